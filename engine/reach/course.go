package reach

import (
	"math"

	"fujisawa2030/engine"
)

// course is the ground of a search: some levers that may move, and the model
// over them. A point is the levers' shares of the way from today to reach.
type course struct {
	by     By
	probe  *engine.Probe // of the total, the energy bill, and what the priced levers cost
	levers []way
	priced []int // model's levers with a known price
}

// Quantities of the probe: the total in kt, the city's energy bill and then the
// priced levers' costs in million JPY.
const (
	total = "pathway.total"
	bill  = "bill"
)

const (
	theTotal = iota
	theBill
	theCosts
)

// way is a lever from today's adoption to the reachable one.
type way struct {
	lever    int
	from, to float64
}

// newCourse starts with every free lever that has somewhere to go, at today's
// adoption.
func newCourse(m *engine.Model, ask Ask) *course {
	c := &course{by: ask.By}
	ids := []string{total, bill}
	for i, l := range m.Levers() {
		if l.Cost != "" {
			ids = append(ids, l.Cost)
			c.priced = append(c.priced, i)
		}
	}
	c.probe = m.Probe(ids...)
	for i, l := range m.Levers() {
		if l.IsChoice() || ask.Free != nil && !ask.Free[i] {
			continue // the probe has it where it stands
		}
		c.probe.Set(i, l.Today)
		if l.Today < l.Reach {
			c.levers = append(c.levers, way{i, l.Today, l.Reach})
		}
	}
	return c
}

// at is a lever's position at a share of its way.
func (w way) at(share float64) float64 {
	if share == 1 {
		return w.to
	}
	return w.from + float64(share*(w.to-w.from))
}

// total is the total at a point, in kt.
func (c *course) total(point []float64) float64 {
	for i, w := range c.levers {
		c.probe.Set(w.lever, w.at(point[i]))
	}
	c.probe.Run()
	return c.probe.Value(theTotal)
}

// price is what is minimised, at the point for which total was last called.
func (c *course) price(point []float64) float64 {
	if c.by == Change {
		sum := 0.0
		for _, share := range point {
			sum += share
		}
		return sum
	}
	return c.spending() + c.bill()
}

// spending is what the priced levers cost at that point; a missing one counts
// nothing, like a missing bill.
func (c *course) spending() float64 {
	sum := 0.0
	for k := range c.priced {
		sum += orNothing(c.probe.Value(theCosts + k))
	}
	return sum
}

func (c *course) bill() float64 { return orNothing(c.probe.Value(theBill)) }

func orNothing(v float64) float64 {
	if v != v {
		return 0
	}
	return v
}

// slopes are the changes of total and price per whole way of each lever.
type slopes struct{ total, price []float64 }

// nudge is the difference over which slopes are taken: the model is smooth
// enough for it, and its rounding 1e-8 of it.
const nudge = 1.0 / (1 << 14)

func (c *course) slopes(point []float64) slopes {
	total := c.total(point)
	price := c.price(point)
	s := slopes{make([]float64, len(point)), make([]float64, len(point))}
	for i, x := range point {
		step := nudge
		if x+step > 1 {
			step = -nudge
		}
		point[i] = x + step
		s.total[i] = (c.total(point) - total) / step
		s.price[i] = (c.price(point) - price) / step
		point[i] = x
	}
	return s
}

// rate is the price of a kt saved along a lever: infinite where it saves none.
func (s slopes) rate(i int) float64 {
	if s.total[i] >= 0 {
		return math.Inf(1)
	}
	return s.price[i] / -s.total[i]
}
