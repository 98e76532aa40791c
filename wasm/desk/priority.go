//go:build wasip1

package main

import (
	"fujisawa2030/engine/priority"
	"fujisawa2030/wasm/reactor"
	"fujisawa2030/wasm/wire/desk"
)

// The last comparisons and the last analysis.
var (
	judgement *priority.Judgement
	study     *priority.Study
)

// weigh_begin weighs the comparisons of the ask in the room (desk.ParseAsk),
// also those that contradict one another. It returns 0, or the length of a text
// that says what is wrong.
//
//go:wasmexport weigh_begin
func weighBegin(n int32) int32 {
	ask, err := desk.ParseAsk(string(reactor.Room(n)))
	if err == nil {
		judgement, err = priority.Weigh(ask.Criteria, ask.Comparisons)
	}
	return complaint(err)
}

// weigh_answer returns the length of what the comparisons say.
//
//go:wasmexport weigh_answer
func weighAnswer() int32 { return reactor.Say(desk.Judgement(judgement)) }

// priority_begin ranks the measures by the ask in the room, from the last run's
// choices. It returns 0, or the length of a text that says what is wrong.
//
//go:wasmexport priority_begin
func priorityBegin(n int32) int32 {
	study = nil
	ask, err := desk.ParseAsk(string(reactor.Room(n)))
	if err == nil {
		study, err = priority.New(reactor.Model, ask)
	}
	return complaint(err)
}

// priority_step draws n more futures and returns how many are left.
//
//go:wasmexport priority_step
func priorityStep(n int32) int32 { return int32(study.Step(int(n))) }

// priority_answer returns the length of what is known so far.
//
//go:wasmexport priority_answer
func priorityAnswer() int32 { return reactor.Say(desk.Priority(study.Result())) }

// complaint is 0, or the length of what an error says.
func complaint(err error) int32 {
	if err != nil {
		return reactor.Say([]byte(err.Error()))
	}
	return 0
}
