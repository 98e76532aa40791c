package plan

import (
	"slices"

	"fujisawa2030/engine"
)

// Rows counts the edition's facts of a grade; all for an empty one.
func (p *Plan) Rows(grade string) float64 {
	n := 0
	for _, f := range p.City.Facts {
		if grade == "" || f.Grade.String() == grade {
			n++
		}
	}
	return float64(n)
}

// Assumed lists the assumed facts that levers of the scenario rest on, their limits
// included.
func (p *Plan) Assumed() []engine.Fact {
	var ids []string
	for _, l := range p.Moved() {
		ids = append(ids, l.Evidence...)
		ids = append(ids, l.Measure.Today, l.Measure.Reach)
	}
	var all []engine.Fact
	for _, f := range p.City.Facts {
		if f.Grade == engine.Assumed && slices.Contains(ids, f.ID) {
			all = append(all, f)
		}
	}
	return all
}
