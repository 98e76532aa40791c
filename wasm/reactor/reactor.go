//go:build wasip1

// Package reactor is what the WASI reactors of the engine have in common: the
// model, and the room through which bytes pass. A reactor is a library of
// exported functions that a web worker calls. It gets verified bytes only, reads
// no file and no clock, and hands out addresses in its memory so that results
// are viewed, not copied.
//
// Order of calls: _initialize once; input, write, load; then any of the others.
// Addresses stay good until the next call that returns one of the same kind. A
// text is UTF-8 of the returned length at the address of text.
package reactor

import (
	"fujisawa2030/data/edition"
	"fujisawa2030/engine"
)

// Model is the one model that a reactor serves; nil before Load.
var Model *engine.Model

var (
	room   []byte // what the host writes to us
	answer = []byte{0}
)

// Say keeps a text for the host and returns its length.
func Say(text []byte) int32 {
	answer = append(text, 0) // never empty, so that it has an address
	return int32(len(text))
}

// Room is what the host wrote, n bytes.
func Room(n int32) []byte { return room[:n] }

// Load reads the edition in the room. It returns 0, or the length of a text
// that says what is wrong.
func Load(n int32) int32 {
	city, err := edition.Parse(room[:n])
	room = nil
	Model = nil
	if err == nil {
		Model, err = engine.New(&city)
	}
	if err != nil {
		return Say([]byte(err.Error()))
	}
	return 0
}

// input makes room for n bytes from the host.
//
//go:wasmexport input
func input(n int32) *byte {
	room = make([]byte, n+1)
	return &room[0]
}

//go:wasmexport text
func text() *byte { return &answer[0] }

// levers is where the host writes positions, in the description's order.
//
//go:wasmexport levers
func levers() *float64 { return &Model.Positions()[0] }
