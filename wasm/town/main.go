//go:build js

// Command town draws the living town of the page in a canvas of its own
// document. That document (site/town) hands it states and lets animation
// frames through only while something moves; this program says when it rests.
package main

import (
	"log"

	"github.com/hajimehoshi/ebiten/v2"
)

func main() {
	host := newHost()
	game := newGame(host)
	host.listen(game)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	options := &ebiten.RunGameOptions{
		InitUnfocused:     true,
		ScreenTransparent: true,
		DisableHiDPI:      true, // the document sizes the canvas in device pixels
	}
	if err := ebiten.RunGameWithOptions(game, options); err != nil {
		log.Fatal(err) // the document sees the exit and reports it
	}
}
