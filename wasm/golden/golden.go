// Package golden holds the one file of results that every build of the engine
// must reproduce to the last bit: amd64 natively, the shipped WASM file in
// wazero and in browsers. `go test ./wasm/golden -update` writes it anew when a
// fact or a rule has changed; the difference shows which numbers moved.
package golden

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"

	"fujisawa2030/engine"
)

// Draws is the number of futures in the golden file.
const Draws = 300

// Case is one scenario: lever positions in the levers' order, the result block,
// the contributions, and the futures in the order in which the WASM file hands
// them out.
type Case struct {
	Name      string    `json:"name"`
	Positions []float64 `json:"positions"`
	Outputs   []Row     `json:"outputs"`
	Wedges    []float64 `json:"wedges"`
	Futures   []float64 `json:"futures"`
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

// dozen is how many share levers a case moves: contributions of so many are
// computed exactly and in a second.
const dozen = 12

// Cases runs the scenarios of the golden file on a model. The cases anywhere
// take the share levers in turn, a dozen each, so that every lever moves in one.
func Cases(m *engine.Model) []Case {
	cases := []Case{{Name: "today"}, {Name: "reach"}, {Name: "every choice at its last option"}}
	shares := 0
	for i := range m.Levers() {
		if !m.Levers()[i].IsChoice() {
			shares++
		}
	}
	for from := 0; from < shares; from += dozen {
		cases = append(cases, Case{Name: "anywhere " + strconv.Itoa(from/dozen+1)})
	}
	r := rand.New(rand.NewPCG(2030, 14205))
	for i := range cases {
		place(m, i, r)
		cases[i].run(m)
	}
	return cases
}

// place puts the levers where case i has them: today; the first dozen shares as
// far as they reach; the same with the last of all choices; and then one dozen
// after the other anywhere within its bounds.
func place(m *engine.Model, i int, r *rand.Rand) {
	share := 0
	for k := range m.Levers() {
		l, p := &m.Levers()[k], &m.Positions()[k]
		if l.IsChoice() {
			switch {
			case i >= 3:
				*p = float64(r.IntN(len(l.Choices)))
			case i == 2:
				*p = float64(len(l.Choices) - 1)
			default:
				*p = 0
			}
			continue
		}
		turn := share / dozen
		share++
		switch {
		case i >= 3 && turn == i-3:
			*p = l.Min + float64(r.Float64()*(l.Max-l.Min))
		case (i == 1 || i == 2) && turn == 0:
			*p = l.Reach
		default:
			*p = l.Today
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
	c.Wedges, _ = a.Contributions()
	f := m.Futures(Draws)
	for f.Step(64) > 0 {
	}
	forecast := f.Forecast()
	c.Futures = slices.Concat([]float64{Draws, forecast.Met}, forecast.Median[:], forecast.Low[:], forecast.High[:])
}
