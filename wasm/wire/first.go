package wire

import "fujisawa2030/engine"

// Futures drawn for the first answer, as many as the page draws at rest.
const firstDraws = 10000

// First writes what the page shows before any script runs: the description,
// and the results of the resting levers in each view. Of the outputs it has the
// rows that the page prints, and of levers behind a fold only the names; the
// rest is empty and comes with the model.
func First(m *engine.Model) []byte {
	w := &Writer{brief: true}
	w.Open('{')
	w.Key("description").description(m)
	w.Key("scenarios").Open('{')
	view := m.Lever("view")
	for i, id := range m.Levers()[view].Choices {
		m.Positions()[view] = float64(i)
		block := m.Run()
		attribution := m.Attribute()
		for attribution.Step(1<<10) > 0 {
		}
		w.Key(id).Open('{')
		w.Key("outputs").Open('[')
		for k, o := range m.Outputs() {
			row := block[k*engine.ShownYears : (k+1)*engine.ShownYears]
			if !printed(o.ID) {
				row = nil
			}
			w.rounded(row)
		}
		w.Close(']')
		kt, _ := attribution.Contributions()
		w.Key("wedges").Numbers(kt)
		w.forecast(m)
		w.Close('}')
	}
	m.Positions()[view] = 0
	w.Close('}')
	w.Close('}')
	return append(w.buf, '\n')
}

// printed reports whether the page prints an output before the model is there.
func printed(id string) bool {
	switch id {
	case "outlook.total", "pathway.total", "pathway.low", "pathway.high", "target", "gap", "cut", "kind":
		return true
	}
	for _, sector := range engine.Sectors() {
		if id == "pathway."+sector {
			return true
		}
	}
	return false
}

// forecast writes the futures of the last run in the order of wasm/model.
func (w *Writer) forecast(m *engine.Model) {
	futures := m.Futures(firstDraws)
	for futures.Step(1<<10) > 0 {
	}
	f := futures.Forecast()
	all := []float64{float64(f.Draws), f.Met}
	for _, row := range [][engine.ShownYears]float64{f.Median, f.Low, f.High} {
		all = append(all, row[:]...)
	}
	w.Key("futures").rounded(all)
}

// folded reports whether a lever's card waits behind a fold of the page.
func folded(l *engine.Lever) bool {
	switch l.Group {
	case "home", "power", "car", "life":
		return l.Place != "main" && !l.IsChoice()
	}
	return true
}
