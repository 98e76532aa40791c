package check

import (
	"fmt"
	"slices"

	"fujisawa2030/engine"
)

// measures checks that each measure rests on facts that exist, and that its
// lever can stand where it begins. Adoption today and adoption within reach are
// facts or quantities of the model; bounds are checked here for facts, and by
// the engine for both when it starts.
func measures(list []engine.Measure, facts map[string]series, quantities []Quantity) []error {
	var errs []error
	refuse := func(m engine.Measure, format string, args ...any) {
		errs = append(errs, fmt.Errorf("measure "+m.ID+": "+format, args...))
	}
	known := func(id string) bool {
		return facts[id] != nil || slices.ContainsFunc(quantities, func(q Quantity) bool { return q.ID == id })
	}
	for _, m := range list {
		if len(m.Evidence) == 0 {
			refuse(m, "no evidence")
		}
		for _, id := range m.Evidence {
			if facts[id] == nil {
				refuse(m, "evidence %s is no fact", id)
			}
		}
		if !known(m.Explain) {
			refuse(m, "%s, which explains it, is neither fact nor quantity", m.Explain)
		}
		if m.Kind != "share" {
			continue
		}
		for _, id := range []string{m.Today, m.Reach, m.Stock, m.Cost} {
			if id != "" && !known(id) {
				refuse(m, "%s is neither fact nor quantity", id)
			}
		}
		bounds(m, facts, refuse)
	}
	return errs
}

// hints are the labels with one practical line for each lever that people move.
func hints(list []engine.Measure) []string {
	var ids []string
	for _, m := range list {
		if m.Kind == "share" {
			ids = append(ids, "lever."+m.ID+".hint")
		}
	}
	return ids
}

// bounds checks minimum <= today <= reach <= maximum as far as they are facts.
func bounds(m engine.Measure, facts map[string]series, refuse func(engine.Measure, string, ...any)) {
	last, name := m.Min, "the minimum"
	step := func(v float64, next string) {
		if v < last {
			refuse(m, "%s %v is below %s %v", next, v, name, last)
		}
		last, name = v, next
	}
	for _, id := range []string{m.Today, m.Reach} {
		if s := facts[id]; s != nil {
			f := s[slices.Max(s.years())]
			if f.Unit != m.Unit {
				refuse(m, "%s is in %s, the lever in %s", id, f.Unit, m.Unit)
			}
			step(f.Value, id)
		}
	}
	step(m.Max, "the maximum")
}
