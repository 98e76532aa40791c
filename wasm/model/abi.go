//go:build wasip1

package main

import (
	"fujisawa2030/data/edition"
	"fujisawa2030/engine"
	"fujisawa2030/engine/sobol"
	"fujisawa2030/wasm/wire"
)

// The reactor serves one page: its state is one model and the work on it.
var (
	room        []byte // what the host writes to us
	answer      = []byte{0}
	edited      *engine.City // as loaded, without an assumption
	model       *engine.Model
	attribution *engine.Attribution
	future      *engine.Futures
	sensitive   *sobol.Analysis
	wedges      []float64 // contributions, then their standard errors
)

func say(text []byte) int32 {
	answer = append(text, 0) // never empty, so that it has an address
	return int32(len(text))
}

// input makes room for n bytes from the host.
//
//go:wasmexport input
func input(n int32) *byte {
	room = make([]byte, n+1)
	return &room[0]
}

// load reads the edition in the room. It returns 0, or the length of a text
// that says what is wrong.
//
//go:wasmexport load
func load(n int32) int32 {
	city, err := edition.Parse(room[:n])
	var loaded *engine.Model
	if err == nil {
		loaded, err = engine.New(&city)
	}
	room = nil
	if err != nil {
		edited, model = nil, nil
		return say([]byte(err.Error()))
	}
	edited = &city
	take(loaded)
	return 0
}

// take makes m the model; what was computed on another one is dropped.
func take(m *engine.Model) {
	model = m
	attribution, future, sensitive = nil, nil, nil
	wedges = make([]float64, 2*len(model.Levers()))
}

//go:wasmexport text
func text() *byte { return &answer[0] }

// describe returns the length of the model's description.
//
//go:wasmexport describe
func describe() int32 { return say(wire.Description(model)) }

// levers is where the host writes positions, in the description's order.
//
//go:wasmexport levers
func levers() *float64 { return &model.Positions()[0] }

// run computes and returns the result block: outputs by years.
//
//go:wasmexport run
func run() *float64 {
	attribution, future, sensitive = nil, nil, nil
	return &model.Run()[0]
}

// wedge_step goes on with the attribution of the last run, n sets at a time,
// and returns how many sets are left.
//
//go:wasmexport wedge_step
func wedgeStep(n int32) int32 {
	if attribution == nil {
		attribution = model.Attribute()
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
	outputs := model.Outputs()
	if o < 0 || int(o) >= len(outputs) {
		return 0
	}
	return explanation(outputs[o].ID, fy, lang)
}

//go:wasmexport explain_id
func explainID(n, fy, lang int32) int32 { return explanation(string(room[:n]), fy, lang) }

func explanation(id string, fy, lang int32) int32 {
	e, ok := model.Explain(id, engine.FiscalYear(fy), engine.Lang(lang))
	if !ok {
		return 0
	}
	return say(wire.Explanation(e, engine.Lang(lang)))
}
