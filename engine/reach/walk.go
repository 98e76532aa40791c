package reach

import "slices"

// walk goes step by step to cheaper points that meet the goal.
type walk struct {
	*course
	goal   float64
	point  []float64
	cost   float64
	slopes slopes
	radius float64 // of the region where the slopes are trusted, in shares
	ends   []end   // of the last step: where the next one starts to look
}

const (
	widest    = 1.0
	narrowest = 1.0 / (1 << 9)
)

// walk starts at the goal, near a point; nil when the goal cannot be met from
// there.
func (c *course) walk(point []float64, goal float64) *walk {
	w := &walk{course: c, goal: goal, point: slices.Clone(point), radius: widest, ends: make([]end, len(point))}
	for range 3 { // levers that act only beside others get their turn
		w.slopes = c.slopes(w.point)
		if c.meet(w.point, goal, w.slopes, -1) {
			w.look()
			return w
		}
	}
	return nil
}

// look takes price and slopes at the present point.
func (w *walk) look() {
	w.total(w.point)
	w.cost = w.price(w.point)
	w.slopes = w.course.slopes(w.point)
	for i, x := range w.point {
		w.ends[i] = low
		if x > 0.5 {
			w.ends[i] = high
		}
	}
}

// step takes one step and reports whether more may be gained.
func (w *walk) step() bool {
	rooms := make([]room, len(w.point))
	need := w.total(w.point) - w.goal
	for i, x := range w.point {
		rooms[i] = room{max(0, x-w.radius), min(1, x+w.radius)}
		if w.slopes.total[i] >= 0 {
			rooms[i].high = x // no lever goes up where that raises the total
		}
		need -= float64(w.slopes.total[i] * (x - rooms[i].low))
	}
	found := ends(w.slopes, rooms, need, w.ends)
	if found != nil && w.try(place(w.slopes, rooms, need, found), -1) {
		w.radius = min(widest, 2*w.radius)
	} else {
		w.radius /= 4
	}
	return w.radius >= narrowest
}

// place is the point at the given ends of the rooms; what lies between is where
// just enough is cut.
func place(s slopes, rooms []room, need float64, ends []end) []float64 {
	point := make([]float64, len(rooms))
	for i, r := range rooms {
		point[i] = r.low
		if ends[i] == high {
			point[i] = r.high
			need += float64(s.total[i] * (r.high - r.low))
		}
	}
	for i, r := range rooms {
		if ends[i] == between {
			point[i] = min(max(r.low-need/s.total[i], r.low), r.high)
			break // a vertex has no second one
		}
	}
	return point
}

// try brings a point to the goal and goes there if that is cheaper.
func (w *walk) try(point []float64, fixed int) bool {
	if !w.meet(point, w.goal, w.slopes, fixed) {
		return false
	}
	w.total(point)
	cost := w.price(point)
	if !(cost < w.cost-1e-9*max(1, w.cost, -w.cost)) {
		return false
	}
	w.point = point
	w.look()
	return true
}

// swap puts a lever back to today (odd turns: up to reach), lets the others make
// up for it, and reports whether that was cheaper.
func (w *walk) swap(turn int) bool {
	i, to := turn/2, float64(turn%2)
	if w.point[i] == to {
		return false
	}
	point := slices.Clone(w.point)
	point[i] = to
	return w.try(point, i)
}
