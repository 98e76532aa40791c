package reach

import "fujisawa2030/engine"

// By is what a search keeps low.
type By uint8

const (
	Cost   By = iota // million JPY a year, savings of energy taken off
	Change           // shares of the way from today to reach
)

var byNames = [...]string{"cost", "change"}

func (b By) String() string { return byNames[b] }

// ParseBy is the inverse of String.
func ParseBy(s string) (By, bool) {
	for i, name := range byNames {
		if s == name {
			return By(i), true
		}
	}
	return 0, false
}

// Exactness is how near below the goal a mix ends, in kt.
const Exactness = 1e-6

// Ask is a question.
type Ask struct {
	By   By
	Goal float64 // kt in FY2030; NaN for the target
	Free []bool  // by lever: which may move; nil for all. The others stay where they are.
}

// Of frees the levers of one actor only.
func Of(m *engine.Model, actor engine.Actor) []bool {
	free := make([]bool, len(m.Levers()))
	for i, l := range m.Levers() {
		free[i] = l.Actor == actor
	}
	return free
}
