//go:build twin

package engine

// Twin writes the scenario's run as JavaScript, see formula.Table.Twin, with the
// rows of the levers and of the outputs; -1 for an output of another table.
func (m *Model) Twin() (text string, levers, outputs []int, err error) {
	for i := range m.outputs {
		row := -1
		if o := &m.outputs[i]; *o.table == m.scenario {
			row = o.row
		}
		outputs = append(outputs, row)
	}
	text, err = m.scenario.Twin()
	return text, m.rows, outputs, err
}
