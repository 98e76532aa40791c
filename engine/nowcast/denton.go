package nowcast

import (
	"errors"

	"gonum.org/v1/gonum/mat"
)

// denton spreads yearly sums over periods in the shape of an indicator, which
// is positive: the ratio of value to indicator changes as little as it can from
// period to period (Denton 1971, in Cholette's form without a start value).
// Year k sums the periods from first + k*per on; periods outside keep the ratio
// of their neighbour.
func denton(indicator, sums []float64, first, per int) ([]float64, error) {
	n, m := len(indicator), len(sums)
	if first < 0 || m == 0 || first+m*per > n {
		return nil, errors.New("the years reach beyond the indicator")
	}
	// Least squares with conditions: the ratios, then one multiplier per year.
	a, b := mat.NewDense(n+m, n+m, nil), mat.NewVecDense(n+m, nil)
	for t := 1; t < n; t++ {
		a.Set(t, t, a.At(t, t)+1)
		a.Set(t-1, t-1, a.At(t-1, t-1)+1)
		a.Set(t, t-1, a.At(t, t-1)-1)
		a.Set(t-1, t, a.At(t-1, t)-1)
	}
	for k, sum := range sums {
		for t := first + k*per; t < first+(k+1)*per; t++ {
			a.Set(n+k, t, indicator[t])
			a.Set(t, n+k, indicator[t])
		}
		b.SetVec(n+k, sum)
	}
	var ratio mat.VecDense
	if err := ratio.SolveVec(a, b); err != nil {
		return nil, err
	}
	values := make([]float64, n)
	for t := range values {
		values[t] = ratio.AtVec(t) * indicator[t]
	}
	return values, nil
}
