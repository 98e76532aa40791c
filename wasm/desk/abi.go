//go:build wasip1

package main

import (
	"fujisawa2030/engine"
	"fujisawa2030/engine/reach"
	"fujisawa2030/engine/sobol"
	"fujisawa2030/wasm/reactor"
	"fujisawa2030/wasm/wire/desk"
)

// Work on the last run.
var (
	search    *reach.Search
	sensitive *sobol.Analysis
	mayMove   []byte
)

// plain is the city as it was loaded, without a changed assumption.
var plain *engine.City

// forget drops the work on another run or model.
func forget() {
	search, sensitive, portraits, judgement, study, work = nil, nil, nil, nil, nil, nil
}

// load reads the edition in the room. It returns 0, or the length of a text
// that says what is wrong.
//
//go:wasmexport load
func load(n int32) int32 {
	forget()
	trouble := reactor.Load(n)
	if trouble == 0 {
		plain = reactor.Model.City()
		mayMove = make([]byte, len(reactor.Model.Levers()))
		for i := range mayMove {
			mayMove[i] = 1
		}
	}
	return trouble
}

// assume changes one fact, or none, see reactor.Assume.
//
//go:wasmexport assume
func assume(n, fy int32, value float64) int32 {
	forget()
	return reactor.Assume(plain, n, fy, value)
}

// run computes the positions and returns the result block: outputs by years.
//
//go:wasmexport run
func run() *float64 {
	forget()
	return &reactor.Model.Run()[0]
}

// free is where the host writes which levers may move, a byte each: 0 for one
// that stays where it is. At first all may.
//
//go:wasmexport free
func free() *byte { return &mayMove[0] }

// reach_begin asks what it would take from the last run's settings: by cost (0)
// or change (1), to a goal in kt or, when it is NaN, to the target. It returns 0,
// or the length of a text that says what is wrong.
//
//go:wasmexport reach_begin
func reachBegin(by int32, goal float64) int32 {
	moves := make([]bool, len(mayMove))
	for i, b := range mayMove {
		moves[i] = b != 0
	}
	var err error
	search, err = reach.New(reactor.Model, reach.Ask{By: reach.By(by & 1), Goal: goal, Free: moves})
	return complaint(err)
}

// reach_step goes on for n steps and returns how many stages are left.
//
//go:wasmexport reach_step
func reachStep(n int32) int32 { return int32(search.Step(int(n))) }

// reach_answer returns the length of the answer, once no stage is left.
//
//go:wasmexport reach_answer
func reachAnswer() int32 { return reactor.Say(desk.Reach(reactor.Model, search.Answer())) }

// sensitivity_step goes on with the sensitivity of the last run, n samples at a
// time, and returns how many are left.
//
//go:wasmexport sensitivity_step
func sensitivityStep(n int32) int32 {
	if sensitive == nil {
		sensitive = reactor.Model.Sensitivity()
	}
	return int32(sensitive.Step(int(n)))
}

// sensitivity returns the length of the indices' text, once no sample is left.
//
//go:wasmexport sensitivity
func sensitivity() int32 {
	first, all := sensitive.Indices()
	return reactor.Say(desk.Sensitivity(reactor.Model, first, all))
}
