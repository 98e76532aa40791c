package check

import (
	"fmt"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// points are the best on a scale that begins at 0.
const points = 3

// planning checks what only planners use: scores (score.CRITERION.LEVER) are
// whole points on the scale and of a lever that acts; comparisons
// (criterion.compare.A.B) stay on Saaty's scale and each pair has one; subsidies
// (subsidy.LEVER) are money for a lever. Criteria and the levels of their scales
// have a text.
func planning(city engine.City) (wanted []string, errs []error) {
	refuse := func(f engine.Fact, format string, args ...any) {
		errs = append(errs, fmt.Errorf("%s: "+format, append([]any{key(f)}, args...)...))
	}
	slider := func(id string) bool {
		return slices.ContainsFunc(city.Measures, func(m engine.Measure) bool { return m.ID == id && m.Kind == "share" })
	}
	pairs := map[string]bool{}
	for _, f := range city.Facts {
		kind, rest, _ := strings.Cut(f.ID, ".")
		switch kind {
		case "score":
			criterion, lever, _ := strings.Cut(rest, ".")
			if !slider(lever) {
				refuse(f, "no lever %q with a slider", lever)
			}
			if f.Unit != "point" || f.Value != float64(int(f.Value)) || f.Value < 0 || f.Value > points || f.Low < 0 || f.High > points {
				refuse(f, "not whole points from 0 to %d", points)
			}
			wanted = append(wanted, "criterion."+criterion, "criterion."+criterion+".about")
			for n := range points + 1 {
				wanted = append(wanted, fmt.Sprintf("criterion.%s.%d", criterion, n))
			}
		case "criterion":
			pair, ok := strings.CutPrefix(rest, "compare.")
			if !ok {
				continue
			}
			a, b, _ := strings.Cut(pair, ".")
			if pairs[b+"."+a] || a == b {
				refuse(f, "%s and %s are compared already", a, b)
			}
			pairs[pair] = true
			if f.Value < 1.0/9 || f.Value > 9 {
				refuse(f, "%v is not between 1/9 and 9", f.Value)
			}
			wanted = append(wanted, "criterion."+a, "criterion."+b, "criterion."+a+".about", "criterion."+b+".about")
		case "subsidy":
			if !slider(rest) || !strings.HasPrefix(f.Unit, "JPY") || f.Value <= 0 {
				refuse(f, "not money for a lever with a slider")
			}
		}
	}
	slices.Sort(wanted)
	return slices.Compact(wanted), errs
}
