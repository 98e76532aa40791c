package raster

import (
	"bytes"
	"image/color"
	"testing"

	"fujisawa2030/wasm/town/mesh"
	"fujisawa2030/wasm/town/scene"
)

func differs(a, b color.Color) bool {
	ar, ag, ab, aa := a.RGBA()
	br, bg, bb, ba := b.RGBA()
	far := func(x, y uint32) bool { return max(x, y)-min(x, y) > nearly*257 }
	return far(ar, br) || far(ag, bg) || far(ab, bb) || far(aa, ba)
}

func corner(x, y float32, c [4]float32) mesh.Vertex {
	return mesh.Vertex{X: x, Y: y, R: c[0], G: c[1], B: c[2], A: c[3]}
}

func square(c [4]float32) *mesh.Mesh {
	return &mesh.Mesh{
		Vertices: []mesh.Vertex{corner(1, 1, c), corner(5, 1, c), corner(5, 5, c), corner(1, 5, c)},
		Indices:  []uint32{0, 1, 2, 0, 2, 3},
	}
}

func TestSquareCoversItsPixelsOnce(t *testing.T) {
	half := [4]float32{0.5, 0, 0, 0.5}
	picture := Draw(square(half), 6, 6)
	for y := range 6 {
		for x := range 6 {
			want := color.RGBA{}
			if x >= 1 && x < 5 && y >= 1 && y < 5 {
				want = color.RGBA{128, 0, 0, 128} // twice would be 191
			}
			if got := picture.RGBAAt(x, y); got != want {
				t.Errorf("pixel %d, %d is %v, want %v", x, y, got, want)
			}
		}
	}
}

func TestLaterLiesOverEarlier(t *testing.T) {
	m := square([4]float32{1, 0, 0, 1})
	over := square([4]float32{0, 0, 0.5, 0.5})
	for _, i := range over.Indices {
		m.Indices = append(m.Indices, i+4)
	}
	m.Vertices = append(m.Vertices, over.Vertices...)
	if got := Draw(m, 6, 6).RGBAAt(3, 3); got != (color.RGBA{128, 0, 128, 255}) {
		t.Errorf("blue glass over red is %v", got)
	}
}

func TestColoursRunBetweenCorners(t *testing.T) {
	m := square([4]float32{0, 0, 0, 1})
	m.Vertices[1].G, m.Vertices[2].G = 1, 1
	picture := Draw(m, 6, 6)
	for x, want := range []uint8{1: 32, 2: 96, 3: 159, 4: 223} {
		if got := picture.RGBAAt(x, 3).G; x > 0 && max(got, want)-min(got, want) > 1 {
			t.Errorf("column %d has green %d, want %d", x, got, want)
		}
	}
}

func TestSameStateSamePixels(t *testing.T) {
	a, b := paint(scenario(0.4, 2300), 180, 120), paint(scenario(0.4, 2300), 180, 120)
	if !bytes.Equal(a.Pix, b.Pix) {
		t.Error("two pictures of one state")
	}
}

// TestLayersMakeTheWholePicture lays the resting layers' pixels, cut to their
// rows, under and over what moves, as the program does on screen.
func TestLayersMakeTheWholePicture(t *testing.T) {
	const width, height = 360, 240
	state := scenario(0.6, 2300)
	state.Dark = 1
	want := paint(state, width, height)
	whole := canvas{width: width, height: height, pixels: make([]pixel, width*height)}
	for _, layer := range scene.Layers(state, scene.View{Width: width, Height: height}) {
		var m mesh.Mesh
		m.Build(scene.Scene{Shapes: layer.Compose()})
		own := canvas{width: width, height: height, pixels: make([]pixel, width*height)}
		own.draw(&m)
		for i := layer.Top * width; i < layer.Bottom*width; i++ {
			for k := range 4 {
				whole.pixels[i][k] = own.pixels[i][k] + whole.pixels[i][k]*(1-own.pixels[i][3])
			}
		}
	}
	got := whole.picture()
	other := 0
	for y := range height {
		for x := range width {
			if differs(got.RGBAAt(x, y), want.RGBAAt(x, y)) {
				other++
			}
		}
	}
	if other > 0 {
		t.Errorf("%d pixels differ from the picture in one piece", other)
	}
}
