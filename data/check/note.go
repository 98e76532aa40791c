package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// number matches a number as notes write it: 7.472, 21,160, -40.6.
var number = regexp.MustCompile(`[0-9]+([.,][0-9]+)*`)

// notes checks that a note's Japanese text keeps every number of its English
// text: the formula of a value must be the same in both. The Japanese text may
// have more of them, because it writes "four years" in digits.
func notes(facts []engine.Fact) []error {
	var errs []error
	for _, f := range facts {
		kept := number.FindAllString(f.Note.Japanese, -1)
		for _, n := range number.FindAllString(f.Note.English, -1) {
			i := slices.Index(kept, n)
			if i < 0 {
				errs = append(errs, fmt.Errorf("%s: the Japanese note lacks the number %s", name(f), n))
				break
			}
			kept = slices.Delete(kept, i, i+1)
		}
		if strings.ContainsAny(f.Note.Japanese+f.Note.English, "{|}") {
			errs = append(errs, fmt.Errorf("%s: { | } out of place in a note", name(f)))
		}
	}
	return errs
}

// name names a fact in messages.
func name(f engine.Fact) string {
	if f.FY == 0 {
		return f.ID
	}
	return fmt.Sprintf("%s FY%d", f.ID, f.FY)
}
