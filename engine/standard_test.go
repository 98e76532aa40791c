package engine_test

import (
	"testing"

	"fujisawa2030/engine"
)

// WE-01: the standard method reproduces the ministry's published road
// emissions of six municipalities in two years to 1e-9 kt. The model's own
// rules compute them, with each municipality's vehicles in the place of
// Fujisawa's.
func TestStandardMethodOfRoadTraffic(t *testing.T) {
	for _, code := range []string{"14100", "14204", "14205", "14206", "14207", "14384"} {
		city := facts(t)
		type key struct {
			id string
			fy engine.FiscalYear
		}
		sample := map[key]float64{}
		for _, f := range city.Facts {
			sample[key{f.ID, f.FY}] = f.Value
		}
		for i := range city.Facts {
			f := &city.Facts[i]
			for _, kind := range []string{"car", "freight"} {
				if f.ID == "city.vehicles."+kind {
					f.Value = sample[key{"sample." + code + "." + kind + ".vehicles", f.FY}]
				}
			}
		}
		m, err := engine.New(city)
		if err != nil {
			t.Fatal(err)
		}
		m.Run()
		for _, kind := range []string{"car", "freight"} {
			for _, fy := range []engine.FiscalYear{2013, 2018} {
				e, ok := m.Explain("standard."+kind, fy, engine.English)
				want := sample[key{"sample." + code + "." + kind + ".co2", fy}]
				if !ok || want == 0 {
					t.Fatalf("%s %s FY%d: rule %v, published %v", code, kind, fy, ok, want)
				}
				near(t, code+" "+kind, e.Value, want, 1e-9)
			}
		}
	}
}
