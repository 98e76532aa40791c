package scene

// fieldsAt is the upper edge of the northern fields, nearest to the viewer.
func (p *painter) fieldsAt(x float64) float64 {
	return p.boulevard(x) + p.h*(0.022+0.005*wave(x/p.w*1.1+0.2))
}

// fields draws the fields and wooded hills of the north as the foreground:
// strips of crops that run towards the town, glasshouses, the river, hills in
// both corners.
func (p *painter) fields() {
	u := p.u
	p.under(p.slope(fieldA, hill), p.fieldsAt, p.h)
	strips := []tone{fieldA, fieldB, fieldC, fieldA, fieldB, hill, fieldB, fieldC, fieldA, fieldB, fieldC, fieldA}
	n := float64(len(strips))
	for i, f := range strips {
		a, b := 0.04+0.92*float64(i)/n, 0.04+0.92*(float64(i)+0.90)/n
		spread := func(t float64) float64 { return p.w * (0.5 + (t-0.5)*1.45) }
		left, right := p.w*a, p.w*b
		strip := quad{{left, p.fieldsAt(left) + 3*u}, {right, p.fieldsAt(right) + 3*u}, {spread(b), p.h + 1}, {spread(a), p.h + 1}}
		p.fill(Scenery, blend(p.of(f), p.of(f).toward(p.of(hillDeep), 0.16)), strip[:]...)
		for j := 1.0; j < 6; j++ {
			row := strip.part(j/6-0.035, 0.04, j/6+0.035, 1)
			p.fill(Scenery, plain(p.of(hillDeep).fade(0.26)), row[:]...)
		}
	}
	p.river(p.fieldsAt, p.h)
	p.glasshouses()
	p.corner(-1)
	p.corner(1)
}

// glasshouses stand between the fields, as they do in the north.
func (p *painter) glasshouses() {
	s := p.u
	for i := 0.0; i < 3; i++ {
		x := p.w*0.735 + i*27*s
		y := p.h*0.962 + i*1.2*s
		p.fill(Scenery, plain(p.of(glass).toward(p.of(warmGlass), 0.4*p.look.Dark).fade(0.92)),
			Point{x, y}, Point{x, y - 9*s}, Point{x + 6*s, y - 14*s}, Point{x + 12*s, y - 14.6*s}, Point{x + 18*s, y - 14*s}, Point{x + 24*s, y - 9*s}, Point{x + 24*s, y})
		for bar := 1.0; bar < 4; bar++ {
			p.box(Scenery, plain(p.of(metal).fade(0.8)), x+6*bar*s-0.4*s, y-13.4*s, 0.8*s, 13.4*s)
		}
		p.box(Scenery, plain(p.of(metal).fade(0.8)), x, y-9*s, 24*s, 0.8*s)
	}
}

// corner is a wooded hill that frames the view on one side. Tended woods are
// light; the left hill has the even trees, the right the odd ones.
func (p *painter) corner(side float64) {
	u := p.u
	reach := 150 * u
	edge := -2.0
	if side > 0 {
		edge = p.w + 2
	}
	height := func(d float64) float64 { // over the lower edge of the view, at a distance from the corner
		t := 1 - d/reach
		return 52 * u * t * t * (1.6 - 0.6*t)
	}
	back, front := []Point{{edge, p.h + 1}}, []Point{{edge, p.h + 1}}
	for i := 0; i <= 20; i++ {
		d := reach * float64(i) / 20
		back = append(back, Point{edge - side*d, p.h + 1 - height(d)})
		front = append(front, Point{edge - side*d*1.2, p.h + 1 - height(d)*0.45})
	}
	p.fill(Scenery, p.slope(hill, hillDeep), back...)
	tended := chosen(Forest, p.look.Hills, hillTrees)
	for i := 0; i < hillTrees/2; i++ {
		d := reach * (0.05 + 0.125*float64(i))
		number := 2 * i
		if side > 0 {
			number++
		}
		x, y, size := edge-side*d, p.h-height(d)+8*u, 1.35-0.08*float64(i)+0.12*wave(float64(i)*0.4+side*0.2)
		if tended[number] {
			p.tree(Tended, x, y, size*1.1, 5)
			p.oval(Scenery, plain(p.of(blossom).fade(0.7)), x, y-11*size*u, 4.6*size*u, 4.4*size*u)
		} else {
			p.tree(Scenery, x, y, size, i+int(side)+4)
		}
	}
	p.fill(Scenery, p.slope(hillDeep, isleLow), front...)
}
