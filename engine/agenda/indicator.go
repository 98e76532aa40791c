package agenda

import (
	"math"

	"fujisawa2030/engine"
)

// indicator describes a lever's outcome indicator as of the model's last run.
func (w *Work) indicator(lever int) Indicator {
	m := w.model
	l := &m.Levers()[lever]
	in := Indicator{Definition: l.Indicator, Unit: l.Unit, Present: math.NaN(), Reach: l.Reach}
	in.Stock = Stock{ID: l.Stock, Today: math.NaN()}
	for k := range in.Milestones {
		in.Milestones[k] = m.Value("adopt."+l.ID, engine.PlanFY+engine.FiscalYear(k))
		in.Stock.Years[k] = math.NaN()
	}
	w.present(l, &in)
	if l.Stock == "" || l.Sector == "sink" && l.Stock == "homes" { // trees are compared with homes, they are not homes
		in.Stock.ID = ""
		return in
	}
	// The stock is that of the scenario: panels on homes grow with it.
	p := m.Probe(l.Stock)
	p.Run()
	stock := p.Yearly(0)
	if e, ok := m.Explain(l.Stock, engine.EndFY, engine.Japanese); ok {
		in.Stock.Unit = e.Unit
	}
	for k := range in.Milestones {
		in.Stock.Years[k] = in.Milestones[k] / 100 * stock[k]
	}
	if e, ok := m.Explain(l.Stock, in.since(), engine.Japanese); ok && in.Known {
		in.Stock.Today = in.Present / 100 * e.Value
	}
	return in
}

// since is the year that the present value's stock is taken of: its own, else
// the last one before the plan.
func (in *Indicator) since() engine.FiscalYear {
	if in.FY < engine.FirstFY {
		return engine.PlanFY - 1
	}
	return in.FY
}

// present tells today's adoption, with its documents. Where it is only taken as
// 0 because counting begins with the plan, it is no data.
func (w *Work) present(l *engine.Lever, in *Indicator) {
	e, ok := w.model.Explain(l.Measure.Today, engine.PlanFY-1, engine.Japanese)
	if !ok {
		return
	}
	in.Grade = e.Grade // a quantity rests on facts of several years
	if f := fact(w.model, l.Measure.Today); f != nil {
		in.Grade, in.FY, in.Note = f.Grade.String(), f.FY, f.Note
	}
	for _, s := range e.Sources {
		if s.Address != "" {
			in.Sources = append(in.Sources, *s)
		}
	}
	if len(in.Sources) > 0 {
		in.Known, in.Present = true, l.Today
	}
}
