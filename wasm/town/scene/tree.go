package scene

import "math"

// tree is a round broad-leaved tree, its foot at (x, y), lit from the right.
func (p *painter) tree(part Part, x, y, size float64, seed int) {
	s := size * p.u
	lean := math.Sin(float64(seed)*1.3) * 0.8
	p.oval(Scenery, plain(p.of(shade).fade(0.13)), x-2.4*s, y, 6*s, 1.5*s)
	p.box(Scenery, p.flat(trunk), x-0.8*s, y-6*s, 1.6*s, 6*s)
	green := p.of(leaf).toward(p.of(pineLight), 0.5+0.5*math.Sin(float64(seed)*2.1))
	p.oval(part, blend(p.of(leafLight).toward(green, 0.35), green.toward(p.of(hillDeep), 0.25)), x+lean*s, y-10*s, 6.2*s, 6.8*s)
	if p.fine(size * 1.1) {
		p.oval(Scenery, plain(p.of(leafLight).fade(0.55)), x+(lean+1.8)*s, y-12*s, 3*s, 2.8*s)
	}
}

// youngTree is one of the newly planted: slim and bright, with its stake.
func (p *painter) youngTree(x, y, size float64) {
	s := size * p.u
	p.oval(Scenery, plain(p.of(shade).fade(0.13)), x-1.6*s, y, 4*s, 1.1*s)
	p.box(Scenery, p.flat(trunk), x-0.6*s, y-7*s, 1.2*s, 7*s)
	p.box(Scenery, p.flat(candle), x+1.8*s, y-6*s, 0.8*s, 6*s)
	p.fill(NewTree, blend(p.of(blossom).toward(p.of(sun), 0.25), p.of(blossom)),
		Point{x, y - 19*s}, Point{x + 2.6*s, y - 16*s}, Point{x + 4.0*s, y - 11*s}, Point{x + 3.2*s, y - 6.6*s}, Point{x, y - 5.2*s},
		Point{x - 3.2*s, y - 6.6*s}, Point{x - 4.0*s, y - 11*s}, Point{x - 2.6*s, y - 16*s})
}

// pineTree is a black pine of the coast: a bent trunk under flat crowns.
func (p *painter) pineTree(x, y, size float64, seed int) {
	s := size * p.u
	lean := 3.4 * math.Sin(float64(seed)*2.7)
	p.ribbon(Scenery, p.flat(trunk), []Point{{x, y}, {x + lean*s, y - 14*s}}, 1.7*s, 0.9*s)
	for i, c := range []struct{ x, y, r float64 }{{-3.6, -9.5, 4.6}, {3.2, -11.5, 4.8}, {0, -15, 5.6}} {
		if i == 1 && s < 0.5 {
			continue
		}
		crown := p.of(pine).toward(p.of(pineLight), float64(i)*0.35)
		p.oval(Scenery, plain(crown), x+(lean*0.8+c.x)*s, y+c.y*s, c.r*s, c.r*0.55*s)
	}
}
