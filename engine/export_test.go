package engine

import "slices"

// Future returns the values that future i drew, in the order of City.Doubts,
// and the totals that followed.
func (f *Futures) Future(i int) (drawn, totals []float64) {
	s := f.draws
	for k := range s.columns {
		drawn = append(drawn, s.values[k*s.n+i])
	}
	for year := range ShownYears {
		totals = append(totals, s.totals[year*s.n+i])
	}
	return drawn, totals
}

// Central runs the futures' rules with every uncertain input at its value.
func (m *Model) Central() (totals, targets []float64) {
	t := m.doubts.part.NewTable(m.scenario)
	for _, in := range m.doubts.inputs {
		t.Set(in.row, in.fact.Value)
	}
	t.Run()
	return slices.Clone(t.Row(m.doubts.part.Row(m.total))), slices.Clone(t.Row(m.doubts.part.Row(m.target)))
}

// At is a quantity of the scenario as last computed.
func (m *Model) At(id string, fy FiscalYear) float64 { return m.scenarioAt(id, fy) }

// Answer sets inputs of the household and computes it.
func (m *Model) Answer(answers map[string]float64) {
	for id, x := range answers {
		m.answer(id, x)
	}
	m.scenario.RunRest()
}
