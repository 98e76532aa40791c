package main

import (
	"fmt"
	"html/template"
	"math"
	"strings"

	"fujisawa2030/engine/nowcast"
)

// frame is the area of a drawing, in its own units.
type frame struct {
	width, height, left, bottom, top float64
	highest                          float64 // value at the top
}

func (f frame) y(v float64) float64 {
	return f.height - f.bottom - (f.height-f.bottom-f.top)*v/f.highest
}

// lines draws three grid lines with their values.
func (f frame) lines(b *strings.Builder, step float64) {
	for v := 0.0; v <= f.highest; v += step {
		fmt.Fprintf(b, `<line x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f" class="grid"/><text x="%.1f" y="%.1f" class="end">%s</text>`,
			f.left, f.width, f.y(v), f.y(v), f.left-4, f.y(v)+3, thousand(v))
	}
}

// yearChart draws the official years as bars, the years since then as a line,
// and the nowcast with its interval. The axis begins at zero.
func yearChart(official []nowcast.Year, n nowcast.Result) template.HTML {
	t := n.Total
	if len(official) == 0 || math.IsNaN(t.Value) {
		return ""
	}
	first, top := official[0].FY, t.Value
	for _, y := range official {
		top = math.Max(top, y.Value)
	}
	if !math.IsNaN(t.High) {
		top = math.Max(top, t.High)
	}
	f := frame{width: 560, height: 108, left: 40, bottom: 18, top: 8, highest: math.Ceil(top/1000) * 1000}
	slot := (f.width - f.left) / float64(n.FY-first+1)
	x := func(fy int) float64 { return f.left + slot*(float64(fy-int(first))+0.5) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %.0f %.0f" role="img" aria-label="%d〜%d年度の排出量、千トン-CO2">`, f.width, f.height, first, n.FY)
	f.lines(&b, 1000)
	for _, y := range official {
		fmt.Fprintf(&b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" class="official"/>`, x(int(y.FY))-slot*0.32, f.y(y.Value), slot*0.64, f.y(0)-f.y(y.Value))
	}
	points := ""
	for _, y := range t.Years {
		points += fmt.Sprintf("%.1f,%.1f ", x(int(y.FY)), f.y(y.Value))
	}
	fmt.Fprintf(&b, `<polyline points="%s" class="path"/>`, strings.TrimSpace(points))
	if !math.IsNaN(t.Low) {
		fmt.Fprintf(&b, `<line x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f" class="range"/>`, x(int(n.FY)), x(int(n.FY)), f.y(t.High), f.y(t.Low))
	}
	fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="4" class="now"/>`, x(int(n.FY)), f.y(t.Value))
	for fy := first; fy <= n.FY; fy++ {
		fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" class="mid">%d</text>`, x(int(fy)), f.height-5, fy)
	}
	b.WriteString("</svg>")
	return template.HTML(b.String())
}

// monthChart draws the months of the year; those whose figures are not known
// yet are pale.
func monthChart(t nowcast.Sector) template.HTML {
	if len(t.Months) == 0 {
		return ""
	}
	top := 0.0
	for _, m := range t.Months {
		top = math.Max(top, m.Value)
	}
	f := frame{width: 560, height: 66, left: 40, bottom: 18, top: 6, highest: math.Ceil(top/100) * 100}
	slot := (f.width - f.left) / float64(len(t.Months))
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %.0f %.0f" role="img" aria-label="月ごとの排出量、千トン-CO2">`, f.width, f.height)
	f.lines(&b, f.highest/2)
	for i, m := range t.Months {
		class := "expected"
		if m.Observed {
			class = "observed"
		}
		left := f.left + slot*float64(i)
		fmt.Fprintf(&b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" class="%s"/><text x="%.1f" y="%.1f" class="mid">%d月</text>`,
			left+slot*0.18, f.y(m.Value), slot*0.64, f.y(0)-f.y(m.Value), class, left+slot/2, f.height-5, (i+3)%12+1)
	}
	b.WriteString("</svg>")
	return template.HTML(b.String())
}
