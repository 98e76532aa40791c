package series

import (
	"errors"
	"time"
)

// Day counts days from 1 January 1970.
type Day int

func dayOf(t time.Time) Day { return Day(t.Unix() / 86400) }

// ParseDay reads a date, YYYY-MM-DD.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1970 || t.Year() > 2100 {
		return 0, errors.New(s + " is not a date from 1970 to 2100: YYYY-MM-DD")
	}
	return dayOf(t), nil
}

func (d Day) time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// String is the date, YYYY-MM-DD.
func (d Day) String() string { return d.time().Format(time.DateOnly) }

// Month is the month in which the day lies.
func (d Day) Month() Month { t := d.time(); return MonthOf(t.Year(), int(t.Month())) }

// Years is the same date some years later; 29 February may become 1 March.
func (d Day) Years(n int) Day { return dayOf(d.time().AddDate(n, 0, 0)) }
