//go:build js && wasm

package main

import (
	"fmt"
	"net/http"
	"os"
	"syscall/js"
)

// rawBody is the part of the runtime's ResponseWriter that takes a finished
// JavaScript body.
type rawBody interface{ WriteRawJSBody(js.Value) }

// kept makes a handler fit to serve many requests from one Go instance.
//
// The runtime's own way of sending bytes, a pipe, ends the program when the
// first body is closed, because it expects an instance per request. Here an
// answer is collected and handed over as one body, so that the pipe is never
// touched.
type kept struct{ next http.Handler }

func (k kept) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a := &answer{ResponseWriter: w, body: js.Null()}
	defer a.finish()
	k.next.ServeHTTP(a, r)
}

// answer is one response under way.
type answer struct {
	http.ResponseWriter
	text []byte   // what Go wrote
	body js.Value // or what JavaScript holds
}

func (a *answer) Write(b []byte) (int, error) {
	a.text = append(a.text, b...)
	return len(b), nil
}

func (a *answer) finish() {
	if cause := recover(); cause != nil {
		// The edge has caught what it could; nothing has left this instance yet.
		fmt.Fprintln(os.Stderr, "edge:", cause)
		a.WriteHeader(http.StatusInternalServerError)
		a.text, a.body = nil, js.Null()
	}
	if len(a.text) > 0 {
		a.body = js.Global().Get("Uint8Array").New(len(a.text))
		js.CopyBytesToJS(a.body, a.text)
	}
	a.ResponseWriter.(rawBody).WriteRawJSBody(a.body)
}
