package engine

import "fujisawa2030/engine/wedge"

// Attribution shares the FY2030 reduction from the outlook to the scenario out
// among the levers that were moved.
type Attribution struct {
	model *Model
	parts []int // places of the levers that differ from rest
	all   *wedge.Attribution
	grid  float64
}

// Attribute prepares the attribution of the present scenario. Run must have
// been called for these positions.
func (m *Model) Attribute() *Attribution {
	a := &Attribution{model: m}
	for i := range m.levers {
		l := &m.levers[i]
		if !l.IsChoice() && l.hold(m.positions[i]) != l.rest() && len(a.parts) < wedge.Most {
			a.parts = append(a.parts, i)
		}
	}
	outlook := m.Value("outlook.total", EndFY)
	a.grid = m.Value("frozen.total", EndFY) - outlook
	row, _ := m.program.Row("pathway.total")
	a.all = wedge.New(len(a.parts), func(set uint32) float64 {
		m.set(m.subset, a.shares(set))
		m.subset.RunSlice(m.slice)
		return outlook - m.subset.Row(row)[EndFY-FirstFY]
	})
	return a
}

// shares turns a set of parts into a set of levers.
func (a *Attribution) shares(set uint32) uint64 {
	var levers uint64
	for k, i := range a.parts {
		if set&(1<<k) != 0 {
			levers |= 1 << i
		}
	}
	return levers
}

// Step does up to n evaluations of the model and returns how many are left.
func (a *Attribution) Step(n int) int { return a.all.Step(n) }

// Contributions returns, per lever, the kt-CO2 by which it lowers emissions in
// FY2030 against the outlook; they sum to the whole reduction. The grid's entry
// stands apart from that sum: it is what the grid path itself is worth against
// a grid that stays as it is. It returns nil while steps are left.
func (a *Attribution) Contributions() []float64 {
	shares := a.all.Shares()
	if shares == nil {
		return nil
	}
	out := make([]float64, len(a.model.levers))
	for k, i := range a.parts {
		out[i] = shares[k]
	}
	if i := a.model.Lever("grid"); i >= 0 {
		out[i] = a.grid
	}
	return out
}
