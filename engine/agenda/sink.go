package agenda

// sinks lists what takes carbon up. Sinks do not act on one another, so each
// one's uptake is its own quantity.
func (w *Work) sinks() {
	m := w.model
	for i := range m.Levers() {
		l := &m.Levers()[i]
		if l.Sector != "sink" {
			continue
		}
		p := m.Probe(l.Explain)
		p.Run()
		s := Sink{Lever: i, ID: l.ID, Name: l.Name, Actor: l.Actor, Indicator: w.indicator(i)}
		for k, kt := range p.Yearly(0) {
			s.Uptake[k] = -kt
			w.agenda.SinkSum[k] += s.Uptake[k]
		}
		w.agenda.Sinks = append(w.agenda.Sinks, s)
	}
}

// technologies lists the measures that the edition calls new, with what stands
// behind them.
func (w *Work) technologies() {
	m := w.model
	for i := range m.Levers() {
		l := &m.Levers()[i]
		if l.Group != "new" {
			continue
		}
		t := Technology{Lever: i, ID: l.ID, Name: l.Name, Actor: l.Actor, NoData: true}
		for _, id := range l.Evidence {
			f := fact(m, id)
			if f == nil {
				continue
			}
			e := Evidence{Fact: f}
			for _, s := range m.City().Sources {
				if s.ID == f.Source {
					e.Source = s
				}
			}
			if e.Source.Address != "" {
				t.NoData = false
			}
			t.Evidence = append(t.Evidence, e)
		}
		w.agenda.New = append(w.agenda.New, t)
	}
}
