//go:build wasip1

package main

import (
	"fujisawa2030/engine"
	"fujisawa2030/wasm/reactor"
	"fujisawa2030/wasm/wire"
)

// Work on the last run.
var (
	edited      *engine.City // as loaded, without an assumption
	attribution *engine.Attribution
	future      *engine.Futures
	wedges      []float64 // contributions, then their standard errors
)

// load reads the edition in the room. It returns 0, or the length of a text
// that says what is wrong.
//
//go:wasmexport load
func load(n int32) int32 {
	complaint := reactor.Load(n)
	if complaint != 0 {
		return complaint
	}
	edited = reactor.Model.City()
	take(reactor.Model)
	return 0
}

// take makes m the model; what was computed on another one is dropped.
func take(m *engine.Model) {
	reactor.Model = m
	attribution, future = nil, nil
	wedges = make([]float64, 2*len(m.Levers()))
}

// describe returns the length of the model's description.
//
//go:wasmexport describe
func describe() int32 { return reactor.Say(wire.Description(reactor.Model)) }

// run computes and returns the result block: outputs by years.
//
//go:wasmexport run
func run() *float64 {
	attribution, future = nil, nil
	return &reactor.Model.Run()[0]
}

// wedge_step goes on with the attribution of the last run, n sets at a time,
// and returns how many sets are left.
//
//go:wasmexport wedge_step
func wedgeStep(n int32) int32 {
	if attribution == nil {
		attribution = reactor.Model.Attribute()
	}
	left := attribution.Step(int(n))
	if left == 0 {
		kt, errors := attribution.Contributions()
		copy(wedges[copy(wedges, kt):], errors)
	}
	return int32(left)
}

// wedge returns the contributions in the order of the levers, and then their
// standard errors, once no set is left.
//
//go:wasmexport wedge
func wedge() *float64 { return &wedges[0] }

// explain answers for output number o; explain_id for the ID in the room. They
// return the length of the explanation, or 0 when nothing is known.
//
//go:wasmexport explain
func explain(o, fy, lang int32) int32 {
	outputs := reactor.Model.Outputs()
	if o < 0 || int(o) >= len(outputs) {
		return 0
	}
	return explanation(outputs[o].ID, fy, lang)
}

//go:wasmexport explain_id
func explainID(n, fy, lang int32) int32 { return explanation(string(reactor.Room(n)), fy, lang) }

func explanation(id string, fy, lang int32) int32 {
	e, ok := reactor.Model.Explain(id, engine.FiscalYear(fy), engine.Lang(lang))
	if !ok {
		return 0
	}
	return reactor.Say(wire.Explanation(e, engine.Lang(lang)))
}
