package priority

import (
	"math"
	"slices"
)

// turner looks for the weights at which a result turns into another one.
type turner struct {
	distances *distances
	weights   []float64 // the present ones
	moved     []float64
	closeness []float64
	order     []int
	members   func(order []int, in []bool) // what counts as the result
	now, then []bool
}

func newTurner(d *distances, weights []float64, members func(order []int, in []bool)) *turner {
	n := d.best.rows
	t := &turner{d, weights, make([]float64, len(weights)), make([]float64, n), make([]int, n), members, make([]bool, n), make([]bool, n)}
	t.look(weights, t.now)
	return t
}

func (t *turner) look(weights []float64, in []bool) {
	t.distances.closeness(weights, t.closeness)
	order(t.closeness, t.order)
	clear(in)
	t.members(t.order, in)
}

// turned reports whether the result is another one when criterion j has the
// weight x and the others keep their proportions.
func (t *turner) turned(j int, x float64) bool {
	rest := 1 - t.weights[j]
	for k, w := range t.weights {
		switch {
		case k == j:
			t.moved[k] = x
		case rest > 0:
			t.moved[k] = w / rest * (1 - x)
		default:
			t.moved[k] = (1 - x) / float64(len(t.weights)-1)
		}
	}
	t.look(t.moved, t.then)
	return !slices.Equal(t.now, t.then)
}

// strides is how finely the way to 0 and to 1 is searched; two turns within one
// stride that undo each other are not seen.
const strides = 400

// toward looks for the first turn on the way to an end, 0 or 1.
func (t *turner) toward(j int, end float64) Point {
	from := t.weights[j]
	for k := 1; k <= strides; k++ {
		far := from + float64((end-from)*float64(k)/strides)
		if far == from || !t.turned(j, far) {
			continue
		}
		near := from + float64((end-from)*float64(k-1)/strides)
		for range 30 {
			if middle := (near + far) / 2; t.turned(j, middle) {
				far = middle
			} else {
				near = middle
			}
		}
		t.turned(j, far)
		p := Point{Weight: far, Change: math.Abs(far - from)}
		for i := range t.now {
			if t.then[i] && !t.now[i] {
				p.In = append(p.In, i)
			} else if t.now[i] && !t.then[i] {
				p.Out = append(p.Out, i)
			}
		}
		return p
	}
	return Point{Weight: math.NaN(), Change: math.NaN()}
}

// turns looks on both sides of every weight.
func (t *turner) turns() []Turn {
	var list []Turn
	for j := range t.weights {
		list = append(list, Turn{j, t.toward(j, 1), t.toward(j, 0)})
	}
	return list
}
