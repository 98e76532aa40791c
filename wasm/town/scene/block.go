package scene

// apartments is a block of flats. Its windows warm with the share of improved
// windows; it carries no panels, so that every panel in the picture stands on
// a counted house.
func (p *painter) apartments(x, y, scale float64, seed int) {
	s := scale * p.u
	w, h, depth := 30*s, 46*s, 9*s
	left := x - (w+depth)/2
	wall := p.of(tower)
	p.shadow(left, left+w+depth, y, 22*s)
	p.fill(Scenery, plain(wall.toward(p.of(sun), 0.5)), Point{left + w, y}, Point{left + w + depth, y - 1.5*s}, Point{left + w + depth, y - h + 1.5*s}, Point{left + w, y - h})
	p.box(Scenery, plain(wall), left, y-h, w, h)
	p.box(Scenery, p.flat(towerShade), left-0.8*s, y-h-1.4*s, w+1.6*s, 2.2*s)
	const columns, floors = 4, 5
	warm := Of(float64(p.look.Panes)/Houses, columns*floors)
	rank := order(Lever(int(Levers)+seed), columns*floors)
	for i := 0; i < columns*floors; i++ {
		cx := left + w*(float64(i%columns)+0.17)/columns
		cy := y - h + h*(float64(i/columns)+0.22)/floors
		pane := p.of(coolGlass)
		if rank[i] < warm {
			pane = p.of(warmGlass)
			if p.look.Dark > 0 {
				p.glow(pane.fade(0.35*p.look.Dark), cx+w*0.16/2, cy+h*0.05, 6*s)
			}
		}
		p.box(Scenery, plain(pane), cx, cy, w*0.66/columns, h*0.46/floors)
		if s > 0.7 {
			p.box(Scenery, plain(p.of(metal).fade(0.9)), cx-w*0.03, cy+h*0.50/floors, w*0.80/columns, h*0.20/floors)
		}
	}
}

// office is a glass building seen with its roof; of all roof plots the share
// of businesses has panels or greenery.
func (p *painter) office(x, y, scale float64, lot int) {
	s := scale * p.u
	w, h, depth := 27*s, (36+9*wave(float64(lot)*0.45))*s, 10*s
	left, top := x-w/2-depth/2, y-h
	p.shadow(left, left+w+depth, y, 22*s)
	face := p.of(glass).toward(p.of(tower), 0.25)
	p.fill(Scenery, plain(face.toward(p.of(sun), 0.45)), Point{left + w, y}, Point{left + w + depth, y - 3*s}, Point{left + w + depth, top - 9*s}, Point{left + w, top})
	p.box(Scenery, blend(face, face.toward(p.of(tower), 0.4)), left, top, w, h)
	roof := quad{{left + depth, top - 9*s}, {left + w + depth, top - 9*s}, {left + w, top}, {left, top}}
	p.fill(Scenery, p.flat(stone), roof[:]...)
	for floor := 0.0; floor < 5; floor++ {
		lit := p.of(glass).toward(p.of(shade), 0.25).toward(p.of(warmGlass), p.look.Dark*mix(0.25, 0.8, frac(floor*0.618+float64(lot)*0.3)))
		p.box(Scenery, plain(lit), left+w*0.08, top+h*(floor+0.3)/5.4, w*0.84, h*0.10)
	}
	first := p.offices * roofPlots
	p.offices++
	covered := chosen(Business, p.look.OfficeRoofs, offices*roofPlots)
	for i := 0; i < roofPlots; i++ {
		if covered[first+i] {
			t := float64(i) / roofPlots
			p.plot(OfficeRoof, roof.part(t+0.03, 0.12, t+1.0/roofPlots-0.03, 0.88), i)
		}
	}
}

// plot is a piece of a flat roof with panels or greenery.
func (p *painter) plot(part Part, face quad, i int) {
	f := p.flat(panel)
	if i%2 == 1 {
		f = p.flat(greenRoof)
	}
	p.fill(part, f, face[:]...)
}

// hall is the city hall: two towers over a broad base, its flat roof seen from
// above, a flag. Roof plots stand for what its buildings save.
func (p *painter) hall(x, y, scale float64) {
	s := scale * p.u
	p.shadow(x-26*s, x+26*s, y, 20*s)
	for _, b := range []struct{ x, w, h float64 }{{-15, 15, 42}, {3, 15, 36}, {-26, 52, 15}} {
		p.box(Scenery, blend(p.of(tower).toward(p.of(sun), 0.4), p.of(tower)), x+b.x*s, y-b.h*s, b.w*s, b.h*s)
		p.box(Scenery, p.flat(metal), x+(b.x-0.8)*s, y-(b.h+1.2)*s, (b.w+1.6)*s, 2*s)
		for up := 4.4; up < b.h-2; up += 4.8 {
			band := p.of(coolGlass).toward(p.of(warmGlass), 0.75*p.look.Dark)
			p.box(Scenery, plain(band), x+(b.x+1.6)*s, y-(up+2.4)*s, (b.w-3.2)*s, 2.4*s)
		}
	}
	roof := quad{{x - 24*s, y - 20.5*s}, {x + 24*s, y - 20.5*s}, {x + 26.4*s, y - 15.6*s}, {x - 26.4*s, y - 15.6*s}}
	p.fill(Scenery, p.flat(stone), roof[:]...)
	covered := chosen(City, p.look.HallRoofs, hallPlots)
	for i, there := range covered {
		if there {
			t := float64(i) / hallPlots
			p.plot(HallRoof, roof.part(t+0.012, 0.14, t+1.0/hallPlots-0.012, 0.86), i)
		}
	}
	p.box(Scenery, p.flat(rail), x+20.6*s, y-42*s, 0.9*s, 22*s)
	p.fill(Scenery, p.flat(path), Point{x + 21.5*s, y - 42*s}, Point{x + 33*s, y - 40.6*s}, Point{x + 31.5*s, y - 38.2*s}, Point{x + 33*s, y - 35.4*s}, Point{x + 21.5*s, y - 34.6*s})
}
