package mesh

import (
	"testing"

	"fujisawa2030/wasm/town/scene"
)

// The phone's picture at twice its size in CSS pixels, in the evening, which
// has the most shapes.
func frame(phase float64) []scene.Layer {
	s := scene.State{Target: 2074, Years: make([]float64, 18), Pathway: make([]float64, 18), Outlook: make([]float64, 18), Dark: 1}
	for i := range s.Years {
		s.Years[i], s.Pathway[i], s.Outlook[i] = 2013+float64(i), 3842-80*float64(i), 3842-50*float64(i)
	}
	for i := range s.Shares {
		s.Shares[i] = 0.5
	}
	return scene.Layers(s, scene.View{Width: 720, Height: 480, Phase: phase})
}

// BenchmarkFrame is what each moving frame costs: keys of all layers, and what
// moves.
func BenchmarkFrame(b *testing.B) {
	var m Mesh
	for i := 0; i < b.N; i++ {
		for _, layer := range frame(0.3) {
			if layer.Moves {
				m.Build(scene.Scene{Shapes: layer.Compose()})
			}
		}
	}
}

// BenchmarkWhole is the picture in one piece, as a frame without kept layers.
func BenchmarkWhole(b *testing.B) {
	var m Mesh
	for i := 0; i < b.N; i++ {
		for _, layer := range frame(0.3) {
			m.Build(scene.Scene{Shapes: layer.Compose()})
		}
	}
}

// BenchmarkLayer is what drawing one resting layer again costs.
func BenchmarkLayer(b *testing.B) {
	var m Mesh
	for _, i := range []int{0, 2, 3, 4, 5, 6, 7} {
		b.Run(string(rune('0'+i)), func(b *testing.B) {
			layer := frame(0)[i]
			for i := 0; i < b.N; i++ {
				m.Build(scene.Scene{Shapes: layer.Compose()})
			}
			b.ReportMetric(float64(len(m.Vertices)), "vertices")
		})
	}
}

// BenchmarkKeys is the share of a frame that finds out what changed.
func BenchmarkKeys(b *testing.B) {
	for i := 0; i < b.N; i++ {
		frame(0.3)
	}
}
