package main

import (
	"encoding/binary"
	"math"
	"slices"
	"syscall/js"

	"fujisawa2030/wasm/town/scene"
)

// host is the document: globalThis.town = {begin(show), rest(), tell(numbers)}.
// begin takes the function that shows a state; rest is called after a frame
// when nothing moves any more; tell gets what the page explains.
type host struct {
	value js.Value
	told  []byte
}

func newHost() *host { return &host{value: js.Global().Get("town")} }

func (h *host) rest() { h.value.Call("rest") }

// tell hands over x and y of each spot, then count, all and each of each kind
// of thing, as little-endian 64-bit floats, when they are others than before.
func (h *host) tell(places [scene.Spots]scene.Point, shown []scene.Shown) {
	var bytes []byte
	number := func(x float64) { bytes = binary.LittleEndian.AppendUint64(bytes, math.Float64bits(x)) }
	for _, place := range places {
		number(place.X)
		number(place.Y)
	}
	for _, thing := range shown {
		number(float64(thing.Count))
		number(float64(thing.All))
		number(thing.Each)
	}
	if slices.Equal(bytes, h.told) {
		return
	}
	h.told = bytes
	array := js.Global().Get("Uint8Array").New(len(bytes))
	js.CopyBytesToJS(array, bytes)
	h.value.Call("tell", array)
}

// listen hands the document a function of one argument, the bytes of the
// numbers that scene.Decode reads, as little-endian 64-bit floats. It returns
// an empty string, or what is wrong with them.
func (h *host) listen(g *game) {
	show := js.FuncOf(func(_ js.Value, args []js.Value) any {
		bytes := make([]byte, args[0].Length())
		js.CopyBytesToGo(bytes, args[0])
		numbers := make([]float64, len(bytes)/8)
		for i := range numbers {
			numbers[i] = math.Float64frombits(binary.LittleEndian.Uint64(bytes[i*8:]))
		}
		state, err := scene.Decode(numbers)
		if err != nil {
			return err.Error()
		}
		g.show(state)
		return ""
	})
	h.value.Call("begin", show)
}
