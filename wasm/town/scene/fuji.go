package scene

import "math"

// fujiX is where the summit stands: west, which is right, of Enoshima.
const fujiX = 0.605

// ridge draws the farthest land: Izu beyond the island, Tanzawa at the right.
func (p *painter) ridge() {
	base := p.h * (horizon + 0.01)
	for i, r := range []struct{ lift, swing, air float64 }{{11, 8, 0.45}, {6, 5, 0.25}} {
		far := func(x float64) float64 {
			t := x / p.w
			return base - p.u*(r.lift+r.swing*math.Sin(5.1*t+float64(i)*2.2)+2.2*math.Sin(17*t+float64(i))+24*bump(t, 0.985, 0.10)*(1-0.4*float64(i)))
		}
		p.under(plain(p.of(ridgeFar).toward(p.of(skyLow), r.air)), far, base)
	}
}

// bump is a smooth hill of height 1 around a place.
func bump(t, at, width float64) float64 {
	d := (t - at) / width
	return math.Exp(-d * d)
}

// fuji draws the mountain with its snow, and Hakone's ridge before its foot.
func (p *painter) fuji() {
	base := p.h * (horizon + 0.012)
	x, rise, reach := p.w*fujiX, 98*p.u, 262*p.u

	side := func(d float64) float64 { // height at a distance from the summit
		t := max(1-(math.Abs(d)-8*p.u)/reach, 0)
		return rise * math.Pow(min(t, 1), 2.45)
	}
	crater := func(d float64) float64 {
		return side(d) - p.u*(1.8*math.Max(0, 1-math.Abs(d)/(7*p.u))-0.9*math.Max(0, 1-math.Abs(d-5*p.u)/(4*p.u)))
	}

	body := curve(x-reach-8*p.u, x+reach+8*p.u, 56, func(at float64) float64 { return base - crater(at-x) })
	p.fill(Scenery, p.slope(fujiHigh, fujiLow), body...)

	// The eastern flank, to the viewer's left, lies in the shade.
	shade := []Point{{x - 2*p.u, base - crater(0)}}
	for i := 1; i <= 14; i++ {
		d := float64(i) / 14 * reach * 0.86
		shade = append(shade, Point{x - d - 8*p.u*float64(i)/14, base - side(d+8*p.u*float64(i)/14)})
	}
	shade = append(shade, Point{x - reach*0.45, base - side(reach*0.58)*0.55}, Point{x - reach*0.26, base - side(reach*0.34)*0.66}, Point{x - reach*0.12, base - side(reach*0.16)*0.84})
	p.fill(Scenery, blend(p.of(fujiShade).fade(0.80), p.of(fujiLow).fade(0)), shade...)

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
	tongues := []float64{3, 7, 4, 15, 9, 24, 13, 33, 19, 40, 21, 36, 15, 29, 18, 23, 9, 14, 5, 8, 3}
	p.fill(Scenery, p.flat(snow), edge(58*p.u, 58*p.u, tongues)...)
	shadeTongues := []float64{14, 30, 13, 27, 16, 21, 8, 13, 5, 8, 3}
	p.fill(Scenery, plain(p.of(snowShade).fade(0.88)), edge(57*p.u, -3*p.u, shadeTongues)...)
}

// hakone is the nearer ridge that hides Fuji's foot, and before it the hills
// of Oiso.
func (p *painter) hakone(base float64) {
	ridge := func(x float64) float64 {
		t := (x - p.w*fujiX) / (p.u * unitWidth)
		up := 15*bump(t, -0.24, 0.08) + 22*bump(t, -0.36, 0.09) + 8*bump(t, 0.20, 0.10) + 20*bump(t, 0.38, 0.11) + 5*bump(t, 0.0, 0.2)
		return base - p.u*(2+up+1.1*math.Sin(t*60))
	}
	p.under(blend(p.of(ridgeNear), p.of(ridgeNear).toward(p.of(skyLow), 0.62)), ridge, base+2*p.u)
	hills := func(x float64) float64 {
		t := x/p.w - 1
		return base - p.u*(11*bump(t, 0, 0.16)+6*bump(t, -0.2, 0.09)+0.8*math.Sin(t*70))
	}
	p.under(blend(p.of(hillFar), p.of(hillFar).toward(p.of(skyLow), 0.4)), hills, base+2*p.u)
}
