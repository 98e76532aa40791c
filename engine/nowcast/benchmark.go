package nowcast

import (
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// trendYears is the length of the straight line that the nowcast is held against.
const trendYears = 5

// trend continues the straight line through the last five official years (least
// squares; at least three of them must be there) to a year.
func trend(set *series.Set, r rule, target engine.FiscalYear, l limit) float64 {
	c := known(set, r, limit{l.official, 0})
	var x, y []float64
	for fy := c.last - trendYears + 1; fy <= c.last; fy++ {
		if v, ok := c.value[fy]; ok {
			x, y = append(x, float64(fy)), append(y, v)
		}
	}
	if len(x) < 3 {
		return math.NaN()
	}
	mx, my := average(x), average(y)
	xy, xx := 0.0, 0.0
	for i := range x {
		xy += float64((x[i] - mx) * (y[i] - my))
		xx += float64((x[i] - mx) * (x[i] - mx))
	}
	return my + float64(xy/xx*(float64(target)-mx))
}

func average(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(len(v))
}
