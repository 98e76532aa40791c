package lmdi

import (
	"math"
	"math/rand/v2"
	"testing"
)

// randomTable draws factors over six orders of magnitude; every eighth or so is zero.
func randomTable(r *rand.Rand, rows, factors int) Table {
	t := make(Table, rows)
	for i := range t {
		for range factors {
			x := math.Exp(r.Float64()*14 - 7)
			if r.IntN(8) == 0 {
				x = 0
			}
			t[i] = append(t[i], x)
		}
	}
	return t
}

func decompose(t *testing.T, from, to Table) *Change {
	t.Helper()
	c, err := Decompose(from, to)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// scale is the size of what rounding is measured against.
func scale(c *Change) float64 {
	s := c.From + c.To
	for _, row := range c.Effects {
		for _, e := range row {
			s += math.Abs(e)
		}
	}
	return s
}

const rounding = 1e-14 // of the scale

func TestEffectsMakeTheChange(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	for range 2000 {
		rows, factors := 1+r.IntN(8), 1+r.IntN(6)
		c := decompose(t, randomTable(r, rows, factors), randomTable(r, rows, factors))
		if math.Abs(c.Residual()) > rounding*scale(c) {
			t.Fatalf("residual %g of %g", c.Residual(), c.To-c.From)
		}
		ratios := c.Multiplicative()
		if (ratios == nil) != (c.From == 0 || c.To == 0) {
			t.Fatalf("ratios %v from %v to %v", ratios, c.From, c.To)
		}
		if ratios == nil {
			continue
		}
		logs := math.Log(c.From) - math.Log(c.To) // logs, as single ratios can be huge
		size := 1.0
		for _, d := range ratios {
			logs += math.Log(d)
			size += math.Abs(math.Log(d))
		}
		if math.IsInf(size, 0) {
			continue // a ratio beyond float64: 0 times infinity has no product
		}
		if math.Abs(logs) > rounding*size {
			t.Fatalf("ratios %v from %v to %v", ratios, c.From, c.To)
		}
	}
}

func TestYearsExchanged(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 500 {
		from, to := randomTable(r, 5, 4), randomTable(r, 5, 4)
		there, back := decompose(t, from, to), decompose(t, to, from)
		for i := range there.Effects {
			for j, e := range there.Effects[i] {
				if back.Effects[i][j] != -e {
					t.Fatalf("effect %v there, %v back", e, back.Effects[i][j])
				}
			}
		}
		for j, d := range there.Multiplicative() {
			if p := d * back.Multiplicative()[j]; d > 1e-300 && d < 1e300 && math.Abs(p-1) > 1e-12 {
				t.Fatalf("%v there times %v back is %v", d, back.Multiplicative()[j], p)
			}
		}
	}
}

func TestUnchangedFactorHasNoEffect(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 3))
	for range 500 {
		from, to := randomTable(r, 5, 4), randomTable(r, 5, 4)
		for i := range from {
			from[i][2] = 0.1 + r.Float64()
			to[i][2] = from[i][2]
		}
		c := decompose(t, from, to)
		if c.Additive()[2] != 0 {
			t.Fatalf("additive effect %v", c.Additive()[2])
		}
		if m := c.Multiplicative(); m != nil && m[2] != 1 {
			t.Fatalf("multiplicative effect %v", m[2])
		}
	}
}

// TestOrderOfFactors moves each factor's column and sees its effect move along.
func TestOrderOfFactors(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 4))
	for range 500 {
		from, to := randomTable(r, 5, 4), randomTable(r, 5, 4)
		order := r.Perm(4)
		moved := func(t Table) Table {
			m := make(Table, len(t))
			for i := range t {
				for _, j := range order {
					m[i] = append(m[i], t[i][j])
				}
			}
			return m
		}
		c, m := decompose(t, from, to), decompose(t, moved(from), moved(to))
		for k, j := range order {
			if math.Abs(c.Additive()[j]-m.Additive()[k]) > rounding*scale(c) {
				t.Fatalf("factor %d: %v, at place %d: %v", j, c.Additive()[j], k, m.Additive()[k])
			}
		}
	}
}

// TestLogMean takes L(e^t, 1) = (e^t - 1)/t on both sides of the place where
// the formula changes, and the order geometric <= logarithmic <= arithmetic.
func TestLogMean(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 5))
	for range 20000 {
		x := math.Ldexp(r.Float64(), 3-r.IntN(50))
		a := math.Expm1(x)
		if got, want := LogMean(1+a, 1), a/x; math.Abs(got-want) > 1e-15*want {
			t.Fatalf("LogMean(%v, 1) = %v, want %v", 1+a, got, want)
		}
		b, c := math.Exp(r.Float64()*20-10), math.Exp(r.Float64()*20-10)
		got := LogMean(b, c)
		if got != LogMean(c, b) || got < math.Sqrt(b*c)*(1-1e-15) || got > (b+c)/2*(1+1e-15) {
			t.Fatalf("LogMean(%v, %v) = %v", b, c, got)
		}
	}
	for _, c := range [][3]float64{
		{5, 5, 5}, {0, 5, 0}, {5, 0, 0}, {0, 0, 0}, {5e-324, 5e-324, 5e-324},
		{math.MaxFloat64, math.MaxFloat64, math.MaxFloat64}, {math.MaxFloat64, 1, math.MaxFloat64 / 709.782712893384},
	} {
		if got := LogMean(c[0], c[1]); math.Abs(got-c[2]) > 1e-15*c[2] {
			t.Errorf("LogMean(%v, %v) = %v, want %v", c[0], c[1], got, c[2])
		}
	}
}

func FuzzDecompose(f *testing.F) {
	f.Add(1., 10., 4., 5., 4., 5., 5., 6.)
	f.Add(0., 1., 2., math.NaN(), 3., 0., 1e-150, 1e140)
	f.Add(1e200, 1e-200, 1e-150, 1e-150, -1., 5e-324, 1., 1.)
	f.Fuzz(func(t *testing.T, a, b, c, d, e, f, g, h float64) {
		change, err := Decompose(Table{{a, b}, {c, d}}, Table{{e, f}, {g, h}})
		if err != nil {
			return
		}
		if r := change.Residual(); !(math.Abs(r) <= rounding*scale(change)) {
			t.Errorf("residual %g of %g", r, change.To-change.From)
		}
		for _, d := range change.Multiplicative() {
			if !(d >= 0) {
				t.Errorf("ratio %v", d)
			}
		}
	})
}
