//go:build js

package main

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"fujisawa2030/wasm/town/mesh"
	"fujisawa2030/wasm/town/scene"
)

// sheet is one layer on screen: pixels of what rests, or triangles of what
// moves.
type sheet struct {
	key    scene.Key
	pixels *ebiten.Image
	top    int

	vertices []ebiten.Vertex
	indices  []uint32
}

// brush is shared by all sheets: its slices grow to the largest layer once.
var brush mesh.Mesh

// paper is white; every triangle takes its texture from its middle.
var paper = func() *ebiten.Image {
	paper := ebiten.NewImage(3, 3)
	paper.Fill(color.White)
	return paper
}()

var options = &ebiten.DrawTrianglesOptions{ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha}

// current reports whether the sheet already shows a resting layer.
func (s *sheet) current(l scene.Layer) bool { return s.pixels != nil && s.key == l.Key }

// compose turns a layer into triangles.
func (s *sheet) compose(l scene.Layer) {
	brush.Build(scene.Scene{Shapes: l.Compose()})
	s.vertices = s.vertices[:0]
	for _, v := range brush.Vertices {
		s.vertices = append(s.vertices, ebiten.Vertex{
			DstX: v.X, DstY: v.Y - float32(l.Top), SrcX: 1.5, SrcY: 1.5,
			ColorR: v.R, ColorG: v.G, ColorB: v.B, ColorA: v.A,
		})
	}
	s.indices = append(s.indices[:0], brush.Indices...)
}

// paint draws a resting layer into the sheet's pixels.
func (s *sheet) paint(l scene.Layer, width int) {
	height := max(l.Bottom-l.Top, 1)
	if s.pixels == nil {
		s.pixels = ebiten.NewImageWithOptions(image.Rect(0, 0, width, height), &ebiten.NewImageOptions{Unmanaged: true})
	} else {
		s.pixels.Clear()
	}
	s.compose(l)
	s.pixels.DrawTriangles32(s.vertices, s.indices, paper, options)
	s.vertices, s.indices = s.vertices[:0], s.indices[:0]
	s.key, s.top = l.Key, l.Top
}

// draw shows the sheet.
func (s *sheet) draw(screen ebiten.FinalScreen) {
	if s.pixels != nil {
		place := &ebiten.DrawImageOptions{}
		place.GeoM.Translate(0, float64(s.top))
		screen.DrawImage(s.pixels, place)
		return
	}
	if len(s.indices) > 0 {
		screen.DrawTriangles32(s.vertices, s.indices, paper, options)
	}
}

// drop forgets the pixels: the view has another size.
func (s *sheet) drop() {
	if s.pixels != nil {
		s.pixels.Deallocate()
		s.pixels = nil
	}
}
