// Command join joins the data segments of a WebAssembly file in place, which
// makes it smaller on the wire (package wasm/segment).
package main

import (
	"fmt"
	"os"

	"fujisawa2030/wasm/segment"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: join FILE.wasm")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintf(os.Stderr, "join: %s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}

func run(name string) error {
	module, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	joined, err := segment.Join(module)
	if err != nil {
		return err
	}
	return os.WriteFile(name, joined, 0o644)
}
