package scene

// railAt is the line of the coast railway, between the pines and the houses.
func (p *painter) railAt(x float64) float64 { return p.beachAt(x) + p.h*0.026 }

// stationX is the middle of the station, at the end of the bridge.
const stationX = 0.445

// railway draws the track, a green and cream train and the station.
func (p *painter) railway() {
	u := p.u
	track := curve(-4*u, p.w+4*u, 40, p.railAt)
	p.ribbon(Scenery, plain(p.of(stone).toward(p.of(landFar), 0.3)), track, 7*u, 7*u)
	low := curve(-4*u, p.w+4*u, 40, func(x float64) float64 { return p.railAt(x) + 1.6*u })
	p.ribbon(Scenery, p.flat(rail), low, 1.2*u, 1.2*u)
	spacing := 62 * u
	for x := spacing * 0.4; x < p.w; x += spacing {
		p.box(Scenery, plain(p.of(rail).fade(0.8)), x, p.railAt(x)-15*u, 0.9*u, 15*u)
	}
	wire := curve(0, p.w, 40, func(x float64) float64 { return p.railAt(x) - 14*u })
	p.ribbon(Scenery, plain(p.of(rail).fade(0.55)), wire, 0.6*u, 0.6*u)
	p.train(p.w*0.265, 3, trainGreen, trainCream)
	p.train(p.w*0.60, 4, carBlue, candle)
	p.station(p.w*stationX, p.railAt(p.w*stationX)+1*u)
}

// train is a number of cars: the coast railway's in green and cream, the
// express in white and blue.
func (p *painter) train(x float64, cars int, low, high tone) {
	u := p.u
	for car := 0; car < cars; car++ {
		left := x + float64(car)*31*u
		foot := p.railAt(left+15*u) + 1*u
		p.box(Scenery, p.flat(shade), left+3*u, foot-2*u, 24*u, 2.4*u)
		p.box(Scenery, p.flat(low), left, foot-12.5*u, 30*u, 11*u)
		p.box(Scenery, p.flat(high), left, foot-11*u, 30*u, 6*u)
		p.box(Scenery, p.flat(metalShade), left+0.8*u, foot-13.6*u, 28.4*u, 1.3*u)
		for i := 0.0; i < 4; i++ {
			window := p.of(shade).toward(p.of(glass), 0.35).toward(p.of(warmGlass), p.look.Dark)
			p.box(Scenery, plain(window), left+(2.4+i*6.7)*u, foot-10.2*u, 4.6*u, 3.8*u)
		}
	}
	if p.look.Dark > 0 {
		p.glow(p.of(sun).fade(0.8*p.look.Dark), x, p.railAt(x)-4*u, 9*u)
	}
}

// station is the palace-like terminus at Katase: white walls, vermilion
// pillars, two storeys of swept jade roof.
func (p *painter) station(x, y float64) {
	u := p.u
	roof := func(cy, half, thick float64) {
		p.fill(Scenery, p.flat(jade),
			Point{x - half*u, y - (cy-1.2)*u}, Point{x - (half+2.4)*u, y - (cy+1.6)*u}, Point{x - half*0.62*u, y - (cy+thick*0.45)*u},
			Point{x - half*0.42*u, y - (cy+thick)*u}, Point{x + half*0.42*u, y - (cy+thick)*u}, Point{x + half*0.62*u, y - (cy+thick*0.45)*u},
			Point{x + (half+2.4)*u, y - (cy+1.6)*u}, Point{x + half*u, y - (cy-1.2)*u})
	}
	p.box(Scenery, p.flat(stone), x-27*u, y-1*u, 54*u, 2.6*u)
	p.box(Scenery, p.flat(candle), x-21*u, y-11*u, 42*u, 11*u)
	for _, at := range []float64{-20, -11, -5, 5, 11, 20} {
		p.box(Scenery, p.flat(vermilion), x+(at-0.9)*u, y-11*u, 1.8*u, 11*u)
	}
	door := p.of(shade).toward(p.of(warmGlass), p.look.Dark)
	p.fill(Scenery, plain(door), Point{x - 3.4*u, y}, Point{x - 3.4*u, y - 6*u}, Point{x - 1.8*u, y - 8.4*u}, Point{x + 1.8*u, y - 8.4*u}, Point{x + 3.4*u, y - 6*u}, Point{x + 3.4*u, y})
	roof(10.6, 24, 5.4)
	p.box(Scenery, p.flat(candle), x-10*u, y-21.5*u, 20*u, 6*u)
	for _, at := range []float64{-9, -3, 3, 9} {
		p.box(Scenery, p.flat(vermilion), x+(at-0.7)*u, y-21.5*u, 1.4*u, 6*u)
	}
	roof(20.6, 13.5, 5.8)
	if p.look.Dark > 0 {
		p.glow(p.of(warmGlass).fade(0.45*p.look.Dark), x, y-5*u, 30*u)
	}
}
