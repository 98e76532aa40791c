package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"fujisawa2030/data/seal"
)

// key makes a key pair. An existing private key is never touched; the public
// key is appended to its file.
func key(args []string) error {
	set := flag.NewFlagSet("key", flag.ContinueOnError)
	private := set.String("private", ".build/keys/one.key", "private key `file` to create, readable by its owner only")
	public := set.String("public", ".build/keys/one.pub", "public key `file` to append to, one verifier key per line")
	name := set.String("name", "fujisawa2030/one", "`name` of the signer")
	if err := parse(set, "[flags]", args); err != nil {
		return err
	}
	if set.NArg() > 0 {
		return wrong(set, "no arguments, only flags")
	}
	secret, verifier, err := seal.NewKey(*name)
	if err != nil {
		return err
	}
	for _, file := range []string{*private, *public} {
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return err
		}
	}
	if err := add(*private, secret, os.O_EXCL, 0o600); err != nil {
		return fmt.Errorf("private key: %w", err)
	}
	if err := add(*public, verifier, os.O_APPEND, 0o644); err != nil {
		return fmt.Errorf("public key: %w", err)
	}
	fmt.Println(verifier)
	return nil
}

func add(file, line string, how int, mode fs.FileMode) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|how, mode)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(line + "\n"); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
