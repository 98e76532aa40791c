package scene

import "math"

// islandX is the middle of Enoshima, islandY its waterline.
const (
	islandX = 0.225
	islandY = 0.482
)

// island draws Enoshima, its candle tower and the bridge to Katase.
func (p *painter) island() {
	x, base, u := p.w*islandX, p.h*islandY, p.u
	p.bridge(x+66*u, base-0.5*u)

	// Reflection, then cliffs of the seaward side, then woods.
	p.oval(Scenery, blend(p.of(isleLow).fade(0.35), p.of(isleLow).fade(0)), x, base+1*u, 88*u, 10*u)
	top := func(at float64) float64 {
		t := (at - x) / (84 * u) // -1 at the seaward, +1 at the landward end
		plateau := 1 / (1 + math.Exp(-(t+0.86)*16)) / (1 + math.Exp((t-0.60)*8.5))
		return base - u*(3.2*math.Sqrt(max(1-t*t, 0))+37*plateau+4.5*bump(t, -0.12, 0.22)+1.2*math.Sin(at/(3.7*u)))
	}
	body := curve(x-84*u, x+84*u, 48, func(at float64) float64 { return min(top(at), base) })
	p.fill(Scenery, p.slope(isleHigh, isleLow), body...)

	rocks := curve(x-84*u, x-30*u, 14, func(at float64) float64 {
		t := (at - (x - 84*u)) / (54 * u)
		return base - u*(9*math.Sin(math.Pi*min(t*1.4, 1))*(1-t*0.6)+1.5*math.Abs(math.Sin(at/(4*u))))
	})
	rocks = append(rocks, Point{x - 30*u, base}, Point{x - 84*u, base})
	p.fill(Scenery, p.flat(cliff), rocks...)

	// Crowns of the woods: dark ones below, lighter ones towards the light.
	for i := 0; i < 30; i++ {
		t := frac(float64(i)*0.618)*1.50 - 0.90
		deep := frac(float64(i) * 0.414)
		at := x + t*84*u*0.92
		y := mix(top(at)+3*u, base-5*u, deep)
		if base-y < 5*u {
			continue
		}
		crown := p.of(isleLow).toward(p.of(leaf), 0.16+0.34*(1-deep)+0.14*t)
		r := (5.2 + 2.6*frac(float64(i)*0.73)) * u
		p.oval(Scenery, blend(crown.toward(p.of(leafLight), 0.22), crown), at, y, r, r*0.72)
	}
	p.harbour(x, base)
	p.lanterns(x, base)
	p.candle(x-14*u, top(x-14*u)+3*u)
}

// harbour is the marina at the island's landward side: masts over a mole.
func (p *painter) harbour(x, base float64) {
	u := p.u
	p.fill(Scenery, p.flat(stoneShade), Point{x + 20*u, base + 0.6*u}, Point{x + 52*u, base + 0.4*u}, Point{x + 50*u, base + 2.6*u}, Point{x + 16*u, base + 2.8*u})
	for i := 0.0; i < 7; i++ {
		at := x + (20+4.4*i)*u
		p.box(Scenery, p.flat(snow), at-1.4*u, base-1.2*u, 2.9*u, 1.3*u)
		p.box(Scenery, plain(p.of(stoneShade).fade(0.9)), at-0.25*u, base-(6.5+1.5*frac(i*0.618))*u, 0.5*u, 5.4*u)
	}
}

// lanterns are the houses of the shrine street, above the bridge's end.
func (p *painter) lanterns(x, base float64) {
	u := p.u
	for i, at := range []float64{34, 41, 48, 55, 61, 38, 46, 52} {
		lift := 1.5 + 5.5*float64(i/5) + 0.4*float64(i%3)
		p.box(Scenery, p.flat(walls[i%len(walls)]), x+at*u, base-u*(lift+3.6), 4.6*u, 3.6*u)
		p.fill(Scenery, p.flat(roofs[(i+1)%len(roofs)]), Point{x + (at-0.7)*u, base - u*(lift+3.4)}, Point{x + (at+2.3)*u, base - u*(lift+5.8)}, Point{x + (at+5.3)*u, base - u*(lift+3.4)})
		if p.look.Dark > 0 {
			p.box(Scenery, plain(p.of(warmGlass).fade(p.look.Dark)), x+(at+1.3)*u, base-u*(lift+2.4), 1.6*u, 1.5*u)
		}
	}
	// The bronze-green gate at the foot of the shrine street.
	p.box(Scenery, p.flat(jade), x+62.5*u, base-u*7, 0.9*u, 6.5*u)
	p.box(Scenery, p.flat(jade), x+68.5*u, base-u*7, 0.9*u, 6.5*u)
	p.box(Scenery, p.flat(jade), x+61.2*u, base-u*8.2, 9.6*u, 1.2*u)
}

// candle is the Sea Candle: a lattice that opens upwards under a lantern room.
func (p *painter) candle(x, base float64) {
	u := p.u
	y := func(height float64) float64 { return base - height*u }
	p.fill(Scenery, p.flat(candle), Point{x - 3.4*u, y(33)}, Point{x + 3.4*u, y(33)}, Point{x + 1.9*u, y(0)}, Point{x - 1.9*u, y(0)})
	if p.fine(0.9) {
		for i := 0.0; i < 5; i++ { // lattice
			low, high := 2+i*6, 8+i*6
			wide := mix(1.9, 3.4, high/33)
			p.ribbon(Scenery, plain(p.of(candleTrim).fade(0.8)), []Point{{x - wide*u, y(high)}, {x + wide*u*0.9, y(low)}}, 0.7*u, 0.7*u)
			p.ribbon(Scenery, plain(p.of(candleTrim).fade(0.8)), []Point{{x + wide*u, y(high)}, {x - wide*u*0.9, y(low)}}, 0.7*u, 0.7*u)
		}
	}
	p.fill(Scenery, p.flat(candle), Point{x - 5.6*u, y(38)}, Point{x + 5.6*u, y(38)}, Point{x + 4.2*u, y(32)}, Point{x - 4.2*u, y(32)})
	p.box(Scenery, p.flat(path), x-5.2*u, y(37.2), 10.4*u, 2.1*u)
	p.box(Scenery, p.flat(candle), x-2.6*u, y(42), 5.2*u, 4*u)
	p.box(Scenery, p.flat(candleTrim), x-0.5*u, y(49), 1.0*u, 7*u)
	if p.look.Dark > 0 {
		night := p.look.Dark
		beam, lamp := p.of(sun), Point{x, y(40)}
		const far, wide = 170, 9
		p.fillRadial(beam.fade(0.38*night), Point{x - far*u, lamp.Y - wide*u}, Point{x - far*u, lamp.Y + wide*u}, lamp,
			Point{x + far*u, lamp.Y + wide*u}, Point{x + far*u, lamp.Y - wide*u}, lamp)
		p.glow(beam.fade(0.8*night), x, y(40), 17*u)
		p.box(Scenery, plain(beam.fade(night)), x-2.1*u, y(41.4), 4.2*u, 2.8*u)
	}
}

// islandTop is above the candle tower's tip.
func (p *painter) islandTop() float64 { return p.h*islandY - 102*p.u }

// bridge runs from the island's landward end to the shore, widening as it
// comes nearer, on piers.
func (p *painter) bridge(x, y float64) {
	endX := p.w * 0.425
	end := Point{max(endX, x+60*p.u), 0}
	end.Y = p.shoreAt(end.X) + 4*p.u
	line := make([]Point, 13)
	for i := range line {
		t := float64(i) / 12
		line[i] = Point{mix(x, end.X, t), mix(y, end.Y, t*t*0.55+t*0.45)}
	}
	low := make([]Point, len(line))
	for i, q := range line {
		t := float64(i) / 12
		low[i] = Point{q.X, q.Y + p.u*mix(1.2, 3.4, t)}
		if i%2 == 1 && i < 12 {
			p.box(Scenery, p.flat(stoneShade), q.X-p.u*mix(0.5, 1.2, t), q.Y, p.u*mix(1, 2.4, t), p.u*mix(3.4, 10, t))
		}
	}
	p.ribbon(Scenery, p.flat(stoneShade), low, 1.4*p.u, 3.6*p.u)
	p.ribbon(Scenery, p.flat(stone), line, 1.8*p.u, 5.6*p.u)
	if p.look.Dark > 0 {
		for i := 1; i < 12; i++ {
			t := float64(i) / 12
			p.glow(p.of(warmGlass).fade(0.9*p.look.Dark), line[i].X, line[i].Y-p.u*mix(1.5, 4, t), p.u*mix(2, 4.5, t))
		}
	}
}
