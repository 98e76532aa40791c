// Package golden holds the one file of results that every build of the engine
// must reproduce to the last bit: amd64 natively, the shipped WASM file in
// wazero and in browsers. `go test ./wasm/golden -update` writes it anew when a
// fact or a rule has changed; the difference shows which numbers moved.
package golden

import (
	"math/rand/v2"
	"slices"

	"fujisawa2030/engine"
)

// Draws is the number of futures in the golden file.
const Draws = 300

// Case is one scenario: lever positions in the levers' order, the result block,
// the contributions, and the futures in the order in which the WASM file hands
// them out.
type Case struct {
	Name      string      `json:"name"`
	Positions []float64   `json:"positions"`
	Outputs   [][]float64 `json:"outputs"`
	Wedges    []float64   `json:"wedges"`
	Futures   []float64   `json:"futures"`
}

// Cases runs the scenarios of the golden file on a model.
func Cases(m *engine.Model) []Case {
	cases := []Case{{Name: "today"}, {Name: "reach"}, {Name: "plan view, contract ledger, frozen grid"}, {Name: "anywhere 1"}, {Name: "anywhere 2"}}
	r := rand.New(rand.NewPCG(2030, 14205))
	for i := range cases {
		place(m, i, r)
		cases[i].run(m)
	}
	return cases
}

// place puts the levers where case i has them.
func place(m *engine.Model, i int, r *rand.Rand) {
	for k := range m.Levers() {
		l, p := &m.Levers()[k], &m.Positions()[k]
		last := float64(len(l.Choices) - 1)
		switch {
		case i >= 3 && l.IsChoice():
			*p = float64(r.IntN(len(l.Choices)))
		case i >= 3:
			*p = l.Min + float64(r.Float64()*(l.Max-l.Min))
		case i == 2 && l.IsChoice():
			*p = last
		case l.IsChoice():
			*p = 0
		case i == 0:
			*p = l.Today
		default:
			*p = l.Reach
		}
	}
}

func (c *Case) run(m *engine.Model) {
	c.Positions = append(c.Positions, m.Positions()...)
	block := m.Run()
	for row := 0; row < len(block); row += engine.ShownYears {
		c.Outputs = append(c.Outputs, append([]float64{}, block[row:row+engine.ShownYears]...))
	}
	a := m.Attribute()
	for a.Step(1<<10) > 0 {
	}
	c.Wedges, _ = a.Contributions()
	f := m.Futures(Draws)
	for f.Step(64) > 0 {
	}
	forecast := f.Forecast()
	c.Futures = slices.Concat([]float64{Draws, forecast.Met}, forecast.Median[:], forecast.Low[:], forecast.High[:])
}
