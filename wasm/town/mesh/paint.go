package mesh

import (
	"math"

	"fujisawa2030/wasm/town/scene"
)

// paint gives each corner of a shape its colour.
type paint struct {
	fill             scene.Fill
	top, span        float64
	middle           scene.Point
	reach            scene.Point // half width and height, for a radial fill
	uniform          bool
	r, g, b, opacity float32 // premultiplied, when uniform
}

func newPaint(s scene.Shape) paint {
	if s.Fill.From == s.Fill.To { // most are: no need to measure them
		r, g, b, a := premultiply(s.Fill.From)
		return paint{uniform: true, r: r, g: g, b: b, opacity: a}
	}
	least, greatest := s.Bounds()
	return paint{
		fill: s.Fill, top: least.Y, span: greatest.Y - least.Y,
		middle: scene.Point{X: (least.X + greatest.X) / 2, Y: (least.Y + greatest.Y) / 2},
		reach:  scene.Point{X: (greatest.X - least.X) / 2, Y: (greatest.Y - least.Y) / 2},
	}
}

// at is the corner at a place, at a part of the shape's opacity.
func (p *paint) at(q scene.Point, opacity float32) Vertex {
	r, g, b, a := p.r, p.g, p.b, p.opacity
	if !p.uniform {
		r, g, b, a = p.shade(q)
	}
	return Vertex{float32(q.X), float32(q.Y), r * opacity, g * opacity, b * opacity, a * opacity}
}

func (p *paint) shade(q scene.Point) (r, g, b, a float32) {
	t := 0.0
	switch {
	case p.fill.Radial && p.reach.X > 0 && p.reach.Y > 0:
		t = math.Hypot((q.X-p.middle.X)/p.reach.X, (q.Y-p.middle.Y)/p.reach.Y)
	case p.span > 0:
		t = (q.Y - p.top) / p.span
	}
	t = min(max(t, 0), 1)
	from, to := p.fill.From, p.fill.To
	return premultiply(scene.Color{
		R: from.R + (to.R-from.R)*t, G: from.G + (to.G-from.G)*t,
		B: from.B + (to.B-from.B)*t, A: from.A + (to.A-from.A)*t,
	})
}

func premultiply(c scene.Color) (r, g, b, a float32) {
	return float32(c.R * c.A), float32(c.G * c.A), float32(c.B * c.A), float32(c.A)
}
