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
	return p.h * min(max(0.065+(1-left)*0.42, 0.02), horizon+0.02)
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
	p.ribbon(Scenery, plain(p.of(pathHalo).fade(0.55)), smooth(line), 6.5*u, 10.5*u)
	p.ribbon(Path, p.flat(path), smooth(line), 2.8*u, 6.2*u)
	for i, q := range line {
		t := float64(i) / float64(len(line)-1)
		r := mix(1.9, 3.7, t) * u
		p.oval(PathYear, p.flat(pathHalo), q.X, q.Y, r, r)
		p.oval(Scenery, p.flat(path), q.X, q.Y, r*0.52, r*0.52)
	}
	p.arrival(line[len(line)-1], u)
}

// smooth rounds a line at its points without leaving them. Between two points
// it stays between their heights: a dip that no year had would be a lie.
func smooth(line []Point) []Point {
	const parts = 5
	n := len(line)
	tangent := make([]float64, n) // rise per step; none where the line turns, and at its ends
	for i := 1; i+1 < n; i++ {
		before, after := line[i].Y-line[i-1].Y, line[i+1].Y-line[i].Y
		if before*after > 0 {
			tangent[i] = 2 * before * after / (before + after)
		}
	}
	round := make([]Point, 0, parts*n)
	for i := 0; i+1 < n; i++ {
		a, b := line[i], line[i+1]
		for k := 0; k < parts; k++ {
			t := float64(k) / parts
			s := t * t * (3 - 2*t)
			bend := t * (1 - t) * ((1-t)*tangent[i] - t*tangent[i+1])
			round = append(round, Point{mix(a.X, b.X, t), mix(a.Y, b.Y, s) + bend})
		}
	}
	return append(round, line[n-1])
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
	color := p.of(path).toward(p.of(ink), 0.35)
	if p.state.Meets() {
		color = p.of(better)
		p.box(Scenery, blend(color.fade(0.34), color.fade(0.05)), x-19*u, beam, 38*u, sea-beam)
	}
	for _, side := range []float64{-1, 1} {
		post := x + side*20*u
		p.box(Scenery, plain(color), post-2.1*u, beam-1*u, 4.2*u, sea-beam+1*u)
		p.box(Scenery, plain(p.of(pathHalo).fade(0.35)), post-1.2*u, beam, 0.9*u, sea-beam)
		p.stroke(plain(p.of(foam).fade(0.7)), post, sea, 8*u, 2*u)
	}
	p.fill(GateBeam, plain(color), Point{x - 24*u, beam - 4.5*u}, Point{x - 21.5*u, beam - 7*u}, Point{x + 21.5*u, beam - 7*u}, Point{x + 24*u, beam - 4.5*u}, Point{x + 24*u, beam}, Point{x - 24*u, beam})
	arch := curve(x-22*u, x+22*u, 16, func(at float64) float64 {
		d := (at - x) / (22 * u)
		return beam - 6*u - 10*u*(1-d*d)
	})
	p.ribbon(Scenery, plain(color), arch, 3.2*u, 3.2*u)
}
