package series

import (
	"fmt"
	"strconv"
	"time"

	"fujisawa2030/engine"
)

// Month counts months from January of the year 0.
type Month int

// MonthOf returns a calendar month; January is 1.
func MonthOf(year, month int) Month { return Month(year*12 + month - 1) }

// FirstMonth is April, in which a fiscal year begins.
func FirstMonth(fy engine.FiscalYear) Month { return MonthOf(int(fy), 4) }

// FY is the fiscal year in which the month lies.
func (m Month) FY() engine.FiscalYear { return engine.FiscalYear((int(m) - 3) / 12) }

func (m Month) year() int  { return int(m) / 12 }
func (m Month) month() int { return int(m)%12 + 1 }

// Days is the length of the month.
func (m Month) Days() int { return int((m + 1).Day() - m.Day()) }

// Day is the first day of the month.
func (m Month) Day() Day {
	return dayOf(time.Date(m.year(), time.Month(m.month()), 1, 0, 0, 0, 0, time.UTC))
}

// String is the month as in 2026-04.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.year(), m.month()) }

// Step is the number of months that one value covers.
type Step int

const (
	Monthly   Step = 1
	Quarterly Step = 3  // of the calendar year
	Yearly    Step = 12 // from April
)

// steps are the words for them in tables.
var steps = []struct {
	word string
	step Step
}{{"month", Monthly}, {"quarter", Quarterly}, {"year", Yearly}}

// ParseStep reads month, quarter or year.
func ParseStep(s string) (Step, bool) {
	for _, w := range steps {
		if w.word == s {
			return w.step, true
		}
	}
	return 0, false
}

func (s Step) String() string {
	for _, w := range steps {
		if w.step == s {
			return w.word
		}
	}
	return strconv.Itoa(int(s)) + " months"
}

// Period writes the period that begins with a month: 2026-04, 2026Q2 or FY2026.
func (s Step) Period(m Month) string {
	switch s {
	case Quarterly:
		return fmt.Sprintf("%04dQ%d", m.year(), (m.month()+2)/3)
	case Yearly:
		return fmt.Sprintf("FY%04d", m.FY())
	}
	return m.String()
}

// ParsePeriod reads what Period writes.
func (s Step) ParsePeriod(text string) (Month, bool) {
	var m Month
	switch {
	case s == Monthly && len(text) == 7 && text[4] == '-':
		m = MonthOf(digits(text[:4]), digits(text[5:]))
	case s == Quarterly && len(text) == 6 && text[4] == 'Q':
		m = MonthOf(digits(text[:4]), digits(text[5:])*3-2)
	case s == Yearly && len(text) == 6 && text[:2] == "FY":
		m = FirstMonth(engine.FiscalYear(digits(text[2:])))
	}
	// What was misread, such as month 13, is written differently.
	return m, m >= MonthOf(1900, 1) && m < MonthOf(2101, 1) && s.Period(m) == text
}

// digits reads a whole number, -1 if there is none.
func digits(s string) int {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil {
		return -1
	}
	return int(n)
}
