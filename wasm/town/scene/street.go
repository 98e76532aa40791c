package scene

// avenue runs behind the two nearer rows, boulevard before all of them.
func (p *painter) avenue(x float64) float64    { return p.groundAt(1, x) + p.h*0.0175 }
func (p *painter) boulevard(x float64) float64 { return p.groundAt(3, x) + p.h*0.026 }

// Places for cars and, as cars stay away, for cyclists and walkers.
const (
	carPlaces  = 24
	slowPlaces = 14
	slowToday  = 3
	bagPlaces  = 18
	cityTrees  = 16
)

// traffic is how many of each are on the streets. For each car that stays away
// two places on the pavement fill, as far as there are any, and buses come.
type traffic struct{ cars, electric, buses, slow int }

func (s State) traffic() traffic {
	gone := Of(s.Shares[Carless], carPlaces)
	cars := carPlaces - gone
	return traffic{
		cars:     cars,
		electric: Of(s.Shares[EV], cars),
		buses:    1 + min(gone/2, 2),
		slow:     min(slowToday+2*gone, slowPlaces),
	}
}

// street draws a road and what moves on it. The avenue has every third of all
// places, the boulevard the rest.
func (p *painter) street(lane func(float64) float64) {
	near := lane(0) > p.h*0.85
	scale, width := 0.74, 9.0
	if near {
		scale, width = 1.0, 13.0
	}
	u := p.u
	p.ribbon(Scenery, p.flat(road), curve(-5*u, p.w+5*u, 40, lane), width*u, width*u)
	for x := 8 * u; x < p.w && p.fine(1.2); x += 26 * u {
		p.ribbon(Scenery, plain(p.of(roadLine).fade(0.8)), []Point{{x, lane(x)}, {x + 11*u*scale, lane(x + 11*u*scale)}}, 0.9*u*scale, 0.9*u*scale)
	}
	p.cityTreesAlong(lane, near, width*u, scale)
	p.vehicles(lane, near, scale)
	if near {
		p.bags(lane, width*u)
	}
	p.people(lane, near, width*u, scale)
}

// third reports whether place i lies on the avenue, the farther street.
func third(i int) bool { return i%3 == 0 }

// vehicles draws cars and buses. Cars leave from the highest place down; a
// place keeps its car's position while others go.
func (p *painter) vehicles(lane func(float64) float64, near bool, scale float64) {
	now := p.state.traffic()
	electric := order(EV, now.cars)
	spot := order(Carless, carPlaces+3)
	for i := 0; i < now.cars; i++ {
		if third(i) == near {
			continue
		}
		x, back := p.spot(spot[i])
		p.car(x, lane(x)+back*2.4*p.u*scale, scale, back, electric[i] < now.electric)
	}
	for i := 0; i < now.buses; i++ {
		if (i == 1) == near {
			continue
		}
		x, back := p.spot(spot[carPlaces+i])
		p.bus(x, lane(x)+back*2.4*p.u*scale, scale)
	}
}

// spot spreads places over the street and says on which side a car drives.
func (p *painter) spot(rank int) (x, side float64) {
	side = 1.0
	if rank%2 == 0 {
		side = -1
	}
	return p.w * (0.045 + 0.91*(float64(rank)+0.5)/float64(carPlaces+3)), side
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
	if p.state.Dark > 0 {
		c := at(9.6, 3)
		p.glow(p.of(sun).fade(0.55*p.state.Dark), c.X, c.Y, 5.5*s)
	}
}

func (p *painter) bus(x, y, scale float64) {
	s := scale * p.u
	p.box(Scenery, plain(p.of(shade).fade(0.16)), x-17*s, y-0.8*s, 34*s, 1.6*s)
	p.box(Bus, p.flat(busBody), x-16*s, y-13.4*s, 32*s, 12*s)
	p.box(Scenery, p.flat(vermilion), x-16*s, y-4.6*s, 32*s, 1.7*s)
	pane := p.of(shade).toward(p.of(glass), 0.35).toward(p.of(warmGlass), p.state.Dark)
	for i := 0.0; i < 5; i++ {
		p.box(Scenery, plain(pane), x+(-14.4+i*5.9)*s, y-11.8*s, 4.7*s, 5*s)
	}
	for _, wheel := range []float64{-9.5, 9.5} {
		p.oval(Scenery, p.flat(shade), x+wheel*s, y-1.4*s, 2.2*s, 2.2*s)
	}
}

// cityTreesAlong plants the city's trees on the verge behind a street.
func (p *painter) cityTreesAlong(lane func(float64) float64, near bool, width, scale float64) {
	planted := p.state.has(City, cityTrees)
	for i, there := range planted {
		if !there || (i%2 == 0) == near {
			continue
		}
		x := p.w * (float64(i) + 0.55) / cityTrees
		p.tree(CityTree, x, lane(x)-width*0.45, scale*1.02, i)
	}
}
