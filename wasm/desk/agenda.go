//go:build wasip1

package main

import (
	"fujisawa2030/engine/agenda"
	"fujisawa2030/wasm/reactor"
	"fujisawa2030/wasm/wire/desk"
)

// work is the agenda in the making.
var work *agenda.Work

// agenda_begin prepares who does what by the ask in the room
// (desk.ParseAgenda), from the last run. It returns 0, or the length of a text
// that says what is wrong.
//
//go:wasmexport agenda_begin
func agendaBegin(n int32) int32 {
	work = nil
	ask, err := desk.ParseAgenda(string(reactor.Room(n)))
	if err == nil {
		work, err = agenda.New(reactor.Model, ask)
	}
	return complaint(err)
}

// agenda_step evaluates n more sets of actions and returns how many are left.
//
//go:wasmexport agenda_step
func agendaStep(n int32) int32 { return int32(work.Step(int(n))) }

// agenda_answer returns the length of the agenda's text, once no set is left.
//
//go:wasmexport agenda_answer
func agendaAnswer() int32 { return reactor.Say(desk.Agenda(work.Agenda())) }
