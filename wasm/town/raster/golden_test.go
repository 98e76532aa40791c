package raster

import (
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fujisawa2030/wasm/town/mesh"
	"fujisawa2030/wasm/town/scene"
)

var update = flag.Bool("update", false, "paint testdata/*.png anew")

// scenario is a state whose pathway falls from the ministry's FY2013 total
// (3,841.65 kt) to an end, with all levers at one share. 2,074 kt is the target.
func scenario(share, end float64) scene.State {
	s := scene.State{Buses: 20 * share, Trees: 10000 * share, Meadow: 10 * share, Grid: share, Target: 2074.491}
	for i := range s.Shares {
		s.Shares[i] = share
	}
	for year := 2013.0; year <= 2030; year++ {
		t := (year - 2013) / 17
		s.Years = append(s.Years, year)
		s.Pathway = append(s.Pathway, 3841.65+(end-3841.65)*t)
		s.Outlook = append(s.Outlook, 3841.65+(2950-3841.65)*t)
	}
	return s
}

// TestGolden compares with the pictures as they were last looked at. After a
// wanted change: go test ./wasm/town/raster -run Golden -update, and look.
func TestGolden(t *testing.T) {
	for _, view := range []struct {
		name          string
		width, height int
	}{{"phone", 360, 240}, {"wide", 960, 400}} {
		for _, level := range []struct {
			name       string
			share, end float64
		}{{"today", 0.1, 2950}, {"half", 0.5, 2350}, {"all", 1, 1900}} {
			for dark, time := range []string{"day", "evening"} {
				state := scenario(level.share, level.end)
				state.Dark = float64(dark)
				name := filepath.Join("testdata", fmt.Sprintf("%s-%s-%s.png", view.name, level.name, time))
				compare(t, name, paint(state, view.width, view.height))
			}
		}
	}
}

func paint(state scene.State, width, height int) *image.RGBA {
	var m mesh.Mesh
	m.Build(scene.Compose(state, scene.View{Width: float64(width), Height: float64(height)}))
	return Draw(&m, width, height)
}

// Other processors round the last bit of a corner or a colour differently: a
// pixel on an edge may differ a little, and few do.
const (
	nearly    = 6         // of 255, for one channel of one pixel
	exception = 1.0 / 500 // of all pixels
)

func compare(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	if *update {
		file, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(file, got); err != nil {
			t.Fatal(err)
		}
		return
	}
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Bounds() {
		t.Fatalf("%s is %v, the picture %v", name, want.Bounds(), got.Bounds())
	}
	other := 0
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			if differs(got.RGBAAt(x, y), want.At(x, y)) {
				other++
			}
		}
	}
	if all := got.Bounds().Dx() * got.Bounds().Dy(); float64(other) > exception*float64(all) {
		t.Errorf("%s: %d of %d pixels differ", name, other, all)
	}
}
