// Package stock fills a table of counts of which only sums are published.
//
// The dwellings of a city by kind, insulation, window and water heater are not
// published together; each by itself is, and some hints of how they go
// together (new homes have both good windows and heat pumps). Iterative
// proportional fitting takes the hints as a seed and scales it along each
// margin in turn until all margins hold: the table that is nearest to the seed
// in information and keeps its odds ratios (Deming and Stephan, 1940).
//
// Fit is pure: the same seed and margins give the same bits everywhere, since
// it only adds, multiplies and divides in a fixed order.
package stock

import "errors"

// Margin is a published sum over all axes but the named ones. Totals are in
// row-major order of those axes, and their sum is the table's.
type Margin struct {
	Axes   []int
	Totals []float64
}

// Most is the number of rounds after which a fit is given up.
const Most = 1000

// Fit scales a row-major table with the given number of classes per axis until
// every margin holds within tolerance. Cells that are zero stay zero.
func Fit(shape []int, seed []float64, margins []Margin, tolerance float64) ([]float64, error) {
	size := 1
	for _, n := range shape {
		size *= n
	}
	if len(seed) != size {
		return nil, errors.New("stock: the seed does not have one value per cell")
	}
	for _, m := range margins {
		classes := 1
		for _, axis := range m.Axes {
			if axis < 0 || axis >= len(shape) {
				return nil, errors.New("stock: a margin names an axis that is not there")
			}
			classes *= shape[axis]
		}
		if classes != len(m.Totals) {
			return nil, errors.New("stock: a margin does not have one total per class")
		}
	}
	cells := append([]float64(nil), seed...)
	for range Most {
		worst := 0.0
		for _, m := range margins {
			worst = max(worst, scale(shape, cells, m))
		}
		if worst <= tolerance {
			return cells, nil
		}
	}
	return nil, errors.New("stock: the margins contradict each other or the seed's zeros")
}

// Sum adds a table up to the classes of some axes.
func Sum(shape []int, cells []float64, axes ...int) []float64 {
	classes := 1
	for _, axis := range axes {
		classes *= shape[axis]
	}
	sums := make([]float64, classes)
	for i, v := range cells {
		sums[class(shape, axes, i)] += v
	}
	return sums
}

// scale makes one margin hold and returns how far it was off, relatively.
func scale(shape []int, cells []float64, m Margin) float64 {
	sums := Sum(shape, cells, m.Axes...)
	worst := 0.0
	for k, want := range m.Totals {
		off := sums[k] - want
		if off < 0 {
			off = -off
		}
		if want > 0 {
			off /= want
		}
		worst = max(worst, off)
	}
	for i := range cells {
		if k := class(shape, m.Axes, i); sums[k] > 0 {
			cells[i] *= m.Totals[k] / sums[k]
		}
	}
	return worst
}

// class is the place of a cell among the classes of some axes.
func class(shape, axes []int, cell int) int {
	k := 0
	for _, axis := range axes {
		below := 1
		for _, n := range shape[axis+1:] {
			below *= n
		}
		k = k*shape[axis] + cell/below%shape[axis]
	}
	return k
}
