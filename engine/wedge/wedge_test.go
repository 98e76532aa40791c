package wedge

import (
	"math"
	"math/rand/v2"
	"testing"
)

func exact(n int, value func(uint32) float64) []float64 {
	a := New(n, value)
	for a.Step(7) > 0 {
	}
	return a.Shares()
}

// The glove game: part 0 owns a left glove, parts 1 and 2 a right one each; a
// pair is worth 1. Its Shapley value is 2/3, 1/6, 1/6.
func TestGloveGame(t *testing.T) {
	got := exact(3, func(set uint32) float64 {
		if set&1 != 0 && set&6 != 0 {
			return 1
		}
		return 0
	})
	for i, want := range []float64{2. / 3, 1. / 6, 1. / 6} {
		if math.Abs(got[i]-want) > 1e-15 {
			t.Errorf("part %d: %v, want %v", i, got[i], want)
		}
	}
}

func TestSharesSumToTheWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 11 {
		values := make([]float64, 1<<n)
		for i := 1; i < len(values); i++ {
			values[i] = r.NormFloat64() * 100
		}
		sum := 0.0
		for _, s := range exact(n, func(set uint32) float64 { return values[set] }) {
			sum += s
		}
		if whole := values[len(values)-1] - values[0]; math.Abs(sum-whole) > 1e-9 {
			t.Errorf("%d parts: shares sum to %v, the whole is %v", n, sum, whole)
		}
	}
}

func TestNoSharesBeforeTheLastSet(t *testing.T) {
	a := New(2, func(uint32) float64 { return 1 })
	if left := a.Step(3); left != 1 || a.Shares() != nil {
		t.Errorf("%d sets left, shares %v", left, a.Shares())
	}
}
