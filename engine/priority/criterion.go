package priority

import "fujisawa2030/engine"

// Ids of the criteria.
const (
	Cumulative = "cumulative"
	Late       = "late"
	Cost       = "cost"
	Readiness  = "readiness"
	Resilience = "resilience"
	Health     = "health"
	Equity     = "equity"
)

// Criterion is what candidates are measured by.
type Criterion struct {
	ID    string
	Name  engine.Text
	Unit  string // kt-CO2, JPY/t-CO2 or point
	More  bool   // more is better
	About engine.Text
	// Levels says what 0 to 3 points mean; empty for a computed criterion.
	Levels []engine.Text
}

// Judged says whether the criterion's values are scores of the edition.
func (c *Criterion) Judged() bool { return len(c.Levels) > 0 }

// levels is the number of points of a judged criterion, 0 included.
const levels = 4

// Criteria returns the criteria that an analysis takes when none are named: all
// but Late, which would count the same tonnes twice.
func Criteria() []string {
	return []string{Cumulative, Cost, Readiness, Resilience, Health, Equity}
}

// All returns every criterion that can be named.
func All() []string {
	return []string{Cumulative, Late, Cost, Readiness, Resilience, Health, Equity}
}

// criterion describes one of All with the texts of the city's edition.
func criterion(m *engine.Model, id string) (Criterion, bool) {
	c := Criterion{ID: id, Name: m.Text("criterion." + id), About: m.Text("criterion." + id + ".about"), Unit: "point", More: true}
	switch id {
	case Cumulative, Late:
		c.Unit = "kt-CO2"
	case Cost:
		c.Unit, c.More = "JPY/t-CO2", false
	case Readiness, Resilience, Health, Equity:
		for points := range levels {
			c.Levels = append(c.Levels, m.Text("criterion."+id+"."+string(rune('0'+points))))
		}
	default:
		return c, false
	}
	return c, true
}
