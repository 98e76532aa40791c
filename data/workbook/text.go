package workbook

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"fujisawa2030/engine"
)

// plain reduces a cell's text to what it says: full-width letters and digits,
// raised and lowered digits as ordinary ones, no spaces and line breaks.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, norm.NFKC.String(s))
}

// trimmed is a name in one line, otherwise as it is written.
func trimmed(s string) string { return strings.Join(strings.Fields(s), " ") }

var digits = regexp.MustCompile(`^[0-9]{4,5}$`)

// codeOf reads a municipal code, or says why it is none.
func codeOf(text string) (code, reason string) {
	switch {
	case text == "":
		return "", "empty"
	case !digits.MatchString(text):
		return "", fmt.Sprintf("%q is not a municipal code of five digits", text)
	}
	code = fmt.Sprintf("%05s", text)
	if p := code[:2]; p < "01" || p > "47" {
		return "", fmt.Sprintf("%q is not a municipal code: there is no prefecture %s", text, p)
	}
	return code, ""
}

// aggregate reports whether a code is that of a prefecture or the nation.
func aggregate(text string) bool {
	return digits.MatchString(text) && strings.HasSuffix(text, "000") || strings.Trim(text, "0") == "" && text != ""
}

var (
	western  = regexp.MustCompile(`([0-9]{4})年度`)
	japanese = regexp.MustCompile(`(平成|令和)([0-9]{1,2}|元)年度`)
)

// eras begin with the year 1 in the calendar year given.
var eras = map[string]int{"平成": 1989, "令和": 2019}

// yearsIn lists the fiscal years that a text names, as 2013年度 or 平成25年度.
func yearsIn(text string) []engine.FiscalYear {
	var years []engine.FiscalYear
	for _, m := range western.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(m[1]) // four digits
		years = append(years, engine.FiscalYear(n))
	}
	for _, m := range japanese.FindAllStringSubmatch(text, -1) {
		n := 1 // 元年
		if m[2] != "元" {
			n, _ = strconv.Atoi(m[2]) // one or two digits
		}
		years = append(years, engine.FiscalYear(eras[m[1]]+n-1))
	}
	return years
}

// yearOf reads a text that is one fiscal year and nothing else, such as 2013年度
// or 平成25年度(2013年度).
func yearOf(text string) (engine.FiscalYear, bool) {
	years := yearsIn(text)
	rest := western.ReplaceAllString(japanese.ReplaceAllString(text, ""), "")
	if len(years) == 0 || strings.Trim(rest, "()") != "" {
		return 0, false
	}
	for _, y := range years {
		if y != years[0] {
			return 0, false
		}
	}
	return years[0], true
}

// unitOf returns the unit that a text states, as 単位：1,000tCO2 or (千t-CO2).
func unitOf(text string) (unit string, ok bool) {
	_, unit, ok = strings.Cut(text, "単位:")
	if i := strings.LastIndexByte(text, '('); !ok && i >= 0 {
		unit = text[i+1:]
	} else if !ok {
		unit = text
	}
	unit = strings.TrimSuffix(unit, ")")
	return unit, ok || strings.Contains(strings.ReplaceAll(unit, "-", ""), "tCO2")
}

// kilotonnes reports whether a unit is 1,000 t-CO2.
func kilotonnes(unit string) bool {
	switch strings.NewReplacer(",", "", "-", "").Replace(unit) {
	case "1000tCO2", "千tCO2", "ktCO2":
		return true
	}
	return false
}
