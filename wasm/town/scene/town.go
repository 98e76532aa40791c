package scene

// row is one line of buildings, back to front. Lots are read left to right:
// h house, a apartment block, o office, c city hall, '.' open ground.
type row struct {
	base  float64 // height of the ground line, fraction of the view
	scale float64
	lots  string
}

var rows = [...]row{
	{0.698, 0.68, "hahhhh.hooohhhah"},
	{0.752, 0.78, "hhhahh.chhhhahh"},
	{0.814, 0.92, "hhhhhhhhhh"},
	{0.880, 1.06, "hhhhhhhhh"},
}

// groundAt is the ground line of a row: land rolls gently, each row its own way.
func (p *painter) groundAt(r int, x float64) float64 {
	return p.h * (rows[r].base + 0.007*wave(x/p.w*0.8+0.31*float64(r)))
}

// town draws the rows with the streets between them.
func (p *painter) town() {
	homes := p.state.homes()
	next := 0 // index of the next house
	for r, row := range rows {
		p.ground(r)
		p.greenery(r)
		n := float64(len(row.lots))
		margin := 0.012
		if r == len(rows)-1 {
			margin = 0.045 // the hills' corner
		}
		for i, kind := range row.lots {
			shift := 0.16 * wave(float64(i)*0.43+float64(r)*0.27)
			x := p.w * mix(margin, 1-margin, (float64(i)+0.5+shift)/n)
			y, scale := p.groundAt(r, x), row.scale*p.spread
			switch kind {
			case 'h':
				p.house(x, y, scale, next, homes[next])
				next++
			case 'a':
				p.apartments(x, y, scale*1.1, i+r)
			case 'o':
				p.office(x, y, scale*1.15, i)
			case 'c':
				p.hall(x, y, scale*1.25)
			}
		}
		switch r {
		case 1:
			p.street(p.avenue)
		case 3:
			p.street(p.boulevard)
		}
	}
}

// ground is the land a row stands on, a shade nearer to the fields' green.
func (p *painter) ground(r int) {
	t := float64(r+1) / float64(len(rows)+1)
	color := p.of(landFar).toward(p.of(landNear), t)
	lift := 17 * p.u * rows[r].scale
	p.under(blend(color.toward(p.of(hill), 0.10), color), func(x float64) float64 { return p.groundAt(r, x) - lift }, p.h)
}

// greenery is the gardens' trees behind the houses of a row.
func (p *painter) greenery(r int) {
	row := rows[r]
	n := int(p.w / (p.u * 46 * row.scale))
	for i := 0; i < n; i++ {
		x := p.w * (float64(i) + 0.5 + 0.4*wave(float64(i)*0.618+0.2*float64(r))) / float64(n)
		p.tree(Scenery, x, p.groundAt(r, x)-(5+3*wave(float64(i)*0.77))*p.u*row.scale, row.scale*(0.8+0.25*wave(float64(i)*0.31)), i+3*r)
	}
}
