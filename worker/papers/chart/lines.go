package chart

import "html/template"

// Line is one series of a small chart.
type Line struct {
	Name, Color, Dash string
	Values            []float64 // NaN where there is none
	Wide              float64
}

// Lines compares series over fiscal years.
type Lines struct {
	Title, About, Unit string
	First              int
	Lines              []Line
	Height             float64
	Digits             int
	FromZero           bool
	Year               func(fy int) string
}

// SVG draws them, each with its name at its last value.
func (l Lines) SVG() template.HTML {
	height := l.Height
	if height == 0 {
		height = 150
	}
	const top, start, end = 18.0, 40.0, 392.0
	bottom := height - 18
	c := newCanvas(height)
	n, least, most, any := 0, 0.0, 0.0, false
	for _, line := range l.Lines {
		n = max(n, len(line.Values))
		for _, v := range line.Values {
			if !isNumber(v) {
				continue
			}
			if !any {
				least, most, any = v, v, true
			}
			least, most = min(least, v), max(most, v)
		}
	}
	if l.FromZero {
		least = min(0, least)
	}
	pad := (most - least) * 0.12
	if pad == 0 {
		pad = 1
	}
	if !l.FromZero {
		least -= pad
	}
	x, y := scale{0, float64(max(1, n-1)), start, end}, scale{least, most + pad, bottom, top}
	for _, t := range ticks(y.from, y.to, 4) {
		c.line(start, y.at(t), end, y.at(t), Rule, 0.5, "")
		c.text(start-4, y.at(t)+2.4, 6.8, right, Muted, plainTick(t), false)
	}
	c.text(0, 8, 7, left, Muted, l.Unit, false)
	for i := range n {
		if i%2 == 0 || n < 9 {
			c.text(x.at(float64(i)), bottom+11, 6.6, middle, Muted, l.Year(l.First+i), false)
		}
	}
	var labels []label
	for _, line := range l.Lines {
		xs := make([]float64, len(line.Values))
		last := -1
		for i := range xs {
			xs[i] = x.at(float64(i))
			if isNumber(line.Values[i]) {
				last = i
			}
		}
		if last < 0 {
			continue
		}
		dash := ""
		if line.Dash != "" {
			dash = ` stroke-dasharray="` + line.Dash + `"`
		}
		c.path(polyline(xs, ys(y, line.Values)), `fill="none" stroke="`+line.Color+`" stroke-width="`+num(max(1.2, line.Wide))+`"`+dash)
		c.circle(xs[last], y.at(line.Values[last]), 2, line.Color, "")
		labels = append(labels, label{y.at(line.Values[last]), line.Color, line.Name + " " + Format(line.Values[last], l.Digits)})
	}
	for _, t := range apart(labels, 10) {
		c.text(end+8, t.y+2.6, 7.4, left, t.color, t.text, true)
	}
	c.line(start, bottom, end, bottom, Ink, 0.7, "")
	return c.svg(l.Title, l.About)
}
