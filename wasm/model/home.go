//go:build wasip1

package main

import (
	"fujisawa2030/engine"
	"fujisawa2030/wasm/reactor"
	"fujisawa2030/wasm/wire"
)

// What people say of their home, as the host writes it: kind, owner (0 or 1),
// cars, litres of kerosene, bottled gas (0 or 1), fiscal year, per cent of the
// city's similar homes that do the same; then for each action of the
// description's "homeActions" 1 if the home has it already, and after these for
// each 1 if it is planned.
var said []float64

const answers = 7

// home_answers is where the host writes them.
//
//go:wasmexport home_answers
func homeAnswers() *float64 {
	said = make([]float64, answers+2*len(engine.HomeActions()))
	return &said[0]
}

// home computes the view of the home at the choices of the last run and returns
// the length of its text.
//
//go:wasmexport home
func home() int32 {
	n := (len(said) - answers) / 2
	h := engine.Home{Kind: int(said[0]), Owner: said[1] != 0, Cars: said[2], Kerosene: said[3], LPG: said[4] != 0,
		Has: make([]bool, n), Plans: make([]bool, n)}
	for i := range n {
		h.Has[i], h.Plans[i] = said[answers+i] != 0, said[answers+n+i] != 0
	}
	view := reactor.Model.Household(&h, engine.FiscalYear(said[5]))
	homes := said[6] / 100 * view.Similar
	return reactor.Say(wire.Home(view, homes, reactor.Model.Spread(&h, homes)))
}
