package scene

import "math"

// Heights of the great lines of the picture, as fractions of the view.
const (
	horizon = 0.405
	shore   = 0.590
)

// sunX is where the sun stands, west of Fuji.
const sunX = 0.80

// sky fills everything down to the horizon: high, middle and low air, the sun
// low in the west beside Fuji, thin clouds.
func (p *painter) sky() {
	middle, low := p.h*0.24, p.h*(horizon+0.02)
	p.box(Scenery, p.flat(skyMiddle), 0, middle-2, p.w, 4) // under the seam
	p.box(Scenery, p.slope(skyHigh, skyMiddle), -2, -2, p.w+4, middle+2)
	p.box(Scenery, p.slope(skyMiddle, skyLow), -2, middle, p.w+4, low-middle)

	sunAt := p.at(sunX, mix(0.062, horizon-0.035, p.state.Dark))
	p.glow(p.of(sun).fade(mix(0.55, 0.75, p.state.Dark)), sunAt.X, sunAt.Y, 150*p.u)
	p.oval(Scenery, plain(p.of(sun).fade(0.95)), sunAt.X, sunAt.Y, 15*p.u, 15*p.u)

	p.cloud(0.17, 0.245, 1.0)
	p.cloud(0.40, 0.325, 0.7)
	p.cloud(0.945, 0.10, 0.8)
	p.cloud(0.53, 0.07, 0.6)
	if p.state.Dark > 0 {
		p.stars()
	}
}

// cloud is a flat-bottomed bank of three soft humps.
func (p *painter) cloud(x, y, size float64) {
	at := p.at(x, y)
	soft := blend(p.of(cloud).fade(0.75), p.of(cloud).fade(0.18))
	var outline []Point
	const steps = 28
	for i := 0; i <= steps; i++ {
		t := float64(i)/steps*2 - 1
		hump := (1 - t*t) * (0.62 + 0.38*math.Abs(math.Cos(t*5.1+0.4)))
		outline = append(outline, Point{at.X + 62*p.u*size*t, at.Y - 17*p.u*size*hump})
	}
	p.fill(Scenery, soft, outline...)
}

// stars come out over the high sky; their places follow the golden ratio.
func (p *painter) stars() {
	light := p.of(snow)
	for i := 1; i <= 26; i++ {
		_, x := math.Modf(float64(i) * 0.6180339887)
		_, y := math.Modf(float64(i) * 0.7548776662)
		at := p.at(x, 0.015+0.20*y*y)
		r := (0.5 + 0.7*y) * p.u
		p.oval(Scenery, plain(light.fade(p.state.Dark*(0.85-0.6*y))), at.X, at.Y, r, r)
	}
}

// haze lies over horizon and mountain, the thicker the more is still emitted.
func (p *painter) haze() {
	thick := min(max((p.state.Left()-0.35)/0.65, 0), 1)
	if thick == 0 {
		return
	}
	veil := p.of(smog)
	top, low := p.h*0.06, p.h*(horizon+0.02)
	p.box(Haze, blend(veil.fade(0), veil.fade(0.72*thick)), -2, top, p.w+4, low-top)
}
