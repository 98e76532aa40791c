package scene

import "math"

// coast draws island and bridge, the meadow in the shallows, breaking waves,
// beach, the pines behind the sand and the railway. Its last ground runs on
// behind the first row of houses.
func (p *painter) coast() {
	p.air = 0.10
	p.island()
	p.meadow()
	p.air = 0
	bottom := p.rowTop(0) + p.seam()
	line := func(depth, swing, turn float64) func(float64) float64 {
		return func(x float64) float64 { return p.shoreAt(x) + p.h*(depth+swing*wave(x/p.w*7+turn)) }
	}
	p.under(plain(p.of(foam).fade(0.30)), line(-0.019, 0.004, 0.15), bottom)
	p.under(plain(p.of(seaNear).fade(0.9)), line(-0.014, 0.004, 0.15), bottom)
	p.under(plain(p.of(foam).fade(0.90)), line(-0.006, 0.004, 0.40), bottom)
	p.under(p.flat(sandWet), line(-0.002, 0.003, 0.40), bottom)
	p.under(p.slope(sand, sandHigh), line(0.007, 0.002, 0.5), bottom)
	p.beachLife()
	p.air = 0.30
	p.under(p.slope(landFar, landFar), p.beachAt, bottom)
	p.river(p.beachAt, bottom)
	p.riverMouth()
	p.pines()
	p.railway()
}

// riverMouth leads the river through the sand.
func (p *painter) riverMouth() {
	x := p.riverX(mouth)
	from, to := p.shoreAt(x)-p.h*0.004, p.beachAt(x)+2
	half := p.riverWidth(to/p.h) / 2
	p.fill(Scenery, plain(p.of(riverFar)), Point{x - half*1.9, from}, Point{x + half*1.9, from}, Point{p.riverX(to/p.h) + half, to}, Point{p.riverX(to/p.h) - half, to})
}

// beachLife is a row of parasols; in the evening they are folded away.
func (p *painter) beachLife() {
	if p.look.Dark > 0.5 {
		return
	}
	for i := 0; i < 9; i++ {
		t := 0.50 + 0.052*float64(i) + 0.014*wave(float64(i)*0.37)
		x := p.w * t
		y, s := p.shoreAt(x)+p.h*(0.017+0.006*wave(float64(i)*0.61)), 0.62*p.u
		cover := p.of([...]tone{vermilion, snow, awning, carBlue}[i%4])
		p.box(Scenery, p.flat(trunk), x-0.3*s, y-7*s, 0.8*s, 7*s)
		p.fill(Scenery, plain(cover), Point{x - 6*s, y - 5*s}, Point{x - 3.4*s, y - 8.4*s}, Point{x, y - 9.6*s}, Point{x + 3.4*s, y - 8.4*s}, Point{x + 6*s, y - 5*s})
	}
}

// pines are the dense grove behind the sand, open at the bridge's end and at
// the paths to the beach.
func (p *painter) pines() {
	n := int(p.w / (8.5 * p.u))
	for i := 0; i < n; i++ {
		x := (float64(i) + 0.5 + 0.4*wave(float64(i)*0.37)) / float64(n) * p.w
		t := x / p.w
		if (t > 0.365 && t < 0.475) || math.Abs(x-p.riverX(mouth+0.03)) < 16*p.u || wave(t*3.1+0.1) > 0.93 {
			continue
		}
		p.pineTree(x, p.beachAt(x)+(1.5+2.2*wave(float64(i)*0.61))*p.u, 0.58+0.20*wave(float64(i)*0.29), i)
	}
}

// meadow is the eelgrass in the shallows: light sand, and the tufts that grow.
func (p *painter) meadow() {
	grown := chosen(Forest, p.look.Tufts, tufts)
	for i, there := range grown {
		if !there {
			continue
		}
		t := (float64(i) + 0.5) / tufts
		x := p.w * (0.505 + 0.44*t)
		s := p.u * 0.95
		y := p.shoreAt(x) - p.h*(0.030+0.020*frac(float64(i)*0.618))
		p.oval(Scenery, plain(p.of(eelgrass).fade(0.34)), x, y, 11*s, 3.0*s)
		for blade := -2.0; blade <= 2; blade++ {
			lean := blade*1.5 + 1.2*math.Sin(float64(i)*1.7+blade)
			part := Scenery
			if blade == 0 {
				part = Tuft
			}
			p.fill(part, plain(p.of(eelgrass)), Point{x + (blade*2.1-0.8)*s, y}, Point{x + (blade*2.1+lean)*s, y - (6.6-math.Abs(blade))*s}, Point{x + (blade*2.1+0.8)*s, y})
		}
	}
}

// wave is a smooth step-free wave of period 1 between -1 and 1.
func wave(t float64) float64 {
	t -= float64(int(t))
	if t < 0 {
		t++
	}
	t = 4*t - 2 // two parabolas
	if t < 0 {
		return -1 + (t+1)*(t+1) // first half, from 0 down to -1 and back
	}
	return 1 - (t-1)*(t-1)
}
