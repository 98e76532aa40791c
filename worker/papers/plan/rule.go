package plan

import "fujisawa2030/engine"

// Rule is a formula that measures have in common, with its value in the target year.
type Rule struct {
	*engine.Explanation
	Depth int
}

// ruleDepth is how far below the city's total the common formulas are listed:
// sectors, their sub-sectors, what these are made of.
const ruleDepth = 3

// RulesOf lists the formulas from the city's total downwards, each once, in the
// order in which a reader meets them. They are the model's own.
func (p *Plan) RulesOf() []Rule {
	var all []Rule
	seen := map[string]bool{}
	var walk func(id string, depth int)
	walk = func(id string, depth int) {
		if seen[id] || depth > ruleDepth {
			return
		}
		e, ok := p.Model.Explain(id, p.End, engine.Japanese)
		if !ok || e.Formula == "" {
			return
		}
		seen[id] = true
		all = append(all, Rule{e, depth})
		for _, in := range e.Inputs {
			walk(in.ID, depth+1)
		}
	}
	walk("pathway.total", 0)
	for _, id := range []string{"target", "grid"} {
		walk(id, ruleDepth)
	}
	return all
}
