package scene

// coast draws beach, breaking waves, the pines behind the sand and the land
// on which the town stands.
func (p *painter) coast() {
	wet := func(x float64) float64 { return p.shoreAt(x) - p.h*0.006 }
	p.under(plain(p.of(foam).fade(0.35)), func(x float64) float64 { return p.shoreAt(x) - p.h*(0.014+0.004*wave(x/p.w*9+p.phase)) }, p.h*0.7)
	p.under(plain(p.of(foam).fade(0.85)), func(x float64) float64 { return p.shoreAt(x) - p.h*(0.006+0.004*wave(x/p.w*7+0.4-p.phase)) }, p.h*0.7)
	p.under(p.flat(sandWet), func(x float64) float64 { return wet(x) + p.h*(0.003+0.003*wave(x/p.w*7+0.4-p.phase)) }, p.h*0.7)
	p.under(p.flat(sand), func(x float64) float64 { return p.shoreAt(x) + p.h*0.006 }, p.h*0.7)
	p.under(p.slope(landFar, landNear), p.beachAt, p.h)

	n := int(p.w / (14 * p.u))
	for i := 0; i < n; i++ {
		x := (float64(i) + 0.5 + 0.35*wave(float64(i)*0.37)) / float64(n) * p.w
		if t := x / p.w; (t > 0.33 && t < 0.47) || i%7 == 3 {
			continue // the bridge's end and the paths to the beach stay open
		}
		p.pineTree(x, p.beachAt(x)+(1.5+1.5*wave(float64(i)*0.61))*p.u, 0.62+0.16*wave(float64(i)*0.29), i)
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
