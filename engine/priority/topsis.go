package priority

import "math"

// grid is a decision matrix: a row per candidate, a column per criterion, in
// one block.
type grid struct {
	rows, columns int
	values        []float64
}

func newGrid(rows, columns int) *grid {
	return &grid{rows, columns, make([]float64, rows*columns)}
}

func (g *grid) row(i int) []float64 { return g.values[i*g.columns:][:g.columns] }

// distances are what a ranking needs of a matrix whatever the weights: per
// candidate and criterion, the squares of how far it is from the best and from
// the worst there is, after each column was divided by its Euclidean norm. With
// the weights w, a candidate's distance from the ideal is the root of the sum
// of w squared times best.
type distances struct {
	best, worst *grid
	square      []float64 // of the present weights
}

func newDistances(rows, columns int) *distances {
	return &distances{newGrid(rows, columns), newGrid(rows, columns), make([]float64, columns)}
}

// take computes the distances of a matrix; more says by column whether more is
// better. A column of zeros tells nobody apart.
func (d *distances) take(g *grid, more []bool) {
	for j := range g.columns {
		sum, low, high := 0.0, math.Inf(1), math.Inf(-1)
		for i := range g.rows {
			v := g.values[i*g.columns+j]
			sum += float64(v * v)
			low, high = min(low, v), max(high, v)
		}
		norm := math.Sqrt(sum)
		if norm == 0 {
			norm = 1
		}
		if !more[j] {
			low, high = high, low
		}
		for i := range g.rows {
			at := i*g.columns + j
			up, down := (high-g.values[at])/norm, (g.values[at]-low)/norm
			d.best.values[at], d.worst.values[at] = float64(up*up), float64(down*down)
		}
	}
}

// closeness writes each candidate's closeness to the ideal, 0 to 1.
func (d *distances) closeness(weights, into []float64) {
	for j, w := range weights {
		d.square[j] = float64(w * w)
	}
	n := len(weights)
	for i := range into {
		best, worst := d.best.values[i*n:][:n], d.worst.values[i*n:][:n]
		up, down := 0.0, 0.0
		for j, w := range d.square {
			up += float64(w * best[j])
			down += float64(w * worst[j])
		}
		up, down = math.Sqrt(up), math.Sqrt(down)
		if into[i] = 0; up+down > 0 {
			into[i] = down / (up + down)
		}
	}
}

// Closeness ranks rows by TOPSIS: how near each is to the ideal, 0 to 1, where
// more says by column whether more is better and the weights are not negative.
func Closeness(matrix [][]float64, weights []float64, more []bool) []float64 {
	g := newGrid(len(matrix), len(weights))
	for i, row := range matrix {
		copy(g.row(i), row)
	}
	d := newDistances(g.rows, g.columns)
	d.take(g, more)
	into := make([]float64, len(matrix))
	d.closeness(weights, into)
	return into
}

// order sorts candidates by their closeness, nearest first; equals keep their
// order. into holds all candidates in any order.
func order(closeness []float64, into []int) {
	for i := range into {
		into[i] = i
	}
	for i := 1; i < len(into); i++ {
		x := into[i]
		low, high := 0, i
		for low < high {
			if middle := (low + high) / 2; closeness[into[middle]] >= closeness[x] {
				low = middle + 1
			} else {
				high = middle
			}
		}
		copy(into[low+1:i+1], into[low:i])
		into[low] = x
	}
}
