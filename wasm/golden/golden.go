// Package golden holds the one file of results that every build of the engine
// must reproduce to the last bit: amd64 natively, the shipped WASM file in
// wazero and in browsers. `go test ./wasm/golden -update` writes it anew when a
// fact or a rule has changed; the difference shows which numbers moved.
package golden

import (
	"encoding/json"
	"math"
	"math/rand/v2"

	"fujisawa2030/engine"
)

// Case is one scenario: lever positions in the levers' order, the result block
// and the contributions.
type Case struct {
	Name      string      `json:"name"`
	Positions []float64   `json:"positions"`
	Outputs   []Row     `json:"outputs"`
	Wedges    []float64   `json:"wedges"`
}

// Row is one output's values; a missing one is null in the file, as it is on
// the page.
type Row []float64

// MarshalJSON writes the shortest decimals that read back as the same values.
func (r Row) MarshalJSON() ([]byte, error) {
	text := []byte{'['}
	for i, v := range r {
		if i > 0 {
			text = append(text, ',')
		}
		if math.IsNaN(v) {
			text = append(text, "null"...)
			continue
		}
		number, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		text = append(text, number...)
	}
	return append(text, ']'), nil
}

// UnmarshalJSON is the inverse of MarshalJSON.
func (r *Row) UnmarshalJSON(text []byte) error {
	var values []*float64
	if err := json.Unmarshal(text, &values); err != nil {
		return err
	}
	*r = make(Row, len(values))
	for i, v := range values {
		(*r)[i] = math.NaN()
		if v != nil {
			(*r)[i] = *v
		}
	}
	return nil
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
		c.Outputs = append(c.Outputs, append(Row{}, block[row:row+engine.ShownYears]...))
	}
	a := m.Attribute()
	for a.Step(1<<10) > 0 {
	}
	c.Wedges = a.Contributions()
}
