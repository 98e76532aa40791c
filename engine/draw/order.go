package draw

import "math/bits"

// Measured on sizes from 5 to 10000: after two rounds neighbouring draws still
// follow each other, after four no test tells the orders from random ones.
const rounds = 5

// order is a keyed permutation of 0 to n-1.
type order struct {
	n, mask  uint32
	fold     uint32
	multiply [rounds]uint32 // odd, so that multiplying can be undone
	add      [rounds]uint32
}

func newOrder(n uint32, dimension, seed uint64) order {
	width := uint32(bits.Len32(n - 1))
	o := order{n: n, mask: 1<<width - 1, fold: (width + 1) / 2}
	for i := range rounds {
		m, a, _, _ := philox(uint32(i), uint32(dimension), uint32(dimension>>32), useOrder, uint32(seed), uint32(seed>>32))
		o.multiply[i], o.add[i] = m|1, a
	}
	return o
}

// at returns the place of i. Each step of a round maps the numbers within the
// mask one to one: multiplying carries low bits up, folding brings high bits
// down. Walking on from a place outside 0 to n-1 stays one to one.
func (o *order) at(i uint32) uint32 {
	for {
		for r := range rounds {
			i = (i*o.multiply[r] + o.add[r]) & o.mask
			i ^= i >> o.fold
		}
		if i < o.n {
			return i
		}
	}
}
