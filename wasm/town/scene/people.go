package scene

// people draws cyclists and walkers on the pavement before a street.
func (p *painter) people(lane func(float64) float64, near bool, width, scale float64) {
	spot := order(Waste, slowPlaces)
	for i := 0; i < p.look.Slow; i++ {
		if third(i) == near {
			continue
		}
		x := p.w * (0.03 + 0.94*(float64(spot[i])+0.5)/slowPlaces)
		y := lane(x) + width*0.5 + 3.5*p.u*scale
		if i%2 == 0 {
			p.cyclist(x, y, scale, i)
		} else {
			p.walker(x, y, scale, i)
			p.walker(x+4.6*p.u*scale, y+0.8*p.u*scale, scale*0.82, i+1)
		}
	}
}

var clothes = [...]tone{{0x1F6FB2, 0x6DB3F2}, {0xB86A00, 0xF0B14A}, {0x0A7F5F, 0x4CC9A4}, {0x9C4F86, 0xDE9CCB}, {0xC8553D, 0xE08A70}}

func (p *painter) walker(x, y, scale float64, i int) {
	s := scale * p.u * 1.1
	p.fill(Scenery, p.flat(shade), Point{x - 1.2*s, y}, Point{x - 0.4*s, y - 4*s}, Point{x + 0.5*s, y - 4*s}, Point{x + 1.4*s, y}, Point{x + 0.6*s, y}, Point{x, y - 2.6*s}, Point{x - 0.5*s, y})
	p.fill(Walker, p.flat(clothes[i%len(clothes)]), Point{x - 1.2*s, y - 3.6*s}, Point{x - 1.1*s, y - 7.2*s}, Point{x + 1.1*s, y - 7.2*s}, Point{x + 1.3*s, y - 3.6*s})
	p.oval(Scenery, plain(p.of(trunk).toward(p.of(sand), 0.55)), x, y-8.7*s, 1.35*s, 1.5*s)
}

func (p *painter) cyclist(x, y, scale float64, i int) {
	s := scale * p.u * 1.1
	for _, wheel := range []float64{-3.6, 3.6} {
		p.oval(Scenery, p.flat(shade), x+wheel*s, y-2.4*s, 2.4*s, 2.4*s)
		p.oval(Scenery, plain(p.of(landNear)), x+wheel*s, y-2.4*s, 1.6*s, 1.6*s)
	}
	frame := p.flat(path)
	p.ribbon(Scenery, frame, []Point{{x - 3.6*s, y - 2.4*s}, {x - 0.6*s, y - 5.4*s}, {x + 2.6*s, y - 5.2*s}, {x + 3.6*s, y - 2.4*s}}, 0.9*s, 0.9*s)
	p.ribbon(Scenery, frame, []Point{{x + 2.6*s, y - 5.2*s}, {x + 2.2*s, y - 7*s}}, 0.8*s, 0.8*s)
	p.fill(Cyclist, p.flat(clothes[i%len(clothes)]), Point{x - 1.6*s, y - 5.4*s}, Point{x - 0.7*s, y - 9.6*s}, Point{x + 1*s, y - 9.8*s}, Point{x + 2.6*s, y - 7*s}, Point{x + 0.8*s, y - 7.4*s}, Point{x + 0.4*s, y - 5.2*s})
	p.oval(Scenery, plain(p.of(trunk).toward(p.of(sand), 0.55)), x+0.7*s, y-11.2*s, 1.4*s, 1.5*s)
	p.fill(Scenery, p.flat(candle), Point{x - 0.9*s, y - 11.4*s}, Point{x - 0.4*s, y - 13*s}, Point{x + 1.6*s, y - 13*s}, Point{x + 2.2*s, y - 11.4*s})
}
