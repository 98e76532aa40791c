package main

import (
	"flag"
	"os"
	"strings"

	"fujisawa2030/data/seal"
)

// list writes a key list of the public keys in the files.
func list(args []string) error {
	set := flag.NewFlagSet("list", flag.ContinueOnError)
	number := set.Int("number", 1, "`number` of the list, one more than that of the list before")
	threshold := set.Int("threshold", 2, "how many of the keys must sign")
	out := set.String("out", ".build/keys/keys.txt", "key list `file` to create")
	if err := parse(set, "[flags] PUBLIC...", args); err != nil {
		return err
	}
	if set.NArg() == 0 {
		return wrong(set, "at least one file of public keys is needed")
	}
	texts, err := contents(set.Args())
	if err != nil {
		return err
	}
	made, err := seal.NewKeyList(*number, *threshold, strings.Fields(strings.Join(texts, "\n"))...)
	if err != nil {
		return err
	}
	return os.WriteFile(*out, []byte(made.Text()), 0o644)
}
