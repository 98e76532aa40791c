package scene

import "math"

// fujiX is where the summit stands: west, which is right, of Enoshima.
const fujiX = 0.635

// ridge draws the far coast: Izu beyond the island, Hakone and Tanzawa at
// Fuji's feet.
func (p *painter) ridge() {
	base := p.h * (horizon + 0.01)
	far := func(x float64) float64 {
		t := x / p.w
		return base - p.u*(7+9*math.Sin(2.3*t+0.2)+3*math.Sin(11*t)+14*bump(t, 0.93, 0.22))
	}
	p.under(plain(p.of(ridgeFar).toward(p.of(skyLow), 0.25)), far, base)
}

// bump is a smooth hill of height 1 around a place.
func bump(t, at, width float64) float64 {
	d := (t - at) / width
	return math.Exp(-d * d)
}

// fuji draws the mountain with its snow, and Hakone's ridge before its foot.
func (p *painter) fuji() {
	base := p.h * (horizon + 0.012)
	x, rise, reach := p.w*fujiX, 82*p.u, 255*p.u

	side := func(d float64) float64 { // height at a distance from the summit
		t := max(1-(math.Abs(d)-7*p.u)/reach, 0)
		return rise * math.Pow(min(t, 1), 2.35)
	}
	crater := func(d float64) float64 { return side(d) - 1.4*p.u*math.Max(0, 1-math.Abs(d)/(6*p.u)) }

	body := curve(x-reach-7*p.u, x+reach+7*p.u, 56, func(at float64) float64 { return base - crater(at-x) })
	p.fill(Scenery, p.slope(fujiHigh, fujiLow), body...)

	// The eastern flank, towards the viewer's left, lies in shade by day.
	shade := []Point{{x - 2*p.u, base - crater(0)}}
	for i := 1; i <= 12; i++ {
		d := float64(i) / 12 * reach * 0.8
		shade = append(shade, Point{x - d - 7*p.u*float64(i)/12, base - side(d+7*p.u*float64(i)/12)})
	}
	shade = append(shade, Point{x - reach*0.42, base - side(reach*0.55)*0.55}, Point{x - reach*0.16, base - side(reach*0.2)*0.84})
	p.fill(Scenery, blend(p.of(fujiShade).fade(0.75), p.of(fujiLow).fade(0)), shade...)

	p.snow(x, base, crater)
	p.hakone(base)
}

// snow covers the summit and runs down in tongues of different lengths.
func (p *painter) snow(x, base float64, height func(float64) float64) {
	edge := func(reachLeft, reachRight float64, tongues []float64) []Point {
		outline := curve(x-reachLeft, x+reachRight, 24, func(at float64) float64 { return base - height(at-x) })
		n := len(tongues)
		for i, depth := range tongues { // back from right to left along the jagged edge
			at := mix(x+reachRight, x-reachLeft, float64(i+1)/float64(n+1))
			outline = append(outline, Point{at, base - height(at-x) + depth*p.u})
		}
		return outline
	}
	tongues := []float64{5, 3, 13, 8, 22, 13, 30, 17, 27, 14, 21, 9, 13, 4, 5}
	p.fill(Scenery, p.flat(snow), edge(46*p.u, 46*p.u, tongues)...)
	shadeTongues := []float64{12, 22, 12, 18, 7, 10, 3, 4}
	p.fill(Scenery, plain(p.of(snowShade).fade(0.85)), edge(45*p.u, -3*p.u, shadeTongues)...)
}

// hakone is the nearer ridge that hides Fuji's foot.
func (p *painter) hakone(base float64) {
	ridge := func(x float64) float64 {
		t := (x - p.w*fujiX) / (p.u * unitWidth)
		up := 13*bump(t, -0.24, 0.08) + 19*bump(t, -0.36, 0.09) + 7*bump(t, 0.20, 0.10) + 17*bump(t, 0.36, 0.11) + 4*bump(t, 0.0, 0.2)
		return base - p.u*(2+up)
	}
	p.under(blend(p.of(ridgeNear), p.of(ridgeNear).toward(p.of(skyLow), 0.5)), ridge, base+2*p.u)
}
