package main

import (
	"flag"
	"fmt"
	"os"

	"fujisawa2030/data/seal"
)

// sign adds a signature to notes, in place. It prints what it has signed: a
// signer should have read it.
func sign(args []string) error {
	set := flag.NewFlagSet("sign", flag.ContinueOnError)
	private := set.String("key", "", "private key `file` of the signer")
	if err := parse(set, "[flags] NOTE...", args); err != nil {
		return err
	}
	if *private == "" || set.NArg() == 0 {
		return wrong(set, "-key and at least one note are needed")
	}
	secret, err := os.ReadFile(*private)
	if err != nil {
		return err
	}
	for _, file := range set.Args() {
		note, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		signed, err := seal.AddSignature(note, string(secret))
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := os.WriteFile(file, signed, 0o644); err != nil {
			return err
		}
		fmt.Printf("%s\n%s", file, signed)
	}
	return nil
}
