package reach

import "sort"

// meet brings a point to the goal in the true model: up along the levers with
// the lowest rates first, or down along those with the highest. The lever fixed
// stays, -1 for none. It reports whether the goal is met.
func (c *course) meet(point []float64, goal float64, s slopes, fixed int) bool {
	total := c.total(point)
	order := s.order()
	if total > goal {
		return c.up(point, goal, total, order, s, fixed)
	}
	if total < goal-Exactness {
		c.down(point, goal, order, s, fixed)
	}
	return true
}

// order lists the levers by rate.
func (s slopes) order() []int {
	order := make([]int, len(s.total))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return s.rate(order[a]) < s.rate(order[b]) })
	return order
}

func (c *course) up(point []float64, goal, total float64, order []int, s slopes, fixed int) bool {
	for _, i := range order {
		if i == fixed || point[i] == 1 || s.total[i] >= 0 {
			continue
		}
		before := point[i]
		point[i] = 1
		t := c.total(point)
		if t <= goal {
			c.cross(point, goal, i, before, 1)
			return true
		}
		if t < total {
			total = t
		} else {
			point[i] = before
		}
	}
	return false
}

func (c *course) down(point []float64, goal float64, order []int, s slopes, fixed int) {
	for k := len(order) - 1; k >= 0; k-- {
		i := order[k]
		if i == fixed || point[i] == 0 || s.price[i] <= 0 {
			continue
		}
		before := point[i]
		point[i] = 0
		if c.total(point) > goal {
			c.cross(point, goal, i, 0, before)
			return
		}
	}
}

// cross puts a lever between a place that misses the goal and one that meets
// it, to where the goal is met exactly, by false position. Method: the Illinois
// variant, M. Dowell and P. Jarratt, BIT 11 (1971) 168-174.
func (c *course) cross(point []float64, goal float64, i int, misses, meets float64) {
	aim := goal - Exactness/2
	at := func(share float64) float64 {
		point[i] = share
		return c.total(point) - aim
	}
	over, under := at(misses), at(meets)
	stayed := 0 // ends in turn that did not move: positive for misses
	for n := 0; under < -Exactness/2 && n < 100; n++ {
		share := meets - float64(under*((meets-misses)/(under-over)))
		if n > 50 {
			share = misses + (meets-misses)/2 // a kink: halve
		}
		off := at(share)
		if off > Exactness/2 {
			misses, over = share, off
			if stayed > 0 {
				under /= 2
			}
			stayed = 1
			continue
		}
		meets, under = share, off
		if stayed < 0 {
			over /= 2
		}
		stayed = -1
	}
	point[i] = meets
}
