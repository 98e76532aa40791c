package reach

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
)

// end is where in its room a lever goes.
type end uint8

const (
	low end = iota
	high
	between
)

// room is how far a lever may go in one step, as shares of its way.
type room struct{ low, high float64 }

// ends solves the step's linear program: of all points in the rooms whose total,
// by the slopes, is cut by at least need from that of the rooms' low ends, the
// one of the lowest price. from is a point to start with. It returns nil when
// there is none.
//
// In standard form there are two columns per lever that has room, how far it is
// above its low end and below its high end, and one for what is cut beyond need;
// a row per lever says how wide its room is, the last one says what is cut.
func ends(s slopes, rooms []room, need float64, from []end) []end {
	var levers []int
	steepest, dearest := 0.0, 0.0
	for i, r := range rooms {
		if r.low < r.high {
			levers = append(levers, i)
			steepest = math.Max(steepest, math.Abs(s.total[i]))
			dearest = math.Max(dearest, math.Abs(s.price[i]))
		}
	}
	if steepest == 0 || dearest == 0 {
		return nil
	}
	start := feasible(s, rooms, levers, need, from)
	if start == nil {
		return nil
	}
	n := len(levers)
	a, b, c := mat.NewDense(n+1, 2*n+1, nil), make([]float64, n+1), make([]float64, 2*n+1)
	basis := make([]int, n+1)
	for k, i := range levers {
		a.Set(k, k, 1)
		a.Set(k, n+k, 1)
		a.Set(n, k, -s.total[i]/steepest)
		b[k] = rooms[i].high - rooms[i].low
		c[k] = s.price[i] / dearest
		basis[k] = n + k
		if start[i] == high {
			basis[k] = k
		}
	}
	a.Set(n, 2*n, -1)
	b[n] = need / steepest
	basis[n] = 2 * n
	_, x, err := lp.Simplex(c, a, b, 1e-12, basis)
	if err != nil {
		return start // no better one is known
	}
	found := append([]end{}, start...)
	for k, i := range levers {
		width := b[k]
		switch {
		case x[k] < width*1e-9:
			found[i] = low
		case x[k] > width*(1-1e-9):
			found[i] = high
		default:
			found[i] = between
		}
	}
	return found
}

// feasible turns levers of a starting point, best rate first, until enough is
// cut; nil when all together do not cut enough.
func feasible(s slopes, rooms []room, levers []int, need float64, from []end) []end {
	start := make([]end, len(rooms))
	cut := 0.0
	for _, i := range levers {
		if from[i] == high {
			start[i] = high
			cut -= float64(s.total[i] * (rooms[i].high - rooms[i].low))
		}
	}
	for _, i := range levers {
		if cut >= need {
			break
		}
		change := float64(s.total[i] * (rooms[i].high - rooms[i].low))
		if start[i] == low && change < 0 {
			start[i] = high
			cut -= change
		} else if start[i] == high && change > 0 {
			start[i] = low
			cut += change
		}
	}
	if cut < need {
		return nil
	}
	return start
}
