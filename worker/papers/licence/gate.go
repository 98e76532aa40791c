package licence

import (
	"errors"
	"fmt"
	"strings"

	"fujisawa2030/worker/papers/part"
)

// strong are families whose terms would reach the city's own work, or keep it
// from being handed over (specification 4(4)). The lesser GPL is among them: Go
// links statically.
var strong = []string{"GPL", "AGPL", "LGPL", "SSPL", "OSL", "EUPL", "CC-BY-SA", "CC-BY-NC", "Sleepycat", "BUSL"}

// Gate refuses licences, all at once. A text must be there for what ships;
// copyleft is refused in whatever is linked or bundled, also for the build. A
// Debian tool that only runs here is free to be what it is.
func Gate(all []Licence) error {
	var errs []error
	for _, l := range all {
		p := l.Part
		if p.Use == part.Shipped {
			switch {
			case l.Text == "":
				errs = append(errs, fmt.Errorf("%s: no licence text found in %q", p.ID(), p.Dir))
			case len(l.Names) == 0:
				errs = append(errs, fmt.Errorf("%s: the licence text is none that is known; look at it", p.ID()))
			}
		}
		if p.Kind == part.Debian && p.Use != part.Shipped {
			continue
		}
		for _, name := range append([]string{p.Declared}, l.Names...) {
			if family := copyleft(name); family != "" {
				errs = append(errs, fmt.Errorf("%s: strong copyleft %s cannot be handed over with the city's work", p.ID(), name))
				break
			}
		}
	}
	return errors.Join(errs...)
}

func copyleft(name string) string {
	for _, family := range strong {
		if name == family || strings.HasPrefix(strings.ToUpper(name), strings.ToUpper(family)+"-") {
			return family
		}
	}
	return ""
}
