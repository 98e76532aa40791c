package scene

// bags of burnable waste wait at three places of the boulevard; while there
// are many the truck comes.
func (p *painter) bags(lane func(float64) float64, width float64) {
	bags := bagPlaces - Of(p.state.Shares[Waste], bagPlaces)
	s := p.u
	for i := 0; i < bags; i++ {
		place := float64(i % 3)
		x := p.w*(0.20+0.29*place) + (float64(i/3)*6.6-10)*s
		y := lane(x) + width*0.5 + 4*s
		p.fill(WasteBag, p.flat(bag), Point{x - 3.2*s, y}, Point{x - 3.6*s, y - 3.0*s}, Point{x - 0.9*s, y - 5.8*s}, Point{x + 0.9*s, y - 5.8*s}, Point{x + 3.6*s, y - 3.0*s}, Point{x + 3.2*s, y})
		p.fill(Scenery, p.flat(bagTie), Point{x - 1.8*s, y - 7.3*s}, Point{x, y - 5.4*s}, Point{x + 1.8*s, y - 7.3*s}, Point{x + 0.6*s, y - 5.2*s}, Point{x - 0.6*s, y - 5.2*s})
	}
	if 2*bags > bagPlaces {
		p.truck(p.w*0.20+27*s, lane(p.w*0.20)+width*0.5+4.4*s, s*0.95)
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
