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
	var private list
	set.Var(&private, "key", "private key `file`; once per signer")
	keys := set.String("keys", ".build/keys/public.txt", "public key list `file` that goes into the manifest")
	out := set.String("out", "", "`folder` of the release")
	threshold := set.Int("threshold", 1, "how many of the keys must sign")
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
	m := seal.Manifest{Release: *number, Edition: *edition, Threshold: *threshold}
	var err error
	if m.Created, err = time.Parse(time.RFC3339, *created); err != nil {
		return wrong(set, "-created: %v", err)
	}
	if m.Expires, err = time.Parse(time.RFC3339, *expires); err != nil {
		return wrong(set, "-expires: %v", err)
	}
	trust, err := readTrust(*keys, *threshold)
	if err != nil {
		return err
	}
	m.Keys = trust.Keys
	inputs, err := readInputs(set.Args())
	if err != nil {
		return err
	}
	signers := make([]string, len(private))
	for i, file := range private {
		secret, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		signers[i] = string(secret)
	}
	return seal.Seal(*out, m, inputs, signers...)
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

func readTrust(file string, threshold int) (seal.Trust, error) {
	keys, err := os.ReadFile(file)
	if err != nil {
		return seal.Trust{}, err
	}
	trust, err := seal.ParseTrust(string(keys), threshold)
	if err != nil {
		return seal.Trust{}, fmt.Errorf("%s: %w", file, err)
	}
	return trust, nil
}
