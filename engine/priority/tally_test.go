package priority

import (
	"math"
	"testing"
)

// Weightings are uniform over the simplex: for k weights, each has the mean 1/k
// and the variance (k-1)/(k²(k+1)), and exceeds x with the probability
// (1-x)^(k-1) (Dirichlet with all parameters 1).
func TestWeightingsAreUniform(t *testing.T) {
	const n, k = 20000, 6
	w := make([]float64, k)
	var sum, square, above [k]float64
	for i := range uint32(n) {
		weighting(i, w)
		whole := 0.0
		for j, x := range w {
			if x < 0 {
				t.Fatal(w)
			}
			whole += x
			sum[j] += x
			square[j] += x * x
			if x > 0.3 {
				above[j]++
			}
		}
		if math.Abs(whole-1) > 1e-15 {
			t.Fatalf("%v sum to %v", w, whole)
		}
	}
	for j := range k {
		mean := sum[j] / n
		// tolerances are four standard errors
		if math.Abs(mean-1./k) > 4*math.Sqrt(5./252/n) {
			t.Errorf("weight %d has the mean %v", j, mean)
		}
		if v := square[j]/n - mean*mean; math.Abs(v-5./252) > 0.001 {
			t.Errorf("weight %d has the variance %v", j, v)
		}
		p := math.Pow(0.7, 5)
		if math.Abs(above[j]/n-p) > 4*math.Sqrt(p*(1-p)/n) {
			t.Errorf("weight %d exceeds 0.3 in %v", j, above[j]/n)
		}
	}
	one := make([]float64, 1)
	if weighting(3, one); one[0] != 1 {
		t.Error(one)
	}
}

// order puts the nearest first and keeps equals in their order.
func TestOrder(t *testing.T) {
	got := make([]int, 5)
	order([]float64{0.2, 0.5, 0.2, 0.9, 0.5}, got)
	for i, want := range []int{3, 1, 4, 0, 2} {
		if got[i] != want {
			t.Fatal(got)
		}
	}
}
