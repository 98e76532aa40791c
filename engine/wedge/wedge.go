// Package wedge shares a total effect out among the parts that caused it, by
// the Shapley value: the mean of what a part adds over all orders in which the
// parts could come. The shares do not depend on any order and sum to the whole.
//
// Up to Exact parts, all sets of parts are evaluated and the shares are exact.
// Above, orders are sampled: each order is followed by its reverse, so that
// what two parts do only together falls to both in equal halves and leaves no
// error, and only what three or more do together is left to chance (J. Castro,
// D. Gómez, J. Tejada, Computers & Operations Research 36 (2009) 1726-1730;
// R. Mitchell and others, Journal of Machine Learning Research 23 (2022)). Every
// order shares out the whole, so the sampled shares sum to it as well.
package wedge

// Exact is the largest number of parts that is computed exactly, Most the
// largest that can be attributed at all: a set of parts is one word.
const (
	Exact = 12
	Most  = 64
)

// Attribution evaluates sets of parts, some at a time, so that a page can stay
// alive meanwhile or drop the work for newer positions.
type Attribution struct{ work work }

type work interface {
	step()     // evaluates one set
	left() int // sets to evaluate
	shares() (shares, errors []float64)
}

// New prepares an attribution of value over n parts, at most Most. value is
// called for one set after another; bit i of the set says whether part i takes
// part.
func New(n int, value func(set uint64) float64) *Attribution {
	switch {
	case n <= Exact:
		return &Attribution{newExact(n, value)}
	case n <= Most:
		return &Attribution{newSampled(n, value)}
	}
	panic("wedge: too many parts")
}

// Step evaluates up to n more sets and returns how many are left.
func (a *Attribution) Step(n int) int {
	for ; n > 0 && a.work.left() > 0; n-- {
		a.work.step()
	}
	return a.work.left()
}

// Shares returns each part's share and its standard error once no set is left;
// nil before. Exact shares have the error zero.
func (a *Attribution) Shares() (shares, errors []float64) {
	if a.work.left() > 0 {
		return nil, nil
	}
	return a.work.shares()
}
