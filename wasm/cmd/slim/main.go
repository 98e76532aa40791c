// Command slim makes a WebAssembly file of Go smaller on the wire, in place
// (package wasm/slim).
package main

import (
	"fmt"
	"os"

	"fujisawa2030/wasm/slim"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: slim FILE.wasm")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintf(os.Stderr, "slim: %s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}

func run(name string) error {
	module, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	slimmed, err := slim.Slim(module)
	if err != nil {
		return err
	}
	return os.WriteFile(name, slimmed, 0o644)
}
