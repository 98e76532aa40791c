//go:build !target

package golden

import (
	"math"
	"strings"
	"testing"

	"fujisawa2030/engine"
)

// assume calls the export: an id of length n in the room, a year, a value.
func (r *reactor) assume(id string, fy int32, value float64) string {
	r.t.Helper()
	r.write(r.call("input", int32(len(id))), []byte(id))
	results, err := r.module.ExportedFunction("assume").Call(r.ctx, uint64(len(id)), uint64(uint32(fy)), math.Float64bits(value))
	if err != nil {
		r.t.Fatal(err)
	}
	if n := int32(results[0]); n != 0 {
		return r.text(n)
	}
	return ""
}

// The shipped files change one fact as the engine does, to the last bit; a
// refused one changes nothing; none brings the edition's value back.
func TestWazeroAssume(t *testing.T) {
	for _, part := range []string{model, desk} {
		t.Run(part, func(t *testing.T) { assumes(t, loaded(t, part)) })
	}
}

func assumes(t *testing.T, r *reactor) {
	reach := read(t)[1]
	rows := len(reach.Outputs)
	before := r.floats(r.run(reach.Positions), rows*engine.ShownYears)

	changed, err := engine.Assume(city(t), "window.saving", 0, 0.2)
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&changed)
	if err != nil {
		t.Fatal(err)
	}
	copy(m.Positions(), reach.Positions)
	if trouble := r.assume("window.saving", 0, 0.2); trouble != "" {
		t.Fatal(trouble)
	}
	after := r.floats(r.call("run"), rows*engine.ShownYears)
	sameBits(t, "changed", after, m.Run())

	for _, wrong := range []struct {
		id    string
		value float64
	}{{"moon.phase", 1}, {"window.saving", 0.9}, {"moe.total", 3000}} {
		if trouble := r.assume(wrong.id, 0, wrong.value); !strings.HasPrefix(trouble, "assumption "+wrong.id) {
			t.Errorf("%s: %q", wrong.id, trouble)
		}
		sameBits(t, "refused", r.floats(r.call("run"), rows*engine.ShownYears), after)
	}
	if trouble := r.assume("", 0, 0); trouble != "" {
		t.Fatal(trouble)
	}
	sameBits(t, "taken back", r.floats(r.call("run"), rows*engine.ShownYears), before)
}
