package stock

import (
	"math"
	"slices"
	"testing"
)

// A two-way table with known margins, in the manner of Deming and Stephan: the
// fitted table has the margins of the census and the odds ratios of the sample.
func TestFitKeepsMarginsAndOdds(t *testing.T) {
	shape := []int{3, 2}
	sample := []float64{40, 30, 35, 50, 25, 20}
	rows, columns := []float64{150, 300, 550}, []float64{400, 600}
	cells, err := Fit(shape, sample, []Margin{{[]int{0}, rows}, {[]int{1}, columns}}, 1e-12)
	if err != nil {
		t.Fatal(err)
	}
	for axis, want := range [][]float64{rows, columns} {
		for k, got := range Sum(shape, cells, axis) {
			if math.Abs(got-want[k]) > 1e-9 {
				t.Errorf("margin %d class %d: %v, want %v", axis, k, got, want[k])
			}
		}
	}
	odds := func(c []float64, row int) float64 { return c[2*row] * c[2*row+3] / (c[2*row+1] * c[2*row+2]) }
	for row := range 2 {
		if got, want := odds(cells, row), odds(sample, row); math.Abs(got/want-1) > 1e-9 {
			t.Errorf("odds of rows %d and %d: %v, in the sample %v", row, row+1, got, want)
		}
	}
}

// Without a hint the parts are independent: each cell is the product of its
// margins.
func TestFitOfAnEvenSeedIsIndependent(t *testing.T) {
	shape := []int{2, 3, 2}
	seed := slices.Repeat([]float64{1}, 12)
	a, b, c := []float64{0.3, 0.7}, []float64{0.2, 0.5, 0.3}, []float64{0.9, 0.1}
	cells, err := Fit(shape, seed, []Margin{{[]int{0}, a}, {[]int{1}, b}, {[]int{2}, c}}, 1e-12)
	if err != nil {
		t.Fatal(err)
	}
	for i, got := range cells {
		if want := a[i/6] * b[i/2%3] * c[i%2]; math.Abs(got-want) > 1e-12 {
			t.Errorf("cell %d: %v, want %v", i, got, want)
		}
	}
}

// A margin over two axes at once holds too, and zeros stay zero.
func TestFitTakesCrossMargins(t *testing.T) {
	shape := []int{2, 2, 2}
	seed := []float64{1, 2, 3, 0, 1, 1, 2, 2}
	pairs, third := []float64{10, 20, 30, 40}, []float64{60, 40}
	cells, err := Fit(shape, seed, []Margin{{[]int{0, 1}, pairs}, {[]int{2}, third}}, 1e-12)
	if err != nil {
		t.Fatal(err)
	}
	for k, got := range Sum(shape, cells, 0, 1) {
		if math.Abs(got-pairs[k]) > 1e-9 {
			t.Errorf("pair %d: %v, want %v", k, got, pairs[k])
		}
	}
	if cells[3] != 0 {
		t.Errorf("an impossible cell became %v", cells[3])
	}
}

func TestFitRefuses(t *testing.T) {
	for name, fit := range map[string]func() error{
		"a short seed":    func() error { _, err := Fit([]int{2}, []float64{1}, nil, 0); return err },
		"an unknown axis": func() error { _, err := Fit([]int{1}, []float64{1}, []Margin{{[]int{1}, nil}}, 0); return err },
		"a short margin": func() error {
			_, err := Fit([]int{2}, []float64{1, 1}, []Margin{{[]int{0}, []float64{1}}}, 0)
			return err
		},
		"a contradiction": func() error {
			_, err := Fit([]int{2}, []float64{1, 0}, []Margin{{[]int{0}, []float64{1, 1}}}, 1e-9)
			return err
		},
		"unequal totals": func() error {
			_, err := Fit([]int{1, 1}, []float64{1}, []Margin{{[]int{0}, []float64{1}}, {[]int{1}, []float64{2}}}, 1e-9)
			return err
		},
	} {
		if fit() == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}
