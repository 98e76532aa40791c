package nowcast_test

import (
	"fmt"
	"math"
	"os"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/nowcast"
	"fujisawa2030/engine/series"
)

func fujisawa(t testing.TB) series.Set {
	t.Helper()
	files := os.DirFS("../../data/fujisawa")
	city, err := table.City(files, "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	set, err := table.Monthly(files, city)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func day(t testing.TB, s string) series.Day {
	t.Helper()
	d, err := series.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func of(t testing.TB, set series.Set, area, date string) nowcast.Result {
	t.Helper()
	d := day(t, date)
	r, err := nowcast.Of(set, area, d, nowcast.RunningYear(d))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// text writes a nowcast so that two can be compared, NaN and all.
func text(r nowcast.Result) string { return fmt.Sprintf("%+v", r) }

// A value that is published later never changes an earlier nowcast.
func TestLaterValuesAreNotSeen(t *testing.T) {
	set := fujisawa(t)
	for _, area := range []string{nowcast.City, nowcast.Nation} {
		for _, date := range []string{"2016-11-30", "2019-05-31", "2022-03-01", "2026-11-26"} {
			d := day(t, date)
			want := text(of(t, set, area, date))
			damaged := set
			damaged.Series = append([]series.Series(nil), set.Series...)
			later := 0
			for i := range damaged.Series {
				s := &damaged.Series[i]
				s.Points = append([]series.Point(nil), s.Points...)
				for k := range s.Points {
					if s.Known(s.Points[k]) > d {
						s.Points[k].Value *= 7
						later++
					}
				}
			}
			if got := text(of(t, damaged, area, date)); got != want {
				t.Errorf("%s on %s has seen one of %d later values", area, date, later)
			}
			if later == 0 && date != "2026-11-26" {
				t.Errorf("on %s nothing comes later: the test shows nothing", date)
			}
		}
	}
}

// What is known that day does change it.
func TestEarlierValuesAreSeen(t *testing.T) {
	set := fujisawa(t)
	before := of(t, set, nowcast.City, "2026-11-26").Total.Value
	more, err := set.Add("power.demand", series.Point{At: series.MonthOf(2026, 8), Value: 40000})
	if err != nil {
		t.Fatal(err)
	}
	if after := of(t, more, nowcast.City, "2026-11-26").Total.Value; after <= before {
		t.Errorf("much more electricity in August makes %v of %v", after, before)
	}
	if again := of(t, more, nowcast.City, "2026-09-05").Total.Value; again != of(t, set, nowcast.City, "2026-09-05").Total.Value {
		t.Error("August is known on 5 September, five days after its end")
	}
}

func TestPartsMonthsAndSectorsSum(t *testing.T) {
	set := fujisawa(t)
	for _, area := range []string{nowcast.City, nowcast.Nation} {
		for _, date := range []string{"2017-11-30", "2026-05-31", "2026-11-26"} {
			r := of(t, set, area, date)
			total := 0.0
			for i, s := range append(r.Sectors, r.Total) {
				if s.ID != "total" {
					if s.ID != engine.Sectors()[i] {
						t.Errorf("sector %d is %s", i, s.ID)
					}
					parts := 0.0
					for _, p := range s.Parts {
						parts += p.Value
						mean := 0.0
						for _, m := range p.Models {
							mean += m.Value / float64(len(p.Models))
						}
						if len(p.Models) > 0 && math.Abs(mean-p.Value) > 1e-9*p.Value {
							t.Errorf("%s is not the mean of its models", p.ID)
						}
					}
					near(t, s.ID+" parts", parts, s.Value)
					total += s.Value
				}
				months := 0.0
				for _, m := range s.Months {
					months += m.Value
					if m.Value < 0 {
						t.Errorf("%s %s is %v", s.ID, m.Month, m.Value)
					}
				}
				near(t, s.ID+" months", months, s.Value)
				if len(s.Months) != 12 || s.Months[0].Month != fmt.Sprintf("%d-04", r.FY) {
					t.Errorf("%s: %v", s.ID, s.Months)
				}
				if last := s.Years[len(s.Years)-1]; last.FY != r.FY || math.Abs(last.Value-s.Value) > 1e-9*s.Value || s.Years[0].Value != s.Last {
					t.Errorf("%s: the years %v do not lead from %v to %v", s.ID, s.Years, s.Last, s.Value)
				}
				if !math.IsNaN(s.Low) && !(s.Low < s.Value && s.Value < s.High) {
					t.Errorf("%s: %v is not within %v and %v", s.ID, s.Value, s.Low, s.High)
				}
			}
			near(t, "total", total, r.Total.Value)
		}
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9*math.Abs(want)) {
		t.Errorf("%s is %v, not %v", what, got, want)
	}
}

// A sub-sector without an official value says so, and is no number.
func TestNothingKnownIsNoNumber(t *testing.T) {
	set := fujisawa(t)
	for i := range set.Series {
		if set.Series[i].ID == "moe.waste" {
			set.Series[i].Points = nil
		}
	}
	r := of(t, set, nowcast.City, "2026-11-26")
	waste := r.Sectors[4]
	if !math.IsNaN(waste.Value) || waste.Reasons[0] != "nowcast.missing.official" || waste.Months != nil || !math.IsNaN(r.Total.Value) || r.Total.Months != nil {
		t.Errorf("%+v", waste)
	}
	if math.IsNaN(r.Sectors[0].Value) {
		t.Error("industry has lost its value, too")
	}
}

func TestImpossibleQuestionsAreRefused(t *testing.T) {
	set := fujisawa(t)
	for name, ask := range map[string]func() error{
		"area":     func() error { _, err := nowcast.Of(set, "moon", day(t, "2026-11-26"), 2026); return err },
		"future":   func() error { _, err := nowcast.Of(set, nowcast.City, day(t, "2026-03-31"), 2026); return err },
		"too soon": func() error { _, err := nowcast.Of(set, nowcast.City, day(t, "1990-11-26"), 1990); return err },
		"protocol": func() error { _, err := nowcast.Try(set, nowcast.City, "never", 2013, 2019); return err },
		"no truth": func() error { _, err := nowcast.Try(set, nowcast.City, nowcast.Closed, 2019, 2020); return err },
	} {
		if err := ask(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Every text that a result may name is in the tables.
func TestTextsAreThere(t *testing.T) {
	set := fujisawa(t)
	ids := []string{nowcast.City, nowcast.Nation, nowcast.Growth, nowcast.ChowLin, nowcast.Fernandez, nowcast.Mean,
		nowcast.Running, nowcast.Closed, nowcast.Step, nowcast.Reached, nowcast.TotalMisses, nowcast.SectorsMiss, nowcast.BothMiss, "nowcast.missing.official"}
	for _, sector := range engine.Sectors() {
		ids = append(ids, "nowcast.why."+sector, "nowcast.why.nation."+sector)
	}
	for _, area := range []string{nowcast.City, nowcast.Nation} {
		r := of(t, set, area, "2026-11-26")
		ids = append(ids, r.Total.Reasons...)
		for _, in := range r.Inputs {
			if set.Find(in.ID) == nil {
				t.Errorf("no series %s", in.ID)
			}
		}
	}
	for _, id := range ids {
		if set.Text(id, engine.Japanese) == id {
			t.Errorf("no text %s", id)
		}
	}
}

// The series that stand for others are those others.
func TestWasteIsTheStandardFormula(t *testing.T) {
	set := fujisawa(t)
	official, computed := set.Find("moe.waste"), set.Find("waste.standard")
	for fy := engine.FiscalYear(2007); fy <= 2019; fy++ {
		if a, b := official.Year(fy), computed.Year(fy); math.Abs(a-b) > 1e-5*a {
			t.Errorf("FY%d: official %v, computed %v", fy, a, b)
		}
	}
}
