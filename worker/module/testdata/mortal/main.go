//go:build js && wasm

// Command mortal counts the requests it has lived through and dies at /die.
package main

import (
	"net/http"
	"strconv"
	"syscall/js"

	"github.com/syumai/workers"
)

func main() {
	count := 0
	workers.Serve(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/die" {
			done := make(chan bool)
			go func() { panic("as asked") }()
			<-done
		}
		count++
		text := js.Global().Get("TextEncoder").New().Call("encode", strconv.Itoa(count))
		w.(interface{ WriteRawJSBody(js.Value) }).WriteRawJSBody(text)
	}))
}
