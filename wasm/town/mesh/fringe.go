package mesh

import (
	"math"

	"fujisawa2030/wasm/town/scene"
)

// fringe is the width of the soft edge, in pixels.
const fringe = 1.0

// rings are the two edges of the fringe, corner by corner along an outline.
type rings struct{ inner, outer []scene.Point }

// around moves the outline half the fringe inwards and outwards. A corner
// moves along its bisector, at sharp corners no farther than twice as far.
func (r *rings) around(outline []scene.Point, area float64) {
	r.inner, r.outer = r.inner[:0], r.outer[:0]
	distance := fringe / 2
	if area < 0 {
		distance = -distance
	}
	n := len(outline)
	bx, by := normal(outline[n-1], outline[0])
	for i, q := range outline {
		next := outline[0]
		if i+1 < n {
			next = outline[i+1]
		}
		ax, ay := normal(q, next)
		dx, dy := ax+bx, ay+by
		bx, by = ax, ay
		// The bisector's exact length is 2/|sum|, and |sum|^2 is 4 cos^2.
		if square := dx*dx + dy*dy; square > 1e-9 {
			reach := 2 / square
			if square < 1 {
				reach = 2 / math.Sqrt(square)
			}
			dx, dy = dx*reach*distance, dy*reach*distance
		}
		r.inner = append(r.inner, scene.Point{X: q.X + dx, Y: q.Y + dy})
		r.outer = append(r.outer, scene.Point{X: q.X - dx, Y: q.Y - dy})
	}
}

// normal is the unit vector to the right of a step, which on screen points
// into an outline that runs clockwise; zero for no step.
func normal(a, b scene.Point) (x, y float64) {
	dx, dy := b.X-a.X, b.Y-a.Y
	square := dx*dx + dy*dy
	if square == 0 {
		return 0, 0
	}
	one := 1 / math.Sqrt(square)
	return -dy * one, dx * one
}
