package scene

// home is what one house carries of the levers on homes.
type home struct {
	panel, window, envelope, heatPump, lamp, tariff bool
}

// homes spreads what the levers reached over the houses.
func (l Look) homes() [Houses]home {
	panel, window, envelope := chosen(PV, l.Roofs, Houses), chosen(Window, l.Panes, Houses), chosen(Envelope, l.Walls, Houses)
	heatPump, lamp, tariff := chosen(HotWater, l.Pumps, Houses), chosen(LED, l.Lamps, Houses), chosen(Tariff, l.Doors, Houses)
	var homes [Houses]home
	for i := range homes {
		homes[i] = home{panel[i], window[i], envelope[i], heatPump[i], lamp[i], tariff[i]}
	}
	return homes
}

// house is drawn from its front left: a front wall under the slope of a roof,
// and the gabled side wall to its right (or, mirrored, to its left). (x, y) is
// the middle of the foot.
func (p *painter) house(x, y, scale float64, i int, h home) {
	s := scale * p.u
	front, side := (28+4*wave(float64(i)*0.37))*s, 11*s
	wall, rise := (14+1.5*wave(float64(i)*0.53))*s, (13+1.5*wave(float64(i)*0.21))*s
	flip := 1.0
	if (i*7)%5 < 2 {
		flip = -1
	}
	at := func(dx, dy float64) Point { return Point{x + flip*(dx-(front+side)/2), y - dy} }

	plaster := p.of(drab[i%len(drab)])
	if h.envelope {
		plaster = p.of(walls[i%len(walls)])
	}
	tile := p.of(roofs[(i*3+i/5)%len(roofs)])
	garden := p.of(leafLight).toward(p.of(leaf), 0.5+0.5*wave(float64(i)*0.29)).fade(0.40)
	p.fill(Scenery, plain(garden), at(-8*s, -4.5*s), at(front+side+11*s, -4.5*s), at(front+side+9*s, 5*s), at(-5*s, 5*s))
	p.shadow(x-(front+side)/2, x+(front+side)/2, y, 17*s)
	gable := plaster.toward(p.of(shade), 0.20)
	if flip > 0 {
		gable = plaster.toward(p.of(sun), 0.55)
	}
	p.fill(Scenery, plain(gable), at(front, 0), at(front+side, 0), at(front+side, wall), at(front+side/2, wall+rise*0.94), at(front, wall))
	p.fill(House, blend(plaster.toward(p.of(shade), 0.10), plaster), at(0, 0), at(front, 0), at(front, wall), at(0, wall))
	if h.envelope { // a fresh coat with a green plinth
		plinth := p.of(better).toward(p.of(shade), 0.45*p.look.Dark)
		p.fill(Insulated, plain(plinth), at(0, 0), at(front, 0), at(front, 2.1*s), at(0, 2.1*s))
		if s > 0.7 {
			p.fill(Scenery, plain(plinth.toward(p.of(shade), 0.2)), at(front, 0), at(front+side, 0), at(front+side, 2.1*s), at(front, 2.1*s))
		}
	}
	p.openings(at, front, side, wall, s, h)

	roof := quad{at(side*0.5-1*s, wall+rise), at(front+side*0.5, wall+rise), at(front+1.6*s, wall-1.4*s), at(-2.4*s, wall-1.4*s)}
	p.fill(Scenery, blend(tile.toward(p.of(sun), 0.26), tile), roof[:]...)
	eave := at(front+side+1.4*s, wall-1.4*s)
	p.fill(Scenery, plain(tile.toward(p.of(shade), 0.25)), roof[1], eave, at(front+side-0.4*s, wall-1.4*s), Point{roof[1].X, roof[1].Y + 2.4*s}, at(front+1.6*s, wall-1.4*s))
	if h.panel {
		p.panel(roof, s)
	}
	if h.heatPump {
		p.heatPump(x+flip*((front+side)/2+4.5*s), y+0.6*s, s)
	}
}

// openings are two windows, a door and a small window in the gable.
func (p *painter) openings(at func(dx, dy float64) Point, front, side, wall, s float64, h home) {
	pane := p.of(coolGlass)
	frame := p.of(metalShade)
	if h.window {
		pane, frame = p.of(warmGlass), p.of(metal)
	}
	night, detail := p.look.Dark, s > 0.7
	part := Scenery
	for i, left := range []float64{0.10, 0.42} {
		a, b := front*left, front*(left+0.24)
		low, high := wall*0.34, wall*0.80
		if h.window && i == 0 {
			part = WarmWindow
		} else {
			part = Scenery
		}
		if h.window && night > 0 {
			middle := at((a+b)/2, (low+high)/2)
			p.glow(pane.fade(0.50*night), middle.X, middle.Y, 9*s)
		}
		if detail {
			p.fill(Scenery, plain(frame), at(a-0.8*s, low-0.8*s), at(b+0.8*s, low-0.8*s), at(b+0.8*s, high+0.8*s), at(a-0.8*s, high+0.8*s))
		}
		p.fill(part, plain(pane), at(a, low), at(b, low), at(b, high), at(a, high))
		if detail {
			p.fill(Scenery, plain(frame), at((a+b)/2-0.35*s, low), at((a+b)/2+0.35*s, low), at((a+b)/2+0.35*s, high), at((a+b)/2-0.35*s, high))
		}
	}
	door, doorPart := p.of(trunk).toward(p.of(shade), 0.2), Scenery
	if h.tariff {
		door, doorPart = p.of(better), GreenDoor
	}
	p.fill(doorPart, plain(door), at(front*0.76, 0), at(front*0.92, 0), at(front*0.92, wall*0.70), at(front*0.76, wall*0.70))
	if h.lamp { // over the door
		light := at(front*0.84, wall*0.84)
		if night > 0 {
			p.glow(p.of(spark).fade(0.8*night), light.X, light.Y, 6*s)
		}
		p.oval(Lamp, plain(p.of(metalShade).toward(p.of(spark), mix(0.5, 1, night))), light.X, light.Y, 1.3*s, 1.0*s)
	}
	p.fill(Scenery, plain(pane.toward(p.of(shade), 0.15)), at(front+side*0.34, wall*0.45), at(front+side*0.66, wall*0.45), at(front+side*0.66, wall*0.90), at(front+side*0.34, wall*0.90))
}

// panel covers the sunny roof: dark glass, its cells, a gleam.
func (p *painter) panel(roof quad, s float64) {
	field := roof.part(0.09, 0.14, 0.91, 0.86)
	p.fill(Panel, p.flat(panel), field[:]...)
	line := plain(p.of(panelLine).fade(0.75))
	columns := 4.0
	if s < 0.7 {
		columns = 2
	}
	for i := 1.0; i < columns; i++ {
		bar := field.part(i/columns-0.012, 0, i/columns+0.012, 1)
		p.fill(Scenery, line, bar[:]...)
	}
	bar := field.part(0, 0.48, 1, 0.52)
	p.fill(Scenery, line, bar[:]...)
	gleam := field.part(0.04, 0.08, 0.30, 0.44)
	p.fill(Scenery, plain(p.of(panelLine).fade(0.45)), gleam[0], gleam[1], gleam[3])
}

// heatPump is the white unit with its fan and the tank behind it.
func (p *painter) heatPump(x, y, s float64) {
	p.box(Scenery, p.flat(metalShade), x-3.6*s, y-10.5*s, 3.4*s, 10.5*s)
	p.box(HeatPump, p.flat(metal), x-1.6*s, y-6.6*s, 8.2*s, 6.2*s)
	p.box(Scenery, p.flat(metalShade), x+4.3*s, y-6.6*s, 0.6*s, 6.2*s)
	p.oval(Scenery, p.flat(carBlue), x+1.3*s, y-3.5*s, 2.3*s, 2.3*s)
	for _, blade := range []float64{-1, 1} {
		if s < 0.7 {
			break
		}
		p.fill(Scenery, p.flat(metal), Point{x + 1.3*s, y - 3.5*s}, Point{x + (1.3+blade*1.9)*s, y - (3.5+blade*0.7)*s}, Point{x + (1.3+blade*1.2)*s, y - (3.5-blade*1.1)*s})
	}
}
