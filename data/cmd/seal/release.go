package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fujisawa2030/data/seal"
)

// release seals files. Its output depends on its arguments and the files alone.
func release(args []string) error {
	set := flag.NewFlagSet("seal", flag.ContinueOnError)
	var private, chain several
	set.Var(&private, "key", "private key `file`; once per signer")
	set.Var(&chain, "chain", "`note` of a key list up to this one; once per list, in order")
	keys := set.String("keys", ".build/keys/keys.txt", "key list `file` that goes into the manifest")
	out := set.String("out", "", "`folder` of the release")
	stop := set.String("stop", "", "stop `note` to create, to be kept back until the service is stopped")
	partial := set.Bool("partial", false, "do not ask for enough signatures: others sign later")
	number := set.Int("release", 0, "release `number`, higher than any before")
	edition := set.String("edition", "", "`version` of the facts, such as 2026-11-23")
	created := set.String("created", "", "`time` of sealing, such as 2026-11-23T00:00:00Z")
	expires := set.String("expires", "", "`time` from which the data may no longer be called current")
	if err := parse(set, "[flags] ROLE=FILE...", args); err != nil {
		return err
	}
	if *out == "" || len(private) == 0 || set.NArg() == 0 {
		return wrong(set, "-out, -key and at least one ROLE=FILE are needed")
	}
	o := seal.Order{Manifest: seal.Manifest{Release: *number, Edition: *edition}, Partial: *partial}
	var err error
	if o.Created, err = time.Parse(time.RFC3339, *created); err != nil {
		return wrong(set, "-created: %v", err)
	}
	if o.Expires, err = time.Parse(time.RFC3339, *expires); err != nil {
		return wrong(set, "-expires: %v", err)
	}
	if o.KeyList, err = readList(*keys); err != nil {
		return err
	}
	if o.Inputs, err = readInputs(set.Args()); err != nil {
		return err
	}
	links, err := contents(chain)
	if err != nil {
		return err
	}
	for _, link := range links {
		o.Chain = append(o.Chain, []byte(link))
	}
	if o.Private, err = contents(private); err != nil {
		return err
	}
	if err := seal.Seal(*out, o); err != nil || *stop == "" {
		return err
	}
	signed, err := seal.SignStop(seal.Stop{Release: *number}, o.Private...)
	if err != nil {
		return err
	}
	return os.WriteFile(*stop, signed, 0o644)
}

func readInputs(args []string) ([]seal.Input, error) {
	inputs := make([]seal.Input, len(args))
	for i, arg := range args {
		role, file, ok := strings.Cut(arg, "=")
		if !ok {
			return nil, fmt.Errorf("%q is not ROLE=FILE", arg)
		}
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		inputs[i] = seal.Input{Role: role, Name: filepath.Base(file), Content: content}
	}
	return inputs, nil
}
