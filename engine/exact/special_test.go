package exact

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var functions = []struct {
	name      string
	f         func(float64) float64
	low, high float64 // where samples are taken
}{
	{"exp", Exp, -746, 710},
	{"log", Log, 0, math.MaxFloat64},
	{"norminv", NormInv, 0, 1},
}

func same(a, b float64) bool { return a == b || a != a && b != b }

func TestSpecialValues(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	const tiny = math.SmallestNonzeroFloat64
	for _, c := range []struct {
		f       int
		x, want float64
	}{
		{0, 0, 1}, {0, math.Copysign(0, -1), 1}, {0, tiny, 1}, {0, -tiny, 1}, {0, 0x1p-54, 1},
		{0, inf, inf}, {0, -inf, 0}, {0, nan, nan}, {0, math.MaxFloat64, inf}, {0, -math.MaxFloat64, 0},
		{0, 0x1.62e42fefa39efp9, 0x1.fffffffffff2ap1023}, {0, 0x1.62e42fefa39f0p9, inf}, // ln 2^1024 lies between
		{0, -0x1.74910d52d3051p9, tiny}, {0, -0x1.74910d52d3052p9, 0}, // ln 2^-1075 lies between
		{1, 1, 0}, {1, 0, -inf}, {1, math.Copysign(0, -1), -inf}, {1, -1, nan}, {1, -inf, nan}, {1, inf, inf}, {1, nan, nan},
		{1, tiny, -744.4400719213812}, {1, math.MaxFloat64, 709.782712893384}, {1, 2, math.Ln2}, {1, 0.5, -math.Ln2},
		{2, 0, -inf}, {2, 1, inf}, {2, 0.5, 0}, {2, -tiny, nan}, {2, 1 + 0x1p-52, nan}, {2, nan, nan}, {2, inf, nan},
	} {
		fn := functions[c.f]
		if got := fn.f(c.x); !same(got, c.want) {
			t.Errorf("%s(%v) = %v, want %v", fn.name, c.x, got, c.want)
		}
	}
}

// TestNeverFalls looks at arguments far apart and, for the two functions with
// an error below 1 ulp, at neighbours, whose order that could still turn round.
func TestNeverFalls(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 3))
	for _, fn := range functions {
		var starts []float64
		for range 2000 {
			x := fn.low + r.Float64()*(fn.high-fn.low)
			if fn.high > 1e300 {
				x = math.Ldexp(1+r.Float64(), r.IntN(2090)-1070)
			}
			starts = append(starts, x)
		}
		// The seams between two polynomials or two exponents.
		starts = append(starts, 0.075, 0.925, 1-0.925, math.Exp(-25), math.Sqrt2, math.Sqrt2/2, math.Ln2/2, 1, 0.5)
		starts = slices.DeleteFunc(starts, func(x float64) bool { return x > fn.high })
		slices.Sort(starts)
		last := fn.f(fn.low)
		for _, start := range starts {
			if y := fn.f(start); !(y >= last) {
				t.Fatalf("%s falls to %v at %v", fn.name, y, start)
			}
			last = fn.f(start)
			x, y := start, last
			for n := 0; n < 50 && fn.name != "norminv"; n++ {
				next := math.Nextafter(x, fn.high)
				if !(fn.f(next) >= y) {
					t.Fatalf("%s falls from %v to %v", fn.name, x, next)
				}
				x, y = next, fn.f(next)
			}
		}
	}
}

func FuzzExp(f *testing.F) {
	for _, x := range []float64{0, 1, -1, 709.78, -745.13, -708.5, 1e-300, math.Ln2 / 2} {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, x float64) {
		y := Exp(x)
		if !(x > -745 && x < 709.78) {
			if x == x && y != y {
				t.Errorf("Exp(%v) is no number", x)
			}
			return
		}
		if e := ulps(y, bigExp(number(x))); e > 1 {
			t.Errorf("Exp(%v) is %v ulp off", x, e)
		}
	})
}

func FuzzLog(f *testing.F) {
	for _, x := range []float64{1, 2, 0.5, 5e-324, math.Sqrt2, math.MaxFloat64, 1 - 0x1p-53} {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, x float64) {
		y := Log(x)
		if !(x > 0 && x <= math.MaxFloat64) || x == 1 {
			if x >= 0 && y != y {
				t.Errorf("Log(%v) is no number", x)
			}
			return
		}
		if e := ulps(y, bigLog(x)); e >= 1 {
			t.Errorf("Log(%v) is %v ulp off", x, e)
		}
	})
}
