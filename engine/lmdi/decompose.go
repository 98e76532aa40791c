package lmdi

import (
	"strconv"

	"fujisawa2030/engine/exact"
)

// Table holds the factors of one year: Table[i][j] is factor j of
// sub-category i. Units are free, but the same in both years.
type Table [][]float64

// Change is a change explained.
type Change struct {
	From, To float64     // the quantity in both years
	Effects  [][]float64 // by sub-category and factor, in the quantity's unit
}

// Error is a fault in a table. Year is 0 for the first table, 1 for the
// second; Row and Factor count from 0, Factor is -1 for a whole row.
type Error struct {
	Year, Row, Factor int
	Reason            string
}

func (e *Error) Error() string {
	place := "lmdi: first year"
	if e.Year == 1 {
		place = "lmdi: second year"
	}
	place += ", sub-category " + strconv.Itoa(e.Row)
	if e.Factor >= 0 {
		place += ", factor " + strconv.Itoa(e.Factor)
	}
	return place + ": " + e.Reason
}

// Decompose explains the change between two tables of the same shape.
func Decompose(from, to Table) (*Change, error) {
	if len(from) != len(to) {
		return nil, &Error{1, len(to), -1, "the years differ in the number of sub-categories"}
	}
	c := &Change{Effects: make([][]float64, len(from))}
	for i := range from {
		if len(from[i]) != len(from[0]) {
			return nil, &Error{0, i, -1, "sub-categories differ in the number of factors"}
		}
		if len(to[i]) != len(from[0]) {
			return nil, &Error{1, i, -1, "sub-categories differ in the number of factors"}
		}
		before, err := product(from[i], 0, i)
		if err != nil {
			return nil, err
		}
		after, err := product(to[i], 1, i)
		if err != nil {
			return nil, err
		}
		c.From += before
		c.To += after
		c.Effects[i] = effects(from[i], to[i], before, after)
	}
	return c, nil
}

// The quantity of a sub-category, multiplied out from the left, must stay
// clear of the ends of float64, where digits are lost.
const smallest, largest = 0x1p-960, 0x1p960

// product returns a row's quantity: 0 if a factor is 0, whatever the others.
func product(row []float64, year, i int) (float64, error) {
	zero := zeros(row) > 0
	v := 1.0
	for j, x := range row {
		switch {
		case x < 0:
			return 0, &Error{year, i, j, "negative value"}
		case x > largest:
			return 0, &Error{year, i, j, "value out of range"}
		case zero:
			continue
		case x != x:
			return 0, &Error{year, i, j, "missing value"}
		}
		if v = float64(v * x); v < smallest || v > largest {
			return 0, &Error{year, i, j, "product out of range"}
		}
	}
	if zero || len(row) == 0 {
		return 0, nil
	}
	return v, nil
}

func zeros(row []float64) int {
	n := 0
	for _, x := range row {
		if x == 0 {
			n++
		}
	}
	return n
}

// effects returns the effects of one sub-category's factors.
func effects(from, to []float64, before, after float64) []float64 {
	e := make([]float64, len(from))
	switch {
	case before == 0 && after == 0:
	case before == 0:
		share(e, from, after)
	case after == 0:
		share(e, to, -before)
	default:
		mean := LogMean(after, before)
		for j := range e {
			e[j] = float64(mean * logRatio(from[j], to[j]))
		}
	}
	return e
}

// share gives the whole change to the factors that are zero in row.
func share(e, row []float64, change float64) {
	part := change / float64(zeros(row))
	for j, x := range row {
		if x == 0 {
			e[j] = part
		}
	}
}

// Additive returns the effect of each factor, summed over the sub-categories.
func (c *Change) Additive() []float64 {
	if len(c.Effects) == 0 {
		return nil
	}
	sums := make([]float64, len(c.Effects[0]))
	for _, row := range c.Effects {
		for j, e := range row {
			sums[j] += e
		}
	}
	return sums
}

// Multiplicative returns the effect of each factor as a ratio; nil when the
// quantity is zero in one of the years, for which there is no ratio.
func (c *Change) Multiplicative() []float64 {
	mean := LogMean(c.To, c.From)
	if mean == 0 {
		return nil
	}
	ratios := c.Additive()
	for j, e := range ratios {
		ratios[j] = exact.Exp(e / mean)
	}
	return ratios
}

// Residual returns what of the change the effects leave unexplained: rounding.
func (c *Change) Residual() float64 {
	sum := 0.0
	for _, e := range c.Additive() {
		sum += e
	}
	return c.To - c.From - sum
}
