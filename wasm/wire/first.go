package wire

import "fujisawa2030/engine"

// First writes what the page shows before any script runs: the description,
// and the results of the resting levers in each view.
func First(m *engine.Model) []byte {
	w := &writer{}
	w.open('{')
	w.key("description").description(m)
	w.key("scenarios").open('{')
	view := m.Lever("view")
	for i, id := range m.Levers()[view].Choices {
		m.Positions()[view] = float64(i)
		block := m.Run()
		attribution := m.Attribute()
		for attribution.Step(1<<10) > 0 {
		}
		w.key(id).open('{')
		w.key("outputs").open('[')
		for row := 0; row < len(block); row += engine.ShownYears {
			w.rounded(block[row : row+engine.ShownYears])
		}
		w.close(']')
		kt, _ := attribution.Contributions()
		w.key("wedges").numbers(kt)
		w.close('}')
	}
	m.Positions()[view] = 0
	w.close('}')
	w.close('}')
	return append(w.buf, '\n')
}
