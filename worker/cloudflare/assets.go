//go:build js && wasm

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"syscall/js"

	"fujisawa2030/worker/edge"
)

// assets is the edge's store behind an assets binding. A whole object is passed
// on as the stream it arrives in, without its bytes entering Go.
type assets struct{ binding js.Value }

// body is an object or a part of one: a ReadableStream or a Uint8Array.
type body struct{ value js.Value }

func (s assets) Open(_ context.Context, part edge.Representation, from, length int64) (io.WriterTo, error) {
	// The binding looks at the path only; the host is a placeholder.
	response, err := await(s.binding.Call("fetch", "http://pack/"+edge.ObjectPath(part)))
	if err != nil {
		return nil, err
	}
	if status := response.Get("status").Int(); status != http.StatusOK {
		return nil, fmt.Errorf("assets binding answers %d", status)
	}
	if length == part.Length {
		return body{response.Get("body")}, nil
	}
	buffer, err := await(response.Call("arrayBuffer"))
	if err != nil {
		return nil, err
	}
	return body{js.Global().Get("Uint8Array").New(buffer, from, length)}, nil
}

// WriteTo hands the value to the answer below whatever wraps it.
func (b body) WriteTo(w io.Writer) (int64, error) {
	for {
		switch inner := w.(type) {
		case *answer:
			inner.body = b.value
			return 0, nil
		case interface{ Unwrap() http.ResponseWriter }:
			w = inner.Unwrap()
		default:
			return 0, errors.New("not an answer of this runtime")
		}
	}
}

// await blocks the goroutine, not the runtime, until the promise is settled.
func await(promise js.Value) (js.Value, error) {
	type settled struct {
		value js.Value
		err   error
	}
	done := make(chan settled, 1)
	then := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- settled{value: args[0]}
		return nil
	})
	catch := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- settled{err: errors.New(args[0].Call("toString").String())}
		return nil
	})
	defer then.Release()
	defer catch.Release()
	promise.Call("then", then, catch)
	s := <-done
	return s.value, s.err
}
