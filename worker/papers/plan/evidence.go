package plan

import (
	"fmt"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
)

// Evidence is the ground of one measure: what shows its effect, by which formula
// and from which inputs, and the facts that stand behind it.
type Evidence struct {
	Lever      *record.Lever
	Why        *engine.Explanation // of the quantity that shows the effect, in the target year
	Facts      []FactRow
	Quantities []*engine.Explanation
}

// FactRow is an evidence fact: its last year, and how many years it has.
type FactRow struct {
	*engine.Fact
	Label string
	Years int
}

// Range says whether the fact has one.
func (f FactRow) Range() bool { return f.Low == f.Low && f.Low < f.High }

// EvidenceOf lists the grounds of all measures in the edition's order.
func (p *Plan) EvidenceOf() ([]Evidence, error) {
	var all []Evidence
	for i := range p.Levers {
		l := &p.Levers[i]
		if l.IsChoice() {
			continue
		}
		e, ok := p.Model.Explain(l.Lever.Explain, p.End, engine.Japanese)
		if !ok {
			return nil, fmt.Errorf("lever %s: %q cannot be explained", l.ID, l.Lever.Explain)
		}
		one := Evidence{Lever: l, Why: e}
		for _, id := range l.Evidence {
			row := FactRow{Label: p.Model.Label(id, engine.Japanese)}
			for k := range p.City.Facts {
				if f := &p.City.Facts[k]; f.ID == id {
					row.Fact = f
					row.Years++
				}
			}
			if row.Fact != nil { // a quantity of the model is explained by its own formula
				one.Facts = append(one.Facts, row)
				continue
			}
			e, ok := p.Model.Explain(id, p.End, engine.Japanese)
			if !ok {
				return nil, fmt.Errorf("lever %s: evidence %q is not known", l.ID, id)
			}
			one.Quantities = append(one.Quantities, e)
		}
		all = append(all, one)
	}
	return all, nil
}
