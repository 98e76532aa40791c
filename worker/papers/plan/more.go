package plan

import (
	"html/template"
	"slices"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
)

// PlanFirst is the plan period's first fiscal year.
func (p *Plan) PlanFirst() engine.FiscalYear { return record.PlanFirst }

// Draws is the number of futures.
func (p *Plan) Draws() float64 { return float64(p.Forecast.Draws) }

// Step is the relative change between two amounts in per cent.
func (p *Plan) Step(from, to float64) float64 { return (to/from - 1) * 100 }

// Percent is a row's change against the base year.
func (r SectorRow) Percent() float64 { return 100 * r.Change() }

// One is what a fact without other years has.
func (p *Plan) One() int { return 1 }

// Counted names the gases that the total counts.
func (p *Plan) Counted() string {
	for _, l := range p.Levers {
		if l.ID == "gases" {
			return l.Choice
		}
	}
	return ""
}

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

// Zero and Nil are what templates compare with.
func (p *Plan) Zero() int { return 0 }

// Nil is no amount.
func (p *Plan) Nil() float64 { return 0 }

// Present cites where a lever's present adoption comes from, with its grade.
func (p *Plan) Present(id string) template.HTML {
	e, ok := p.Model.Explain(p.Levers[p.lever(id)].Measure.Today, p.End, engine.Japanese)
	if !ok {
		return ""
	}
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.ID)
	}
	return " " + grade(e.Grade) + p.notes.cite(ids...)
}

// Years are the plan period's.
func (p *Plan) Years() []engine.FiscalYear {
	var all []engine.FiscalYear
	for fy := engine.PlanFY; fy <= p.End; fy++ {
		all = append(all, fy)
	}
	return all
}

// Wide is the number of columns of the actors' table: action, indicator, today,
// the years and the saving.
func (p *Plan) Wide() int { return len(p.Years()) + 4 }

// Cites cites a list of sources.
func (p *Plan) Cites(ids []string) template.HTML { return p.notes.cite(ids...) }
