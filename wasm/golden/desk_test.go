//go:build !target

package golden

import (
	"math"
	"testing"

	"github.com/tetratelabs/wazero/api"

	"fujisawa2030/engine"
	"fujisawa2030/engine/reach"
	text "fujisawa2030/wasm/wire/desk"
)

// begin asks the desk what it would take.
func (r *reactor) begin(by reach.By, goal float64) string {
	r.t.Helper()
	results, err := r.module.ExportedFunction("reach_begin").Call(r.ctx, api.EncodeI32(int32(by)), api.EncodeF64(goal))
	if err != nil {
		r.t.Fatal(err)
	}
	if n := api.DecodeI32(results[0]); n != 0 {
		return r.text(n)
	}
	return ""
}

// What the shipped file says it would take is what the engine says, to the last
// bit: gonum's arithmetic decides, but is not in the numbers.
func TestWazeroReach(t *testing.T) {
	r := loaded(t, desk)
	m, err := engine.New(city(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, view := range []float64{0, 1} {
		m.Positions()[m.Lever("view")] = view
		m.Run()
		outlook := m.Value("outlook.total", engine.EndFY)
		for _, by := range []reach.By{reach.Cost, reach.Change} {
			for _, actor := range []engine.Actor{"", engine.Resident} {
				for _, goal := range []float64{math.NaN(), outlook - 40} {
					ask := reach.Ask{By: by, Goal: goal}
					moves := make([]byte, len(m.Levers()))
					for i, l := range m.Levers() {
						if actor == "" || l.Actor == actor {
							moves[i] = 1
						}
					}
					if actor != "" {
						ask.Free = reach.Of(m, actor)
					}
					s, err := reach.New(m, ask)
					if err != nil {
						t.Fatal(err)
					}
					for s.Step(100) > 0 {
					}

					r.run(m.Positions())
					r.write(r.call("free"), moves)
					if complaint := r.begin(by, goal); complaint != "" {
						t.Fatal(complaint)
					}
					for r.call("reach_step", 3) > 0 {
					}
					if got, want := r.text(r.call("reach_answer")), string(text.Reach(m, s.Answer())); got != want {
						t.Errorf("by %v to %v, %q, view %v: the file says\n%s\nthe engine\n%s", by, goal, actor, view, got, want)
					}
				}
			}
		}
	}
	if complaint := r.begin(reach.Cost, math.Inf(1)); complaint == "" {
		t.Error("an infinite goal is taken")
	}
}

// The sensitivity of the shipped file is the engine's to the last bit.
func TestWazeroSensitivity(t *testing.T) {
	r := loaded(t, desk)
	m, err := engine.New(city(t))
	if err != nil {
		t.Fatal(err)
	}
	positions := read(t)[1].Positions
	copy(m.Positions(), positions)
	m.Run()
	s := m.Sensitivity()
	s.Step(engine.SensitivitySamples)
	first, all := s.Indices()

	r.run(positions)
	for r.call("sensitivity_step", 100) > 0 {
	}
	if got, want := r.text(r.call("sensitivity")), string(text.Sensitivity(m, first, all)); got != want {
		t.Errorf("the file says\n%s\nthe engine\n%s", got, want)
	}
}

// Model and desk give the same pathway.
func TestWazeroDeskRuns(t *testing.T) {
	r := loaded(t, desk)
	for _, c := range read(t) {
		block := r.floats(r.run(c.Positions), len(c.Outputs)*engine.ShownYears)
		for i, row := range c.Outputs {
			sameBits(t, c.Name, block[i*engine.ShownYears:(i+1)*engine.ShownYears], row)
		}
	}
}
