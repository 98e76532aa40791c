package wire

import "fujisawa2030/engine"

var langs = [engine.Langs]string{"ja", "easy", "en"}

func (w *Writer) text(t engine.Text) {
	w.Open('{')
	for i, lang := range langs {
		w.Key(lang).String(t[i])
	}
	w.Close('}')
}

// Description tells the page what the model has: its years, levers, outputs,
// uncertain inputs and the official years before the axis.
func Description(m *engine.Model) []byte {
	w := &Writer{}
	w.description(m)
	return w.buf
}

func (w *Writer) description(m *engine.Model) {
	city := m.City()
	w.Open('{')
	w.Key("engine").String(engine.Version)
	w.Key("edition").String(city.Edition)
	w.Key("city").Open('{')
	w.Key("code").String(city.Code)
	w.Key("names").text(city.Name)
	w.Close('}')
	w.Key("years").Open('[')
	for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
		w.Number(float64(fy))
	}
	w.Close(']')
	w.Key("sectors").Strings(engine.Sectors())
	w.views(m)
	w.Key("levers").Open('[')
	for i := range m.Levers() {
		w.lever(m, &m.Levers()[i])
	}
	w.Close(']')
	w.Key("outputs").Open('[')
	for _, o := range m.Outputs() {
		w.Open('{')
		w.Key("id").String(o.ID)
		w.Key("unit").String(o.Unit)
		w.Close('}')
	}
	w.Close(']')
	w.Key("doubts").Open('[')
	for i := range city.Doubts {
		w.String(city.Doubts[i].ID) // its name is in its explanation
	}
	w.Close(']')
	w.Key("homeActions").Strings(engine.HomeActions())
	w.presets(m)
	w.history(m)
	w.Close('}')
}

func (w *Writer) views(m *engine.Model) {
	w.Key("views").Open('[')
	if i := m.Lever("view"); i >= 0 {
		for _, id := range m.Levers()[i].Choices {
			w.Open('{')
			w.Key("id").String(id)
			w.Close('}')
		}
	}
	w.Close(']')
}

func (w *Writer) lever(m *engine.Model, l *engine.Lever) {
	w.Open('{')
	w.Key("id").String(l.ID)
	w.Key("number").Number(float64(l.Number))
	w.Key("group").String(l.Group)
	w.Key("place").String(l.Place)
	w.Key("actor").String(string(l.Actor))
	w.Key("sector").String(l.Sector)
	w.Key("kind").String(l.Kind)
	w.Key("unit").String(l.Unit)
	w.Key("min").Number(l.Min)
	w.Key("max").Number(l.Max)
	w.Key("step").Number(l.Step)
	w.Key("today").Number(l.Today)
	w.Key("reach").Number(l.Reach)
	w.Key("stock").String(l.Stock)
	if l.IsChoice() {
		w.Key("choices").Open('[')
		for _, c := range l.Choices {
			w.Open('{')
			w.Key("id").String(c)
			w.Key("names").text(m.Text("lever." + l.ID + "." + c))
			w.Close('}')
		}
		w.Close(']')
	}
	w.Key("names").text(l.Name)
	about, indicator := l.About, l.Indicator
	if w.brief && folded(l) {
		about, indicator = engine.Text{}, engine.Text{}
	}
	w.Key("about").text(about)
	w.Key("indicator").text(indicator)
	w.Key("explain").String(l.Explain)
	w.Close('}')
}

// history lists the official years before the axis, by sector, in kt-CO2.
func (w *Writer) history(m *engine.Model) {
	w.Key("history").Open('[')
	facts := m.City().Facts
	for i := range facts {
		f := &facts[i]
		if f.ID != "moe.total" || f.FY >= engine.FirstFY {
			continue
		}
		w.Open('{')
		w.Key("fy").Number(float64(f.FY))
		w.Key("values").Open('{')
		for _, s := range append(engine.Sectors()[:5:5], "total") {
			for k := range facts {
				if g := &facts[k]; g.FY == f.FY && g.ID == "moe."+s {
					w.Key(s).Number(g.Value)
				}
			}
		}
		w.Close('}')
		w.Close('}')
	}
	w.Close(']')
}
