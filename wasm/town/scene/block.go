package scene

// apartments is a block of flats. Its windows warm with the share of improved
// windows; it carries no panels, so that every panel in the picture stands on
// a counted house.
func (p *painter) apartments(x, y, scale float64, seed int) {
	s := scale * p.u
	w, h, depth := 30*s, 46*s, 9*s
	left := x - (w+depth)/2
	wall := p.of(tower)
	p.fill(Scenery, plain(p.of(shade).fade(0.13)), Point{left - 2*s, y + 1.5*s}, Point{left + w + depth + 5*s, y + 1.5*s}, Point{left + w + depth, y - 1*s}, Point{left, y - 1*s})
	p.fill(Scenery, p.flat(towerShade), Point{left + w, y}, Point{left + w + depth, y - 1.5*s}, Point{left + w + depth, y - h + 1.5*s}, Point{left + w, y - h})
	p.box(Scenery, plain(wall), left, y-h, w, h)
	p.box(Scenery, p.flat(towerShade), left-0.8*s, y-h-1.4*s, w+1.6*s, 2.2*s)
	const columns, floors = 4, 5
	warm := Of(p.state.Shares[Window], columns*floors)
	rank := order(Lever(int(Levers)+seed), columns*floors)
	for i := 0; i < columns*floors; i++ {
		cx := left + w*(float64(i%columns)+0.17)/columns
		cy := y - h + h*(float64(i/columns)+0.22)/floors
		pane := p.of(coolGlass)
		if rank[i] < warm {
			pane = p.of(warmGlass)
			if p.state.Dark > 0 {
				p.glow(pane.fade(0.35*p.state.Dark), cx+w*0.16/2, cy+h*0.05, 6*s)
			}
		}
		p.box(Scenery, plain(pane), cx, cy, w*0.66/columns, h*0.46/floors)
		if s > 0.7 {
			p.box(Scenery, plain(p.of(metal).fade(0.9)), cx-w*0.03, cy+h*0.50/floors, w*0.80/columns, h*0.20/floors)
		}
	}
}

// Plots of an office roof, and how many offices there are.
const (
	roofPlots = 4
	offices   = 3
)

// office is a glass building seen with its roof; of all roof plots the share
// of businesses has panels or greenery.
func (p *painter) office(x, y, scale float64, lot int) {
	s := scale * p.u
	w, h, depth := 27*s, (34+7*wave(float64(lot)*0.45))*s, 10*s
	left, top := x-w/2-depth/2, y-h
	p.fill(Scenery, plain(p.of(shade).fade(0.13)), Point{left - 2*s, y + 1.5*s}, Point{left + w + depth + 5*s, y + 1.5*s}, Point{left + w + depth, y - 1*s}, Point{left, y - 1*s})
	face := p.of(glass).toward(p.of(tower), 0.35)
	p.fill(Scenery, plain(face.toward(p.of(shade), 0.22)), Point{left + w, y}, Point{left + w + depth, y - 3*s}, Point{left + w + depth, top - 9*s}, Point{left + w, top})
	p.box(Scenery, blend(face, face.toward(p.of(tower), 0.4)), left, top, w, h)
	roof := quad{{left + depth, top - 9*s}, {left + w + depth, top - 9*s}, {left + w, top}, {left, top}}
	p.fill(Scenery, p.flat(stone), roof[:]...)
	for floor := 0.0; floor < 5; floor++ {
		lit := p.of(glass).toward(p.of(shade), 0.25).toward(p.of(warmGlass), p.state.Dark*mix(0.25, 0.8, frac(floor*0.618+float64(lot)*0.3)))
		p.box(Scenery, plain(lit), left+w*0.08, top+h*(floor+0.3)/5.4, w*0.84, h*0.10)
	}
	first := p.offices * roofPlots
	p.offices++
	covered := p.state.has(Business, offices*roofPlots)
	for i := 0; i < roofPlots; i++ {
		if !covered[first+i] {
			continue
		}
		t := float64(i) / roofPlots
		plot := roof.part(t+0.03, 0.12, t+1.0/roofPlots-0.03, 0.88)
		f := p.flat(panel)
		if i%2 == 1 {
			f = p.flat(greenRoof)
		}
		p.fill(OfficeRoof, f, plot[:]...)
	}
}

// hall is the city hall: stepped storeys of white bands, a flag on the roof.
func (p *painter) hall(x, y, scale float64) {
	s := scale * p.u
	p.fill(Scenery, plain(p.of(shade).fade(0.13)), Point{x - 29*s, y + 1.5*s}, Point{x + 32*s, y + 1.5*s}, Point{x + 28*s, y - 1*s}, Point{x - 27*s, y - 1*s})
	for _, b := range []struct{ x, w, h float64 }{{-4, 24, 38}, {-26, 52, 17}} {
		p.box(Scenery, p.flat(tower), x+b.x*s, y-b.h*s, b.w*s, b.h*s)
		p.box(Scenery, p.flat(metal), x+(b.x-1)*s, y-(b.h+1.2)*s, (b.w+2)*s, 2*s)
		for up := 4.6; up < b.h-2; up += 5.2 {
			band := p.of(coolGlass).toward(p.of(warmGlass), 0.75*p.state.Dark)
			p.box(Scenery, plain(band), x+(b.x+2)*s, y-(up+2.6)*s, (b.w-4)*s, 2.6*s)
		}
	}
	p.box(Scenery, p.flat(rail), x+7.6*s, y-54*s, 0.9*s, 15*s)
	p.fill(Scenery, p.flat(path), Point{x + 8.5*s, y - 54*s}, Point{x + 20*s, y - 52.6*s}, Point{x + 18.5*s, y - 50.2*s}, Point{x + 20*s, y - 47.4*s}, Point{x + 8.5*s, y - 46.6*s})
	p.oval(Scenery, p.flat(metal), x+13*s, y-50.4*s, 1.9*s, 1.9*s)
}
