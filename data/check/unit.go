package check

import (
	"fmt"
	"slices"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

// units checks that every rule of the model carries a unit of the tables.
func units(quantities []Quantity) []error {
	var errs []error
	for _, q := range quantities {
		if !table.IsUnit(q.Unit) {
			errs = append(errs, fmt.Errorf("rule %s: %q is not a known unit", q.ID, q.Unit))
		}
	}
	return errs
}

// unitLabels lists the labels of all units that stand beside a number: those
// of facts, rules and levers. A choice has no unit.
func unitLabels(city engine.City, quantities []Quantity) []string {
	var ids []string
	add := func(symbol string) {
		if symbol != "" {
			ids = append(ids, "unit."+symbol)
		}
	}
	for _, f := range city.Facts {
		add(f.Unit)
	}
	for _, q := range quantities {
		if table.IsUnit(q.Unit) { // an unknown one is refused already
			add(q.Unit)
		}
	}
	for _, m := range city.Measures {
		add(m.Unit)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
