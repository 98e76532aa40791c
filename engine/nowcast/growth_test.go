package nowcast

import (
	"math"
	"testing"

	"fujisawa2030/engine/series"
)

// monthlySeries has two years: the first at one level, the months of the
// second as given; NaN is a gap.
func monthlySeries(id string, level float64, second ...float64) series.Series {
	s := series.Series{ID: id, Step: series.Monthly}
	first := series.FirstMonth(2020)
	for k := range 12 {
		s.Points = append(s.Points, series.Point{At: first + series.Month(k), Value: level})
	}
	for k, v := range second {
		if !math.IsNaN(v) {
			s.Points = append(s.Points, series.Point{At: first + 12 + series.Month(k), Value: v})
		}
	}
	return s
}

func TestChangeOverTheMonthsOfBothYears(t *testing.T) {
	gap := math.NaN()
	for name, test := range map[string]struct {
		second []float64
		want   float64
		ok     bool
	}{
		"whole year up by a tenth":               {[]float64{11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11}, 1.1, true},
		"half a year, the rest as before":        {[]float64{11, 11, 11, 11, 11, 11}, 1.05, true},
		"a gap counts as months as before":       {[]float64{11, 11, 11, gap, gap, gap, gap, gap, gap, 11, 11, 11}, 1.05, true},
		"two months say nothing":                 {[]float64{11, 11}, 1, false},
		"a year that has not begun says nothing": {nil, 1, false},
	} {
		s := monthlySeries("x", 10, test.second...)
		if got, ok := change(&s, 2021); ok != test.ok || math.Abs(got-test.want) > 1e-12 {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
}

// Each carrier moves its own share, and the rest stays.
func TestSharesMoveTheirPart(t *testing.T) {
	year := func(id string, v float64) series.Series {
		return series.Series{ID: id, Step: series.Yearly, Points: []series.Point{{At: series.FirstMonth(2019), Value: v}}}
	}
	up := []float64{20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20}
	set := series.Set{Series: []series.Series{monthlySeries("power", 10, up...), year("electricity", 25), year("all", 100)}}
	r := rule{indicators: []indicator{{"power", "electricity"}, {"gas", "heat"}}, whole: "all"}
	got, used := grow(&set, r, 100, 2020, 2021)
	if want := 100 * math.Pow(2, 0.25); math.Abs(got-want) > 1e-9 || len(used) != 1 {
		t.Errorf("%v by %v, not %v", got, used, want)
	}
	// Without shares the indicators that speak are averaged.
	set.Series = append(set.Series, monthlySeries("gas", 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10))
	r = rule{indicators: []indicator{{series: "power"}, {series: "gas"}, {series: "nothing"}}}
	if got, _ := grow(&set, r, 100, 2020, 2021); math.Abs(got-100*math.Sqrt2) > 1e-9 {
		t.Errorf("%v", got)
	}
}

func TestChainFollowsLinksAndStopsAtGaps(t *testing.T) {
	yearly := func(id string, from int, values ...float64) series.Series {
		s := series.Series{ID: id, Step: series.Yearly}
		for k, v := range values {
			if !math.IsNaN(v) {
				s.Points = append(s.Points, series.Point{At: series.MonthOf(from+k, 4), Value: v})
			}
		}
		return s
	}
	set := series.Set{Series: []series.Series{
		yearly("city", 2010, 100, 110), yearly("nation", 2010, 10, 10, 20, math.NaN(), 50), yearly("newer", 2012, 40, 60)}}
	r := rule{official: "city", links: []string{"nation", "newer"}}
	c := known(&set, r, limit{noLimit, noLimit})
	if c.last != 2011 || c.link != 2013 || c.value[2012] != 220 || c.value[2013] != 330 {
		t.Errorf("%+v", c)
	}
	if c := known(&set, r, limit{2010, 2011}); c.last != 2010 || c.link != 2011 || c.value[2011] != 100 {
		t.Errorf("limited: %+v", c)
	}
	if c := known(&set, rule{official: "none"}, limit{noLimit, noLimit}); c.last != 0 {
		t.Errorf("nothing known: %+v", c)
	}
}
