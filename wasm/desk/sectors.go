//go:build wasip1

package main

import (
	"fujisawa2030/engine/character"
	"fujisawa2030/wasm/reactor"
	"fujisawa2030/wasm/wire/desk"
)

// portraits are the sectors of the last run.
var portraits *character.City

// sectors_begin describes the sectors of the last run. It returns 0, or the
// length of a text that says what is wrong.
//
//go:wasmexport sectors_begin
func sectorsBegin() int32 {
	var err error
	portraits, err = character.Of(reactor.Model)
	return complaint(err)
}

// sectors_answer returns the length of what was described.
//
//go:wasmexport sectors_answer
func sectorsAnswer() int32 { return reactor.Say(desk.Sectors(reactor.Model, portraits)) }

// adoption returns the length of the published totals' text.
//
//go:wasmexport adoption
func adoption() int32 { return reactor.Say(desk.Adoption(reactor.Model)) }
