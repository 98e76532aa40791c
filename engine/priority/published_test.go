package priority_test

import (
	"math"
	"testing"

	"fujisawa2030/engine/priority"
)

// WE-09: comparisons of drinks after Saaty (2008), as the README of AHPy prints
// them with weights to three places and the ratio .022 (its own table of Saaty);
// lambda max recomputed independently.
func TestDrinksOfSaaty(t *testing.T) {
	drinks := []string{"coffee", "wine", "tea", "beer", "soda", "milk", "water"}
	upper := []float64{
		9, 5, 2, 1, 1, 1. / 2,
		1. / 3, 1. / 9, 1. / 9, 1. / 9, 1. / 9,
		1. / 3, 1. / 4, 1. / 3, 1. / 9,
		1. / 2, 1, 1. / 3,
		2, 1. / 2,
		1. / 3}
	var list []priority.Comparison
	for a := range drinks {
		for b := a + 1; b < len(drinks); b++ {
			list = append(list, priority.Comparison{A: drinks[a], B: drinks[b], Ratio: upper[len(list)]})
		}
	}
	j, err := priority.Weigh(drinks, list)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{.177, .019, .042, .116, .190, .129, .327} {
		near(t, drinks[i], j.Weights[i], want, 0.001)
	}
	near(t, "lambda max", j.LambdaMax, 7.17663, 5e-6)
	near(t, "random index", j.Random, 1.35, 0)
	near(t, "consistency ratio", j.Ratio, .022, 0.0005)
	if !j.Consistent {
		t.Error("refused")
	}
}

// WE-10: the example of Tzeng and Huang (2011) in scikit-criteria's tests.
func TestCandidatesOfTzengAndHuang(t *testing.T) {
	got := priority.Closeness([][]float64{{5, 8, 4}, {7, 6, 8}, {8, 8, 6}, {7, 4, 6}},
		[]float64{.3, .4, .3}, []bool{true, true, true})
	rank := []int{3, 2, 1, 4}
	for i, want := range []float64{.5037, .6581, .7482, .3340} {
		near(t, "similarity", got[i], want, 1e-4)
		above := 1
		for _, other := range got {
			if other > got[i] {
				above++
			}
		}
		if above != rank[i] {
			t.Errorf("row %d has rank %d, not %d", i, above, rank[i])
		}
	}
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %v, not %v within %v", what, got, want, tolerance)
	}
}
