package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"fujisawa2030/data/check"
	"fujisawa2030/engine"
	"fujisawa2030/engine/formula"
)

// inventory begins the ids of the official table. All of it enters an edition:
// the page shows its sectors from FY1990 on, before the model's first year.
const inventory = "moe."

// preset begins the ids of ready scenarios' positions, which the page takes up.
const preset = "preset."

// planning begins the ids of what only planners need: scores, the bound of a
// criterion, subsidies. Phones do not load them first.
var planning = []string{"score.", "criterion.", "subsidy."}

// model is what the rules say about names.
type model struct {
	quantities []check.Quantity // computed by a rule
	named      map[string]bool  // named in a rule or an explained change: facts, quantities and levers
	run        map[string]bool  // the same without the changes: what a run needs
	brief      bool             // without what only planners need
}

// readModel reads the rules, and the formulas that stand in for some of them.
func readModel(missing []engine.Missing) (model, error) {
	rules, _, err := engine.Rules()
	if err != nil {
		return model{}, err
	}
	var standIns []*formula.Expr
	for _, m := range missing {
		more, err := formula.Parse("missing.csv", m.ID+" [code] = "+cmp.Or(m.Instead, "0"))
		if err != nil {
			return model{}, err
		}
		standIns = append(standIns, more[0].Expr)
	}
	m := model{named: map[string]bool{}}
	for _, x := range standIns {
		m.name(x)
	}
	for _, r := range rules {
		m.quantities = append(m.quantities, check.Quantity{ID: r.ID, Unit: r.Unit})
		m.name(r.Expr)
	}
	m.run = maps.Clone(m.named)
	names, err := engine.SubjectNames()
	for _, name := range names {
		m.named[name] = true
	}
	return m, err
}

func (m model) name(x *formula.Expr) {
	if x.Name != "" {
		m.named[x.Name] = true
	}
	for _, arg := range x.Args {
		m.name(arg)
	}
}

// keep leaves out the facts that neither a rule nor a measure names, years
// before the model's first in series that go on after it, and the sources that
// nothing names then.
func (m model) keep(city engine.City) engine.City {
	wanted := map[string]bool{}
	for _, me := range city.Measures {
		wanted[me.Today], wanted[me.Reach], wanted[me.Stock], wanted[me.Explain] = true, true, true, true
		for _, id := range me.Evidence {
			wanted[id] = true
		}
	}
	sources := map[string]bool{}
	shown := map[string]int{} // years on the model's axis; a single one would become a constant
	for _, f := range city.Facts {
		if f.FY >= engine.FirstFY {
			shown[f.ID]++
		}
	}
	var facts []engine.Fact
	for _, f := range city.Facts {
		history := strings.HasPrefix(f.ID, inventory) || strings.HasPrefix(f.ID, preset) || !m.brief && isPlanning(f.ID)
		early := f.FY != 0 && f.FY < engine.FirstFY && shown[f.ID] > 1
		if history || (m.named[f.ID] || wanted[f.ID]) && !early {
			facts = append(facts, f)
			sources[f.Source] = true
		}
	}
	city.Facts = facts
	city.Sources = slices.DeleteFunc(slices.Clone(city.Sources), func(s engine.Source) bool { return !sources[s.ID] })
	return city
}

func isPlanning(id string) bool {
	return slices.ContainsFunc(planning, func(prefix string) bool { return strings.HasPrefix(id, prefix) })
}

// phone leaves out the facts that only explained changes and planners need.
func (m model) phone(city engine.City) engine.City {
	m.named, m.brief = m.run, true
	return m.keep(city)
}

// shown lists what a reader meets in an explanation, so that it needs a label:
// everything that a rule computes or names.
func (m model) shown() []string {
	var ids []string
	for _, q := range m.quantities {
		ids = append(ids, q.ID)
	}
	for id := range m.named {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
