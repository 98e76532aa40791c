package chart

import "html/template"

// Layer is one part of a stack, by year.
type Layer struct {
	Name, Color string
	Values      []float64
}

// Stack is yearly columns made of layers, the first at the bottom.
type Stack struct {
	Title, About string
	First        int
	Layers       []Layer
	Unit         string
	Year         func(fy int) string
	From         int // index of the first column that is an outlook: paler
}

// SVG draws it.
func (s Stack) SVG() template.HTML {
	const height, top, bottom, start, end = 214.0, 16.0, 188.0, 40.0, 408.0
	c := newCanvas(height)
	n := len(s.Layers[0].Values)
	sums := make([]float64, n)
	most := 0.0
	for i := range sums {
		for _, l := range s.Layers {
			sums[i] += l.Values[i]
		}
		most = max(most, sums[i])
	}
	y := scale{0, roof(most, 5), bottom, top}
	for _, t := range ticks(0, y.to, 5) {
		c.line(start, y.at(t), end, y.at(t), Rule, 0.5, "")
		c.text(start-4, y.at(t)+2.5, 7, right, Muted, Format(t, 0), false)
	}
	c.text(0, top-6, 7, left, Muted, s.Unit, false)
	room := (end - start) / float64(n)
	base := make([]float64, n)
	var labels []label
	for _, l := range s.Layers {
		for i, v := range l.Values {
			more := `stroke="#fff" stroke-width=".5"`
			if i >= s.From {
				more += ` fill-opacity=".62"`
			}
			c.rect(start+float64(i)*room+room*0.12, y.at(base[i]+v), room*0.76, y.at(base[i])-y.at(base[i]+v), l.Color, more)
			base[i] += v
		}
		last := n - 1
		labels = append(labels, label{y.at(base[last] - l.Values[last]/2), l.Color, l.Name + " " + Format(l.Values[last], 0)})
	}
	for i := range n {
		if i%2 == 1 || i == n-1 {
			c.text(start+(float64(i)+0.5)*room, bottom+10, 6.6, middle, Muted, s.Year(s.First+i), false)
		}
		if i == 0 || i == n-1 || i == s.From-1 {
			c.halo(start+(float64(i)+0.5)*room, y.at(sums[i])-3, 7.4, middle, Ink, Format(sums[i], 0), true)
		}
	}
	for _, l := range apart(labels, 10.5) {
		c.text(end+4, l.y+2.6, 7.4, left, l.color, l.text, true)
	}
	c.line(start, bottom, end, bottom, Ink, 0.7, "")
	return c.svg(s.Title, s.About)
}
