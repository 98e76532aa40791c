package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"fujisawa2030/data/seal"
)

const usage = `usage: seal COMMAND [flags]

  key     make an Ed25519 key pair for one signer
  list    write a key list: which keys, and how many of them must sign
  seal    sign files and write them as a release
  sign    add one signer's signature to a note
  rotate  sign the key list that follows another
  verify  check a release as a reader does

"seal COMMAND -help" lists the flags of a command.
`

// errUsage has already been explained on standard error.
var errUsage = errors.New("usage")

// parse reads flags; help goes to standard output, complaints to standard error.
func parse(set *flag.FlagSet, synopsis string, args []string) error {
	set.SetOutput(os.Stderr)
	for _, arg := range args {
		if arg == "-h" || arg == "-help" || arg == "--help" {
			set.SetOutput(os.Stdout)
		}
	}
	set.Usage = func() {
		fmt.Fprintf(set.Output(), "usage: seal %s %s\n", set.Name(), synopsis)
		set.PrintDefaults()
	}
	err := set.Parse(args)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		return errUsage
	}
	return err
}

// wrong explains a mistake that the flag package cannot see.
func wrong(set *flag.FlagSet, format string, args ...any) error {
	fmt.Fprintf(set.Output(), "seal "+set.Name()+": "+format+"\n", args...)
	set.Usage()
	return errUsage
}

// several is a flag that may be given several times.
type several []string

func (l *several) String() string     { return "" }
func (l *several) Set(s string) error { *l = append(*l, s); return nil }

// contents reads the files in order.
func contents(files []string) ([]string, error) {
	all := make([]string, len(files))
	for i, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		all[i] = string(content)
	}
	return all, nil
}

func readList(file string) (seal.KeyList, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return seal.KeyList{}, err
	}
	list, err := seal.ParseKeyList(string(text))
	if err != nil {
		return seal.KeyList{}, fmt.Errorf("%s: %w", file, err)
	}
	return list, nil
}
