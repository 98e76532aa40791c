package lmdi_test

import (
	"errors"
	"math"
	"testing"

	"fujisawa2030/engine/lmdi"
)

// WE-06: two sub-categories with three factors in four years, and what
// https://github.com/MatthewHeun/LMDIR (MIT, tests/testthat/test_lmdi.R) gives
// for them, as printed there.
var years = []lmdi.Table{
	{{1, 10, 2}, {4, 5, 3}},
	{{4, 5, 3}, {5, 6, 4}},
	{{8, 2, 4}, {5, 7, 5}},
	{{10, 1, 5}, {6, 8, 6}},
}

func TestPublishedExample(t *testing.T) {
	const tolerance = 1e-8
	for i, want := range []struct {
		from, to       float64
		effects        [2][3]float64
		additive       [3]float64
		multiplicative [3]float64
		ratio          float64
	}{
		{80, 180,
			[2][3]float64{{50.47438029, -25.23719014, 14.76280986}, {19.31568569, 15.78206435, 24.90224996}},
			[3]float64{69.79006598, -9.455125793, 39.66505981},
			[3]float64{1.761117821, 0.926191306, 1.379410116}, 2.25},
		{180, 239,
			[2][3]float64{{42.96021467, -56.79031473, 17.83010006}, {0, 22.47128816, 32.52871184}},
			[3]float64{42.96021467, -34.31902656, 50.3588119},
			[3]float64{1.229284572, 0.847970248, 1.273773912}, 1.327777778},
		{239, 338,
			[2][3]float64{{12.6549815, -39.30996299, 12.6549815}, {41.35566084, 30.28867832, 41.35566084}},
			[3]float64{54.01064234, -9.021284671, 54.01064234},
			[3]float64{1.208140223, 0.968911503, 1.208140223}, 1.414225941},
	} {
		c, err := lmdi.Decompose(years[i], years[i+1])
		if err != nil {
			t.Fatal(err)
		}
		if c.From != want.from || c.To != want.to {
			t.Errorf("%d: from %v to %v, want %v to %v", i, c.From, c.To, want.from, want.to)
		}
		near := func(what string, got, want float64) {
			if math.Abs(got-want) > tolerance {
				t.Errorf("%d: %s is %.10g, want %.10g", i, what, got, want)
			}
		}
		for row := range want.effects {
			for j, e := range want.effects[row] {
				near("effect", c.Effects[row][j], e)
			}
		}
		sum, product := 0.0, 1.0
		for j := range want.additive {
			a, m := c.Additive()[j], c.Multiplicative()[j]
			near("additive effect", a, want.additive[j])
			near("multiplicative effect", m, want.multiplicative[j])
			sum, product = sum+a, product*m
		}
		near("sum", sum, want.to-want.from)
		near("product", product, want.ratio)
		near("residual", c.Residual(), 0)
	}
}

// WE-07: energy (TJ) and CO2 (kt) of Japan's homes in FY2013 and FY2023,
// from METI's 総合エネルギー統計 (炭素単位表 x 44/12, 家庭部門).
var homes = []struct {
	carrier                  string
	tj2013, kt2013, tj, kt23 float64
}{
	{"kerosene", 368696.887, 25288.661, 241033.746, 16501.812},
	{"LPG", 224212.28, 13462.752, 168017.877, 10070.271},
	{"city gas", 399927.466, 20584.091, 372339.755, 19098.36},
	{"small-scale gas", 16383.987, 983.771, 11894.86, 712.927},
	{"grid electricity", 1021441.689, 149094.472, 884849.893, 100856.629},
	{"district heat", 1170.191, 72.146, 994.597, 59.13},
}

func TestHomesOfJapan(t *testing.T) {
	before, after := 0.0, 0.0
	for _, h := range homes {
		before, after = before+h.tj2013, after+h.tj
	}
	var from, to lmdi.Table // energy x share x emission factor
	for _, h := range homes {
		from = append(from, []float64{before, h.tj2013 / before, h.kt2013 / h.tj2013})
		to = append(to, []float64{after, h.tj / after, h.kt23 / h.tj})
	}
	c, err := lmdi.Decompose(from, to)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []struct {
		what                 string
		got, want, tolerance float64
	}{
		{"energy FY2013, TJ", before, 2031832.5, 0.05},
		{"energy FY2023, TJ", after, 1679130.7, 0.05},
		{"CO2 FY2013, kt", c.From, 209485.893, 5e-4},
		{"CO2 FY2023, kt", c.To, 147299.129, 5e-4},
		{"activity, kt", c.Additive()[0], -33635.589, 5e-4},
		{"mix, kt", c.Additive()[1], 2102.507, 5e-4},
		{"emission factor, kt", c.Additive()[2], -30653.682, 5e-4},
		{"change, kt", c.To - c.From, -62186.764, 5e-4},
		{"residual, kt", c.Residual(), 0, 1e-6},
	} {
		if math.Abs(v.got-v.want) > v.tolerance {
			t.Errorf("%s: %.9g, want %.9g", v.what, v.got, v.want)
		}
	}
	t.Logf("residual %.2g kt", c.Residual())
}

func TestZeros(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name     string
		from, to []float64
		want     []float64
	}{
		{"one factor appears", []float64{0, 10, 2}, []float64{4, 5, 3}, []float64{60, 0, 0}},
		{"one factor goes", []float64{4, 5, 3}, []float64{5, 6, 0}, []float64{0, 0, -60}},
		{"two appear", []float64{0, 0, 2}, []float64{4, 5, 3}, []float64{30, 30, 0}},
		{"zero by different factors", []float64{0, 5, 3}, []float64{4, 0, 3}, []float64{0, 0, 0}},
		{"zero in both years", []float64{0, 5, 3}, []float64{0, 6, 3}, []float64{0, 0, 0}},
		{"unknown while unused", []float64{7, 0, nan}, []float64{4, 5, 3}, []float64{0, 60, 0}},
		{"unknown, never used", []float64{7, 0, nan}, []float64{4, 0, nan}, []float64{0, 0, 0}},
	} {
		// A second sub-category keeps the totals above zero.
		got, err := lmdi.Decompose(lmdi.Table{c.from, {1, 2, 3}}, lmdi.Table{c.to, {1, 2, 3}})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		product := 1.0
		for j, want := range c.want {
			if got.Effects[0][j] != want {
				t.Errorf("%s: effects %v, want %v", c.name, got.Effects[0], c.want)
			}
			product *= got.Multiplicative()[j]
		}
		if math.Abs(product-got.To/got.From) > 1e-14*product {
			t.Errorf("%s: effects multiply to %v, the ratio is %v", c.name, product, got.To/got.From)
		}
	}
}

// TestSmallValues does what the small value strategy does, with ever smaller
// values, and sees its results close in on this package's.
func TestSmallValues(t *testing.T) {
	from, to := lmdi.Table{{0, 0, 2}, {3, 0, 4}}, lmdi.Table{{4, 5, 3}, {2, 6, 5}}
	limit, err := lmdi.Decompose(from, to)
	if err != nil {
		t.Fatal(err)
	}
	last := math.Inf(1)
	for _, d := range []float64{1e-10, 1e-20, 1e-40, 1e-80, 1e-140} {
		small, err := lmdi.Decompose(lmdi.Table{{d, d, 2}, {3, d, 4}}, to)
		if err != nil {
			t.Fatal(err)
		}
		off := 0.0
		for j, e := range small.Additive() {
			off = max(off, math.Abs(e-limit.Additive()[j])/limit.To)
		}
		if off > 0.6*last || off > 2/-math.Log(d) {
			t.Errorf("zero as %g: %.3f of the quantity off, before %.3f", d, off, last)
		}
		last = off
	}
}

func TestNoRatioFromNothing(t *testing.T) {
	c, err := lmdi.Decompose(lmdi.Table{{0, 1}}, lmdi.Table{{2, 1}})
	if err != nil {
		t.Fatal(err)
	}
	if c.Multiplicative() != nil || c.Additive()[0] != 2 {
		t.Errorf("ratios %v, effects %v", c.Multiplicative(), c.Additive())
	}
	if c, err := lmdi.Decompose(nil, nil); err != nil || c.Additive() != nil || c.Residual() != 0 {
		t.Errorf("nothing: %v, %v", c, err)
	}
}

func TestRefusals(t *testing.T) {
	good := lmdi.Table{{1, 2}, {3, 4}}
	for _, c := range []struct {
		from, to lmdi.Table
		want     string
	}{
		{good, lmdi.Table{{1, 2}}, "lmdi: second year, sub-category 1: the years differ in the number of sub-categories"},
		{lmdi.Table{{1, 2}, {3}}, good, "lmdi: first year, sub-category 1: sub-categories differ in the number of factors"},
		{good, lmdi.Table{{1, 2}, {3, 4, 5}}, "lmdi: second year, sub-category 1: sub-categories differ in the number of factors"},
		{good, lmdi.Table{{1, 2}, {3, -4}}, "lmdi: second year, sub-category 1, factor 1: negative value"},
		{lmdi.Table{{0, -2}, {3, 4}}, good, "lmdi: first year, sub-category 0, factor 1: negative value"},
		{lmdi.Table{{1, math.NaN()}, {3, 4}}, good, "lmdi: first year, sub-category 0, factor 1: missing value"},
		{lmdi.Table{{1, math.Inf(1)}, {3, 4}}, good, "lmdi: first year, sub-category 0, factor 1: value out of range"},
		{lmdi.Table{{1e-200, 1e-200}, {3, 4}}, good, "lmdi: first year, sub-category 0, factor 1: product out of range"},
	} {
		_, err := lmdi.Decompose(c.from, c.to)
		var fault *lmdi.Error
		if !errors.As(err, &fault) || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}
