package agenda

import (
	"fmt"
	"math"
	"slices"

	"fujisawa2030/engine"
)

// Ask is what an agenda is asked.
type Ask struct {
	Reach     bool      // at reach instead of the model's present positions
	Only      []string  // levers that take part, the others stay at today's adoption; nil for all
	Budget    float64   // yen a year for subsidies; 0 for none
	Subsidies []PerUnit // instead of the edition's
	Share     float64   // of the price, 0 to 1, where no subsidy is known; 0 for none
}

// PerUnit is a subsidy in yen per unit of a lever's action.
type PerUnit struct {
	Lever string
	Yen   float64
}

func (a Ask) check(m *engine.Model) error {
	switch {
	case !(a.Budget >= 0) || math.IsInf(a.Budget, 0):
		return fmt.Errorf("agenda: a budget of %v yen", a.Budget)
	case !(a.Share >= 0 && a.Share <= 1):
		return fmt.Errorf("agenda: a subsidy of %v of the price, not 0 to 1", a.Share)
	}
	for _, id := range a.Only {
		if i := m.Lever(id); i < 0 || m.Levers()[i].IsChoice() {
			return fmt.Errorf("agenda: %q is no measure that could take part", id)
		}
	}
	for i, s := range a.Subsidies {
		switch {
		case m.Lever(s.Lever) < 0:
			return fmt.Errorf("agenda: subsidy for an unknown lever %q", s.Lever)
		case goodsOf(s.Lever) == nil:
			return fmt.Errorf("agenda: %s is not sold by the piece, so it has no subsidy per unit", s.Lever)
		case !(s.Yen > 0) || math.IsInf(s.Yen, 0):
			return fmt.Errorf("agenda: a subsidy of %v yen for %s", s.Yen, s.Lever)
		}
		for _, before := range a.Subsidies[:i] {
			if before.Lever == s.Lever {
				return fmt.Errorf("agenda: two subsidies for %s", s.Lever)
			}
		}
	}
	return nil
}

// takes says whether a lever may take part.
func (a Ask) takes(lever string) bool { return a.Only == nil || slices.Contains(a.Only, lever) }

func (a Ask) given(lever string) float64 {
	for _, s := range a.Subsidies {
		if s.Lever == lever {
			return s.Yen
		}
	}
	return 0
}
