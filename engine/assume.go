package engine

import (
	"errors"
	"strconv"
)

// slip is the least factor by which a value is wrong whose decimal point or
// unit has slipped. A fact without a range may be doubted up to there.
const slip = 10

// Assume returns the city with one fact's value changed, for somebody who holds
// another value to be right. The fact becomes an assumed one without a range.
// With the zero year, the ID must have one row.
//
// It refuses what can only be a mistake: a fact that names a year or a kind; a
// negative value, a share above the whole or a ratio above 1 where neither the
// value nor its range is one; a value that lies further beyond the range than
// the range is wide (for a range of 5 to 95 % of a normal distribution, nearly
// five standard deviations); and where no range is known, ten times the value
// or a tenth of it.
func Assume(city *City, id string, fy FiscalYear, value float64) (City, error) {
	at, err := city.assumable(id, fy)
	if err != nil {
		return City{}, err
	}
	f := city.Facts[at]
	if reason := f.doubts(value); reason != "" {
		return City{}, errors.New("assumption " + id + "=" + plainNumber(value) + ": " + reason)
	}
	changed := *city
	changed.Facts = append([]Fact(nil), city.Facts...)
	f.Value, f.Low, f.High, f.Grade = value, nan(), nan(), Assumed
	changed.Facts[at] = f
	changed.Doubts = nil
	for _, d := range city.Doubts {
		if d.ID != id {
			changed.Doubts = append(changed.Doubts, d)
		}
	}
	return changed, nil
}

// assumable finds the one fact that is meant.
func (city *City) assumable(id string, fy FiscalYear) (int, error) {
	at, rows := -1, 0
	for i := range city.Facts {
		if f := &city.Facts[i]; f.ID == id {
			if rows++; at < 0 || f.FY == fy {
				at = i
			}
		}
	}
	switch {
	case rows == 0:
		return 0, errors.New("assumption " + id + ": unknown fact")
	case fy == 0 && rows > 1:
		return 0, errors.New("assumption " + id + ": the fact has " + strconv.Itoa(rows) + " years, and none is named")
	case fy != 0 && city.Facts[at].FY != fy:
		return 0, errors.New("assumption " + id + ": the fact has no FY" + strconv.Itoa(int(fy)))
	}
	return at, nil
}

// doubts says why a value cannot be meant in a fact's place, or nothing.
func (f *Fact) doubts(value float64) string {
	least, most := f.Value, f.Value
	ranged := f.Low < f.High
	if ranged {
		least, most = f.Low, f.High
	}
	whole := 0.0
	switch f.Unit {
	case "FY", "code":
		return "names a year or a kind and is no quantity"
	case "%":
		whole = 100
	case "ratio":
		whole = 1
	}
	switch {
	case value != value || value-value != 0:
		return "not a number"
	case value < 0 && least >= 0:
		return "negative, which the fact cannot be"
	case value > whole && whole > 0 && most <= whole:
		return "more than the whole, which is " + plainNumber(whole)
	case ranged && (value < least-(most-least) || value > most+(most-least)):
		return "too far from the known range, which is " + plainNumber(least) + " to " + plainNumber(most) + " " + f.Unit
	case !ranged && f.Value != 0 && !(value/f.Value < slip && value/f.Value > 1.0/slip):
		return "ten times the value or a tenth of it, which is " + plainNumber(f.Value) + " " + f.Unit
	case !ranged && f.Value == 0 && whole == 0 && value != 0:
		return "the fact is 0, and no range says what else it could be"
	}
	return ""
}

func plainNumber(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
