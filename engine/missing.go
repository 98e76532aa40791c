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
// A name that is neither known nor declared nor below a replaced rule is an
// error: a slip of the pen never becomes "no data".
type Missing struct {
	ID      string
	Instead string // formula, empty for a fact or a lever
	Reason  Text
}

// gaps puts the stand-ins into the rules and returns the names without a value.
func (c *City) gaps(rules []formula.Rule, given []string) ([]string, error) {
	known := map[string]bool{}
	for _, id := range given {
		known[id] = true
	}
	place := map[string]int{}
	for i := range rules {
		place[rules[i].ID] = i
	}
	var gaps []string
	below := map[string]bool{}
	var descend func(x *formula.Expr)
	descend = func(x *formula.Expr) {
		for _, name := range inputNames(nil, x) {
			if below[name] {
				continue
			}
			below[name] = true
			if i, ok := place[name]; ok {
				descend(rules[i].Expr)
			} else if !known[name] {
				gaps = append(gaps, name)
			}
		}
	}
	for i := range c.Missing {
		m := &c.Missing[i]
		if _, isRule := place[m.ID]; isRule != (m.Instead != "") || known[m.ID] {
			return nil, errors.New("missing " + m.ID + ": it is there, or a rule without a stand-in")
		}
		if m.Instead == "" && !below[m.ID] {
			below[m.ID] = true
			gaps = append(gaps, m.ID)
		}
	}
	for i := range c.Missing {
		if m := &c.Missing[i]; m.Instead != "" {
			descend(rules[place[m.ID]].Expr)
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
	return gaps, nil
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
	m.set(m.scenario, 0)
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
