package check

import (
	"fmt"

	"fujisawa2030/engine"
)

// sources checks that facts name known sources and that every source is used.
func sources(city engine.City) []error {
	used := map[string]bool{}
	for _, f := range city.Facts {
		used[f.Source] = true
	}
	var errs []error
	for _, s := range city.Sources {
		if !used[s.ID] {
			errs = append(errs, fmt.Errorf("source %s: no fact names it", s.ID))
		}
		delete(used, s.ID)
	}
	for id := range used {
		errs = append(errs, fmt.Errorf("source %s: facts name it, but it is not there", id))
	}
	return errs
}
