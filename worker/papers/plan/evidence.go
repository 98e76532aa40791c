package plan

import (
	"fmt"
	"slices"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
)

// Evidence is the ground of one measure: what shows its effect, by which formula
// and from which inputs, and the facts that stand behind it. Values are those of
// the target year with every measure as far as it reaches, whatever the scenario.
type Evidence struct {
	Lever *record.Lever
	Why   *engine.Explanation // of the quantity that shows the effect
	// Alone is what the measure saves by itself, Part its share of what all save
	// together, kt; NaN where it is no candidate or not in the agenda.
	Alone, Part float64
	Facts       []FactRow
	Quantities  []*engine.Explanation
}

// FactRow is an evidence fact: its last year, and how many years it has.
type FactRow struct {
	*engine.Fact
	Label string
	Years int
}

// Several says whether the fact has other years, too.
func (f FactRow) Several() bool { return f.Years > 1 }

// Range says whether the fact has one.
func (f FactRow) Range() bool { return f.Low == f.Low && f.Low < f.High }

// EvidenceOf lists the grounds of all measures in the edition's order.
func (p *Plan) EvidenceOf() ([]Evidence, error) {
	m := p.Model
	wanted := slices.Clone(m.Positions())
	defer func() {
		copy(m.Positions(), wanted)
		m.Run()
	}()
	for i := range m.Levers() {
		if l := &m.Levers()[i]; !l.IsChoice() {
			m.Positions()[i] = l.Reach
		}
	}
	m.Run()
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
		one := Evidence{Lever: l, Why: e, Alone: nan, Part: nan}
		for k := range p.Choice.Candidates {
			if c := &p.Choice.Candidates[k]; c.ID == l.ID {
				one.Alone = c.Alone.Last()
			}
		}
		if a := p.action(l.ID); a != nil {
			one.Part = a.Saved.Last()
		}
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
