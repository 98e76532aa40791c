package main

import (
	"flag"
	"fmt"
	"os"

	"fujisawa2030/data/seal"
)

// rotate signs the list that follows another.
func rotate(args []string) error {
	set := flag.NewFlagSet("rotate", flag.ContinueOnError)
	var private several
	set.Var(&private, "key", "private key `file`; once per signer")
	from := set.String("from", "", "key list `file` that readers have now")
	to := set.String("to", "", "key list `file` that follows")
	out := set.String("out", "", "`note` to create, such as keys.2.note")
	partial := set.Bool("partial", false, "do not ask for enough signatures: others sign later")
	if err := parse(set, "[flags]", args); err != nil {
		return err
	}
	if *from == "" || *to == "" || *out == "" || len(private) == 0 || set.NArg() > 0 {
		return wrong(set, "-from, -to, -out and at least one -key are needed, and nothing else")
	}
	before, err := readList(*from)
	if err != nil {
		return err
	}
	next, err := readList(*to)
	if err != nil {
		return err
	}
	if next.List != before.List+1 {
		return fmt.Errorf("%s: list %d does not follow list %d", *to, next.List, before.List)
	}
	secrets, err := contents(private)
	if err != nil {
		return err
	}
	signed, err := seal.Rotate(next, secrets...)
	if err != nil {
		return err
	}
	if _, err := seal.OpenRotation(signed, before); err != nil && !*partial {
		return err
	}
	return os.WriteFile(*out, signed, 0o644)
}
