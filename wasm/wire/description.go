package wire

import "fujisawa2030/engine"

var langs = [engine.Langs]string{"ja", "easy", "en"}

func (w *writer) text(t engine.Text) {
	w.open('{')
	for i, lang := range langs {
		w.key(lang).string(t[i])
	}
	w.close('}')
}

// Description tells the page what the model has: its years, levers, outputs,
// uncertain inputs and the official years before the axis.
func Description(m *engine.Model) []byte {
	w := &writer{}
	w.description(m)
	return w.buf
}

func (w *writer) description(m *engine.Model) {
	city := m.City()
	w.open('{')
	w.key("engine").string(engine.Version)
	w.key("edition").string(city.Edition)
	w.key("city").open('{')
	w.key("code").string(city.Code)
	w.key("names").text(city.Name)
	w.close('}')
	w.key("years").open('[')
	for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
		w.number(float64(fy))
	}
	w.close(']')
	w.key("sectors").strings(engine.Sectors())
	w.views(m)
	w.key("levers").open('[')
	for i := range m.Levers() {
		w.lever(m, &m.Levers()[i])
	}
	w.close(']')
	w.key("outputs").open('[')
	for _, o := range m.Outputs() {
		w.open('{')
		w.key("id").string(o.ID)
		w.key("unit").string(o.Unit)
		w.close('}')
	}
	w.close(']')
	w.key("doubts").open('[')
	for i := range city.Doubts {
		w.string(city.Doubts[i].ID) // its name is in its explanation
	}
	w.close(']')
	w.key("homeActions").strings(engine.HomeActions())
	w.presets(m)
	w.history(m)
	w.close('}')
}

func (w *writer) views(m *engine.Model) {
	w.key("views").open('[')
	if i := m.Lever("view"); i >= 0 {
		for _, id := range m.Levers()[i].Choices {
			w.open('{')
			w.key("id").string(id)
			w.close('}')
		}
	}
	w.close(']')
}

func (w *writer) lever(m *engine.Model, l *engine.Lever) {
	w.open('{')
	w.key("id").string(l.ID)
	w.key("group").string(l.Group)
	w.key("place").string(l.Place)
	w.key("actor").string(string(l.Actor))
	w.key("sector").string(l.Sector)
	w.key("kind").string(l.Kind)
	w.key("unit").string(l.Unit)
	w.key("min").number(l.Min)
	w.key("max").number(l.Max)
	w.key("step").number(l.Step)
	w.key("today").number(l.Today)
	w.key("reach").number(l.Reach)
	w.key("stock").string(l.Stock)
	if l.IsChoice() {
		w.key("choices").open('[')
		for _, c := range l.Choices {
			w.open('{')
			w.key("id").string(c)
			w.key("names").text(m.Text("lever." + l.ID + "." + c))
			w.close('}')
		}
		w.close(']')
	}
	w.key("names").text(l.Name)
	about, indicator := l.About, l.Indicator
	if w.brief && folded(l) {
		about, indicator = engine.Text{}, engine.Text{}
	}
	w.key("about").text(about)
	w.key("indicator").text(indicator)
	w.key("explain").string(l.Explain)
	w.close('}')
}

// history lists the official years before the axis, by sector, in kt-CO2.
func (w *writer) history(m *engine.Model) {
	w.key("history").open('[')
	facts := m.City().Facts
	for i := range facts {
		f := &facts[i]
		if f.ID != "moe.total" || f.FY >= engine.FirstFY {
			continue
		}
		w.open('{')
		w.key("fy").number(float64(f.FY))
		w.key("values").open('{')
		for _, s := range append(engine.Sectors()[:5:5], "total") {
			for k := range facts {
				if g := &facts[k]; g.FY == f.FY && g.ID == "moe."+s {
					w.key(s).number(g.Value)
				}
			}
		}
		w.close('}')
		w.close('}')
	}
	w.close(']')
}
