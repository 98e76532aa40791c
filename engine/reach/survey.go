package reach

import "math"

// noticed is the least effect that counts, in kt per whole way.
const noticed = 1e-9

// survey leaves on the course the levers that lower the total, alone or with
// all the others at reach, and returns the roles of those that do not.
func (c *course) survey() map[int]Role {
	roles := map[int]Role{}
	low, high := make([]float64, len(c.levers)), make([]float64, len(c.levers))
	for i := range high {
		high[i] = 1
	}
	bottom, top := c.total(low), c.total(high)
	var acting []way
	for i, w := range c.levers {
		low[i], high[i] = 1, 0
		alone := c.total(low) - bottom
		last := top - c.total(high)
		low[i], high[i] = 0, 1
		switch {
		case math.Min(alone, last) < -noticed:
			acting = append(acting, w)
		case math.Max(alone, last) > noticed:
			roles[w.lever] = Contrary
		default:
			roles[w.lever] = Idle
		}
	}
	c.total(low) // those that leave the course stay at today's adoption
	c.levers = acting
	return roles
}

// unpriced takes the levers without a known cost off the course.
func (c *course) unpriced() map[int]Role {
	roles := map[int]Role{}
	c.total(make([]float64, len(c.levers)))
	known := map[int]bool{}
	for k, lever := range c.priced {
		known[lever] = !math.IsNaN(c.probe.Value(theCosts + k))
	}
	var left []way
	for _, w := range c.levers {
		if known[w.lever] {
			left = append(left, w)
		} else {
			roles[w.lever] = Unpriced
		}
	}
	c.levers = left
	return roles
}
