package series

import (
	"math"
	"testing"
)

func day(t *testing.T, s string) Day {
	t.Helper()
	d, err := ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func demand(t *testing.T) Set {
	return Set{Series: []Series{{ID: "demand", Step: Monthly, Lag: 10, Points: []Point{
		{At: MonthOf(2026, 4), Value: 1},
		{At: MonthOf(2026, 6), Value: 3},
		{At: MonthOf(2026, 7), Value: 4, Known: day(t, "2026-10-01")},
	}}}}
}

// A month is known its lag after its end, or on the day that the publisher told.
func TestAsOfHidesWhatCameLater(t *testing.T) {
	set := demand(t)
	for date, known := range map[string]int{"2026-05-10": 0, "2026-05-11": 1, "2026-07-10": 1, "2026-07-11": 2, "2026-09-30": 2, "2026-10-01": 3} {
		seen := set.AsOf(day(t, date))
		if got := len(seen.Series[0].Points); got != known {
			t.Errorf("on %s %d values are known, not %d", date, got, known)
		}
	}
	if len(set.Series[0].Points) != 3 {
		t.Error("the set itself has changed")
	}
}

func TestValuesAreFoundByMonth(t *testing.T) {
	s := demand(t).Series[0]
	if s.At(MonthOf(2026, 6)) != 3 || !math.IsNaN(s.At(MonthOf(2026, 5))) || !math.IsNaN(s.Year(2026)) {
		t.Error("values")
	}
}

func TestAddReplacesAndKeepsOrder(t *testing.T) {
	set := demand(t)
	more, err := set.Add("demand", Point{At: MonthOf(2026, 5), Value: 2}, Point{At: MonthOf(2026, 7), Value: 40})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{1, 2, 3, 40} {
		if p := more.Series[0].Points[i]; p.Value != want {
			t.Errorf("value %d is %v, not %v", i, p.Value, want)
		}
	}
	if set.Series[0].Points[2].Value != 4 {
		t.Error("the old set has changed")
	}
	if _, err := set.Add("nothing", Point{}); err == nil {
		t.Error("a value without a series is taken")
	}
}
