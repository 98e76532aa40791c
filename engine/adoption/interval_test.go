package adoption

import (
	"math"
	"testing"
)

// Newcombe 1998, table II (a): 56/70 and 48/80, 95 %: 0.0524 to 0.3339.
func TestPublishedExample(t *testing.T) {
	low, high := newcombe(56.0/70, 70, 48.0/80, 80, 1.959964)
	if math.Abs(low-0.0524) > 5e-5 || math.Abs(high-0.3339) > 5e-5 {
		t.Errorf("%.4f to %.4f", low, high)
	}
}

func TestWilsonStaysInside(t *testing.T) {
	for _, n := range []float64{50, 500, 3000} {
		for p := 0.0; p <= 1; p += 0.125 {
			low, high := wilson(p, n, ninety)
			if !(0 <= low && low <= p && p <= high && high <= 1) {
				t.Errorf("%v of %v: %v to %v", p, n, low, high)
			}
			l, h := newcombe(p, n, p, n, ninety)
			if !(l <= 0 && 0 <= h) {
				t.Errorf("no change of %v in %v: %v to %v", p, n, l, h)
			}
		}
	}
}
