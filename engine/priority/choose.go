package priority

// chooser picks a set from a ranking.
type chooser struct {
	list    []Candidate
	demands []Demand
	size    int
}

// acts says whether a candidate lowers the total.
func (c *Candidate) acts() bool { return c.Alone.Sum() > noticed && c.Alone.Last() > noticed }

// pick writes into in which candidates are in, and into by which candidate
// fulfils each demand: the demands first, each by the best that does; then by
// rank, where a candidate does not act or shares a stock with one that is in, it
// is passed over.
func (c *chooser) pick(order []int, in []bool, by []int) {
	clear(in)
	left := c.size
	for d := range c.demands {
		by[d] = -1
		demand := &c.demands[d]
		for _, i := range order {
			// what is demanded by name is in whatever it does as things are counted
			if demand.allows(&c.list[i]) && !in[i] && (len(demand.Levers) > 0 || c.list[i].acts() && c.rival(in, i) < 0) {
				in[i], by[d] = true, i
				left--
				break
			}
		}
	}
	for _, i := range order {
		if left > 0 && !in[i] && c.list[i].acts() && c.rival(in, i) < 0 {
			in[i] = true
			left--
		}
	}
}

// rival is a candidate in the set that shares a stock with i, or -1.
func (c *chooser) rival(in []bool, i int) int {
	for k := range in {
		if in[k] && k != i && c.list[k].stocks&c.list[i].stocks != 0 {
			return k
		}
	}
	return -1
}

// decide gives every candidate its decision.
func (c *chooser) decide(order []int) {
	in, by := make([]bool, len(c.list)), make([]int, len(c.demands))
	c.pick(order, in, by)
	for i := range c.list {
		c.list[i].Decision = Decision{In: in[i], Demand: -1, Other: -1}
	}
	for d, i := range by {
		c.demands[d].By = i
		if i >= 0 {
			c.list[i].Decision.Why, c.list[i].Decision.Demand = Required, d
		}
	}
	last := -1 // by rank alone
	for _, i := range order {
		if in[i] && c.list[i].Decision.Why == "" {
			c.list[i].Decision.Why = Ranked
			last = i
		}
	}
	if last < 0 { // all are demanded: the lowest of them is the bar
		for _, i := range order {
			if in[i] {
				last = i
			}
		}
	}
	for i := range c.list {
		if !in[i] {
			c.list[i].Decision = c.refuse(in, i, last)
		}
	}
}

// refuse says why a candidate is not in.
func (c *chooser) refuse(in []bool, i, last int) Decision {
	d := Decision{Why: Lower, Demand: -1, Other: last}
	if last >= 0 {
		d.Bar = c.list[last].Closeness
	}
	rival := c.rival(in, i)
	switch one := &c.list[i]; {
	case one.Alone.Sum() < -noticed || one.Alone.Last() < -noticed:
		d.Why, d.Other = Raises, -1
	case !one.acts():
		d.Why, d.Other = Idle, -1
	case rival >= 0 && (last < 0 || one.Rank < c.list[last].Rank):
		d.Why, d.Other, d.Stock = Rival, rival, shared(&c.list[rival], one)
	}
	return d
}
