package scene

import "math"

// tree is a round broad-leaved tree, its foot at (x, y).
func (p *painter) tree(part Part, x, y, size float64, seed int) {
	s := size * p.u
	lean := math.Sin(float64(seed)*1.3) * 0.8
	p.box(Scenery, p.flat(trunk), x-0.8*s, y-6*s, 1.6*s, 6*s)
	green := p.of(leaf).toward(p.of(pineLight), 0.5+0.5*math.Sin(float64(seed)*2.1))
	p.oval(part, blend(p.of(leafLight).toward(green, 0.3), green), x+lean*s, y-10*s, 6.2*s, 6.8*s)
	if p.fine(size * 1.3) {
		p.oval(Scenery, plain(p.of(leafLight).fade(0.45)), x+(lean+1.6)*s, y-12*s, 3*s, 2.8*s)
	}
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
		p.oval(Scenery, plain(crown), x+(lean*0.8+c.x)*s, y+c.y*s, c.r*s, c.r*0.5*s)
	}
}
