package draw

import (
	"math"
	"testing"
)

func TestKnownQuantiles(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"uniform", Uniform(0.25, 2, 6), 3}, {"uniform", Uniform(0, 2, 6), 2}, {"uniform", Uniform(1, 2, 6), 6},
		{"uniform, one point", Uniform(0.3, 2, 2), 2}, {"uniform, turned round", Uniform(0.3, 6, 2), nan},
		// F(x) = (x-a)^2/((b-a)(c-a)) below the mode c, 1 - (b-x)^2/((b-a)(b-c)) above it.
		{"triangle", Triangle(0.125, 0, 1, 2), 0.5}, {"triangle", Triangle(0.875, 0, 1, 2), 1.5},
		{"triangle", Triangle(0.25, 0, 1, 4), 1}, {"triangle", Triangle(1-1./12, 0, 1, 4), 3},
		{"triangle, ends", Triangle(0, 1, 2, 4), 1}, {"triangle, ends", Triangle(1, 1, 2, 4), 4},
		{"triangle, mode low", Triangle(0.75, 0, 0, 2), 1}, {"triangle, mode high", Triangle(0.25, 0, 2, 2), 1},
		{"triangle, one point", Triangle(0.7, 3, 3, 3), 3}, {"triangle, wide", Triangle(0.5, -8e307, 0, 8e307), 0},
		{"triangle, mode outside", Triangle(0.5, 0, 3, 2), nan}, {"triangle, u outside", Triangle(1.5, 0, 1, 2), nan},
		{"triangle, endless", Triangle(0.5, 0, 1, inf), nan}, {"triangle, missing", Triangle(0.5, 0, nan, 2), nan},
		{"two-piece uniform", TwoPieceUniform(0.25, 0, 1, 4), 0.5}, {"two-piece uniform", TwoPieceUniform(0.75, 0, 1, 4), 2.5},
		{"two-piece uniform", TwoPieceUniform(0.5, 0, 1, 4), 1}, {"two-piece uniform", TwoPieceUniform(1, 0, 1, 4), 4},
		{"two-piece normal", TwoPieceNormal(0.05, 0, 1, 4), 0}, {"two-piece normal", TwoPieceNormal(0.95, 0, 1, 4), 4},
		{"two-piece normal", TwoPieceNormal(0.5, 0, 1, 4), 1},
		// The 84.13th percentile, one standard deviation up: 3/1.6448536269514727 above the median.
		{"two-piece normal", TwoPieceNormal(0.8413447460685429, 0, 1, 4), 1 + 3/1.6448536269514727},
		{"two-piece uniform, turned round", TwoPieceUniform(0.5, 4, 1, 0), nan},
		{"two-piece normal, median outside", TwoPieceNormal(0.5, 0, 5, 4), nan},
		{"triangle, rounding at the peak", Triangle(0.5, 0.1, 0.2, 0.3), 0.2},
		{"two-piece normal, one side", TwoPieceNormal(0, 2, 2, 4), 2}, {"two-piece normal, far out", TwoPieceNormal(0, 1, 2, 4), -inf},
	} {
		if c.got != c.want && !(math.Abs(c.got-c.want) <= 4e-15) && !(c.got != c.got && c.want != c.want) {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}

// TestStratifiedMoments draws each distribution by a Latin hypercube and
// compares mean and variance with their closed forms.
func TestStratifiedMoments(t *testing.T) {
	const n = 10000
	const a, c, b = 2.0, 3.0, 7.0
	const deviation = 1 / 1.6448536269514727 // of a half with its 95th percentile at 1
	half := math.Sqrt(2 / math.Pi)           // mean of |z|
	for _, d := range []struct {
		name           string
		quantile       func(u float64) float64
		mean, variance float64
		tolerance      float64 // what is missed beyond the outermost draws
	}{
		{"uniform", func(u float64) float64 { return Uniform(u, a, b) }, (a + b) / 2, (b - a) * (b - a) / 12, 1e-3},
		{"triangle", func(u float64) float64 { return Triangle(u, a, c, b) },
			(a + b + c) / 3, (a*a + b*b + c*c - a*b - a*c - b*c) / 18, 1e-3},
		{"two-piece uniform", func(u float64) float64 { return TwoPieceUniform(u, a, c, b) },
			(a + 2*c + b) / 4, ((c-a)*(c-a)+(b-c)*(b-c))/6 - (b+a-2*c)*(b+a-2*c)/16, 1e-3},
		{"two-piece normal", func(u float64) float64 { return TwoPieceNormal(u, a, c, b) },
			c + half/2*deviation*((b-c)-(c-a)),
			deviation * deviation * (((b-c)*(b-c)+(c-a)*(c-a))/2 - half*half/4*((b-c)-(c-a))*((b-c)-(c-a))), 1e-2},
	} {
		var sum, squares float64
		for _, u := range fill(Sample{Seed: 5, Draws: n}, 1) {
			x := d.quantile(u) - d.mean
			sum, squares = sum+x, squares+x*x
		}
		if math.Abs(sum/n) > d.tolerance {
			t.Errorf("%s: mean off by %g", d.name, sum/n)
		}
		if off := squares/n - d.variance; math.Abs(off) > d.tolerance {
			t.Errorf("%s: variance %v, want %v", d.name, squares/n, d.variance)
		}
	}
}

// FuzzQuantiles: whatever the points, a bounded distribution stays within
// them, its ends are the ends, and it never falls.
func FuzzQuantiles(f *testing.F) {
	f.Add(0.1, 0.2, 0., 1., 2.)
	f.Add(0., 1., 0., 0., 0.)
	f.Add(0.5, 0.5000001, -1e300, 1e-300, 1e300)
	f.Add(1-0x1p-53, 1., 1., math.Nextafter(1, 2), 1+0x1p-50)
	f.Fuzz(func(t *testing.T, u, v, low, middle, high float64) {
		if !(u >= 0 && u <= v && v <= 1 && low <= middle && middle <= high && high-low <= math.MaxFloat64) {
			for _, x := range []float64{
				Triangle(u, low, middle, high) + Triangle(v, low, middle, high),
				TwoPieceUniform(u, low, middle, high) + TwoPieceUniform(v, low, middle, high),
			} {
				if x == x && !(u >= 0 && u <= 1 && v >= 0 && v <= 1 && low <= middle && middle <= high) {
					t.Errorf("%v for points that are no distribution", x)
				}
			}
			return
		}
		for name, q := range map[string]func(float64) float64{
			"uniform":           func(u float64) float64 { return Uniform(u, low, high) },
			"triangle":          func(u float64) float64 { return Triangle(u, low, middle, high) },
			"two-piece uniform": func(u float64) float64 { return TwoPieceUniform(u, low, middle, high) },
		} {
			a, b := q(u), q(v)
			if !(low <= a && a <= b && b <= high) {
				t.Errorf("%s: %v at %v, %v at %v, between %v and %v", name, a, u, b, v, low, high)
			}
		}
		n := TwoPieceNormal(u, low, middle, high)
		if n != n || u < 0.5 && n > middle || u > 0.5 && n < middle {
			t.Errorf("two-piece normal: %v at %v with median %v", n, u, middle)
		}
	})
}
