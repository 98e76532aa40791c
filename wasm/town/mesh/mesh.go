// Package mesh turns shapes into triangles with soft edges, ready for a
// graphics library that draws triangles with coloured corners.
//
// Every polygon is filled by triangles; a fringe one pixel wide around it runs
// from its colour to transparent, half inside and half outside of the outline,
// which is what smooths the edges without multisampling. All shapes of a scene
// go into one list in their order, so the whole picture is one draw call.
// Colours are premultiplied by opacity.
package mesh

import "fujisawa2030/wasm/town/scene"

// Vertex is a corner: a place in pixels and a premultiplied colour.
type Vertex struct {
	X, Y       float32
	R, G, B, A float32
}

// Mesh is a list of triangles, three indices each. Its slices are reused by
// the next Build.
type Mesh struct {
	Vertices []Vertex
	Indices  []uint32
	edges    rings
	left     []int
}

// Build replaces the mesh by the scene's triangles.
func (m *Mesh) Build(s scene.Scene) {
	m.Vertices, m.Indices = m.Vertices[:0], m.Indices[:0]
	for _, shape := range s.Shapes {
		m.add(shape)
	}
}

func (m *Mesh) add(shape scene.Shape) {
	if len(shape.Outline) < 3 || (shape.Fill.From.A <= 0 && shape.Fill.To.A <= 0) {
		return
	}
	area := turn(shape.Outline)
	if area == 0 {
		return
	}
	paint := newPaint(shape)
	if shape.Fill.Radial {
		m.fan(shape.Outline, &paint) // its rim fades by itself
		return
	}
	n := len(shape.Outline)
	first := uint32(len(m.Vertices))
	m.edges.around(shape.Outline, area)
	for _, q := range m.edges.inner {
		m.Vertices = append(m.Vertices, paint.at(q, 1))
	}
	if shape.Strip {
		m.strip(n, first)
	} else {
		m.triangulate(shape.Outline, area, first)
	}
	for _, q := range m.edges.outer {
		m.Vertices = append(m.Vertices, paint.at(q, 0))
	}
	last := first + uint32(n) - 1
	for a, b := last, first; b <= last; a, b = b, b+1 {
		m.Indices = append(m.Indices, a, b, b+uint32(n), a, b+uint32(n), a+uint32(n))
	}
}

// strip joins the facing corners of a band of n corners.
func (m *Mesh) strip(n int, first uint32) {
	for i := 0; i+1 < n/2; i++ {
		a, b := first+uint32(i), first+uint32(i+1)
		c, d := first+uint32(n-2-i), first+uint32(n-1-i)
		m.Indices = append(m.Indices, a, b, c, a, c, d)
	}
}

// fan joins the middle of a round outline with its rim.
func (m *Mesh) fan(outline []scene.Point, paint *paint) {
	first := uint32(len(m.Vertices))
	m.Vertices = append(m.Vertices, paint.at(paint.middle, 1))
	for _, q := range outline {
		m.Vertices = append(m.Vertices, paint.at(q, 1))
	}
	n := uint32(len(outline))
	for i := uint32(0); i < n; i++ {
		m.Indices = append(m.Indices, first, first+1+i, first+1+(i+1)%n)
	}
}
