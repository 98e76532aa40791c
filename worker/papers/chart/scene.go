package chart

import (
	"fmt"
	"html/template"
	"math"
)

// Scene is the picture of the cover: Enoshima with its lighthouse and bridge,
// Mount Fuji behind, the town with panels on some of its roofs. The share of
// roofs with panels is that of the scenario, so even the picture is true.
func Scene(title, about string, panels float64) template.HTML {
	const height = 290.0
	c := newCanvas(height)
	c.b.WriteString(`<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#cfe6f1"/><stop offset="1" stop-color="#f7f4ea"/></linearGradient><linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7fb9d0"/><stop offset="1" stop-color="#0b5c7a"/></linearGradient></defs>`)
	c.rect(0, 0, Width, height, "url(#sky)", "")
	c.circle(404, 62, 22, "#f6d78b", "")
	// Mount Fuji and the hills of Hakone.
	c.path("M34 150L118 68Q127 62 136 68L226 150Z", `fill="#93aabb"`)
	c.path("M97 88L118 68Q127 62 136 68L158 88Q148 84 142 92Q134 84 127 94Q119 84 112 92Q106 84 97 88Z", `fill="#fff"`)
	c.path("M0 150Q60 128 110 142T240 138T340 150Z", `fill="#a9bfc4"`)
	c.rect(0, 148, Width, 92, "url(#sea)", "")
	for i := range 9 {
		y := 160 + float64(i)*8
		c.path(fmt.Sprintf("M%s %sq10 -3 20 0t20 0t20 0", num(math.Mod(float64(i)*137, 420)), num(y)), `fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="1"`)
	}
	enoshima(c)
	town(c, panels)
	return c.svg(title, about)
}

func enoshima(c *canvas) {
	c.path("M246 172Q262 130 300 124Q336 112 366 128Q404 138 418 172Z", `fill="#2e6b43"`)
	c.path("M262 160Q282 132 312 130Q300 146 318 150Q340 132 364 142Q352 158 380 164L262 168Z", `fill="#3f8257"`)
	c.path("M246 172Q330 180 418 172L418 177Q330 184 246 177Z", `fill="#d9cdb0"`)
	// The lighthouse called sea candle.
	c.path("M336 122L339 84H347L350 122Z", `fill="#f4f1e6" stroke="#14232b" stroke-width=".6"`)
	for i := range 5 {
		y := 118 - float64(i)*7
		c.line(336.5+float64(i)*0.5, y, 349.5-float64(i)*0.5, y-5, Sea, 0.7, "")
	}
	c.rect(334, 76, 18, 8, "#f4f1e6", `stroke="#14232b" stroke-width=".6" rx="1.5"`)
	c.path("M336 76Q343 66 350 76Z", `fill="#b5390b"`)
	// The bridge.
	c.line(58, 226, 262, 172, "#efe9da", 4, "")
	for i := range 10 {
		x := 78 + float64(i)*19
		y := 226 - (x-58)*54/204
		c.line(x, y, x, y+7, "#efe9da", 1.6, "")
	}
}

// town draws a row of houses; every house has a roof, and a share of them panels.
func town(c *canvas, panels float64) {
	c.path("M0 226Q120 208 260 222T500 212V290H0Z", `fill="#e6dcc2"`)
	c.path("M0 244Q140 230 300 240T500 232V290H0Z", `fill="#b8cfa6"`)
	const houses = 16
	with := int(math.Round(panels * houses))
	walls := []string{"#fbfaf6", "#f3e6d3", "#e9eef0", "#f6eeda"}
	roofs := []string{"#7d5a4a", "#5f6b76", "#8a4b3a", "#4a6274"}
	for i := range houses {
		x := 8 + float64(i)*31
		y := 246 + 5*math.Sin(float64(i)*1.7)
		c.rect(x, y, 23, 19, walls[i%4], `stroke="#14232b" stroke-width=".5"`)
		c.path(fmt.Sprintf("M%s %sl5 -11h18l5 11z", num(x-2.5), num(y)), `fill="`+roofs[(i*3)%4]+`" stroke="#14232b" stroke-width=".5"`)
		c.rect(x+4, y+5, 5.5, 5.5, "#f6d78b", `stroke="#14232b" stroke-width=".3"`)
		c.rect(x+14, y+8, 5, 11, "#8c6d58", "")
		// Spread over the row, whatever their number: every house whose share begins.
		if (i+1)*with/houses > i*with/houses {
			c.path(fmt.Sprintf("M%s %sl3.2 -7h12.5l3.2 7z", num(x+2), num(y-2)), `fill="#123a63" stroke="#bcd7ea" stroke-width=".5"`)
			c.line(x+11.5, y-9, x+11.5, y-2, "#bcd7ea", 0.4, "")
		}
	}
	// The little train of the coast.
	c.rect(0, 272, Width, 18, "#cfd8b8", "")
	c.line(0, 287, Width, 285, "#8d8677", 1.4, "")
	for i := range 2 {
		x := 300 + float64(i)*50
		y := 271 - float64(i)*0.4
		c.rect(x, y, 47, 13, "#2e6b43", `rx="2"`)
		c.rect(x, y+2, 47, 5.5, "#f3e6b9", "")
		for k := range 5 {
			c.rect(x+3+float64(k)*8.8, y+2.6, 6.2, 4.2, "#4a6274", "")
		}
		c.circle(x+10, y+14, 2.2, Ink, "")
		c.circle(x+37, y+14, 2.2, Ink, "")
	}
}
