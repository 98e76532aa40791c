package agenda

import (
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/wedge"
)

// shared shares several quantities out among the actions at once: each sector
// in each year, and costs. An attribution asks for the same sets in the same
// order whatever it shares out, so all go hand in hand over one evaluation.
type shared struct {
	probe  *engine.Probe
	moves  []move
	parts  []*wedge.Attribution
	set    uint64 // that the values are of
	known  bool
	values []float64
	rest   int // sets to evaluate

	sectors int
	priced  []bool // by action
	spends  []int  // probe's places of known costs
}

// move is an action's lever with its two positions.
type move struct {
	lever        int
	rest, wanted float64
}

// Costs come after the sectors' years.
const (
	spend = iota
	bill
	costs
)

func share(m *engine.Model, actions []Action, sectors []string) *shared {
	s := &shared{sectors: len(sectors), priced: make([]bool, len(actions))}
	var ids []string
	for _, sector := range sectors {
		ids = append(ids, "pathway."+sector)
	}
	ids = append(ids, "bill")
	for _, a := range actions {
		l := &m.Levers()[a.Lever]
		ids = append(ids, l.Cost) // missing when empty
		s.moves = append(s.moves, move{a.Lever, l.Today, counted(m, a.Lever)})
	}
	s.probe = m.Probe(ids...)
	s.probe.Run()
	for i := range actions {
		at := len(sectors) + 1 + i
		if v := s.probe.Value(at); v == v {
			s.priced[i] = true
			s.spends = append(s.spends, at)
		}
	}
	s.values = make([]float64, len(sectors)*engine.PlanYears+costs)
	for q := range s.values {
		s.parts = append(s.parts, wedge.New(len(actions), func(set uint64) float64 { return s.value(set, q) }))
	}
	s.rest = s.parts[0].Step(0)
	return s
}

// value is a quantity when a set of actions is done: savings are what is not
// emitted, so the emissions' negative.
func (s *shared) value(set uint64, q int) float64 {
	if !s.known || set != s.set {
		for k, move := range s.moves {
			x := move.rest
			if set>>k&1 == 1 {
				x = move.wanted
			}
			s.probe.Set(move.lever, x)
		}
		s.probe.Run()
		for j := range s.sectors {
			for k, v := range s.probe.Yearly(j) {
				s.values[j*engine.PlanYears+k] = -v
			}
		}
		costs := s.values[s.sectors*engine.PlanYears:]
		costs[spend] = 0
		for _, at := range s.spends {
			costs[spend] += s.probe.Value(at)
		}
		if costs[bill] = s.probe.Value(s.sectors); math.IsNaN(costs[bill]) {
			costs[bill] = 0 // a city without prices: nothing is priced
		}
		s.set, s.known = set, true
	}
	return s.values[q]
}

func (s *shared) left() int { return s.rest }

// step evaluates up to n sets.
func (s *shared) step(n int) int {
	for ; n > 0 && s.rest > 0; n-- {
		for _, part := range s.parts {
			s.rest = part.Step(1)
		}
	}
	return s.rest
}

// into writes the parts into the actions.
func (s *shared) into(actions []Action) {
	shares := make([][]float64, len(s.parts))
	errors := make([][]float64, len(s.parts))
	for q, part := range s.parts {
		shares[q], errors[q] = part.Shares()
	}
	for i := range actions {
		a := &actions[i]
		a.BySector, a.Saved, a.Error = make([]engine.Yearly, s.sectors), engine.Yearly{}, 0
		for j := range s.sectors {
			for k := range engine.PlanYears {
				a.BySector[j][k] = shares[j*engine.PlanYears+k][i]
				a.Saved[k] += a.BySector[j][k]
			}
			// sectors may move together, so their errors add up at worst
			a.Error += errors[j*engine.PlanYears+engine.PlanYears-1][i]
		}
		at := s.sectors * engine.PlanYears
		if a.Priced = s.priced[i]; a.Priced {
			a.Spend = shares[at+spend][i]
		}
		a.Bill = shares[at+bill][i]
	}
}
