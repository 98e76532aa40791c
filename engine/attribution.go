package engine

import (
	"fujisawa2030/engine/formula"
	"fujisawa2030/engine/wedge"
)

// Attribution shares the FY2030 reduction from the outlook to the scenario out
// among the levers that were moved.
type Attribution struct {
	model *Model
	table *formula.Table
	parts []part
	all   *wedge.Attribution
	grid  float64
}

// part is a lever that differs from rest.
type part struct {
	lever, row   int // row in the attribution's own table
	rest, wanted float64
}

// Attribute prepares the attribution of the present scenario. Run must have
// been called for these positions.
func (m *Model) Attribute() *Attribution {
	a := &Attribution{model: m, table: m.wedges.NewTable(m.scenario)}
	for i := range m.levers {
		l := &m.levers[i]
		if wanted := l.hold(m.positions[i]); !l.IsChoice() && wanted != l.rest() {
			a.parts = append(a.parts, part{i, m.wedges.Row(m.rows[i]), l.rest(), wanted})
		}
	}
	outlook := m.Value("outlook.total", EndFY)
	a.grid = m.Value("frozen.total", EndFY) - outlook
	result := a.table.Row(m.wedges.Row(m.total))
	a.all = wedge.New(len(a.parts), func(set uint64) float64 {
		for k, p := range a.parts {
			if set>>k&1 == 1 {
				a.table.Set(p.row, p.wanted)
			} else {
				a.table.Set(p.row, p.rest)
			}
		}
		a.table.Run()
		return outlook - result[EndFY-FirstFY]
	})
	return a
}

// Step does up to n evaluations of the model and returns how many are left.
func (a *Attribution) Step(n int) int { return a.all.Step(n) }

// Contributions returns, per lever, the kt-CO2 by which it lowers emissions in
// FY2030 against the outlook, and the standard error of that number; they sum
// to the whole reduction. Up to wedge.Exact moved levers there is no error. The
// grid's entry stands apart from that sum: it is what the grid path itself is
// worth against a grid that stays as it is. It returns nil while steps are left.
func (a *Attribution) Contributions() (kt, errors []float64) {
	shares, misses := a.all.Shares()
	if shares == nil {
		return nil, nil
	}
	kt, errors = make([]float64, len(a.model.levers)), make([]float64, len(a.model.levers))
	for k, p := range a.parts {
		kt[p.lever], errors[p.lever] = shares[k], misses[k]
	}
	if i := a.model.Lever("grid"); i >= 0 {
		kt[i] = a.grid
	}
	return kt, errors
}
