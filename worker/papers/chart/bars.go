package chart

import "html/template"

// Bar is one horizontal bar. Low and High, where they are numbers, are drawn as
// a whisker; Value may be below 0; a Value that is no number is told as such.
type Bar struct {
	Name             string
	Value, Low, High float64
	Color            string
	Text             string // in place of the value
	Strong           bool
}

// Bars is a list of bars, the first on top.
type Bars struct {
	Title, About string
	Unit         string
	Digits       int
	Bars         []Bar
	Names        float64 // width of the names, in points; 150 when 0
	Most         float64 // right end of the axis; the largest value when 0
	Missing      string  // what stands where there is no value
}

// SVG draws them.
func (b Bars) SVG() template.HTML {
	names := b.Names
	if names == 0 {
		names = 150
	}
	const row, top = 15.0, 14.0
	c := newCanvas(top + row*float64(len(b.Bars)) + 6)
	least, most := 0.0, b.Most
	for _, bar := range b.Bars {
		for _, v := range []float64{bar.Value, bar.Low, bar.High} {
			if isNumber(v) {
				least, most = min(least, v), max(most, v)
			}
		}
	}
	if most == 0 && least == 0 {
		most = 1
	}
	start, end := names+8, float64(Width)-62
	if least < 0 {
		start += 46
	}
	x := scale{least, most, start, end}
	bottom := top + row*float64(len(b.Bars))
	for _, t := range ticks(least, most, 5) {
		c.line(x.at(t), top-3, x.at(t), bottom, Rule, 0.5, "")
		c.text(x.at(t), top-5, 6.4, middle, Muted, plainTick(t), false)
	}
	c.text(Width, top-5, 6.4, right, Muted, b.Unit, false)
	for i, bar := range b.Bars {
		middleLine := top + row*float64(i) + row/2
		lines := fold(bar.Name, names/7.6)
		for k, line := range lines {
			c.text(names, middleLine+2.7+(float64(k)-float64(len(lines)-1)/2)*7.4, 7.6-float64(len(lines)-1)*0.9, right, Ink, line, bar.Strong)
		}
		if !isNumber(bar.Value) {
			c.text(x.at(0)+4, middleLine+2.6, 7, left, Muted, b.Missing, false)
			continue
		}
		c.rect(x.at(0), middleLine-4.6, x.at(bar.Value)-x.at(0), 9.2, bar.Color, `rx="1"`)
		tip := x.at(bar.Value)
		if isNumber(bar.Low) && isNumber(bar.High) {
			c.line(x.at(bar.Low), middleLine, x.at(bar.High), middleLine, Ink, 0.8, "")
			c.line(x.at(bar.Low), middleLine-2, x.at(bar.Low), middleLine+2, Ink, 0.8, "")
			c.line(x.at(bar.High), middleLine-2, x.at(bar.High), middleLine+2, Ink, 0.8, "")
			tip = max(tip, x.at(bar.High))
		}
		text := bar.Text
		if text == "" {
			text = Format(bar.Value, b.Digits)
		}
		if bar.Value < 0 {
			c.text(x.at(bar.Value)-3, middleLine+2.7, 7.4, right, Ink, text, bar.Strong)
		} else {
			c.text(tip+3, middleLine+2.7, 7.4, left, Ink, text, bar.Strong)
		}
	}
	c.line(x.at(0), top-3, x.at(0), bottom, Ink, 0.8, "")
	return c.svg(b.Title, b.About)
}
