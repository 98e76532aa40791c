package plan

import (
	"fujisawa2030/data/record"
	"fujisawa2030/engine"
)

// PlanFirst is the plan period's first fiscal year.
func (p *Plan) PlanFirst() engine.FiscalYear { return record.PlanFirst }

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
