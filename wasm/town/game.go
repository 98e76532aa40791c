//go:build js

package main

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"fujisawa2030/wasm/town/scene"
)

// game holds the picture. Resting layers keep their pixels and are drawn again
// only when what they show has changed, one in each frame, so that no frame
// takes long; what moves is drawn in each frame.
type game struct {
	begin         time.Time
	host          *host
	motion        scene.Motion
	width, height int
	stale         bool // something changed or moves since the last frame

	sheets []sheet
	shown  bool // a whole picture of this size has been seen
}

func newGame(h *host) *game { return &game{begin: time.Now(), host: h} }

// show aims at a new state. It is called between frames.
func (g *game) show(s scene.State) {
	g.motion.Aim(s, g.now())
	g.stale = true
	g.tell()
}

// tell hands the document the places of what it explains.
func (g *game) tell() {
	if state, ready := g.motion.Aims(); ready && g.width > 1 {
		g.host.tell(scene.Places(state, g.view(0)), state.Look().Shown())
	}
}

func (g *game) now() float64 { return time.Since(g.begin).Seconds() }

func (g *game) view(phase float64) scene.View {
	return scene.View{Width: float64(g.width), Height: float64(g.height), Phase: phase}
}

// Update composes what changed.
func (g *game) Update() error {
	if !g.stale || !g.motion.Started() || g.width < 2 {
		return nil
	}
	now := g.now()
	state, phase := g.motion.Now(now)
	layers := scene.Layers(state, g.view(phase))
	if len(g.sheets) != len(layers) {
		g.sheets = make([]sheet, len(layers))
	}
	waiting := 0
	for i := range layers {
		s := &g.sheets[i]
		switch {
		case layers[i].Moves:
			s.compose(layers[i])
		case s.current(layers[i]):
		case waiting == 0 || state.Still && g.shown:
			s.paint(layers[i], g.width)
			waiting++
		default:
			waiting++
		}
	}
	drawn := waiting <= 1 || state.Still && g.shown
	g.shown = g.shown || drawn
	g.stale = !drawn || !g.motion.Rests(now)
	return nil
}

// Draw has nothing to do: the screen is drawn without an image in between.
func (g *game) Draw(*ebiten.Image) {}

// DrawFinalScreen shows the picture once it is whole, and lets the document
// rest when nothing moves.
func (g *game) DrawFinalScreen(screen ebiten.FinalScreen, _ *ebiten.Image, _ ebiten.GeoM) {
	if !g.shown {
		return
	}
	for i := range g.sheets {
		g.sheets[i].draw(screen)
	}
	if !g.stale {
		g.host.rest()
	}
}

// Layout notes the canvas's size in pixels. The image in between, which stays
// empty, is made as small as it can be.
func (g *game) Layout(width, height int) (int, int) {
	if width != g.width || height != g.height {
		g.width, g.height, g.stale, g.shown = width, height, true, false
		for i := range g.sheets {
			g.sheets[i].drop()
		}
		g.tell()
	}
	return 1, 1
}
