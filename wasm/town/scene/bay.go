package scene

import "math"

// shoreAt is the waterline, a long shallow bow; beachAt the sand's upper edge.
func (p *painter) shoreAt(x float64) float64 {
	t := x / p.w
	return p.h * (shore - 0.028*math.Sin(math.Pi*t) + 0.012*(1-t))
}

func (p *painter) beachAt(x float64) float64 {
	t := x / p.w
	return p.shoreAt(x) + p.h*(0.028+0.010*math.Sin(2.4*t+0.5))
}

// sea fills from horizon to waterline: pale under the sky, deep in the bay,
// turquoise over the sand.
func (p *painter) sea() {
	tones := []tone{seaFar, seaDeep, seaMiddle, seaNear}
	heights := []float64{horizon, 0.445, 0.505, shore + 0.05}
	for i := 1; i < len(tones); i++ {
		from, to := p.h*heights[i-1], p.h*heights[i]
		if i+1 < len(tones) {
			p.box(Scenery, p.flat(tones[i]), -2, to-2, p.w+4, 4) // under the seam
		}
		p.box(Scenery, p.slope(tones[i-1], tones[i]), -2, from, p.w+4, to-from)
	}
	p.box(Scenery, plain(p.of(glint).fade(0.45)), -2, p.h*horizon-0.5, p.w+4, 1.2)

	// Fuji's reflection, faint and short.
	half, far := 150*p.u, p.h*horizon
	p.fill(Scenery, blend(p.of(fujiLow).fade(0.45), p.of(fujiHigh).fade(0)), Point{p.w*fujiX - half, far}, Point{p.w*fujiX + half, far},
		Point{p.w*fujiX + half*0.25, far + 34*p.u}, Point{p.w*fujiX - half*0.25, far + 34*p.u})
	// The sun's light on the water.
	p.glow(p.of(glint).fade(mix(0.34, 0.55, p.look.Dark)), p.w*sunX, p.h*(horizon+0.045), 70*p.u)
}

// farCoast is the coast that bends round to the west: Tsujido, Chigasaki.
func (p *painter) farCoast() {
	base := p.h * (horizon + 0.036)
	land := curve(p.w*0.72, p.w+2, 24, func(x float64) float64 {
		t := (x/p.w - 0.72) / 0.28
		return base - p.h*0.030*(1-t) - p.u*(1+6*t+0.9*math.Sin(x/(5*p.u))*t)
	})
	low := Point{p.w + 2, base + 3.6*p.u}
	p.fill(Scenery, plain(p.of(sand).toward(p.of(distant), 0.35)), append(append([]Point{}, land...), low, Point{p.w * 0.72, base - p.h*0.030})...)
	p.fill(Scenery, plain(p.of(pineLight).toward(p.of(distant), 0.42)), append(land, Point{p.w + 2, base + 1.2*p.u}, Point{p.w * 0.72, base - p.h*0.030})...)
}

// bay is what moves on the water: light, wind wheels, sails, the gate.
func (p *painter) bay() {
	// The sun's road, broken into short strokes that drift by one place while
	// a transition runs and so end where they began.
	for i := 0; i < 15; i++ {
		t := (float64(i) + p.phase) / 15
		y := mix(p.h*(horizon+0.010), p.h*(shore-0.035), t*t)
		reach := p.u * mix(6, 30, t) * (0.55 + 0.45*math.Cos(float64(i)*2.1))
		x := p.w*sunX + p.u*13*math.Sin(float64(i)*1.9)*t
		bright := mix(0.75, 0.30, t) * min(1, 6*(1-t)) * mix(0.8, 1, p.look.Dark)
		p.stroke(plain(p.of(glint).fade(bright)), x, y, reach, p.u*mix(0.8, 1.7, t))
	}
	for i := 1; i <= 26; i++ { // small waves over the whole bay
		fx := frac(float64(i)*0.6180339887) + 0.006*math.Sin(2*math.Pi*p.phase+float64(i))
		fy := frac(float64(i) * 0.7548776662)
		y := p.h * mix(horizon+0.03, shore-0.05, fy)
		p.stroke(plain(p.of(glint).fade(mix(0.18, 0.34, fy)*mix(1, 0.45, p.look.Dark))), fx*p.w, y, p.u*mix(5, 17, fy), p.u*mix(0.5, 1.1, fy))
	}
	p.turbines()
	p.boats()
	p.gate()
}

// stroke is a thin lens of light on the water.
func (p *painter) stroke(f Fill, x, y, half, thick float64) {
	p.fill(Scenery, f, Point{x - half, y}, Point{x - half*0.3, y - thick/2}, Point{x + half*0.5, y - thick/2},
		Point{x + half, y}, Point{x + half*0.3, y + thick/2}, Point{x - half*0.5, y + thick/2})
}

// boats are sails; their number says nothing, they give the bay its size. They
// rock while something moves.
func (p *painter) boats() {
	for i, b := range []struct {
		x, y, size float64
		sail       tone
	}{{0.452, 0.440, 0.60, snow}, {0.545, 0.487, 1.0, snow}, {0.700, 0.462, 0.75, vermilion}, {0.050, 0.470, 0.7, snow}, {0.490, 0.428, 0.42, awning}} {
		at, s := p.at(b.x, b.y), b.size*p.u
		tilt := 1.4 * s * math.Sin(2*math.Pi*p.phase+float64(i))
		if p.phase == 0 {
			tilt = 0
		}
		p.fill(Scenery, p.flat(b.sail), Point{at.X + tilt, at.Y - 16*s}, Point{at.X + 9*s, at.Y - 1.5*s}, Point{at.X, at.Y - 1.5*s})
		p.fill(Scenery, p.flat(snowShade), Point{at.X - 1*s + tilt, at.Y - 14*s}, Point{at.X - 1*s, at.Y - 1.5*s}, Point{at.X - 6*s, at.Y - 1.5*s})
		p.fill(Scenery, p.flat(trunk), Point{at.X - 7*s, at.Y - 0.8*s}, Point{at.X + 9*s, at.Y - 0.8*s}, Point{at.X + 6*s, at.Y + 1.8*s}, Point{at.X - 5*s, at.Y + 1.8*s})
		p.stroke(plain(p.of(glint).fade(0.4)), at.X, at.Y+2.6*s, 12*s, 1.1*s)
	}
}

// turbines stand far out: the grid is the nation's, and comes from beyond the
// horizon. Each turn ends where a blade was before.
func (p *painter) turbines() {
	for i := 0; i < p.look.Turbines; i++ {
		s := p.u * (0.72 + 0.16*float64(i%3))
		x := p.w * (0.022 + 0.0155*float64(i))
		y := p.h*(horizon+0.004) + 5*p.u*float64(i%3)
		mast := y - 27*s
		color := p.of(turbine)
		p.fill(Scenery, plain(color), Point{x - 0.9*s, y}, Point{x - 0.55*s, mast}, Point{x + 0.55*s, mast}, Point{x + 0.9*s, y})
		for blade := 0.0; blade < 3; blade++ {
			angle := 2 * math.Pi * ((blade+p.phase)/3 + float64(i)*0.13)
			sin, cos := math.Sincos(angle)
			part := Scenery
			if blade == 0 {
				part = Turbine
			}
			width := max(1.1*s, 0.55)
			p.fill(part, plain(color), Point{x - cos*width, mast + sin*width}, Point{x + sin*13*s, mast + cos*13*s}, Point{x + cos*width, mast - sin*width})
		}
	}
}
