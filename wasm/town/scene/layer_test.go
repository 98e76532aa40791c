package scene

import (
	"math"
	"reflect"
	"testing"
)

func TestRestingLayersStayInTheirRows(t *testing.T) {
	for _, view := range views {
		for _, share := range []float64{0, 0.5, 1} {
			s := scenario(share, 2500)
			s.Dark = share
			for i, layer := range Layers(s, view) {
				if layer.Moves {
					continue
				}
				for _, shape := range layer.Compose() {
					least, greatest := shape.Bounds()
					// What lies outside of the view is not seen.
					if top := max(least.Y, 0); top < float64(layer.Top) {
						t.Fatalf("%gx%g: layer %d begins at %d, %q at %g", view.Width, view.Height, i, layer.Top, shape.Part, top)
					}
					if low := min(greatest.Y, view.Height); low > float64(layer.Bottom) {
						t.Fatalf("%gx%g: layer %d ends at %d, %q at %g", view.Width, view.Height, i, layer.Bottom, shape.Part, low)
					}
				}
			}
		}
	}
}

// TestSameKeySamePicture moves one thing at a time and asks that every resting
// layer that now looks different says so, and few others.
func TestSameKeySamePicture(t *testing.T) {
	view := views[1]
	base := scenario(0.3, 2500)
	before := Layers(base, view)
	others := map[string]State{"pathway": scenario(0.3, 2480), "dark": base, "buses": base, "trees": base, "meadow": base, "grid": base}
	change := func(name string, to func(*State)) {
		s := base
		to(&s)
		others[name] = s
	}
	change("dark", func(s *State) { s.Dark = 1 })
	change("buses", func(s *State) { s.Buses = 20 })
	change("trees", func(s *State) { s.Trees = 9000 })
	change("meadow", func(s *State) { s.Meadow = 9 })
	change("grid", func(s *State) { s.Grid = 0.9 })
	for lever := Lever(0); lever < Levers; lever++ {
		others["lever "+string(rune('A'+int(lever)))] = at(base, lever, 0.6)
	}
	for name, s := range others {
		for i, layer := range Layers(s, view) {
			if layer.Moves {
				continue
			}
			same := reflect.DeepEqual(layer.Compose(), before[i].Compose())
			if layer.Key == before[i].Key && !same {
				t.Errorf("%s: layer %d changes and keeps its key", name, i)
			}
			if layer.Key != before[i].Key && same && name != "trees" && s.Shares == base.Shares {
				t.Errorf("%s: layer %d is the same under another key", name, i)
			}
		}
	}
}

func TestPathwayAloneRedrawsNothingThatRests(t *testing.T) {
	a, b := Layers(scenario(0.3, 2500), views[0]), Layers(scenario(0.3, 2501), views[0])
	for i := range a {
		if !a[i].Moves && a[i].Key != b[i].Key {
			t.Errorf("layer %d is drawn again for 1 kt", i)
		}
	}
}

func TestWhatMovesIsSmall(t *testing.T) {
	s := scenario(1, 1900)
	s.Dark = 1
	moving, all := 0, 0
	for _, layer := range Layers(s, views[0]) {
		n := len(layer.Compose())
		all += n
		if layer.Moves {
			moving += n
		}
	}
	if moving*8 > all {
		t.Errorf("%d of %d shapes are drawn in each frame", moving, all)
	}
}

func TestSpotsLieApart(t *testing.T) {
	for _, view := range append(views, View{Width: 328, Height: 240}, View{Width: 638, Height: 240}) {
		for _, end := range []float64{3500, 1500} {
			places := Places(scenario(0.3, end), view)
			for a := range places {
				if x, y := places[a].X, places[a].Y; x < Apart.X/2-0.001 || x > 1-Apart.X/2 || y < 0 || y > 1-0.04 {
					t.Errorf("%gx%g: spot %d lies at %.3f, %.3f", view.Width, view.Height, a, x, y)
				}
				for b := range places[:a] {
					dx, dy := math.Abs(places[a].X-places[b].X), math.Abs(places[a].Y-places[b].Y)
					if dx < Apart.X && dy < Apart.Y {
						t.Errorf("%gx%g: spots %d and %d lie %.3f, %.3f apart", view.Width, view.Height, b, a, dx, dy)
					}
				}
			}
		}
	}
}

func TestSpotsStayWhileLeversMove(t *testing.T) {
	for _, view := range views {
		if a, b := Places(scenario(0.1, 2500), view), Places(scenario(0.9, 2100), view); a != b {
			t.Errorf("%gx%g: %v, then %v", view.Width, view.Height, a, b)
		}
	}
}

func TestShownIsWhatIsDrawn(t *testing.T) {
	for _, share := range []float64{0, 0.33, 1} {
		s := scenario(share, 2500)
		picture := Compose(s, views[1])
		parts := []Part{
			Panel, WarmWindow, Insulated, HeatPump, Lamp, GreenDoor, ElectroCar, "", ElectroBus, "", OfficeRoof, Awning, "", Film,
			HallRoof, StreetLamp, Tended, NewTree, Tuft, Turbine,
		}
		shown := s.Look().Shown()
		if len(shown) != len(parts) {
			t.Fatalf("%d things, want %d", len(shown), len(parts))
		}
		for i, part := range parts {
			if part != Scenery && picture.Count(part) != shown[i].Count {
				t.Errorf("share %g: says %d of %s, draws %d", share, shown[i].Count, part, picture.Count(part))
			}
		}
	}
}
