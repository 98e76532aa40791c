package edition

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"fujisawa2030/engine"
)

const absent = "-"

// cut splits s at the first separator. Package strings has it too, but brings
// the tables of Unicode to phones.
func cut(s string, separator byte) (before, after string, found bool) {
	for i := 0; i < len(s); i++ {
		if s[i] == separator {
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}

// isField reports whether s may stand between two tabs.
func isField(s string) bool {
	if s == "" || s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	var all byte
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == 0x7f {
			return false
		}
		all |= s[i]
	}
	return all < utf8.RuneSelf || utf8.ValidString(s)
}

// text returns a field that must be present.
func (p *parser) text(i int) string {
	if p.fields[i] == absent {
		p.fail(kinds[p.kind] + ": field " + strconv.Itoa(i+1) + " is absent")
	}
	return p.fields[i]
}

func (p *parser) optional(i int) string {
	if p.fields[i] == absent {
		return ""
	}
	return p.fields[i]
}

// texts returns the reading levels, which begin at field i.
func (p *parser) texts(i int) (t engine.Text) {
	for lang := range t {
		t[lang] = p.text(i + lang)
	}
	return t
}

func (p *parser) list(i int) []string {
	if p.fields[i] == absent {
		return nil
	}
	var list []string
	for rest, more := p.fields[i], true; more; {
		var item string
		item, rest, more = cut(rest, ' ')
		list = append(list, item)
	}
	if slices.Contains(list, "") || slices.Contains(list, absent) {
		p.fail(kinds[p.kind] + ": field " + strconv.Itoa(i+1) + " is not a list")
	}
	return list
}

func (p *parser) year(i int) engine.FiscalYear {
	if p.fields[i] == absent {
		return 0
	}
	y, err := strconv.Atoi(p.fields[i])
	if err != nil || y < 1900 || y > 2100 || len(p.fields[i]) != len("1900") {
		p.fail(kinds[p.kind] + ": " + p.fields[i] + " is not a fiscal year")
	}
	return engine.FiscalYear(y)
}

func (p *parser) number(i int) float64 {
	v, err := strconv.ParseFloat(p.fields[i], 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || !isShort(p.fields[i]) && formatNumber(v) != p.fields[i] {
		p.fail(kinds[p.kind] + ": " + p.fields[i] + " is not a number in its shortest form")
	}
	return v
}

// isShort reports whether a decimal is the shortest that reads back as its
// value, as far as its digits tell: of at most 15 that count, no two decimals
// have the same value. Phones are spared to write out each number again.
func isShort(s string) bool {
	if s != "" && s[0] == '-' {
		s = s[1:]
	}
	whole, part, pointed := cut(s, '.')
	if pointed && (part == "" || part[len(part)-1] == '0') {
		return false
	}
	if whole == "" || whole[0] == '0' && (whole != "0" || !pointed) {
		return false // also 0 itself, because of -0
	}
	return isDigits(whole) && isDigits(part) && len(whole)+len(part) <= 15
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// whole reads a whole number of at least 1.
func (p *parser) whole(i int) int {
	n, err := strconv.Atoi(p.fields[i])
	if err != nil || n < 1 || strconv.Itoa(n) != p.fields[i] {
		p.fail(kinds[p.kind] + ": " + p.fields[i] + " is not a whole number from 1")
	}
	return n
}

func (p *parser) bound(i int) float64 {
	if p.fields[i] == absent {
		return math.NaN()
	}
	return p.number(i)
}

// formatNumber writes the shortest decimal that reads back as v.
func formatNumber(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
