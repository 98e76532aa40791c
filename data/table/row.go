package table

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"fujisawa2030/engine"
)

// row is one row of a sheet. Its methods read a field, and refuse it by
// noting an error in the sheet and returning a value of no use.
type row struct {
	sheet  *sheet
	line   int
	fields []string
}

func (r row) refuse(column, format string, args ...any) {
	r.sheet.refuse(r.line, column, fmt.Sprintf(format, args...))
}

// place names the row for another row's error.
func (r row) place() string { return fmt.Sprintf("%s:%d", r.sheet.name, r.line) }

// once refuses a row whose key an earlier row has.
func (r row) once(column, key string, seen map[string]row) {
	if first, ok := seen[key]; ok {
		r.refuse(column, "%s stands already in %s", key, first.place())
		return
	}
	seen[key] = r
}

// optional returns a field that may be empty.
func (r row) optional(column string) string {
	return r.fields[slices.Index(r.sheet.columns, column)]
}

// text returns a field that may not be empty.
func (r row) text(column string) string {
	s := r.optional(column)
	if s == "" {
		r.refuse(column, "empty")
	}
	return s
}

// texts returns the three reading levels of a row with the columns ja, easy
// and en.
func (r row) texts() engine.Text {
	return engine.Text{
		engine.Japanese:     r.text("ja"),
		engine.EasyJapanese: r.text("easy"),
		engine.English:      r.text("en"),
	}
}

// id returns a field that is one id.
func (r row) id(column string) string {
	s := r.text(column)
	if s != "" && !isID(s) {
		r.refuse(column, "%q is not an id: lower-case letters, digits, . - _ and a letter first", s)
	}
	return s
}

// ids returns a field that is a list of ids, nil if it is empty.
func (r row) ids(column string) []string {
	s := r.optional(column)
	if s == "" {
		return nil
	}
	list := strings.Split(s, " ")
	for i, id := range list {
		switch {
		case !isID(id):
			r.refuse(column, "%q is not an id", id)
		case slices.Contains(list[:i], id):
			r.refuse(column, "%q is given twice", id)
		}
	}
	return list
}

func isID(s string) bool {
	for _, c := range s {
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || strings.ContainsRune("._-", c)) {
			return false
		}
	}
	return s != "" && s[0] >= 'a' && s[0] <= 'z' && !strings.HasSuffix(s, ".") && !strings.Contains(s, "..")
}

// oneOf returns a field that must be one of a few words.
func (r row) oneOf(column string, words ...string) string {
	s := r.text(column)
	if s != "" && !slices.Contains(words, s) {
		r.refuse(column, "%q is none of %s", s, strings.Join(words, ", "))
	}
	return s
}

// number returns a field that must hold a number.
func (r row) number(column string) float64 {
	s := r.text(column)
	if s == "" {
		return math.NaN()
	}
	return r.parse(column, s)
}

// linkNumber returns the number that stands for a lever in links.
func (r row) linkNumber(column string) int {
	s := r.text(column)
	n, err := strconv.Atoi(s)
	if s != "" && (err != nil || n < 1 || n > mostLinked || strconv.Itoa(n) != s) {
		r.refuse(column, "%q is not a whole number from 1 to %d", s, mostLinked)
	}
	return n
}

// mostLinked bounds the numbers of levers so that links stay short.
const mostLinked = 255

// bound returns a field that holds a number or nothing, which is NaN.
func (r row) bound(column string) float64 {
	s := r.optional(column)
	if s == "" {
		return math.NaN()
	}
	return r.parse(column, s)
}

// parse reads a decimal number. Hexadecimal, digit groups and words for
// infinity, which strconv would take, are not numbers of a table. A refused
// number is NaN, which no later comparison refuses again.
func (r row) parse(column, s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		r.refuse(column, "%q is not a finite number", s)
	case err != nil || strings.Trim(s, "0123456789+-.eE") != "":
		r.refuse(column, "%q is not a number", s)
	default:
		return v
	}
	return math.NaN()
}

// year returns a fiscal year, zero for an empty field.
func (r row) year(column string) engine.FiscalYear {
	s := r.optional(column)
	if s == "" {
		return 0
	}
	y, err := strconv.Atoi(s)
	if err != nil || len(s) != 4 || y < 1900 || y > 2100 {
		r.refuse(column, "%q is not a fiscal year: four digits, the year in which it begins", s)
		return 0
	}
	return engine.FiscalYear(y)
}
