//go:build wasip1

package main

import (
	"fujisawa2030/engine"
	"fujisawa2030/wasm/reactor"
)

// A second model over the same city. What is tried there leaves the last run
// alone: its attribution, its futures, its explanations.
var (
	beside  *engine.Model
	weighed *engine.Attribution
	shares  []float64
)

// beside_levers is where the host writes positions to try; plain is 1 for the
// edition as it is, without the assumption that the main model may have changed.
//
//go:wasmexport beside_levers
func besideLevers(plain int32) *float64 {
	city := reactor.Model.City()
	if plain != 0 {
		city = edited
	}
	if beside == nil || beside.City() != city {
		fresh, err := engine.New(city)
		if err != nil {
			panic(err) // the same city was compiled before
		}
		beside = fresh
		shares = make([]float64, len(beside.Levers()))
	}
	return &beside.Positions()[0]
}

// beside_run computes and returns the result block, as run does.
//
//go:wasmexport beside_run
func besideRun() *float64 {
	weighed = nil
	return &beside.Run()[0]
}

// beside_step goes on with the attribution of what was last tried, n sets at a
// time, and returns how many are left.
//
//go:wasmexport beside_step
func besideStep(n int32) int32 {
	if weighed == nil {
		weighed = beside.Attribute()
	}
	left := weighed.Step(int(n))
	if left == 0 {
		kt, _ := weighed.Contributions()
		copy(shares, kt)
	}
	return int32(left)
}

// beside_wedge returns its contributions once no set is left.
//
//go:wasmexport beside_wedge
func besideWedge() *float64 { return &shares[0] }
