package wedge

import "math/bits"

// exact holds the value of each set, in order of the set's number.
type exact struct {
	parts int
	value func(set uint64) float64
	known []float64
}

func newExact(n int, value func(set uint64) float64) *exact {
	return &exact{n, value, make([]float64, 0, 1<<n)}
}

func (e *exact) step()     { e.known = append(e.known, e.value(uint64(len(e.known)))) }
func (e *exact) left() int { return cap(e.known) - len(e.known) }

func (e *exact) shares() (shares, errors []float64) {
	weight := weights(e.parts)
	shares, errors = make([]float64, e.parts), make([]float64, e.parts)
	for set, without := range e.known {
		size := bits.OnesCount(uint(set))
		for i := range shares {
			if set&(1<<i) == 0 {
				shares[i] += float64(weight[size] * (e.known[set|1<<i] - without))
			}
		}
	}
	return shares, errors
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
