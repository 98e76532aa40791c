//go:build js && wasm

// Command cloudflare is the edge as a Cloudflare Worker. It is built with
// GOOS=js GOARCH=wasm, started once by worker.mjs and kept for all requests that
// reach its isolate.
//
// The script gives it a global object context:
//
//	context.routes      text of the route table, packed with the module
//	context.env.ASSETS  binding to the folder that holds the pack
//	context.env.MODE    open, maintenance or stopped; open when absent
//
// There is no other binding, and nothing is fetched but objects of the pack.
package main

import (
	"fmt"
	"os"
	"syscall/js"

	"fujisawa2030/worker/edge"

	"github.com/syumai/workers"
)

func main() {
	handler, err := configure(js.Global().Get("context"))
	if err != nil {
		// The script sees that the program has ended and answers 500.
		fmt.Fprintln(os.Stderr, "edge:", err)
		os.Exit(1)
	}
	workers.Serve(kept{handler})
}

func configure(context js.Value) (*edge.Handler, error) {
	table, err := edge.ParseTable(context.Get("routes").String())
	if err != nil {
		return nil, err
	}
	env, name := context.Get("env"), ""
	if v := env.Get("MODE"); v.Type() == js.TypeString {
		name = v.String()
	}
	mode, err := edge.ParseMode(name)
	if err != nil {
		return nil, err
	}
	report := func(err error) { fmt.Fprintln(os.Stderr, "edge:", err) }
	return edge.New(edge.Config{Table: table, Store: assets{env.Get("ASSETS")}, Mode: func() edge.Mode { return mode }, Report: report}), nil
}
