package check

import (
	"fmt"

	"fujisawa2030/engine"
)

// doubts checks that each uncertain input is a fact with one row and a range
// that is wider than nothing.
func doubts(list []engine.Doubt, facts map[string]series) []error {
	var errs []error
	for _, d := range list {
		s := facts[d.ID]
		switch {
		case s == nil:
			errs = append(errs, fmt.Errorf("uncertainty %s: no such fact", d.ID))
			continue
		case len(s) > 1:
			errs = append(errs, fmt.Errorf("uncertainty %s: %d rows, a series cannot be drawn as one number", d.ID, len(s)))
		}
		for _, f := range s {
			if !(f.Low < f.High) {
				errs = append(errs, fmt.Errorf("uncertainty %s: %s has no range to draw from", d.ID, key(f)))
			}
		}
	}
	return errs
}
