package scene

import "math"

// painter collects shapes. Lengths of things are in units of u, so that they
// keep their proportions; places are fractions of the view, so that a wide
// view shows more coast rather than bigger houses.
type painter struct {
	state   State // the pathway; what rests follows from look alone
	look    Look
	phase   float64
	w, h, u float64
	spread  float64 // how much larger buildings may stand in a wide view
	air     float64 // how much of the distance's haze lies over what is drawn
	offices int     // drawn so far, to number their roof plots
	blocks  int     // of shops, drawn so far
	shapes  []Shape
}

// The view for which u is one pixel.
const (
	unitWidth  = 720
	unitHeight = 480
)

func newPainter(s State, v View) *painter {
	_, phase := math.Modf(v.Phase)
	u := min(v.Width/unitWidth, v.Height/unitHeight)
	spread := min(max(math.Sqrt(v.Width*unitHeight/(v.Height*unitWidth)), 1), 1.2)
	return &painter{state: s, look: s.Look(), phase: phase, w: v.Width, h: v.Height, u: u, spread: spread}
}

// of returns the colour of a tone at the state's time of day, in the air that
// lies before it.
func (p *painter) of(t tone) Color {
	c := p.clear(t)
	if p.air > 0 {
		c = c.toward(p.clear(distant), p.air)
	}
	return c
}

func (p *painter) clear(t tone) Color {
	if p.look.Dark <= 0 {
		return hex(t.day)
	}
	return hex(t.day).toward(hex(t.evening), p.look.Dark)
}

// plain fills with one colour, blend from a colour at the top to one below.
func plain(c Color) Fill                 { return Fill{From: c, To: c} }
func blend(top, bottom Color) Fill       { return Fill{From: top, To: bottom} }
func (p *painter) flat(t tone) Fill      { return plain(p.of(t)) }
func (p *painter) slope(a, b tone) Fill  { return blend(p.of(a), p.of(b)) }
func (p *painter) at(x, y float64) Point { return Point{x * p.w, y * p.h} }

// fine reports whether a length in units shows: at least a pixel long. Details
// that do not show are left out.
func (p *painter) fine(size float64) bool { return size*p.u >= 1 }

// fill adds a polygon.
func (p *painter) fill(part Part, f Fill, outline ...Point) {
	p.shapes = append(p.shapes, Shape{Part: part, Outline: outline, Fill: f})
}

// box adds an upright rectangle by its top left corner. What is thinner than a
// pixel becomes a pixel wide and paler instead.
func (p *painter) box(part Part, f Fill, x, y, w, h float64) {
	if w < 1 {
		f, x, w = f.fade(w), x-(1-w)/2, 1
	}
	if h < 1 {
		f, y, h = f.fade(h), y-(1-h)/2, 1
	}
	p.fill(part, f, Point{x, y}, Point{x + w, y}, Point{x + w, y + h}, Point{x, y + h})
}

// oval adds an ellipse, with as many corners as its size on screen needs.
func (p *painter) oval(part Part, f Fill, x, y, rx, ry float64) {
	n := int(min(max(2.5+4*math.Sqrt(max(rx, ry)), 6), 48))
	outline := make([]Point, n)
	for i := range outline {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		outline[i] = Point{x + rx*cos, y + ry*sin}
	}
	p.fill(part, f, outline...)
}

// glow adds light that fades out from its middle, in two steps, so that its
// rim does not show.
func (p *painter) glow(c Color, x, y, r float64) {
	for _, part := range []float64{1, 0.55} {
		p.oval(Scenery, Fill{From: c.fade(0.55), To: c.fade(0), Radial: true}, x, y, r*part, r*part)
	}
}

// fillRadial adds light from the middle of an outline that is the same on both
// sides, fading out towards it.
func (p *painter) fillRadial(c Color, outline ...Point) {
	p.fill(Scenery, Fill{From: c, To: c.fade(0), Radial: true}, outline...)
}

// ribbon adds a band along a line, its width running from w0 to w1; a band
// thinner than a pixel becomes a pixel wide and paler.
func (p *painter) ribbon(part Part, f Fill, line []Point, w0, w1 float64) {
	n := len(line)
	if w := max(w0, w1); w < 1 {
		f, w0, w1 = f.fade(w), w0/w, w1/w
	}
	if n < 2 {
		return
	}
	outline := make([]Point, 2*n)
	for i, q := range line {
		a, b := line[max(i-1, 0)], line[min(i+1, n-1)]
		dx, dy := b.X-a.X, b.Y-a.Y
		length := math.Hypot(dx, dy)
		if length == 0 {
			dx, length = 1, 1
		}
		half := mix(w0, w1, float64(i)/float64(n-1)) / 2 / length
		outline[i] = Point{q.X + dy*half, q.Y - dx*half}
		outline[2*n-1-i] = Point{q.X - dy*half, q.Y + dx*half}
	}
	p.shapes = append(p.shapes, Shape{Part: part, Outline: outline, Fill: f, Strip: true})
}

// under adds everything below a curve over the whole width, down to a depth.
func (p *painter) under(f Fill, curve func(x float64) float64, bottom float64) {
	const steps = 32
	outline := make([]Point, 0, steps+3)
	for i := 0; i <= steps; i++ {
		x := mix(-2, p.w+2, float64(i)/steps)
		outline = append(outline, Point{x, curve(x)})
	}
	outline = append(outline, Point{p.w + 2, bottom}, Point{-2, bottom})
	p.fill(Scenery, f, outline...)
}

// curve samples a height over a stretch of the view.
func curve(from, to float64, steps int, height func(x float64) float64) []Point {
	line := make([]Point, steps+1)
	for i := range line {
		x := mix(from, to, float64(i)/float64(steps))
		line[i] = Point{x, height(x)}
	}
	return line
}

// frac is the part of x after the point.
func frac(x float64) float64 {
	_, part := math.Modf(x)
	return part
}

// quad places (s, t) of the unit square in a four-cornered face, corners in
// the order top left, top right, bottom right, bottom left.
type quad [4]Point

func (q quad) at(s, t float64) Point {
	top := Point{mix(q[0].X, q[1].X, s), mix(q[0].Y, q[1].Y, s)}
	low := Point{mix(q[3].X, q[2].X, s), mix(q[3].Y, q[2].Y, s)}
	return Point{mix(top.X, low.X, t), mix(top.Y, low.Y, t)}
}

// part cuts the piece between (s0, t0) and (s1, t1) out of the face.
func (q quad) part(s0, t0, s1, t1 float64) quad {
	return quad{q.at(s0, t0), q.at(s1, t0), q.at(s1, t1), q.at(s0, t1)}
}
