//go:build js

package main

import (
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"fujisawa2030/wasm/town/scene"
)

// game holds the picture. Resting layers keep their pixels and are drawn again
// only when what they show has changed, one in each frame, so that no frame
// takes long; what moves is drawn in each frame. A slow device draws a resting
// layer in every other frame.
type game struct {
	begin         time.Time
	host          *host
	motion        scene.Motion
	width, height int
	stale         bool // something changed or moves since the last frame

	sheets  []sheet
	shown   bool    // a whole picture of this size has been seen
	painted int     // the resting layer that was drawn last
	rested  bool    // the last frame drew none
	last    float64 // when it began
	untold  bool    // the document has not heard of the last state
	told    float64 // when it last heard something
}

const (
	slow  = 0.022 // seconds from frame to frame: fewer than 45 in a second
	tells = 0.2   // seconds between what the document hears
)

func newGame(h *host) *game { return &game{begin: time.Now(), host: h} }

// show aims at a new state. It is called between frames.
func (g *game) show(s scene.State) {
	g.motion.Aim(s, g.now())
	g.stale, g.untold = true, true
}

// tell hands the document the places of what it explains.
func (g *game) tell() {
	if state, ready := g.motion.Aims(); ready && g.width > 1 {
		g.host.tell(scene.Places(state, g.view(0)), state.Look().Shown())
		g.told, g.untold = g.now(), false
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
	if g.untold && (now-g.told > tells || g.motion.Rests(now)) {
		g.tell()
	}
	state, phase := g.motion.Now(now)
	layers := scene.Layers(state, g.view(phase))
	if len(g.sheets) != len(layers) {
		g.sheets = make([]sheet, len(layers))
	}
	var waiting []int
	for i := range layers {
		if layers[i].Moves {
			g.sheets[i].compose(layers[i])
		} else if !g.sheets[i].current(layers[i]) {
			waiting = append(waiting, i)
		}
	}
	turn := g.turn(waiting, now)
	if state.Still && g.shown {
		turn = waiting
	}
	for _, i := range turn {
		g.sheets[i].paint(layers[i], g.width)
		g.painted = i
	}
	g.rested, g.last = len(turn) == 0, now
	drawn := len(turn) == len(waiting)
	g.shown = g.shown || drawn
	g.stale = !drawn || !g.motion.Rests(now)
	return nil
}

// turn chooses the resting layer to be drawn again in this frame: the next one
// after the last, so that each has its turn while a lever is dragged; none
// when this would be a slow device's second one in a row.
func (g *game) turn(waiting []int, now float64) []int {
	if len(waiting) == 0 || g.shown && !g.rested && now-g.last > slow {
		return nil
	}
	next := slices.IndexFunc(waiting, func(i int) bool { return i > g.painted })
	return waiting[max(next, 0):][:1]
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
