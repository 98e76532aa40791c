package scene

import "math"

// The Hikiji river leaves the northern fields in a bow and reaches the sea
// near the station; mouth is where, as a fraction of the height.
const mouth = shore + 0.012

// riverX is the middle of the river at a height given as a fraction of the
// view, riverWidth how wide it is there.
func (p *painter) riverX(y float64) float64 {
	t := p.flow(y)
	return p.w * (0.335 + 0.20*t*t + 0.045*math.Sin(2*math.Pi*t))
}

func (p *painter) riverWidth(y float64) float64 {
	t := p.flow(y)
	return p.u * (6 + 16*t + 30*t*t)
}

// flow runs from 0 at the mouth to 1 at the lower edge of the view.
func (p *painter) flow(y float64) float64 { return within((y - mouth) / (1 - mouth)) }

// wet reports whether a place lies in the river or nearer to it than a margin.
func (p *painter) wet(x, y, margin float64) bool {
	return math.Abs(x-p.riverX(y/p.h)) < p.riverWidth(y/p.h)/2+margin
}

// river draws it between an upper edge and a depth: banks, water, light.
func (p *painter) river(edge func(x float64) float64, bottom float64) {
	start := edge(p.riverX(bottom / p.h))
	start = edge(p.riverX(start / p.h))
	band := func(f Fill, extra, from, to float64) {
		const steps = 10
		left, right := make([]Point, 0, 2*(steps+1)), make([]Point, 0, steps+1)
		for i := 0; i <= steps; i++ {
			y := mix(from, to, float64(i)/steps)
			x, half := p.riverX(y/p.h), p.riverWidth(y/p.h)*extra/2
			left = append(left, Point{x - half, y})
			right = append(right, Point{x + half, y})
		}
		for i := steps; i >= 0; i-- {
			left = append(left, right[i])
		}
		p.shapes = append(p.shapes, Shape{Outline: left, Fill: f, Strip: true})
	}
	band(p.flat(bank), 1.28, start, bottom)
	band(p.slope(riverFar, riverNear), 1, start, bottom)
	band(plain(p.of(glint).fade(0.22*mix(1, 0.5, p.look.Dark))), 0.22, start, bottom)
}
