package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

const usage = `usage: seal COMMAND [flags]

  key     make an Ed25519 key pair for one signer
  seal    sign files and write them as a release
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

// list is a flag that may be given several times.
type list []string

func (l *list) String() string     { return "" }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }
