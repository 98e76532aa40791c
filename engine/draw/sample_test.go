package draw

import (
	"math"
	"slices"
	"testing"
)

func TestEachStratumOnce(t *testing.T) {
	for _, n := range []int{1, 2, 3, 4, 5, 7, 8, 9, 16, 60, 100, 1000, 1023, 1024, 1025, 10000, Most - 1, Most} {
		for dimension := range uint64(3) {
			c := Sample{Seed: 7, Draws: n}.Column(dimension)
			u := make([]float64, n)
			c.Fill(u, 0)
			hit := make([]bool, n)
			for i, v := range u {
				if !(v > 0 && v < 1) {
					t.Fatalf("%d draws, draw %d: %v", n, i, v)
				}
				k := int(v * float64(n))
				if hit[k] {
					t.Fatalf("%d draws: stratum %d hit twice", n, k)
				}
				hit[k] = true
			}
		}
	}
}

// TestAnyOrderAnyParts draws backwards, singly and in odd parts: all give the same.
func TestAnyOrderAnyParts(t *testing.T) {
	const n = 1003
	c := Sample{Seed: 11, Draws: n}.Column(Dimension("home.heat.now"))
	whole := make([]float64, n)
	c.Fill(whole, 0)
	for i := n - 1; i >= 0; i-- {
		if c.At(i) != whole[i] {
			t.Fatalf("draw %d alone: %v, in the row %v", i, c.At(i), whole[i])
		}
	}
	for size := 1; size < 10; size++ {
		for from := 0; from < n; from += size {
			part := make([]float64, min(size, n-from))
			c.Fill(part, from)
			if !slices.Equal(part, whole[from:from+len(part)]) {
				t.Fatalf("draws %d to %d differ", from, from+len(part))
			}
		}
	}
}

func TestDimensionsStandAlone(t *testing.T) {
	s := Sample{Seed: 11, Draws: 100}
	before := fill(s, 5)
	for d := range uint64(100) {
		if d != 5 && slices.Equal(fill(s, d), before) {
			t.Errorf("dimensions 5 and %d are the same", d)
		}
	}
	if !slices.Equal(fill(s, 5), before) {
		t.Error("a dimension changed after others were drawn")
	}
	if slices.Equal(fill(Sample{Seed: 12, Draws: 100}, 5), before) {
		t.Error("two seeds give the same sample")
	}
}

func fill(s Sample, dimension uint64) []float64 {
	c := s.Column(dimension)
	u := make([]float64, s.Draws)
	c.Fill(u, 0)
	return u
}

// TestMoments: a stratified mean misses by 1/(sqrt(12) n^1.5), far less than
// the 1/sqrt(12 n) of independent draws.
func TestMoments(t *testing.T) {
	for _, n := range []int{10, 1000, 10000} {
		for d := range uint64(20) {
			var sum, squares float64
			for _, u := range fill(Sample{Seed: 3, Draws: n}, d) {
				sum += u - 0.5
				squares += (u - 0.5) * (u - 0.5)
			}
			if e := sum * math.Sqrt(12*float64(n)); math.Abs(e) > 5 {
				t.Errorf("%d draws, dimension %d: mean off by %.1f standard errors", n, d, e)
			}
			if off := squares/float64(n) - 1./12; math.Abs(off) > 1/float64(n) {
				t.Errorf("%d draws, dimension %d: variance off by %g", n, d, off)
			}
		}
	}
}

// TestOrdersAreIndependent compares the orders of many dimensions with random
// permutations: the correlation of two has mean 0 and variance 1/(n-1), also
// with the index and with itself one draw on; pairs of strata are even.
func TestOrdersAreIndependent(t *testing.T) {
	const dimensions = 60
	for _, n := range []int{10, 100, 1000, 1024, 10000} {
		columns := make([][]float64, dimensions)
		for d := range columns {
			o := newOrder(uint32(n), uint64(d), 1)
			for i := range n {
				columns[d] = append(columns[d], float64(o.at(uint32(i)))-float64(n-1)/2)
			}
		}
		variance := float64(n) * (float64(n)*float64(n) - 1) / 12
		correlation := func(a, b []float64) float64 { // in standard deviations
			sum := 0.0
			for i := range a {
				sum += a[i] * b[i]
			}
			return sum / variance * math.Sqrt(float64(n-1))
		}
		index := make([]float64, n)
		for i := range index {
			index[i] = float64(i) - float64(n-1)/2
		}
		var pairs, alone, next []float64
		for a := range columns {
			for b := range a {
				pairs = append(pairs, correlation(columns[a], columns[b]))
			}
			alone = append(alone, correlation(columns[a], index))
			next = append(next, correlation(columns[a], slices.Concat(columns[a][1:], columns[a][:1])))
		}
		check := func(name string, r []float64) {
			var sum, squares float64
			for _, x := range r {
				sum, squares = sum+x, squares+x*x
			}
			m := float64(len(r))
			if e := sum / math.Sqrt(m); math.Abs(e) > 4 {
				t.Errorf("%d draws, %s: mean correlation off by %.1f standard errors", n, name, e)
			}
			if e := (squares/m - 1) * math.Sqrt(m/2); math.Abs(e) > 4 {
				t.Errorf("%d draws, %s: variance of correlations off by %.1f standard errors", n, name, e)
			}
		}
		check("pairs of dimensions", pairs)
		check("draw against index", alone)
		check("draw against next", next)
		if n >= 1000 {
			if e := unevenness(columns); math.Abs(e) > 4 {
				t.Errorf("%d draws: pairs of strata uneven by %.1f standard errors", n, e)
			}
		}
	}
}

// unevenness counts neighbouring dimensions on an 8 by 8 board and returns
// how far chi-squared, summed, lies from its mean. The sums of rows and columns being
// fixed, a board has 49 degrees of freedom.
func unevenness(columns [][]float64) float64 {
	n := float64(len(columns[0]))
	cell := func(x float64) int { return int((x + (n-1)/2) * 8 / n) }
	chi, degrees := 0.0, 0.0
	for d := 1; d < len(columns); d++ {
		var board [64]float64
		for i, x := range columns[d] {
			board[8*cell(x)+cell(columns[d-1][i])]++
		}
		for _, count := range board {
			chi += (count - n/64) * (count - n/64) / (n / 64)
		}
		degrees += 49
	}
	return (chi - degrees) / math.Sqrt(2*degrees)
}

// TestSmallOrdersAreFair counts, over many dimensions, how often each draw
// gets each place.
func TestSmallOrdersAreFair(t *testing.T) {
	const trials = 20000
	for n := uint32(2); n <= 12; n++ {
		counts := make([]float64, n*n)
		for d := range uint64(trials) {
			o := newOrder(n, d, 9)
			for i := range n {
				counts[i*n+o.at(i)]++
			}
		}
		chi, mean := 0.0, trials/float64(n)
		for _, count := range counts {
			chi += (count - mean) * (count - mean) / mean
		}
		degrees := float64((n - 1) * (n - 1))
		if e := (chi - degrees) / math.Sqrt(2*degrees); e > 5 {
			t.Errorf("%d draws: places uneven by %.1f standard errors", n, e)
		}
	}
}

func TestFillDoesNotAllocate(t *testing.T) {
	s, u := Sample{Seed: 1, Draws: 1000}, make([]float64, 1000)
	if n := testing.AllocsPerRun(10, func() {
		c := s.Column(3)
		c.Fill(u, 0)
		u[0] = c.At(5)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestTooManyDraws(t *testing.T) {
	for _, n := range []int{-1, 0, Most + 1} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%d draws accepted", n)
				}
			}()
			Sample{Draws: n}.Column(0)
		}()
	}
}
