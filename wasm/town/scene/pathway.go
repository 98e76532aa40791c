package scene

// Where the pathway runs: from the left edge of the sky down to the gate.
const (
	pathFrom = 0.055
	pathTo   = 0.905
)

// pathY is the height of an amount: the first year's emissions lie high in
// the sky, none at all would lie on the water.
func (p *painter) pathY(amount float64) float64 {
	left := 1.0
	if len(p.state.Pathway) > 0 && p.state.Pathway[0] > 0 {
		left = amount / p.state.Pathway[0]
	}
	return p.h * min(max(0.085+(1-left)*0.46, 0.03), horizon+0.02)
}

// along turns a yearly row into a line across the sky.
func (p *painter) along(row []float64) []Point {
	years := p.state.Years
	n := min(len(row), len(years))
	line := make([]Point, n)
	for i := range line {
		t := (years[i] - years[0]) / (years[len(years)-1] - years[0])
		line[i] = Point{p.w * mix(pathFrom, pathTo, t), p.pathY(row[i])}
	}
	return line
}

// pathway draws the outlook dashed, the scenario as a ribbon that widens as
// it comes to 2030, with one stepping stone a year, and what is missing at
// the end.
func (p *painter) pathway() {
	line := p.along(p.state.Pathway)
	if len(line) < 2 {
		return
	}
	u := max(p.u, 0.55)
	for i, ahead := 1, p.along(p.state.Outlook); i < len(ahead); i++ {
		a, b := ahead[i-1], ahead[i]
		dash := []Point{{mix(a.X, b.X, 0.2), mix(a.Y, b.Y, 0.2)}, {mix(a.X, b.X, 0.8), mix(a.Y, b.Y, 0.8)}}
		p.ribbon(Scenery, plain(p.of(outlook).fade(0.85)), dash, 1.7*u, 1.7*u)
	}
	p.ribbon(Scenery, plain(p.of(pathHalo).fade(0.55)), line, 6.5*u, 10.5*u)
	p.ribbon(Path, p.flat(path), line, 2.8*u, 6.2*u)
	for i, q := range line {
		t := float64(i) / float64(len(line)-1)
		r := mix(1.9, 3.7, t) * u
		p.oval(PathYear, p.flat(pathHalo), q.X, q.Y, r, r)
		p.oval(Scenery, p.flat(path), q.X, q.Y, r*0.52, r*0.52)
	}
	p.arrival(line[len(line)-1], u)
}

// arrival marks FY2030: a ring at the path's end and, while the target is
// missed, dots from there to the gate's beam.
func (p *painter) arrival(end Point, u float64) {
	color := p.of(better)
	if !p.state.Meets() {
		color = p.of(gap)
		beam := p.pathY(p.state.Target)
		for y := end.Y + 11*u; y < beam-3*u; y += 6 * u {
			p.oval(GapMark, plain(color), end.X, y, 1.5*u, 1.5*u)
		}
	}
	p.oval(Scenery, p.flat(pathHalo), end.X, end.Y, 7.6*u, 7.6*u)
	p.oval(Scenery, plain(color), end.X, end.Y, 6*u, 6*u)
	p.oval(Scenery, p.flat(pathHalo), end.X, end.Y, 2.5*u, 2.5*u)
}

// gate stands in the bay at FY2030. The underside of its beam is the target:
// the path passes when it comes in under the beam.
func (p *painter) gate() {
	if len(p.state.Years) < 2 || p.state.Target <= 0 {
		return
	}
	u := max(p.u, 0.55)
	x, beam, sea := p.w*pathTo, p.pathY(p.state.Target), p.h*(horizon+0.062)
	wood := p.of(ink)
	if p.state.Meets() {
		wood = p.of(better)
		p.box(Scenery, blend(wood.fade(0.30), wood.fade(0.04)), x-17*u, beam, 34*u, sea-beam)
	}
	for _, side := range []float64{-1, 1} {
		post := x + side*18*u
		p.fill(Scenery, plain(wood), Point{post - 1.7*u, beam}, Point{post + 1.7*u, beam}, Point{post + 2.3*u + side*u, sea}, Point{post - 2.3*u + side*u, sea})
		p.stroke(plain(p.of(foam).fade(0.6)), post+side*u, sea, 8*u, 1.8*u)
	}
	p.fill(GateBeam, plain(wood), Point{x - 27*u, beam - 6.4*u}, Point{x - 13*u, beam - 5*u}, Point{x + 13*u, beam - 5*u}, Point{x + 27*u, beam - 6.4*u},
		Point{x + 25*u, beam - 1.2*u}, Point{x + 22*u, beam}, Point{x - 22*u, beam}, Point{x - 25*u, beam - 1.2*u})
}
