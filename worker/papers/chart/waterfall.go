package chart

import "html/template"

// Step is one column of a waterfall: a level, or what is added to the one before.
type Step struct {
	Name  string
	Value float64
	Level bool
	Color string
}

// Waterfall leads from one level to another.
type Waterfall struct {
	Title, About, Unit string
	Digits             int
	Steps              []Step
	Line               float64 // a level that a line marks; none when 0
	LineName           string
}

// SVG draws it. Where the levels are large against the steps, the axis does not
// begin at 0 and a mark says so.
func (w Waterfall) SVG() template.HTML {
	const height, top, bottom, start, end = 152.0, 22.0, 128.0, 36.0, 452.0
	c := newCanvas(height)
	from, to := make([]float64, len(w.Steps)), make([]float64, len(w.Steps))
	level, least, most := 0.0, 0.0, 0.0
	for i, s := range w.Steps {
		from[i], to[i] = level, level+s.Value
		if s.Level {
			from[i], to[i] = 0, s.Value
		}
		level = to[i]
		if i == 0 {
			least, most = to[i], to[i]
		}
		least, most = min(least, to[i]), max(most, to[i])
	}
	if w.Line != 0 {
		least, most = min(least, w.Line), max(most, w.Line)
	}
	foot := 0.0
	if least > 0.5*most {
		foot = least - (most-least)*0.6
		foot = max(0, ticks(0, foot+1, 8)[len(ticks(0, foot+1, 8))-1])
	} else {
		foot = min(0, least)
	}
	y := scale{foot, most + (most-foot)*0.04, bottom, top}
	for _, t := range ticks(y.from, y.to, 5) {
		c.line(start, y.at(t), end, y.at(t), Rule, 0.5, "")
		c.text(start-4, y.at(t)+2.4, 6.8, right, Muted, plainTick(t), false)
	}
	c.text(0, 8, 7, left, Muted, w.Unit, false)
	room := (end - start) / float64(len(w.Steps))
	if w.Line != 0 {
		c.line(start, y.at(w.Line), end, y.at(w.Line), Pine, 1.2, `stroke-dasharray="5 3"`)
		c.text(end+3, y.at(w.Line)-1, 7.4, left, Pine, w.LineName, true)
		c.text(end+3, y.at(w.Line)+8, 7.4, left, Pine, Format(w.Line, w.Digits), true)
	}
	for i, s := range w.Steps {
		x := start + room*float64(i) + room*0.14
		low := from[i]
		if s.Level {
			low = foot
		}
		a, b := y.at(max(low, foot)), y.at(to[i])
		c.rect(x, min(a, b), room*0.72, max(0.6, max(a, b)-min(a, b)), s.Color, `rx="1"`)
		if i+1 < len(w.Steps) {
			c.line(x+room*0.72, y.at(to[i]), x+room*1.28, y.at(to[i]), Muted, 0.5, "")
		}
		text := Signed(s.Value, w.Digits)
		if s.Level {
			text = Format(s.Value, w.Digits)
		}
		c.halo(x+room*0.36, min(a, b)-3, 7.2, middle, Ink, text, s.Level)
		for k, line := range fold(s.Name, room/7.2) {
			c.text(x+room*0.36, bottom+11+float64(k)*8.4, 6.9, middle, Ink, line, s.Level)
		}
	}
	c.line(start, bottom, end, bottom, Ink, 0.8, "")
	if foot > 0 { // the axis is cut
		c.path("M"+num(start-3)+" "+num(bottom-5)+"l6 -2.5M"+num(start-3)+" "+num(bottom-8)+"l6 -2.5", `stroke="`+Ink+`" stroke-width=".8" fill="none"`)
	}
	return c.svg(w.Title, w.About)
}
