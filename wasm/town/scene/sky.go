package scene

import "math"

// Heights of the great lines of the picture, as fractions of the view.
const (
	horizon = 0.395
	shore   = 0.572
)

// sunX is where the sun stands, west of Fuji.
const sunX = 0.80

// sky fills everything down to the horizon: four airs, the sun in the west
// beside Fuji, clouds that pile up over the land and thin ones above.
func (p *painter) sky() {
	airs := []tone{skyTop, skyHigh, skyMiddle, skyLow}
	heights := []float64{-0.01, 0.13, 0.28, horizon + 0.02}
	for i := 1; i < len(airs); i++ {
		from, to := p.h*heights[i-1], p.h*heights[i]
		p.box(Scenery, p.flat(airs[i]), -2, to-2, p.w+4, 4) // under the seam
		p.box(Scenery, p.slope(airs[i-1], airs[i]), -2, from, p.w+4, to-from)
	}
	sunAt := p.at(sunX, mix(0.150, horizon-0.030, p.look.Dark))
	p.glow(p.of(sun).fade(mix(0.60, 0.80, p.look.Dark)), sunAt.X, sunAt.Y, 190*p.u)
	p.glow(p.of(sun).fade(0.55), sunAt.X, sunAt.Y, 52*p.u)
	p.oval(Scenery, p.flat(sunDisc), sunAt.X, sunAt.Y, 13*p.u, 13*p.u)
	if p.look.Dark > 0 {
		p.stars()
	}
	for _, c := range []struct{ x, y, size float64 }{{0.08, 0.365, 0.95}, {0.30, 0.385, 0.70}, {0.955, 0.375, 0.85}} {
		p.cumulus(c.x, c.y, c.size)
	}
	for i, c := range []struct{ x, y, length float64 }{{0.14, 0.105, 120}, {0.22, 0.130, 86}, {0.60, 0.052, 150}, {0.52, 0.078, 90}, {0.90, 0.245, 110}, {0.42, 0.225, 100}} {
		p.cirrus(c.x, c.y, c.length, i)
	}
	p.birds()
}

// cumulus is a flat-bottomed heap of round humps whose foot melts into haze.
func (p *painter) cumulus(x, y, size float64) {
	at, r := p.at(x, y), 60*p.u*size
	humps := []struct{ x, r, y float64 }{{-0.66, 0.26, 0}, {-0.30, 0.34, 0.10}, {0.10, 0.42, 0.16}, {0.48, 0.32, 0.06}, {0.78, 0.20, 0}}
	top := func(t float64) float64 {
		height := 0.0
		for _, h := range humps {
			if d := t - h.x; math.Abs(d) < h.r {
				height = max(height, h.y+math.Sqrt(h.r*h.r-d*d))
			}
		}
		return height
	}
	outline := curve(at.X-r, at.X+r, 44, func(cx float64) float64 { return at.Y - r*0.72*top((cx-at.X)/r) })
	outline = append(outline, Point{at.X + r, at.Y + 2}, Point{at.X - r, at.Y + 2})
	p.fill(Scenery, blend(p.of(cloud).fade(0.92), p.of(cloudFoot).fade(0.10)), outline...)
}

// cirrus is a thin bright streak.
func (p *painter) cirrus(x, y, length float64, i int) {
	at, half, thick := p.at(x, y), length*p.u, (2.6+1.4*wave(float64(i)*0.37))*p.u
	line := curve(at.X-half, at.X+half, 14, func(cx float64) float64 {
		t := (cx - at.X) / half
		return at.Y - thick*(1-t*t)*(1+0.18*math.Sin(7*t+float64(i)))
	})
	for i := 13; i > 0; i-- {
		t := float64(i)/7 - 1
		line = append(line, Point{at.X + t*half, at.Y + thick*0.7*(1-t*t)})
	}
	p.fill(Scenery, plain(p.of(cloud).fade(0.34)), line...)
}

// birds are kites over the island, as every visitor of the beach knows them.
func (p *painter) birds() {
	for _, b := range []struct{ x, y, size float64 }{{0.335, 0.190, 1}, {0.368, 0.215, 0.7}, {0.312, 0.228, 0.6}} {
		at, s := p.at(b.x, b.y), b.size*max(p.u, 0.6)
		wing := []Point{{at.X - 7*s, at.Y - 2.2*s}, {at.X - 3*s, at.Y - 2.8*s}, {at.X, at.Y}, {at.X + 3*s, at.Y - 2.8*s}, {at.X + 7*s, at.Y - 1.6*s}}
		p.ribbon(Scenery, plain(p.of(bird).fade(0.75)), wing, 1.2*s, 1.2*s)
	}
}

// stars come out over the high sky; their places follow the golden ratio.
func (p *painter) stars() {
	light := p.of(snow)
	for i := 1; i <= 34; i++ {
		_, x := math.Modf(float64(i) * 0.6180339887)
		_, y := math.Modf(float64(i) * 0.7548776662)
		at := p.at(x, 0.015+0.20*y*y)
		r := (0.5 + 0.6*frac(float64(i)*0.37)) * p.u
		p.oval(Scenery, plain(light.fade(p.look.Dark*(0.85-0.6*y))), at.X, at.Y, r, r)
	}
}

// haze lies over horizon and mountain, the thicker the more is still emitted.
func (p *painter) haze() {
	thick := float64(p.look.Haze) / hazeSteps
	if thick == 0 {
		return
	}
	veil := p.of(smog)
	top, low := p.h*0.10, p.h*(horizon+0.02)
	p.box(Haze, blend(veil.fade(0), veil.fade(0.78*thick)), -2, top, p.w+4, low-top)
}
