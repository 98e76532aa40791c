package formula

import (
	"math"
	"testing"
)

func cohorts(x, life float64, from, years int) []float64 {
	d, xs, now, lives := make([]float64, years), make([]float64, years), make([]float64, years), make([]float64, years)
	for i := range xs {
		xs[i], lives[i] = x, life
	}
	cohort(d, xs, now, lives, from)
	return d
}

// The curve has the mean life that it is asked for.
func TestSurvivalHasTheMeanLife(t *testing.T) {
	for _, life := range []float64{10, 13.51, 15} {
		sum := 0.0
		for k := range 400 {
			sum += surviving(k, life)
		}
		if math.Abs(sum/life-1) > 0.001 {
			t.Errorf("mean life %v, want %v", sum, life)
		}
	}
}

// Cars bought after the start are nearly all still there, so that four years of
// purchases are a little more than 4/13.51 of the stock, unlike a stock whose
// cars are scrapped at random; in the end all are of the new kind.
func TestCohortFollowsPurchases(t *testing.T) {
	d := cohorts(100, 13.51, 3, 90)
	if d[3] != 0 {
		t.Errorf("%v before the first purchase", d[3])
	}
	for i := 4; i < len(d); i++ {
		if d[i] <= d[i-1] {
			t.Fatalf("share falls from %v to %v in year %d", d[i-1], d[i], i)
		}
	}
	random := make([]float64, 8)
	hundred, zero, life := []float64{0, 0, 0, 0, 100, 100, 100, 100}, make([]float64, 8), []float64{1, 1, 1, 1, 13.51, 13.51, 13.51, 13.51}
	turnover(random, hundred, zero, life, 3)
	if d[7] <= random[7] || d[7] > 100*4/13.51+0.1 {
		t.Errorf("after four years %v %%, at random %v %%, at most %v %%", d[7], random[7], 100*4/13.51)
	}
	if math.Abs(d[88]-100) > 0.1 {
		t.Errorf("in the end %v %%", d[88])
	}
}

// What was there before keeps its share when purchases go on as before.
func TestCohortRests(t *testing.T) {
	d := make([]float64, 20)
	same := []float64{}
	life := []float64{}
	for range 20 {
		same, life = append(same, 7), append(life, 13.51)
	}
	cohort(d, same, same, life, 5)
	for i, v := range d {
		if v != 7 {
			t.Errorf("year %d: %v", i, v)
		}
	}
}
