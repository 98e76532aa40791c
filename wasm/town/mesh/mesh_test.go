package mesh

import (
	"math"
	"testing"

	"fujisawa2030/wasm/town/scene"
)

func build(shape scene.Shape) *Mesh {
	m := &Mesh{}
	m.Build(scene.Scene{Shapes: []scene.Shape{shape}})
	return m
}

// weight is the sum of opacity over all triangles: what the shape covers.
func weight(m *Mesh) float64 {
	sum := 0.0
	for i := 0; i < len(m.Indices); i += 3 {
		a, b, c := m.Vertices[m.Indices[i]], m.Vertices[m.Indices[i+1]], m.Vertices[m.Indices[i+2]]
		area := math.Abs(float64((b.X-a.X)*(c.Y-a.Y)-(b.Y-a.Y)*(c.X-a.X))) / 2
		sum += area * float64(a.A+b.A+c.A) / 3
	}
	return sum
}

func grey(outline ...scene.Point) scene.Shape {
	c := scene.Color{R: 0.5, G: 0.5, B: 0.5, A: 1}
	return scene.Shape{Outline: outline, Fill: scene.Fill{From: c, To: c}}
}

func TestMeshCoversTheOutline(t *testing.T) {
	band := grey(scene.Point{X: 0, Y: 0}, scene.Point{X: 50, Y: 30}, scene.Point{X: 100, Y: 0}, scene.Point{X: 100, Y: 20}, scene.Point{X: 50, Y: 50}, scene.Point{X: 0, Y: 20})
	band.Strip = true
	for _, c := range []struct {
		name  string
		shape scene.Shape
		area  float64
	}{
		{"square", grey(scene.Point{X: 0, Y: 0}, scene.Point{X: 40, Y: 0}, scene.Point{X: 40, Y: 40}, scene.Point{X: 0, Y: 40}), 1600},
		{"square turned round", grey(scene.Point{X: 0, Y: 40}, scene.Point{X: 40, Y: 40}, scene.Point{X: 40, Y: 0}, scene.Point{X: 0, Y: 0}), 1600},
		{"hook", grey(scene.Point{X: 0, Y: 0}, scene.Point{X: 40, Y: 0}, scene.Point{X: 40, Y: 20}, scene.Point{X: 20, Y: 20}, scene.Point{X: 20, Y: 40}, scene.Point{X: 0, Y: 40}), 1200},
		{"comb", grey(scene.Point{X: 0, Y: 0}, scene.Point{X: 60, Y: 0}, scene.Point{X: 60, Y: 40}, scene.Point{X: 45, Y: 10}, scene.Point{X: 30, Y: 40}, scene.Point{X: 15, Y: 10}, scene.Point{X: 0, Y: 40}), 1500},
		{"band", band, 2000},
	} {
		// The fringe moves the edge by nothing on average; its corners add at
		// most a square of the fringe each.
		if got := weight(build(c.shape)); math.Abs(got-c.area) > float64(len(c.shape.Outline)) {
			t.Errorf("%s: covers %.1f pixels, want %g", c.name, got, c.area)
		}
	}
}

func TestEdgeFadesToNothing(t *testing.T) {
	m := build(grey(scene.Point{X: 10, Y: 10}, scene.Point{X: 30, Y: 10}, scene.Point{X: 30, Y: 30}, scene.Point{X: 10, Y: 30}))
	for _, v := range m.Vertices {
		inside := v.X > 10 && v.X < 30 && v.Y > 10 && v.Y < 30
		if inside != (v.A == 1) || inside == (v.A == 0) {
			t.Errorf("corner (%g, %g) has opacity %g", v.X, v.Y, v.A)
		}
	}
}

func TestFillRunsFromTopToBottom(t *testing.T) {
	shape := grey(scene.Point{X: 0, Y: 0}, scene.Point{X: 10, Y: 0}, scene.Point{X: 10, Y: 100}, scene.Point{X: 0, Y: 100})
	shape.Fill = scene.Fill{From: scene.Color{R: 1, A: 1}, To: scene.Color{B: 1, A: 0.5}}
	for _, v := range build(shape).Vertices {
		if v.A == 0 {
			continue
		}
		if top := v.Y < 50; top != (v.R > v.B) {
			t.Errorf("corner at %g is red %g, blue %g", v.Y, v.R, v.B)
		}
		if v.R > v.A || v.B > v.A {
			t.Errorf("corner at %g is not premultiplied", v.Y)
		}
	}
}

func TestInvisibleShapesAddNothing(t *testing.T) {
	clear := grey(scene.Point{X: 0, Y: 0}, scene.Point{X: 10, Y: 0}, scene.Point{X: 0, Y: 10})
	clear.Fill = scene.Fill{}
	line := grey(scene.Point{X: 0, Y: 0}, scene.Point{X: 10, Y: 0}, scene.Point{X: 20, Y: 0})
	for _, shape := range []scene.Shape{clear, line, grey(scene.Point{}, scene.Point{X: 1})} {
		if m := build(shape); len(m.Indices) != 0 {
			t.Errorf("%v gives %d indices", shape, len(m.Indices))
		}
	}
}

func TestEveryPictureIsSound(t *testing.T) {
	s := scene.State{Target: 2074, Years: []float64{2013, 2021, 2030}, Pathway: []float64{3842, 3300, 2500}, Outlook: []float64{3842, 3300, 2950}}
	var m Mesh // reused, as the program does
	for _, width := range []float64{1, 40, 360, 1280, 2300} {
		for _, share := range []float64{0, 0.5, 1} {
			for i := range s.Shares {
				s.Shares[i] = share
			}
			s.Dark = share
			m.Build(scene.Compose(s, scene.View{Width: width, Height: 500, Phase: share / 2}))
			if len(m.Indices)%3 != 0 || len(m.Indices) == 0 {
				t.Fatalf("width %g: %d indices", width, len(m.Indices))
			}
			for _, i := range m.Indices {
				if int(i) >= len(m.Vertices) {
					t.Fatalf("width %g: index %d of %d corners", width, i, len(m.Vertices))
				}
			}
			for _, v := range m.Vertices {
				for _, x := range []float32{v.X, v.Y, v.R, v.G, v.B, v.A} {
					if x != x || math.IsInf(float64(x), 0) {
						t.Fatalf("width %g: corner %v", width, v)
					}
				}
			}
		}
	}
}
