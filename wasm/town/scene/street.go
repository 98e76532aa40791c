package scene

// avenue runs behind the two nearer rows, boulevard before all of them.
func (p *painter) avenue(x float64) float64    { return p.groundAt(1, x) + p.h*0.0165 }
func (p *painter) boulevard(x float64) float64 { return p.groundAt(3, x) + p.h*0.031 }

// street draws a road and what moves on it. The avenue has every third of all
// places, the boulevard the rest.
func (p *painter) street(lane func(float64) float64) {
	near := lane(0) > p.h*0.8
	scale, width := 0.74, 9.0
	if near {
		scale, width = 1.06, 14.0
	}
	u := p.u
	line := curve(-5*u, p.w+5*u, 40, lane)
	p.ribbon(Scenery, plain(p.of(road).toward(p.of(shade), 0.14)), line, (width+2.4)*u, (width+2.4)*u)
	p.ribbon(Scenery, p.flat(road), line, width*u, width*u)
	for x := 8 * u; x < p.w && p.fine(1.2); x += 26 * u {
		p.ribbon(Scenery, plain(p.of(roadLine).fade(0.8)), []Point{{x, lane(x)}, {x + 11*u*scale, lane(x + 11*u*scale)}}, 0.9*u*scale, 0.9*u*scale)
	}
	p.crossing(lane, width, scale)
	p.streetLamps(lane, near, width*u, scale)
	p.vehicles(lane, near, scale)
	if near {
		p.bags(lane, width*u)
	}
	p.people(lane, near, width*u, scale)
}

// crossing is the railing where a street crosses the river.
func (p *painter) crossing(lane func(float64) float64, width, scale float64) {
	x := p.riverX(lane(p.w*0.45) / p.h)
	half := p.riverWidth(lane(x)/p.h)*0.72 + 3*p.u
	for _, side := range []float64{-1, 1} {
		y := lane(x) + side*(width/2+0.6)*p.u
		p.box(Scenery, p.flat(stone), x-half, y-3.4*scale*p.u, 2*half, 1.2*scale*p.u)
		for post := 0.0; post <= 5; post++ {
			p.box(Scenery, p.flat(stoneShade), x-half+(2*half-1.2*scale*p.u)*post/5, y-3.6*scale*p.u, 1.2*scale*p.u, 4*scale*p.u)
		}
	}
}

// streetLamps stand behind the streets: white where they are LED, else orange.
func (p *painter) streetLamps(lane func(float64) float64, near bool, width, scale float64) {
	changed := chosen(CityLight, p.look.StreetLamps, streetLamps)
	for i, led := range changed {
		if third(i) == near {
			continue
		}
		x := p.w * (float64(i) + 0.62) / streetLamps
		s := scale * p.u
		y := lane(x) - width*0.5
		light, part := p.of(lampWarm), Scenery
		if led {
			light, part = p.of(spark), StreetLamp
		}
		p.box(Scenery, p.flat(rail), x-0.5*s, y-21*s, 1.0*s, 21*s)
		p.box(Scenery, p.flat(rail), x-0.5*s, y-21.6*s, 6*s, 0.9*s)
		p.box(part, plain(light.toward(p.of(shade), 0.10*(1-p.look.Dark))), x+2.2*s, y-20.8*s, 4.2*s, 1.6*s)
		if p.look.Dark > 0 {
			p.glow(light.fade(0.75*p.look.Dark), x+4.2*s, y-19.6*s, 9*s)
			p.oval(Scenery, plain(light.fade(0.10*p.look.Dark)), x+4.2*s, y+2*s, 15*s, 4*s)
		}
	}
}

// third reports whether place i lies on the avenue, the farther street.
func third(i int) bool { return i%3 == 0 }

// vehicles draws cars and buses. Cars leave from the highest place down; a
// place keeps its car's position while others go.
func (p *painter) vehicles(lane func(float64) float64, near bool, scale float64) {
	electric := chosen(EV, p.look.Electric, p.look.Cars)
	spot := order(Carless, carPlaces+busPlaces)
	for i, charged := range electric {
		if third(i) == near {
			continue
		}
		x, back := p.spot(spot[i])
		p.car(x, lane(x)+back*2.4*p.u*scale, scale, back, charged)
	}
	for i := 0; i < p.look.buses(); i++ {
		if (i%3 == 1) == near {
			continue
		}
		x, back := p.spot(spot[carPlaces+i])
		p.bus(x, lane(x)+back*2.4*p.u*scale, scale, i < p.look.Buses)
	}
}

// buses is how many run: more as cars stay away, and no fewer than are electric.
func (l Look) buses() int { return max(1+min((carPlaces-l.Cars)/2, busPlaces-1), l.Buses) }

// spot spreads places over the street and says on which side a car drives.
func (p *painter) spot(rank int) (x, side float64) {
	side = 1.0
	if rank%2 == 0 {
		side = -1
	}
	return p.w * (0.045 + 0.91*(float64(rank)+0.5)/float64(carPlaces+busPlaces)), side
}

func (p *painter) car(x, y, scale, dir float64, electric bool) {
	s := scale * p.u * 1.08
	part, body := Car, p.of(carGrey)
	if electric {
		part, body = ElectroCar, p.of(carBlue)
	}
	at := func(dx, dy float64) Point { return Point{x + dir*dx*s, y - dy*s} }
	p.fill(Scenery, plain(p.of(shade).fade(0.16)), at(-9, -0.6), at(9.5, -0.6), at(8.5, 0.8), at(-8.5, 0.8))
	p.fill(part, plain(body), at(-8.4, 1.2), at(8.6, 1.2), at(8.8, 3.6), at(7.6, 5.0), at(4.6, 5.4), at(2.2, 8.6), at(-4.6, 8.6), at(-7.4, 5.6), at(-8.6, 4.8))
	window := p.of(shade).toward(p.of(glass), 0.3)
	if s > 0.7 {
		p.fill(Scenery, plain(window), at(3.5, 5.4), at(1.7, 7.9), at(-0.6, 7.9), at(-0.6, 5.4))
		p.fill(Scenery, plain(window), at(-1.4, 5.4), at(-1.4, 7.9), at(-4.2, 7.9), at(-6.2, 5.4))
	} else {
		p.fill(Scenery, plain(window), at(3.5, 5.4), at(1.7, 7.9), at(-4.2, 7.9), at(-6.2, 5.4))
	}
	for _, wheel := range []float64{-5, 5.2} {
		c := at(wheel, 1.3)
		p.oval(Scenery, p.flat(shade), c.X, c.Y, 1.8*s, 1.8*s)
	}
	if electric { // a bolt, so that colour does not speak alone
		p.fill(Scenery, p.flat(spark), at(0.9, 5.2), at(-1.7, 3.0), at(-0.1, 3.0), at(-0.8, 1.1), at(1.8, 3.6), at(0.2, 3.6))
	}
	if p.look.Dark > 0 {
		c := at(9.6, 3)
		p.glow(p.of(sun).fade(0.55*p.look.Dark), c.X, c.Y, 5.5*s)
	}
}

func (p *painter) bus(x, y, scale float64, electric bool) {
	s := scale * p.u
	part, stripe := Bus, p.of(vermilion)
	if electric {
		part, stripe = ElectroBus, p.of(carBlue)
	}
	p.box(Scenery, plain(p.of(shade).fade(0.16)), x-17*s, y-0.8*s, 34*s, 1.6*s)
	p.box(part, p.flat(busBody), x-16*s, y-13.4*s, 32*s, 12*s)
	p.box(Scenery, plain(stripe), x-16*s, y-4.6*s, 32*s, 1.7*s)
	pane := p.of(shade).toward(p.of(glass), 0.35).toward(p.of(warmGlass), p.look.Dark)
	for i := 0.0; i < 5; i++ {
		p.box(Scenery, plain(pane), x+(-14.4+i*5.9)*s, y-11.8*s, 4.7*s, 5*s)
	}
	if electric { // batteries on the roof and a bolt, so that colour does not speak alone
		p.box(Scenery, p.flat(carBlue), x-9*s, y-15.2*s, 18*s, 1.9*s)
		p.fill(Scenery, p.flat(carBlue), Point{x + 12.4*s, y - 8*s}, Point{x + 9.8*s, y - 5*s}, Point{x + 11.6*s, y - 5*s}, Point{x + 10.8*s, y - 2.2*s}, Point{x + 14*s, y - 6*s}, Point{x + 12.2*s, y - 6*s})
	}
	for _, wheel := range []float64{-9.5, 9.5} {
		p.oval(Scenery, p.flat(shade), x+wheel*s, y-1.4*s, 2.2*s, 2.2*s)
	}
}
