package wire

import "fujisawa2030/engine"

// Home writes the view of one home, the ladder from it to so many homes, and
// where the city's levers stand when these do the same.
func Home(v *engine.Household, homes float64, moves []engine.Move) []byte {
	w := &writer{}
	w.open('{')
	w.key("view")
	w.buf = append(w.buf, Household(v)...)
	w.key("rungs").open('[')
	for _, n := range [...]float64{1, 10, homes} {
		kt, part := v.Ladder(n)
		w.open('{')
		w.key("homes").number(n)
		w.key("kt").number(kt)
		w.key("part").number(part)
		w.close('}')
	}
	w.close(']')
	w.key("moves").open('[')
	for _, m := range moves {
		w.open('{')
		w.key("lever").string(m.Lever)
		w.key("wanted").number(m.Wanted)
		w.key("position").number(m.Position)
		w.close('}')
	}
	w.close(']')
	w.close('}')
	return w.buf
}
