// Package wedge shares a total effect out among the parts that caused it, by
// the Shapley value: the mean of what a part adds over all orders in which the
// parts could come. The shares do not depend on any order and sum to the whole.
package wedge

import "math/bits"

// Most is the largest number of parts that is computed exactly.
const Most = 16

// Attribution evaluates all 2^n sets of n parts, some at a time, so that a
// page can stay alive meanwhile or drop the work for newer positions.
type Attribution struct {
	parts int
	value func(set uint32) float64
	known []float64 // value of each set, in order of the set's number
}

// New prepares an attribution of value over n parts, at most Most. value is
// called once per set; bit i of the set says whether part i takes part.
func New(n int, value func(set uint32) float64) *Attribution {
	if n > Most {
		panic("wedge: too many parts for an exact attribution")
	}
	return &Attribution{parts: n, value: value, known: make([]float64, 0, 1<<n)}
}

// Step evaluates up to n more sets and returns how many are left.
func (a *Attribution) Step(n int) int {
	for ; n > 0 && len(a.known) < cap(a.known); n-- {
		a.known = append(a.known, a.value(uint32(len(a.known))))
	}
	return cap(a.known) - len(a.known)
}

// Shares returns each part's share once no set is left; nil before.
func (a *Attribution) Shares() []float64 {
	if len(a.known) < cap(a.known) {
		return nil
	}
	weight := weights(a.parts)
	shares := make([]float64, a.parts)
	for set, without := range a.known {
		size := bits.OnesCount32(uint32(set))
		for i := range shares {
			if set&(1<<i) == 0 {
				shares[i] += float64(weight[size] * (a.known[set|1<<i] - without))
			}
		}
	}
	return shares
}

// weights returns, by size of the set that is already there, the share of all
// orders in which exactly that set comes before a given part:
// size! (n-size-1)! / n!.
func weights(n int) []float64 {
	w := make([]float64, n)
	for size := range w {
		// 1 / (n * C(n-1, size))
		c := 1.0
		for k := 1; k <= size; k++ {
			c = c * float64(n-k) / float64(k)
		}
		w[size] = 1 / (float64(n) * c)
	}
	return w
}
