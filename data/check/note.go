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

// digits lists the numbers of a note by their significant digits, so that
// 7.472 million is 747.2万.
func digits(note string) []string {
	list := number.FindAllString(note, -1)
	for i, n := range list {
		list[i] = strings.TrimLeft(strings.NewReplacer(".", "", ",", "").Replace(n), "0")
	}
	return list
}

// notes checks that a note's Japanese text keeps every number of its English
// text: the formula of a value must be the same in both. The Japanese text may
// have more of them, because it writes "four years" in digits.
func notes(facts []engine.Fact) []error {
	var errs []error
	for _, f := range facts {
		kept := digits(f.Note.Japanese)
		for _, n := range digits(f.Note.English) {
			i := slices.Index(kept, n)
			if i < 0 {
				errs = append(errs, fmt.Errorf("%s: the Japanese note lacks a number with the digits %s", key(f), n))
				break
			}
			kept = slices.Delete(kept, i, i+1)
		}
		if strings.ContainsAny(f.Note.Japanese+f.Note.English, "{|}") {
			errs = append(errs, fmt.Errorf("%s: { | } out of place in a note", key(f)))
		}
	}
	return errs
}

// key names a fact in messages.
func key(f engine.Fact) string {
	if f.FY == 0 {
		return f.ID
	}
	return fmt.Sprintf("%s FY%d", f.ID, f.FY)
}
