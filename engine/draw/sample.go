package draw

// Most is the largest number of draws of a sample: up to it every number is
// sure to lie within its stratum after rounding.
const Most = 1 << 19

// Sample is a Latin hypercube of Draws draws in as many dimensions as wanted.
type Sample struct {
	Seed  uint64
	Draws int // 1 to Most
}

// Column is one dimension of a sample.
type Column struct {
	order     order
	draws     float64
	dimension uint64
	seed      uint64
}

// Column prepares a dimension: a number of the caller's or Dimension of an id.
func (s Sample) Column(dimension uint64) Column {
	if s.Draws < 1 || s.Draws > Most {
		panic("draw: number of draws out of range")
	}
	return Column{newOrder(uint32(s.Draws), dimension, s.Seed), float64(s.Draws), dimension, s.Seed}
}

// At returns draw i, from 0 to Draws-1, as a number of the open interval (0, 1).
func (c *Column) At(i int) float64 {
	var u [1]float64
	c.Fill(u[:], i)
	return u[0]
}

// Fill writes the draws from, from+1, ... into u. It does not allocate.
func (c *Column) Fill(u []float64, from int) {
	// A block of the generator serves four draws.
	var place [4]uint32
	for j := range u {
		i := uint32(from + j)
		if i&3 == 0 || j == 0 {
			place[0], place[1], place[2], place[3] =
				philox(i>>2, uint32(c.dimension), uint32(c.dimension>>32), usePlace, uint32(c.seed), uint32(c.seed>>32))
		}
		within := float64((float64(place[i&3]) + 0.5) * 0x1p-32)
		u[j] = (float64(c.order.at(i)) + within) / c.draws
	}
}
