package wire

import "fujisawa2030/engine"

// First writes what the page shows before any script runs: the description,
// and the results of the resting levers in each view.
func First(m *engine.Model) []byte {
	w := &Writer{}
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
		for row := 0; row < len(block); row += engine.ShownYears {
			w.rounded(block[row : row+engine.ShownYears])
		}
		w.Close(']')
		kt, _ := attribution.Contributions()
		w.Key("wedges").Numbers(kt)
		w.Close('}')
	}
	m.Positions()[view] = 0
	w.Close('}')
	w.Close('}')
	return append(w.buf, '\n')
}
