//go:build wasip1

package main

import "fujisawa2030/wasm/reactor"

// assume changes one fact for the model, or none, see reactor.Assume. Positions
// stay, but the rest of a lever moves where its today is changed. The description
// may have changed.
//
//go:wasmexport assume
func assume(n, fy int32, value float64) int32 {
	complaint := reactor.Assume(edited, n, fy, value)
	if complaint == 0 {
		take(reactor.Model)
	}
	return complaint
}
