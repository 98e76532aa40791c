//go:build !target

package golden

import (
	"testing"

	"fujisawa2030/engine"
)

// What is tried beside gives the golden numbers and leaves the last run, its
// attribution under way and its explanations as they are.
func TestWazeroBeside(t *testing.T) {
	r := loaded(t, model)
	cases := read(t)
	main, tried := cases[0], cases[len(cases)-1]
	r.run(main.Positions)
	r.call("wedge_step", 1)
	r.writeFloats(r.call("beside_levers", 0), tried.Positions)
	block := r.floats(r.call("beside_run"), len(tried.Outputs)*engine.ShownYears)
	for i, row := range tried.Outputs {
		sameBits(t, tried.Name, block[i*engine.ShownYears:(i+1)*engine.ShownYears], row)
	}
	for r.call("beside_step", 500) > 0 {
		r.call("wedge_step", 1)
	}
	sameBits(t, tried.Name+", contributions", r.floats(r.call("beside_wedge"), len(tried.Wedges)), tried.Wedges)
	for r.call("wedge_step", 500) > 0 {
	}
	sameBits(t, main.Name+", contributions", r.floats(r.call("wedge"), len(main.Wedges)), main.Wedges)
}
