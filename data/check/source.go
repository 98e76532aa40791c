package check

import (
	"fmt"

	"fujisawa2030/engine"
)

// sources checks that facts name known sources, that every source is used, and
// that one without an address stands for assumptions and arithmetic only: what
// was read somewhere can be read there again.
func sources(city engine.City) []error {
	used := map[string]bool{}
	read := map[string]engine.Fact{} // by source, the last fact that was read from it
	for _, f := range city.Facts {
		used[f.Source] = true
		if f.Grade != engine.Derived && f.Grade != engine.Assumed {
			read[f.Source] = f
		}
	}
	var errs []error
	for _, s := range city.Sources {
		if !used[s.ID] {
			errs = append(errs, fmt.Errorf("source %s: no fact names it", s.ID))
		}
		if f, ok := read[s.ID]; ok && s.Address == "" {
			errs = append(errs, fmt.Errorf("source %s: no address, but %s is %s", s.ID, key(f), f.Grade))
		}
		delete(used, s.ID)
	}
	for id := range used {
		errs = append(errs, fmt.Errorf("source %s: facts name it, but it is not there", id))
	}
	return errs
}
