package chart

import (
	"html/template"
	"math"
)

// Pathway is the city's way from the base year to the target.
type Pathway struct {
	Title, About                 string
	First                        int // fiscal year of the first value
	Last                         int // index of the last year with statistics
	Official                     int // index of the last official year
	Outlook, Scenario, Low, High []float64
	Target                       float64
	Unit                         string
	Words                        PathwayWords
	Year                         func(fy int) string // short name of a fiscal year
}

// PathwayWords are the labels on the drawing.
type PathwayWords struct{ Official, Estimate, Outlook, Scenario, Target, Band string }

// SVG draws it.
func (p Pathway) SVG() template.HTML {
	const height, top, bottom, start, end = 232.0, 20.0, 196.0, 40.0, 404.0
	c := newCanvas(height)
	n := len(p.Scenario)
	most := p.Target
	for i := range p.Scenario {
		most = max(most, p.Outlook[i], p.Scenario[i], p.High[i])
	}
	x := scale{0, float64(n - 1), start, end}
	y := scale{0, roof(most, 5), bottom, top}
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = x.at(float64(i))
	}
	for _, t := range ticks(0, y.to, 5) {
		c.line(start, y.at(t), end+6, y.at(t), Rule, 0.5, "")
		c.text(start-4, y.at(t)+2.5, 7, right, Muted, Format(t, 0), false)
	}
	c.text(0, top-9, 7, left, Muted, p.Unit, false)
	for i := range xs {
		if i%2 == 1 || i == n-1 {
			c.text(xs[i], bottom+10, 6.6, middle, Muted, p.Year(p.First+i), i == n-1)
		}
	}
	c.area(xs[p.Official:], ys(y, p.Low[p.Official:]), ys(y, p.High[p.Official:]), Mist)
	official := p.Official + 1
	c.path(polyline(xs[p.Last:], ys(y, p.Outlook[p.Last:])), `fill="none" stroke="`+Muted+`" stroke-width="1.6" stroke-dasharray="4 3"`)
	c.path(polyline(xs[:official], ys(y, p.Scenario[:official])), `fill="none" stroke="`+Ink+`" stroke-width="2"`)
	c.path(polyline(xs[p.Official:p.Last+1], ys(y, p.Scenario[p.Official:p.Last+1])), `fill="none" stroke="`+Ink+`" stroke-width="1.6" stroke-dasharray="1.2 2.4" stroke-linecap="round"`)
	c.path(polyline(xs[p.Last:], ys(y, p.Scenario[p.Last:])), `fill="none" stroke="`+Sea+`" stroke-width="2.4"`)
	c.circle(xs[0], y.at(p.Scenario[0]), 2.6, Ink, "")
	c.text(xs[0]+5, y.at(p.Scenario[0])-6, 8, left, Ink, Format(p.Scenario[0], 0), true)
	// The gate at the target year.
	c.line(xs[n-1], y.at(p.Target), xs[n-1], bottom, Pine, 2.2, "")
	c.line(xs[n-1]-7, y.at(p.Target), xs[n-1]+7, y.at(p.Target), Pine, 2.2, "")
	c.circle(xs[n-1], y.at(p.Outlook[n-1]), 2.4, Muted, "")
	c.circle(xs[n-1], y.at(p.Scenario[n-1]), 2.8, Sea, "")
	labels := []label{
		{y.at(p.Outlook[n-1]), Muted, p.Words.Outlook + " " + Format(p.Outlook[n-1], 0)},
		{y.at(p.Scenario[n-1]), Sea, p.Words.Scenario + " " + Format(p.Scenario[n-1], 0)},
		{y.at(p.Target), Pine, p.Words.Target + " " + Format(p.Target, 0)},
	}
	for _, l := range apart(labels, 11) {
		c.text(end+11, l.y+2.8, 7.6, left, l.color, l.text, true)
	}
	c.line(start, bottom, end+6, bottom, Ink, 0.7, "")
	// The kinds of line, where the drawing leaves room.
	key := bottom + 24
	c.line(start, key, start+18, key, Ink, 2, "")
	c.text(start+22, key+2.6, 7, left, Ink, p.Words.Official, false)
	c.line(start+100, key, start+118, key, Ink, 1.6, `stroke-dasharray="1.2 2.4" stroke-linecap="round"`)
	c.text(start+122, key+2.6, 7, left, Ink, p.Words.Estimate, false)
	c.rect(start+236, key-4, 18, 8, Mist, "")
	c.text(start+258, key+2.6, 7, left, Ink, p.Words.Band, false)
	return c.svg(p.Title, p.About)
}

func ys(y scale, values []float64) []float64 {
	all := make([]float64, len(values))
	for i, v := range values {
		all[i] = y.at(v)
	}
	return all
}

func (c *canvas) area(xs, low, high []float64, fill string) {
	d := polyline(xs, high)
	for i := len(xs) - 1; i >= 0; i-- {
		d += "L" + num(xs[i]) + " " + num(low[i])
	}
	c.path(d+"Z", `fill="`+fill+`"`)
}

// label is a text beside the last point of a line.
type label struct {
	y     float64
	color string
	text  string
}

// apart moves labels so far up or down that none covers another; the order
// from top to bottom stays.
func apart(all []label, room float64) []label {
	sorted := append([]label{}, all...)
	for i := range sorted {
		for k := i; k > 0 && sorted[k].y < sorted[k-1].y; k-- {
			sorted[k], sorted[k-1] = sorted[k-1], sorted[k]
		}
	}
	for range 40 {
		moved := false
		for i := 1; i < len(sorted); i++ {
			if gap := sorted[i].y - sorted[i-1].y; gap < room-0.01 {
				sorted[i-1].y -= (room - gap) / 2
				sorted[i].y += (room - gap) / 2
				moved = true
			}
		}
		if !moved {
			break
		}
	}
	return sorted
}

func isNumber(x float64) bool { return !math.IsNaN(x) }
