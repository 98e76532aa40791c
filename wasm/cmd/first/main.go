// Command first runs the engine natively over an edition and writes what the
// page shows before any script runs.
package main

import (
	"flag"
	"fmt"
	"os"

	"fujisawa2030/data/edition"
	"fujisawa2030/engine"
	"fujisawa2030/wasm/wire"
)

func main() {
	in := flag.String("city", ".build/edition/city.txt", "edition to read")
	out := flag.String("out", ".build/first/first.json", "file to write")
	flag.Parse()
	if err := run(*in, *out); err != nil {
		fmt.Fprintln(os.Stderr, "first:", err)
		os.Exit(1)
	}
}

func run(in, out string) error {
	text, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	city, err := edition.Parse(text)
	if err != nil {
		return err
	}
	m, err := engine.New(&city)
	if err != nil {
		return err
	}
	return os.WriteFile(out, wire.First(m), 0o644)
}
