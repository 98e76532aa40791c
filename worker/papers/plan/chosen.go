package plan

import (
	"fmt"
	"html/template"
	"slices"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
	"fujisawa2030/worker/papers/chart"
)

type leverRecord = record.Lever

// Milestone is an indicator's value in a fiscal year.
type Milestone struct {
	FY    engine.FiscalYear
	Value float64
}

// Milestones are a lever's values in the plan period, as far as it reaches: for
// the measures put first, whatever the scenario is.
func (p *Plan) Milestones(id string) []Milestone {
	values, ok := p.atReach[id]
	if !ok {
		return nil
	}
	var all []Milestone
	for i, v := range values {
		all = append(all, Milestone{engine.PlanFY + engine.FiscalYear(i), v})
	}
	return all
}

// paths notes every lever's way to its reach.
func (p *Plan) paths() {
	m := p.Model
	wanted := slices.Clone(m.Positions())
	for i := range m.Levers() {
		if l := &m.Levers()[i]; !l.IsChoice() {
			m.Positions()[i] = l.Reach
		}
	}
	m.Run()
	p.atReach = map[string]engine.Yearly{}
	for i := range m.Levers() {
		l := &m.Levers()[i]
		if l.IsChoice() {
			continue
		}
		var y engine.Yearly
		for k := range y {
			y[k] = m.Value("adopt."+l.ID, engine.PlanFY+engine.FiscalYear(k))
		}
		p.atReach[l.ID] = y
	}
	copy(m.Positions(), wanted)
	m.Run()
}

// Measure is a chosen measure with what the edition says of it.
type Measure struct {
	*priority.Candidate
	Number int
	Lever  *record.Lever
}

// Measures lists the chosen set with its levers.
func (p *Plan) Measures() ([]Measure, error) {
	var all []Measure
	for i, c := range p.Chosen() {
		k := p.lever(c.ID)
		if k < 0 {
			return nil, fmt.Errorf("measure %q has no lever", c.ID)
		}
		all = append(all, Measure{c, i + 1, &p.Levers[k]})
	}
	return all, nil
}

// Icon is the drawing beside a measure.
func (m Measure) Icon() template.HTML {
	id := m.Sector
	if m.ID == "pv" || m.ID == "bizpv" || m.ID == "citypv" {
		id = "sun"
	}
	return chart.Icon(id, chart.SectorColor(m.Sector))
}

// Stock is what a position's share is of, in FY2030.
func (m Measure) Stock() float64 { return m.Lever.Stock }

// Amount is how much of the stock is reached beyond today.
func (m Measure) Amount() float64 {
	if m.Unit != "%" {
		return nan
	}
	return m.Lever.Stock * (m.To - m.From) / 100
}

// SetYears draws what the set saves together, year by year.
func (p *Plan) SetYears() []Milestone {
	var all []Milestone
	for i, v := range p.Choice.Set.Saved {
		all = append(all, Milestone{engine.PlanFY + engine.FiscalYear(i), v})
	}
	return all
}

// StockUnit names the unit of a measure's stock.
func (p *Plan) StockUnit(m Measure) string {
	if e, ok := p.Model.Explain(m.Lever.Measure.Stock, p.End, engine.Japanese); ok {
		return e.UnitName
	}
	return ""
}
