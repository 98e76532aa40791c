package scene

import "math"

// shoreAt is the waterline, a long shallow bow; beachAt the sand's upper edge.
func (p *painter) shoreAt(x float64) float64 {
	t := x / p.w
	return p.h * (shore - 0.020*math.Sin(math.Pi*t) + 0.010*t)
}

func (p *painter) beachAt(x float64) float64 {
	t := x / p.w
	return p.shoreAt(x) + p.h*(0.026+0.010*math.Sin(2.4*t+0.5))
}

// bay fills the sea from horizon to waterline and lays light on it.
func (p *painter) bay() {
	far, middle, near := p.h*horizon, p.h*0.475, p.h*(shore+0.03)
	p.box(Scenery, p.flat(seaMiddle), 0, middle-2, p.w, 4) // under the seam
	p.box(Scenery, p.slope(seaFar, seaMiddle), -2, far, p.w+4, middle-far)
	p.box(Scenery, p.slope(seaMiddle, seaNear), -2, middle, p.w+4, near-middle)

	// Fuji's reflection, faint and short.
	half := 150 * p.u
	p.fill(Scenery, blend(p.of(fujiLow).fade(0.45), p.of(fujiHigh).fade(0)), Point{p.w*fujiX - half, far}, Point{p.w*fujiX + half, far},
		Point{p.w*fujiX + half*0.25, far + 34*p.u}, Point{p.w*fujiX - half*0.25, far + 34*p.u})

	// The sun's road on the water, broken into short strokes that drift by one
	// place while a transition runs and so end where they began.
	for i := 0; i < 13; i++ {
		t := (float64(i) + p.phase) / 13
		y := mix(p.h*(horizon+0.012), p.h*(shore-0.02), t*t)
		reach := p.u * mix(7, 26, t) * (0.55 + 0.45*math.Cos(float64(i)*2.1))
		x := p.w*sunX + p.u*11*math.Sin(float64(i)*1.9)*t
		bright := mix(0.55, 0.20, t) * min(1, 6*(1-t)) * mix(0.75, 1, p.state.Dark)
		p.stroke(plain(p.of(glint).fade(bright)), x, y, reach, p.u*mix(0.7, 1.5, t))
	}
	for i := 1; i <= 22; i++ { // small waves over the whole bay
		_, fx := math.Modf(float64(i)*0.6180339887 + p.phase*0.02*math.Sin(2*math.Pi*p.phase))
		_, fy := math.Modf(float64(i) * 0.7548776662)
		y := p.h * mix(horizon+0.03, shore-0.05, fy)
		p.stroke(plain(p.of(glint).fade(mix(0.16, 0.30, fy)*mix(1, 0.45, p.state.Dark))), fx*p.w, y, p.u*mix(5, 15, fy), p.u*mix(0.5, 1.0, fy))
	}
}

// stroke is a thin lens of light on the water.
func (p *painter) stroke(f Fill, x, y, half, thick float64) {
	p.fill(Scenery, f, Point{x - half, y}, Point{x - half*0.3, y - thick/2}, Point{x + half*0.5, y - thick/2},
		Point{x + half, y}, Point{x + half*0.3, y + thick/2}, Point{x - half*0.5, y + thick/2})
}

// boats are three sails; their number says nothing, they give the bay its size.
func (p *painter) boats() {
	for _, b := range []struct{ x, y, size float64 }{{0.470, 0.448, 0.62}, {0.555, 0.492, 1.0}, {0.075, 0.462, 0.7}} {
		at, s := p.at(b.x, b.y), b.size*p.u
		p.fill(Scenery, p.flat(snow), Point{at.X, at.Y - 15*s}, Point{at.X + 8.5*s, at.Y - 1.5*s}, Point{at.X, at.Y - 1.5*s})
		p.fill(Scenery, p.flat(snowShade), Point{at.X - 1*s, at.Y - 13*s}, Point{at.X - 1*s, at.Y - 1.5*s}, Point{at.X - 6*s, at.Y - 1.5*s})
		p.fill(Scenery, p.flat(trunk), Point{at.X - 7*s, at.Y - 0.8*s}, Point{at.X + 9*s, at.Y - 0.8*s}, Point{at.X + 6*s, at.Y + 1.8*s}, Point{at.X - 5*s, at.Y + 1.8*s})
		p.stroke(plain(p.of(glint).fade(0.4)), at.X, at.Y+2.6*s, 12*s, 1.1*s)
	}
}
