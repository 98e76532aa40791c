package reach_test

import (
	"math/rand/v2"
	"testing"

	"fujisawa2030/engine"
	"fujisawa2030/engine/reach"
)

// sets are levers that share stocks, or act on one another, and some that do
// neither.
var sets = [][]string{
	{"hotwater", "hybrid", "condensing"}, {"hotwater", "solarheat", "fuelcell"}, {"hotwater", "condensing", "shower"},
	{"ev", "hv", "hydrogen"}, {"ev", "v2h", "battery"}, {"pv", "solarheat", "battery"}, {"pv", "daytime", "v2h"},
	{"appliance", "aircon", "fridge"}, {"window", "envelope", "zeh"}, {"curtain", "envelope", "thermostat"},
	{"carless", "carshare", "ecodrive"}, {"waste", "plastic", "pv"}, {"business", "bizhvac", "bizzeb"},
	{"bizpv", "bizboiler", "business"}, {"city", "citypv", "citylight"}, {"hotwater", "ev", "pv"},
}

// Of all mixes of three levers on a grid none that meets the goal is cheaper
// than the answer, and none is lower than the lowest.
func TestGridsHaveNothingBetter(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(5, 7))
	for _, early := range []float64{0, 1} {
		m.Positions()[m.Lever("early")] = early
		rest(m)
		for _, set := range sets {
			grid(t, m, set, r)
		}
	}
}

const points = 9 // of each lever

func grid(t *testing.T, m *engine.Model, set []string, r *rand.Rand) {
	t.Helper()
	free := only(m, set...)
	rest(m)
	full := find(t, m, reach.Ask{By: reach.Change, Goal: 0, Free: free})
	for _, part := range []float64{r.Float64(), 0.5, 0.99} {
		goal := full.Start - part*(full.Start-full.Lowest)
		rest(m)
		least, cheap := find(t, m, reach.Ask{By: reach.Change, Goal: goal, Free: free}), find(t, m, reach.Ask{By: reach.Cost, Goal: goal, Free: free})
		if !least.Met {
			t.Errorf("%v: %v is not met", set, goal)
		}
		for n := range points * points * points {
			change, known := 0.0, true
			for k, id := range set {
				i := m.Lever(id)
				l := &m.Levers()[i]
				share := float64([]int{n % points, n / points % points, n / points / points}[k]) / (points - 1)
				m.Positions()[i] = l.Today + share*(l.Reach-l.Today)
				change += share
				known = known && (share == 0 || l.Cost != "")
			}
			m.Run()
			total := m.Value("pathway.total", engine.EndFY)
			if total < full.Lowest-1e-9 {
				t.Fatalf("%v: %v is lower than %v", set, total, full.Lowest)
			}
			if total > goal {
				continue
			}
			if change < least.Change-1e-5 {
				t.Errorf("%v: %v at %v takes less change than %v", set, total, change, least.Change)
				break
			}
			if known && cheap.Met && costs(t, m) < cheap.Cost()-1e-5 {
				t.Errorf("%v: %v costs %v, less than %v", set, total, costs(t, m), cheap.Cost())
				break
			}
		}
	}
}
