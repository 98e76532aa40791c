// Package raster fills a mesh on the processor, pixel by pixel, as a graphics
// chip would: each triangle covers the pixels whose middle lies in it, corners'
// colours run into each other, and what comes later lies over what came before.
//
// The page draws with the graphics chip; this package draws the same triangles
// for golden images and for looking at a picture without a browser.
package raster

import (
	"image"
	"math"

	"fujisawa2030/wasm/town/mesh"
)

// Draw fills the triangles on a transparent picture.
func Draw(m *mesh.Mesh, width, height int) *image.RGBA {
	c := canvas{width: width, height: height, pixels: make([]pixel, width*height)}
	c.draw(m)
	return c.picture()
}

// pixel is red, green, blue and opacity, premultiplied.
type pixel [4]float64

type canvas struct {
	width, height int
	pixels        []pixel
}

func (c *canvas) draw(m *mesh.Mesh) {
	for i := 0; i+2 < len(m.Indices); i += 3 {
		c.triangle(m.Vertices[m.Indices[i]], m.Vertices[m.Indices[i+1]], m.Vertices[m.Indices[i+2]])
	}
}

// triangle fills the pixels whose middle lies inside. A middle on an edge
// belongs to the triangle to the right of or below it, so that neighbours
// never both cover it.
func (c *canvas) triangle(a, b, d mesh.Vertex) {
	area := edge(a, b, float64(d.X), float64(d.Y))
	if area == 0 {
		return
	}
	if area < 0 {
		b, d, area = d, b, -area
	}
	top, low := span(float64(min(a.Y, b.Y, d.Y)), float64(max(a.Y, b.Y, d.Y)), c.height)
	for row := top; row < low; row++ {
		y := float64(row) + 0.5
		left, right := span(c.reach(a, b, d, y))
		for column := left; column < right; column++ {
			x := float64(column) + 0.5
			wa, wb, wd := edge(b, d, x, y), edge(d, a, x, y), edge(a, b, x, y)
			if inside(wa, b, d) && inside(wb, d, a) && inside(wd, a, b) {
				c.cover(row*c.width+column, a, b, d, wa/area, wb/area, wd/area)
			}
		}
	}
}

// reach is where a row crosses the triangle, with a pixel to spare on each side.
func (c *canvas) reach(a, b, d mesh.Vertex, y float64) (from, to float64, size int) {
	from, to = math.Inf(1), math.Inf(-1)
	for _, e := range [][2]mesh.Vertex{{a, b}, {b, d}, {d, a}} {
		p, q := e[0], e[1]
		if p.Y > q.Y {
			p, q = q, p
		}
		if y < float64(p.Y)-1 || y > float64(q.Y)+1 {
			continue
		}
		for _, at := range []float64{y - 1, y + 1} { // steep or flat, the edge is met between these heights
			t := 0.5
			if q.Y > p.Y {
				t = min(max((at-float64(p.Y))/float64(q.Y-p.Y), 0), 1)
			} else {
				from, to = min(from, float64(p.X), float64(q.X)), max(to, float64(p.X), float64(q.X))
			}
			x := float64(p.X) + float64(q.X-p.X)*t
			from, to = min(from, x), max(to, x)
		}
	}
	return from - 1, to + 1, c.width
}

func (c *canvas) cover(at int, a, b, d mesh.Vertex, wa, wb, wd float64) {
	mixed := func(x, y, z float32) float64 { return float64(x)*wa + float64(y)*wb + float64(z)*wd }
	over := pixel{mixed(a.R, b.R, d.R), mixed(a.G, b.G, d.G), mixed(a.B, b.B, d.B), mixed(a.A, b.A, d.A)}
	under := &c.pixels[at]
	for i := range under {
		under[i] = over[i] + under[i]*(1-over[3])
	}
}

func (c *canvas) picture() *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, c.width, c.height))
	for i, p := range c.pixels {
		for k, x := range p {
			picture.Pix[4*i+k] = uint8(math.Round(min(max(x, 0), 1) * 255))
		}
	}
	return picture
}

// edge is twice the area of the triangle from an edge to a place, positive
// where the place lies to the right of the edge's direction on screen.
func edge(from, to mesh.Vertex, x, y float64) float64 {
	return (float64(to.X)-float64(from.X))*(y-float64(from.Y)) - (float64(to.Y)-float64(from.Y))*(x-float64(from.X))
}

func inside(weight float64, from, to mesh.Vertex) bool {
	if weight != 0 {
		return weight > 0
	}
	return to.Y < from.Y || (to.Y == from.Y && to.X > from.X)
}

// span is the range of pixels between two coordinates, within the picture.
func span(least, greatest float64, size int) (from, to int) {
	from = int(min(max(math.Floor(least), 0), float64(size)))
	to = int(min(max(math.Ceil(greatest)+1, 0), float64(size)))
	return from, to
}
