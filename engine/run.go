package engine

import (
	"errors"

	"fujisawa2030/engine/formula"
)

// output is one row of the result block.
type output struct {
	id, unit string
	table    **formula.Table
	row      int
}

// Output names a row of the result block and its unit.
type Output struct{ ID, Unit string }

// placeOutputs lists the rows of the result block in their fixed order.
func (m *Model) placeOutputs() error {
	for _, s := range append(sectors[:len(sectors):len(sectors)], "total") {
		m.addOutput("outlook."+s, &m.outlook, "pathway."+s)
	}
	for _, s := range append(sectors[:len(sectors):len(sectors)], "total", "low", "high") {
		m.addOutput("pathway."+s, &m.scenario, "pathway."+s)
	}
	for _, s := range subSectors {
		m.addOutput("pathway.sub."+s, &m.scenario, "pathway.sub."+s)
	}
	for _, s := range gases {
		m.addOutput("pathway.gas."+s, &m.scenario, "pathway.gas."+s)
	}
	m.addOutput("target", &m.scenario, "target")
	m.addOutput("gap", &m.scenario, "gap")
	m.addOutput("cut", &m.scenario, "cut")
	m.addOutput("frozen.total", &m.frozen, "pathway.total")
	m.addOutput("kind", &m.scenario, "kind")
	for i := range m.levers {
		if !m.levers[i].IsChoice() {
			m.addOutput("adopt."+m.levers[i].ID, &m.scenario, "adopt."+m.levers[i].ID)
		}
	}
	for _, id := range []string{"pv.kwh.used", "pv.kwh.exported", "ev.cars", "ev.fleet", "homes",
		"sink.total", "footprint.total", "fgas.saved", "residual", "grid", "roofs", "homes.detached"} {
		m.addOutput(id, &m.scenario, id)
	}
	for _, o := range m.outputs {
		if o.row < 0 {
			return errors.New("the model has no rule for the output " + o.id)
		}
	}
	m.block = make([]float64, len(m.outputs)*ShownYears)
	m.total, _ = m.program.Row("pathway.total")
	m.target, _ = m.program.Row("target")
	m.wedges = m.program.Part(ShownYears, m.rows, nil, []int{m.total})
	return nil
}

func (m *Model) addOutput(id string, table **formula.Table, rule string) {
	row, ok := m.program.Row(rule)
	if !ok {
		row = -1
	}
	unit := ""
	if r := m.program.Rule(rule); r != nil {
		unit = r.Unit
	}
	m.outputs = append(m.outputs, output{id, unit, table, row})
}

// Outputs names the rows of the block that Run returns.
func (m *Model) Outputs() []Output {
	out := make([]Output, len(m.outputs))
	for i, o := range m.outputs {
		out[i] = Output{o.id, o.unit}
	}
	return out
}

// Run computes the scenario at the present positions and returns the result
// block: one row of ShownYears values (FY2013 to FY2030) per output. The block
// is the model's own and is overwritten by the next Run. It does not allocate.
func (m *Model) Run() []float64 {
	m.set(m.scenario, true)
	m.scenario.Run()
	if m.choicesMoved() {
		m.set(m.outlook, false)
		m.outlook.Run()
		m.set(m.frozen, false)
		if i := m.Lever("grid"); i >= 0 {
			m.frozen.Set(m.rows[i], float64(m.levers[i].Choice("frozen")))
		}
		m.frozen.Run()
	}
	for i := range m.outputs {
		o := &m.outputs[i]
		copy(m.block[i*ShownYears:(i+1)*ShownYears], (*o.table).Row(o.row))
	}
	return m.block
}

// set puts lever positions into a table: choices as wanted, shares as wanted
// or at rest.
func (m *Model) set(t *formula.Table, shares bool) {
	for i := range m.levers {
		l := &m.levers[i]
		x := l.rest()
		if shares || l.IsChoice() {
			x = l.hold(m.positions[i])
		}
		t.Set(m.rows[i], x)
	}
}

// choicesMoved notes the present choices and says whether they differ from
// those for which the outlook was last computed.
func (m *Model) choicesMoved() bool {
	moved := m.settled == nil
	if moved {
		m.settled = make([]float64, len(m.levers))
	}
	for i := range m.levers {
		if l := &m.levers[i]; l.IsChoice() {
			if x := l.hold(m.positions[i]); moved || x != m.settled[i] {
				m.settled[i] = x
				moved = true
			}
		}
	}
	return moved
}

// Value returns an output's value in a shown year after Run, or NaN.
func (m *Model) Value(id string, fy FiscalYear) float64 {
	for i := range m.outputs {
		if m.outputs[i].id == id && fy >= FirstFY && fy <= EndFY {
			return m.block[i*ShownYears+int(fy-FirstFY)]
		}
	}
	return nan()
}

func nan() float64 {
	var zero float64
	return zero / zero
}
