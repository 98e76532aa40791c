package scene

// factory has a saw-toothed roof and two chimneys. Puffs stand over them for
// the low-temperature heat that still burns fuel; strips of film on its wall
// for the city's part of thin solar film.
func (p *painter) factory(x, y, scale float64) {
	s := scale * p.u
	w, h := 86*s, 17*s
	left := x - w/2
	p.shadow(left, left+w, y, 16*s)
	for i, at := range []float64{0.70, 0.84} {
		cx, top := left+w*at, y-(44-4*float64(i))*s
		p.fill(Scenery, p.slope(chimney, towerShade), Point{cx - 2.2*s, y - h}, Point{cx - 1.7*s, top}, Point{cx + 1.7*s, top}, Point{cx + 2.2*s, y - h})
		p.box(Scenery, p.flat(vermilion), cx-1.8*s, top+2*s, 3.6*s, 2.6*s)
		for puff := 0; puff < plumes/2; puff++ {
			if puff*2+i >= p.look.Plumes {
				break
			}
			t := float64(puff) / float64(plumes/2)
			smoke := p.of(smoke)
			p.oval(Plume, blend(smoke.fade(0.80-0.45*t), smoke.fade(0.45-0.35*t)), cx-(2+13*t)*s, top-(3.5+10*t)*s, (3.6+4.4*t)*s, (2.8+2.6*t)*s)
		}
	}
	const teeth = 5
	for i := 0; i < teeth; i++ {
		a := left + w*float64(i)/teeth
		b := a + w/teeth
		p.fill(Scenery, p.flat(factoryRoof), Point{a, y - h + 0.5*s}, Point{a, y - h - 9*s}, Point{b, y - h + 0.5*s})
		p.fill(Scenery, plain(p.of(glass).toward(p.of(warmGlass), 0.6*p.look.Dark)), Point{a, y - h}, Point{a, y - h - 8*s}, Point{a + 2.4*s, y - h - 6.6*s}, Point{a + 2.4*s, y - h})
	}
	p.box(Scenery, p.slope(factoryWall, tower), left, y-h, w, h)
	p.box(Scenery, p.flat(path), left, y-h, w, 1.6*s)
	for i := 0; i < films; i++ {
		fx := left + w*(float64(i)+0.2)/films
		pane := p.of(towerShade)
		part := Scenery
		if i < p.look.Films {
			pane, part = p.of(panel), Film
		}
		p.box(part, plain(pane), fx, y-h+4*s, w*0.6/films, 5*s)
	}
	for _, door := range []float64{0.14, 0.46, 0.78} {
		p.box(Scenery, plain(p.of(shade).toward(p.of(warmGlass), 0.5*p.look.Dark).fade(0.75)), left+w*door, y-6.5*s, 8*s, 6.5*s)
	}
}

// shopStreet is a block of five small shops under awnings: green where the
// firm buys renewable electricity.
func (p *painter) shopStreet(x, y, scale float64) {
	s := scale * p.u
	const n = shops / 2
	green := chosen(BizTariff, p.look.Awnings, shops)
	first := p.blocks * n
	p.blocks++
	width := 15 * s
	left := x - width*n/2
	p.shadow(left, left+width*n, y, 12*s)
	for i := 0; i < n; i++ {
		a := left + width*float64(i)
		h := (16 + 5*frac(float64(first+i)*0.618)) * s
		front := p.of(walls[(first+i)%len(walls)])
		p.box(Scenery, blend(front, front.toward(p.of(shade), 0.08)), a, y-h, width-0.6*s, h)
		p.box(Scenery, p.flat(roofs[(first+i*2)%len(roofs)]), a-0.4*s, y-h-1.6*s, width+0.2*s, 2.2*s)
		p.box(Scenery, plain(p.of(coolGlass).toward(p.of(warmGlass), p.look.Dark)), a+2.4*s, y-h+3*s, width-5.4*s, 2.8*s)
		p.box(Scenery, plain(p.of(coolGlass).toward(p.of(warmGlass), mix(0.25, 1, p.look.Dark))), a+1.6*s, y-6*s, width-3.8*s, 6*s)
		color, part := p.of(awning), Scenery
		if green[first+i] {
			color, part = p.of(better), Awning
		}
		p.fill(part, plain(color), Point{a + 0.8*s, y - 10*s}, Point{a + width - 1.6*s, y - 10*s}, Point{a + width - 0.2*s, y - 6.6*s}, Point{a - 0.6*s, y - 6.6*s})
		for stripe := 0.0; stripe < 3 && p.fine(scale*1.2); stripe++ {
			sx := a + (2.6+4.2*stripe)*s
			p.fill(Scenery, plain(p.of(candle).fade(0.75)), Point{sx, y - 10*s}, Point{sx + 1.8*s, y - 10*s}, Point{sx + 1.7*s, y - 6.6*s}, Point{sx - 0.3*s, y - 6.6*s})
		}
	}
	if p.look.Dark > 0 {
		p.glow(p.of(warmGlass).fade(0.4*p.look.Dark), x, y-4*s, 46*s)
	}
}

// shadow lies on the ground to the left of what stands there: the sun is in
// the west.
func (p *painter) shadow(left, right, y, length float64) {
	p.fill(Scenery, plain(p.of(shade).fade(mix(0.15, 0.22, p.look.Dark))),
		Point{left - length, y - length*0.16}, Point{left + (right-left)*0.5, y - length*0.34}, Point{right, y - 0.5}, Point{right, y + length*0.09}, Point{left, y + length*0.09})
}
