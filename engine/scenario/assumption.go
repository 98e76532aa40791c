package scenario

import (
	"errors"
	"strconv"
)

// Assumption is one fact that a link changes: 異議.
//
//	assumption = id [ "@" year ] ":" number
//	id         = parts of a-z and 0-9, joined by "."
//	year       = four digits, the fiscal year; where the fact is a series
//	number     = [ "-" ] digits [ "." digits ], at most 15 digits, in the fewest
//	             that say it: no leading or trailing 0, no "-0"
//
// For example window.saving:0.2 or pv.stock@2024:31500. Whether such a fact
// exists and can have the value is for [engine.Assume] to say.
type Assumption struct {
	ID    string
	FY    int // 0 for a fact without years
	Value float64
}

const mostDigits = 15 // so many survive the way through a float64

// String writes the assumption.
func (a Assumption) String() string {
	text := a.ID
	if a.FY != 0 {
		text += "@" + strconv.Itoa(a.FY)
	}
	return text + ":" + strconv.FormatFloat(a.Value, 'f', -1, 64)
}

// ParseAssumption is the inverse of String; what it reads is written back as
// the same text.
func ParseAssumption(text string) (Assumption, error) {
	wrong := func(what string) (Assumption, error) {
		return Assumption{}, errors.New("assumption " + text + ": " + what)
	}
	id, number, ok := cut(text, ':')
	if !ok {
		return wrong("not of the form id:value or id@year:value")
	}
	a := Assumption{}
	name, year, dated := cut(id, '@')
	if a.ID = name; !isID(name) {
		return wrong("the id is not one of a fact")
	}
	if dated {
		if a.FY = whole(year); len(year) != 4 || a.FY < 1000 {
			return wrong("the year is not one of four digits")
		}
	}
	digits := 0
	for i := range len(number) {
		switch c := number[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c != '.' && (c != '-' || i > 0):
			return wrong("the value is not a number")
		}
	}
	x, err := strconv.ParseFloat(number, 64)
	if err != nil || digits > mostDigits {
		return wrong("the value is not a number of at most 15 digits")
	}
	if a.Value = x; a.String() != text || number == "-0" {
		return wrong("the value is not written in the fewest digits")
	}
	return a, nil
}

func cut(text string, at byte) (before, after string, found bool) {
	for i := range len(text) {
		if text[i] == at {
			return text[:i], text[i+1:], true
		}
	}
	return text, "", false
}

// isID reports whether text can be the ID of a fact.
func isID(text string) bool {
	open := true // a part has to begin
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			open = false
		case c == '.' && !open:
			open = true
		default:
			return false
		}
	}
	return !open
}
