package scene

// row is one line of buildings, back to front. Lots are read left to right:
// h house, a apartment block, o office, c city hall, F factory, S shops,
// '.' open ground; wide buildings stand in the middle of open lots.
type row struct {
	base  float64 // height of the ground line, fraction of the view
	scale float64
	lots  string
}

var rows = [...]row{
	{0.660, 0.58, "h.F.ahhh.hohohoh.ahh"},
	{0.712, 0.72, "hh.S.hha.c.hahh.S.hh"},
	{0.787, 0.92, "hhhhhhhhhhh"},
	{0.866, 1.14, "hhhhhhhhhh"},
}

func (r row) houses() int { return r.count('h') }

func (r row) count(kind rune) int {
	n := 0
	for _, lot := range r.lots {
		if lot == kind {
			n++
		}
	}
	return n
}

// groundAt is the ground line of a row: land rolls gently, each row its own way.
func (p *painter) groundAt(r int, x float64) float64 {
	return p.h * (rows[r].base + 0.006*wave(x/p.w*0.8+0.31*float64(r)))
}

// rowTop is above the ground that a row stands on, rowReach above its roofs.
func (p *painter) rowTop(r int) float64 { return p.h*(rows[r].base-0.006) - p.lift(r) - 2 }
func (p *painter) rowReach(r int) float64 {
	return p.h*(rows[r].base-0.006) - 84*p.u*rows[r].scale*p.spread
}
func (p *painter) lift(r int) float64 { return 17 * p.u * rows[r].scale }

// lotAt is the middle of a lot. The lots share the width that the river leaves.
func (p *painter) lotAt(r, lot int) float64 {
	n := float64(len(rows[r].lots))
	left, right := p.w*0.012, p.w*0.988
	if r == len(rows)-1 {
		left, right = p.w*0.03, p.w*0.97 // the hills' corners
	}
	middle := p.riverX(rows[r].base)
	half := p.riverWidth(rows[r].base)/2 + 17*p.u*rows[r].scale*p.spread
	shift := 0.14 * wave(float64(lot)*0.43+float64(r)*0.27)
	x := left + (right-left-2*half)*(float64(lot)+0.5+shift)/n
	if x > middle-half {
		x += 2 * half
	}
	return x
}

// row draws the ground of a row, its buildings and the street before it.
func (p *painter) row(r int, homes []home) {
	row := rows[r]
	p.air = 0.34 * float64(len(rows)-1-r) / float64(len(rows)-1)
	p.ground(r)
	p.greenery(r)
	next, number := 0, p.before(r)
	for i, kind := range row.lots {
		x := p.lotAt(r, i)
		y, scale := p.groundAt(r, x), row.scale*p.spread
		switch kind {
		case 'h':
			p.house(x, y, scale, number+next, homes[next])
			next++
		case 'a':
			p.apartments(x, y, scale*1.1, i+r)
		case 'o':
			p.office(x, y, scale*1.2, i)
		case 'c':
			p.hall(x, y, scale*1.3)
		case 'F':
			p.factory(x, y, scale*1.25)
		case 'S':
			p.shopStreet(x, y, scale*1.1)
		}
	}
	switch r {
	case 1:
		p.street(p.avenue)
	case 3:
		p.street(p.boulevard)
	}
}

// before is the number of houses in the rows behind.
func (p *painter) before(r int) int {
	n := 0
	for _, row := range rows[:r] {
		n += row.houses()
	}
	return n
}

// ofRow keeps what a row shows beside its houses.
func (l Look) ofRow(r int) Look {
	switch r {
	case 0:
		return Look{OfficeRoofs: l.OfficeRoofs, Plumes: l.Plumes, Films: l.Films, Panes: l.Panes, Trees: l.Trees}
	case 1:
		return Look{
			Awnings: l.Awnings, HallRoofs: l.HallRoofs, Panes: l.Panes, Trees: l.Trees, StreetLamps: l.StreetLamps,
			Cars: l.Cars, Electric: l.Electric, Buses: l.Buses, Slow: l.Slow,
		}
	case 3:
		return Look{
			Trees: l.Trees, StreetLamps: l.StreetLamps, Bags: l.Bags,
			Cars: l.Cars, Electric: l.Electric, Buses: l.Buses, Slow: l.Slow,
		}
	}
	return Look{Trees: l.Trees}
}

// ground is the land a row stands on, with the river through it.
func (p *painter) ground(r int) {
	t := float64(r) / float64(len(rows)-1)
	color := p.of(landFar).toward(p.of(landNear), t)
	lift := p.lift(r)
	bottom := p.h
	if r+1 < len(rows) {
		bottom = p.rowTop(r+1) + p.seam()
	}
	edge := func(x float64) float64 { return p.groundAt(r, x) - lift }
	p.under(blend(color.toward(p.of(hill), 0.16), color.toward(p.of(sun), 0.06)), edge, bottom)
	p.lawns(r, bottom)
	p.river(edge, bottom)
}

// lawns are broad patches of lighter and darker green that break the plain.
func (p *painter) lawns(r int, bottom float64) {
	n := 5 + 2*(len(rows)-1-r)
	for i := 0; i < n; i++ {
		x := p.w * (float64(i) + 0.5 + 0.4*wave(float64(i)*0.29+float64(r)*0.37)) / float64(n)
		tone := p.of(leafLight)
		if i%2 == 0 {
			tone = p.of(hill)
		}
		half, y := p.u*rows[r].scale*(52+16*wave(float64(i)*0.41)), p.groundAt(r, x)
		p.oval(Scenery, plain(tone.fade(0.20)), x, min(y+1*p.u, bottom-5*p.u*rows[r].scale), half, 5*p.u*rows[r].scale)
	}
}

// greenery is the gardens' trees behind the houses of a row.
func (p *painter) greenery(r int) {
	row := rows[r]
	n := int(p.w / (p.u * 40 * row.scale * p.spread))
	for i := 0; i < n; i++ {
		x := p.w * (float64(i) + 0.5 + 0.4*wave(float64(i)*0.618+0.2*float64(r))) / float64(n)
		y := p.groundAt(r, x) - (4+3*wave(float64(i)*0.77))*p.u*row.scale
		if p.wet(x, y, 9*p.u*row.scale) {
			continue
		}
		p.tree(Scenery, x, y, row.scale*(0.8+0.25*wave(float64(i)*0.31)), i+3*r)
	}
	p.newTrees(r)
}

// newTrees line the river's banks and the gardens, planted from row to row.
func (p *painter) newTrees(r int) {
	planted := chosen(Forest, p.look.Trees, treePlaces)
	for i, there := range planted {
		if !there || i%len(rows) != r {
			continue
		}
		row := rows[r]
		slot := float64(i/len(rows)) / float64(treePlaces/len(rows)) // 0..0.8
		x := p.w * (0.06 + 0.93*slot + 0.05*float64(r)/float64(len(rows)))
		y := p.groundAt(r, x) + p.lift(r)*0.25
		if p.wet(x, y, 9*p.u*row.scale) {
			x += p.riverWidth(y/p.h) + 12*p.u*row.scale
		}
		p.youngTree(x, y, row.scale*1.05)
	}
}
