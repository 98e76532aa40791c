package engine

import "fujisawa2030/engine/formula"

// Probe computes some quantities of the target year at many positions of the
// share levers, one after the other, without the rest of the model: what a
// search needs. Choices stay as they were when it was made.
type Probe struct {
	table   *formula.Table
	levers  []slider
	results [][]float64
}

// slider is where a share lever's position and its limit stand in the probe's
// table.
type slider struct{ position, reach int }

// Probe prepares a probe of the named quantities at the present positions. Run
// must have been called for them. A quantity that the city does not have is
// missing.
func (m *Model) Probe(ids ...string) *Probe {
	p := &Probe{levers: make([]slider, len(m.levers))}
	var moving, wanted []int
	for i := range m.levers {
		if l := &m.levers[i]; !l.IsChoice() {
			reach, _ := m.program.Row(l.Measure.Reach)
			p.levers[i] = slider{m.rows[i], reach}
			moving = append(moving, m.rows[i], reach)
		}
	}
	for _, id := range ids {
		if row, ok := m.program.Row(id); ok {
			wanted = append(wanted, row)
		}
	}
	part := m.program.Part(ShownYears, moving, nil, wanted)
	p.table = part.NewTable(m.scenario)
	for i := range p.levers {
		if s := &p.levers[i]; !m.levers[i].IsChoice() {
			s.position, s.reach = part.Row(s.position), part.Row(s.reach)
		}
	}
	for _, id := range ids {
		var result []float64
		if row, ok := m.program.Row(id); ok {
			result = p.table.Row(part.Row(row))
		}
		p.results = append(p.results, result)
	}
	return p
}

// Set puts a share lever, by its place among the model's levers, at a position.
func (p *Probe) Set(lever int, x float64) { p.table.Set(p.levers[lever].position, x) }

// Extend gives a share lever another reachable adoption, with all that follows
// from it.
func (p *Probe) Extend(lever int, reach float64) { p.table.Set(p.levers[lever].reach, reach) }

// Run computes the quantities. It does not allocate.
func (p *Probe) Run() { p.table.Run() }

// Value is the k-th quantity in the target year, after Run; NaN when missing.
func (p *Probe) Value(k int) float64 {
	if p.results[k] == nil {
		return nan()
	}
	return p.results[k][EndFY-FirstFY]
}
