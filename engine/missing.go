package engine

import (
	"errors"

	"fujisawa2030/engine/formula"
)

// Missing declares what a city has no data for, and why. Without Instead it is
// a fact or a lever that rules name: it has no value, and neither has what is
// computed from it. With Instead it is a rule of the model whose facts the city
// lacks: the formula stands in its place. What only the replaced rule needed
// has no value either and need not be declared one by one.
//
// The ID "part.NAME" declares that the city lacks the facts of a whole part of
// the model that is computed on request, such as the households: its rules are
// left out.
//
// Any other name that is neither known nor declared is an error: a slip of the
// pen never becomes "no data".
type Missing struct {
	ID      string
	Instead string // formula, empty for a fact or a lever
	Reason  Text
}

const partPrefix = "part."

// parts returns the rules without the parts that the city has no facts for.
func (c *City) parts(rules []formula.Rule, main int) ([]formula.Rule, error) {
	for i := range c.Missing {
		name := cutPrefix(c.Missing[i].ID, partPrefix)
		if name == c.Missing[i].ID {
			continue
		}
		kept := rules[:main:main]
		for k := main; k < len(rules); k++ {
			if rules[k].File != name {
				kept = append(kept, rules[k])
			}
		}
		if len(kept) == len(rules) {
			return nil, errors.New("missing " + partPrefix + name + ": not a part of the model that is computed on request")
		}
		rules = kept
	}
	return rules, nil
}

// gaps puts the stand-ins into the rules and returns the names without a value.
func (c *City) gaps(rules []formula.Rule, given []string) ([]string, error) {
	known, place := make(map[string]bool, len(given)+len(c.Missing)), make(map[string]int, len(rules))
	for _, id := range given {
		known[id] = true
	}
	for i := range rules {
		place[rules[i].ID] = i
	}
	var gaps []string
	below := reached{rules: rules, place: place, seen: make([]bool, len(rules)), others: map[string]bool{}}
	for i := range c.Missing {
		m := &c.Missing[i]
		k, isRule := place[m.ID]
		switch {
		case cutPrefix(m.ID, partPrefix) != m.ID: // its rules are gone already
		case isRule != (m.Instead != "") || known[m.ID]:
			return nil, errors.New("missing " + m.ID + ": it is there, or a rule without a stand-in")
		case isRule:
			below.from(rules[k].Expr)
		default:
			known[m.ID] = true
			gaps = append(gaps, m.ID)
		}
	}
	for i := range c.Missing {
		if m := &c.Missing[i]; m.Instead != "" {
			r := &rules[place[m.ID]]
			more, err := formula.Parse("missing", r.ID+" ["+r.Unit+"] = "+m.Instead)
			if err != nil {
				return nil, err
			}
			r.Expr = more[0].Expr
		}
	}
	live := reached{rules: rules, place: place, seen: make([]bool, len(rules)), others: make(map[string]bool, len(given))}
	for i := range rules {
		if !below.seen[i] {
			live.from(rules[i].Expr)
		}
	}
	for _, name := range below.order {
		if !known[name] && !live.others[name] {
			gaps = append(gaps, name)
		}
	}
	return gaps, nil
}

// reached gathers what formulas need, directly or through rules.
type reached struct {
	rules  []formula.Rule
	place  map[string]int  // of each rule
	seen   []bool          // by rule
	others map[string]bool // names that are no rule's
	order  []string        // of the others
}

func (r *reached) from(x *formula.Expr) {
	if x.Op != formula.Name {
		for _, a := range x.Args {
			r.from(a)
		}
		return
	}
	if i, ok := r.place[x.Name]; !ok && !r.others[x.Name] {
		r.others[x.Name] = true
		r.order = append(r.order, x.Name)
	} else if ok && !r.seen[i] {
		r.seen[i] = true
		r.from(r.rules[i].Expr)
	}
}

// reason says why an identifier has no data or another formula, in one of the
// reading levels; empty for what is not declared.
func (m *Model) reason(id string, lang Lang) string {
	for i := range m.city.Missing {
		if m.city.Missing[i].ID == id {
			return m.city.Missing[i].Reason[lang]
		}
	}
	return ""
}

// checkTotal refuses a city whose total has no value in a shown year.
func (m *Model) checkTotal() error {
	m.set(m.scenario, false)
	m.scenario.Run()
	row, ok := m.program.Row("pathway.total")
	if !ok {
		return errors.New("the model has no rule for pathway.total")
	}
	for _, v := range m.scenario.Row(row)[:ShownYears] {
		if v != v {
			return errors.New("pathway.total has no value in some years: too much is missing")
		}
	}
	return nil
}
