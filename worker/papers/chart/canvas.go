package chart

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"strconv"
	"strings"
)

// Width is that of every chart: the text column of an A4 page, in points.
const Width = 500

// Colours of the house, with their contrasts on paper in the page's style sheet.
const (
	Ink    = "#14232b"
	Muted  = "#4a5a63"
	Rule   = "#c9d3d8"
	Sea    = "#0b5c7a"
	Pine   = "#2e6b43"
	Sunset = "#b5390b"
	Mist   = "#dcebf1"
)

// SectorColor is a sector's colour everywhere.
func SectorColor(id string) string {
	switch id {
	case "industry":
		return "#5f6b76"
	case "commercial":
		return "#1f6fb2"
	case "household":
		return "#b86a00"
	case "transport":
		return "#0a7f5f"
	case "waste":
		return "#9c4f86"
	}
	return Muted
}

// canvas is a drawing in the making.
type canvas struct {
	b             strings.Builder
	width, height float64
}

func newCanvas(height float64) *canvas { return &canvas{width: Width, height: height} }

// svg closes the drawing.
func (c *canvas) svg(title, about string) template.HTML {
	return template.HTML(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" role="img" aria-label="%s"><title>%s</title><desc>%s</desc>%s</svg>`,
		num(c.width), num(c.height), html.EscapeString(title), html.EscapeString(title), html.EscapeString(about), c.b.String()))
}

// num writes a coordinate in hundredths.
func num(x float64) string { return strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64) }

func (c *canvas) rect(x, y, w, h float64, fill, more string) {
	if w < 0 {
		x, w = x+w, -w
	}
	if h < 0 {
		y, h = y+h, -h
	}
	fmt.Fprintf(&c.b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"%s/>`, num(x), num(y), num(w), num(h), fill, space(more))
}

func (c *canvas) line(x1, y1, x2, y2 float64, stroke string, width float64, more string) {
	fmt.Fprintf(&c.b, `<path d="M%s %sL%s %s" stroke="%s" stroke-width="%s" fill="none"%s/>`, num(x1), num(y1), num(x2), num(y2), stroke, num(width), space(more))
}

func (c *canvas) path(d, more string) { fmt.Fprintf(&c.b, `<path d="%s"%s/>`, d, space(more)) }

func (c *canvas) circle(x, y, r float64, fill, more string) {
	fmt.Fprintf(&c.b, `<circle cx="%s" cy="%s" r="%s" fill="%s"%s/>`, num(x), num(y), num(r), fill, space(more))
}

func space(more string) string {
	if more == "" {
		return ""
	}
	return " " + more
}

// Anchors of a text.
const (
	left   = "start"
	middle = "middle"
	right  = "end"
)

// text writes one line; y is the baseline.
func (c *canvas) text(x, y, size float64, anchor, fill, text string, bold bool) {
	weight := ""
	if bold {
		weight = ` font-weight="700"`
	}
	fmt.Fprintf(&c.b, `<text x="%s" y="%s" font-size="%s" text-anchor="%s" fill="%s"%s>%s</text>`, num(x), num(y), num(size), anchor, fill, weight, html.EscapeString(text))
}

// halo writes a text on a pale ground, so that it stays readable over lines.
// (Stroked letters would be printed as drawings, not as a typeface.)
func (c *canvas) halo(x, y, size float64, anchor, fill, text string, bold bool) {
	width := wide(text)*size + 2
	from := x - width/2
	switch anchor {
	case left:
		from = x - 1
	case right:
		from = x - width + 1
	}
	c.rect(from, y-size*0.86, width, size*1.1, "#fff", `fill-opacity=".78" rx="1"`)
	c.text(x, y, size, anchor, fill, text, bold)
}

// polyline joins points where there is a value; NaN leaves a gap.
func polyline(xs, ys []float64) string {
	var d strings.Builder
	pen := "M"
	for i := range xs {
		if math.IsNaN(ys[i]) {
			pen = "M"
			continue
		}
		d.WriteString(pen + num(xs[i]) + " " + num(ys[i]))
		pen = "L"
	}
	return d.String()
}

// wide is a text's width at size 1, roughly: Japanese characters are square.
func wide(text string) float64 {
	sum := 0.0
	for _, r := range text {
		if r < 0x2000 {
			sum += 0.56
		} else {
			sum++
		}
	}
	return sum
}

// fold breaks a text into at most two lines of a width at size 1; what is longer
// ends in an ellipsis.
func fold(text string, room float64) []string {
	if wide(text) <= room {
		return []string{text}
	}
	runes := []rune(text)
	at := 0
	for at < len(runes) && wide(string(runes[:at+1])) <= room {
		at++
	}
	// Rather after a mark or before a bracket than in the middle of a word.
	for k := at; k > at/2; k-- {
		if strings.ContainsRune("、・（）／ の", runes[k-1]) && runes[k-1] != '（' || runes[k] == '（' {
			at = k
			break
		}
	}
	rest := runes[at:]
	if wide(string(rest)) > room {
		for len(rest) > 0 && wide(string(rest))+1 > room {
			rest = rest[:len(rest)-1]
		}
		rest = append(rest, '…')
	}
	return []string{string(runes[:at]), string(rest)}
}
