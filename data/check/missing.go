package check

import (
	"fmt"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// missing checks that what a city declares missing is something the model
// asks for: a name that nothing uses is a slip of the pen. That it is really
// missing, and that every other name is known, is checked by the engine.
func missing(city engine.City, model Model) []error {
	var errs []error
	for _, m := range city.Missing {
		if strings.HasPrefix(m.ID, "part.") {
			continue // the engine knows the model's parts
		}
		if !slices.Contains(model.Labelled, m.ID) {
			errs = append(errs, fmt.Errorf("missing %s: no rule names it", m.ID))
		}
	}
	return errs
}
