//go:build !target

package golden

import (
	"testing"

	"fujisawa2030/engine"
	"fujisawa2030/engine/character"
	text "fujisawa2030/wasm/wire/desk"
)

// What marks the sectors is in the shipped file what it is in the engine, in
// every view; no totals are published yet.
func TestWazeroSectors(t *testing.T) {
	r := loaded(t, desk)
	m, err := engine.New(city(t))
	if err != nil {
		t.Fatal(err)
	}
	for view := range m.Levers()[m.Lever("view")].Choices {
		m.Positions()[m.Lever("view")] = float64(view)
		m.Run()
		c, err := character.Of(m)
		if err != nil {
			t.Fatal(err)
		}
		r.run(m.Positions())
		if n := r.call("sectors_begin"); n != 0 {
			t.Fatal(r.text(n))
		}
		if got, want := r.text(r.call("sectors_answer")), string(text.Sectors(m, c)); got != want {
			t.Errorf("view %d: the file says\n%s\nthe engine\n%s", view, got, want)
		}
	}
	if got := r.text(r.call("adoption")); got != "[]" {
		t.Errorf("published totals: %s", got)
	}
}
