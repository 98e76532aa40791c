//go:build js

package main

import (
	"image/color"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"fujisawa2030/wasm/town/mesh"
	"fujisawa2030/wasm/town/scene"
)

// game holds the picture. Update composes it when state or size changed, drawing
// only shows what Update left.
type game struct {
	begin         time.Time
	motion        scene.Motion
	width, height int
	stale         bool // state or size changed since the last picture
	rest          func()

	mesh     mesh.Mesh
	vertices []ebiten.Vertex
	paper    *ebiten.Image // one white pixel that every triangle takes its texture from
}

func newGame(rest func()) *game {
	sheet := ebiten.NewImage(3, 3)
	sheet.Fill(color.White)
	return &game{begin: time.Now(), rest: rest, paper: sheet}
}

// show aims at a new state. It is called between frames.
func (g *game) show(s scene.State) {
	g.motion.Aim(s, g.now())
	g.stale = true
}

func (g *game) now() float64 { return time.Since(g.begin).Seconds() }

// Update composes the picture of this moment.
func (g *game) Update() error {
	if !g.stale || !g.motion.Started() {
		return nil
	}
	now := g.now()
	state, phase := g.motion.Now(now)
	g.stale = !g.motion.Rests(now)
	g.mesh.Build(scene.Compose(state, scene.View{Width: float64(g.width), Height: float64(g.height), Phase: phase}))
	g.vertices = g.vertices[:0]
	for _, v := range g.mesh.Vertices {
		g.vertices = append(g.vertices, ebiten.Vertex{
			DstX: v.X, DstY: v.Y, SrcX: 1.5, SrcY: 1.5,
			ColorR: v.R, ColorG: v.G, ColorB: v.B, ColorA: v.A,
		})
	}
	return nil
}

// Draw has nothing to do: a picture of one draw call needs no image in between.
func (g *game) Draw(*ebiten.Image) {}

// DrawFinalScreen shows the picture, and lets the document rest when nothing
// moves.
func (g *game) DrawFinalScreen(screen ebiten.FinalScreen, _ *ebiten.Image, _ ebiten.GeoM) {
	if len(g.vertices) == 0 {
		return
	}
	screen.DrawTriangles32(g.vertices, g.mesh.Indices, g.paper, &ebiten.DrawTrianglesOptions{
		ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha,
	})
	if !g.stale {
		g.rest()
	}
}

// Layout notes the canvas's size in pixels. The image in between, which stays
// empty, is made as small as it can be.
func (g *game) Layout(width, height int) (int, int) {
	if width != g.width || height != g.height {
		g.width, g.height, g.stale = width, height, true
	}
	return 1, 1
}
