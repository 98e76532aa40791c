package chart

import (
	"html/template"
	"strconv"
)

// Block is one measure of a cost curve: as wide as it saves, as high as a tonne costs.
type Block struct {
	Width  float64 // kt
	Price  float64 // thousand yen per t
	Color  string
	Beyond bool // dearer than the drawing is high
	Number int  // stands on the block; its name is in the table below
}

// Curve is an abatement-cost curve, cheapest first.
type Curve struct {
	Title, About         string
	AcrossUnit, HighUnit string
	Blocks               []Block
	Least, Most          float64 // of the price axis
}

// SVG draws it. A narrow block has its number above, others on it.
func (k Curve) SVG() template.HTML {
	const height, top, bottom, start, end = 190.0, 20.0, 164.0, 40.0, 494.0
	c := newCanvas(height)
	sum := 0.0
	for _, b := range k.Blocks {
		sum += b.Width
	}
	x := scale{0, sum, start, end}
	y := scale{k.Least, k.Most, bottom, top}
	for _, t := range ticks(k.Least, k.Most, 6) {
		c.line(start, y.at(t), end, y.at(t), Rule, 0.5, "")
		c.text(start-4, y.at(t)+2.4, 6.8, right, Muted, plainTick(t), false)
	}
	for _, t := range ticks(0, sum, 8) {
		c.text(x.at(t), bottom+11, 6.8, middle, Muted, plainTick(t), false)
	}
	c.text(0, 8, 7, left, Muted, k.HighUnit, false)
	c.text(end, bottom+22, 7, right, Muted, k.AcrossUnit, false)
	at, busy := 0.0, -10.0
	for _, b := range k.Blocks {
		from, to := x.at(at), x.at(at+b.Width)
		tip := y.at(min(max(b.Price, k.Least), k.Most))
		c.rect(from, min(tip, y.at(0)), max(0.7, to-from), max(0.8, max(tip, y.at(0))-min(tip, y.at(0))), b.Color, `fill-opacity=".85" stroke="#fff" stroke-width=".3"`)
		// A number that would cover the one before stands higher.
		place := tip - 3
		if b.Price < 0 {
			place = y.at(0) - 3
		}
		center := (from + to) / 2
		if center-busy < 9 {
			place -= 8
			busy = -10
		} else {
			busy = center
		}
		c.halo(center, max(place, 8), 6.6, middle, Ink, strconv.Itoa(b.Number), true)
		if b.Beyond {
			c.path("M"+num(center-2.5)+" "+num(top+5)+"l2.5 -4l2.5 4", `fill="none" stroke="#fff" stroke-width="1.2"`)
		}
		at += b.Width
	}
	c.line(start, y.at(0), end, y.at(0), Ink, 0.8, "")
	return c.svg(k.Title, k.About)
}
