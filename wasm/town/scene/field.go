package scene

// fieldsAt is the upper edge of the northern fields, nearest to the viewer.
func (p *painter) fieldsAt(x float64) float64 {
	return p.boulevard(x) + p.h*(0.030+0.006*wave(x/p.w*1.1+0.2))
}

// fields draws the fields and wooded hills of the north as the foreground:
// strips of crops that run towards the town, hills in both corners.
func (p *painter) fields() {
	u := p.u
	p.under(p.slope(fieldA, hill), p.fieldsAt, p.h)
	strips := []tone{fieldB, fieldC, fieldA, fieldB, fieldA, fieldC, fieldB, fieldA}
	n := float64(len(strips))
	for i, f := range strips {
		a, b := 0.20+0.60*float64(i)/n, 0.20+0.60*(float64(i)+0.86)/n
		spread := func(t float64) float64 { return p.w * (0.5 + (t-0.5)*1.55) }
		left, right := p.w*a, p.w*b
		strip := quad{{left, p.fieldsAt(left) + 3*u}, {right, p.fieldsAt(right) + 3*u}, {spread(b), p.h}, {spread(a), p.h}}
		p.fill(Scenery, plain(p.of(f)), strip[:]...)
		for j := 1.0; j < 5; j++ {
			row := strip.part(j/5-0.03, 0.06, j/5+0.03, 1)
			p.fill(Scenery, plain(p.of(hillDeep).fade(0.30)), row[:]...)
		}
	}
	p.corner(-1)
	p.corner(1)
}

// corner is a wooded hill that frames the view on one side.
func (p *painter) corner(side float64) {
	u := p.u
	reach := 190 * u
	edge := 0.0
	if side > 0 {
		edge = p.w
	}
	height := func(d float64) float64 { // over the lower edge of the view, at a distance from the corner
		t := 1 - d/reach
		return 50 * u * t * t * (1.6 - 0.6*t)
	}
	back := []Point{{edge, p.h}}
	front := []Point{{edge, p.h}}
	for i := 0; i <= 20; i++ {
		d := reach * float64(i) / 20
		back = append(back, Point{edge - side*d, p.h - height(d)})
		front = append(front, Point{edge - side*d*1.25, p.h - height(d)*0.52})
	}
	p.fill(Scenery, p.slope(hill, hillDeep), back...)
	for i := 0; i < 7; i++ {
		d := reach * (0.04 + 0.095*float64(i))
		p.tree(Scenery, edge-side*d, p.h-height(d)+7*u, 1.15-0.05*float64(i)+0.15*wave(float64(i)*0.4+side*0.2), i+int(side)+4)
	}
	p.fill(Scenery, p.slope(hillDeep, isleLow), front...)
}
