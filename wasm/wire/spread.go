package wire

import "fujisawa2030/engine"

// Home writes the view of one home, the ladder from it to so many homes, and
// where the city's levers stand when these do the same.
func Home(v *engine.Household, homes float64, moves []engine.Move) []byte {
	w := &Writer{}
	w.Open('{')
	w.Key("view")
	w.buf = append(w.buf, Household(v)...)
	w.Key("rungs").Open('[')
	for _, n := range [...]float64{1, 10, homes} {
		kt, part := v.Ladder(n)
		w.Open('{')
		w.Key("homes").Number(n)
		w.Key("kt").Number(kt)
		w.Key("part").Number(part)
		w.Close('}')
	}
	w.Close(']')
	w.Key("moves").Open('[')
	for _, m := range moves {
		w.Open('{')
		w.Key("lever").String(m.Lever)
		w.Key("wanted").Number(m.Wanted)
		w.Key("position").Number(m.Position)
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
	return w.buf
}
