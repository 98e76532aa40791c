package scene

// bags of burnable waste wait at three places of the boulevard; while there
// are many the truck comes.
func (p *painter) bags(lane func(float64) float64, width float64) {
	count := p.look.Bags
	s := p.u
	full := blend(p.of(bag), p.of(bag).toward(p.of(shade), 0.28))
	for i := 0; i < count; i++ {
		foot := p.w * [...]float64{0.165, 0.4325, 0.7685}[i%3]
		x, y := foot+(float64(i/3)*6.4-16)*s, lane(foot)+width*0.5+4.6*s
		p.fill(WasteBag, full, Point{x - 3.0*s, y}, Point{x - 3.8*s, y - 2.6*s}, Point{x - 2.4*s, y - 5.0*s}, Point{x - 0.8*s, y - 6.2*s},
			Point{x + 0.8*s, y - 6.2*s}, Point{x + 2.4*s, y - 5.0*s}, Point{x + 3.8*s, y - 2.6*s}, Point{x + 3.0*s, y})
		p.fill(Scenery, plain(p.of(bag).toward(p.of(shade), 0.35)), Point{x - 1.9*s, y - 8.6*s}, Point{x, y - 6.8*s}, Point{x + 1.9*s, y - 8.6*s}, Point{x + 1.0*s, y - 5.8*s}, Point{x - 1.0*s, y - 5.8*s})
	}
	if 2*count > bagPlaces {
		p.truck(p.w*0.2315, lane(p.w*0.2315)+width*0.5+4.8*s, s*0.95)
	}
}

func (p *painter) truck(x, y, s float64) {
	p.fill(WasteTruck, p.flat(truckBody), Point{x - 12*s, y - 1.6*s}, Point{x - 13*s, y - 9*s}, Point{x - 9.5*s, y - 12.4*s}, Point{x + 4*s, y - 12.4*s}, Point{x + 4*s, y - 1.6*s})
	p.fill(Scenery, p.flat(busBody), Point{x + 4.8*s, y - 1.6*s}, Point{x + 4.8*s, y - 10.6*s}, Point{x + 9.6*s, y - 10.6*s}, Point{x + 11.4*s, y - 6.2*s}, Point{x + 11.4*s, y - 1.6*s})
	p.fill(Scenery, plain(p.of(shade).toward(p.of(glass), 0.35)), Point{x + 7*s, y - 6.2*s}, Point{x + 7*s, y - 9.6*s}, Point{x + 9.2*s, y - 9.6*s}, Point{x + 10.4*s, y - 6.2*s})
	for _, wheel := range []float64{-7.5, 7.5} {
		p.oval(Scenery, p.flat(shade), x+wheel*s, y-1.5*s, 2.1*s, 2.1*s)
	}
}
