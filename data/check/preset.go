package check

import (
	"fmt"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// presets checks the ready scenarios, which are the facts preset.NAME.LEVER: the
// lever exists, the position is in its unit and within its bounds, and the
// preset and each position have a text.
func presets(city engine.City) (wanted []string, errs []error) {
	for _, f := range city.Facts {
		rest, ok := strings.CutPrefix(f.ID, "preset.")
		if !ok {
			continue
		}
		name, lever, _ := strings.Cut(rest, ".")
		at := slices.IndexFunc(city.Measures, func(m engine.Measure) bool { return m.ID == lever && m.Kind == "share" })
		if at < 0 {
			errs = append(errs, fmt.Errorf("preset %s: no lever %q with a slider", key(f), lever))
			continue
		}
		m := city.Measures[at]
		if f.Unit != m.Unit {
			errs = append(errs, fmt.Errorf("preset %s: is in %s, the lever in %s", key(f), f.Unit, m.Unit))
		}
		if f.Value < m.Min || f.Value > m.Max {
			errs = append(errs, fmt.Errorf("preset %s: %v is not between %v and %v", key(f), f.Value, m.Min, m.Max))
		}
		wanted = append(wanted, "preset."+name, "preset."+name+".about", f.ID)
	}
	return wanted, errs
}
