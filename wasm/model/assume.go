//go:build wasip1

package main

import (
	"fujisawa2030/engine"
	"fujisawa2030/wasm/reactor"
)

// assume compiles the model anew over the loaded edition with one fact changed:
// the one whose ID is in the room, of a fiscal year or of none, 0; or with none
// changed for n = 0. Positions stay, but the rest of a lever moves where its
// today is changed. It returns 0, or the length of a text that says what is
// wrong; then everything is as before. The description may have changed.
//
//go:wasmexport assume
func assume(n, fy int32, value float64) int32 {
	city := *edited
	var err error
	if n > 0 {
		city, err = engine.Assume(edited, string(reactor.Room(n)), engine.FiscalYear(fy), value)
	}
	var changed *engine.Model
	if err == nil {
		changed, err = engine.New(&city)
	}
	if err != nil {
		return reactor.Say([]byte(err.Error()))
	}
	copy(changed.Positions(), reactor.Model.Positions())
	take(changed)
	return 0
}
