// Command seal makes signing keys, seals the files of a release and verifies a
// sealed release. The format is specified in package seal.
//
//	seal key    -private FILE -public FILE -name NAME
//	seal seal   -out DIR -key FILE... -keys FILE -release N -edition E -created T -expires T ROLE=FILE...
//	seal verify -keys FILE [-threshold N] [-now T] DIR
//
// Exit status: 0 done, 1 refused or failed, 2 wrong usage.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"time"
)

func main() { os.Exit(run()) }

func run() int {
	if len(os.Args) < 2 {
		fmt.Fprint(os.Stderr, usage)
		return 2
	}
	var err error
	switch name, args := os.Args[1], os.Args[2:]; name {
	case "key":
		err = key(args)
	case "seal":
		err = release(args)
	case "verify":
		err = verify(args, time.Now())
	case "-h", "-help", "--help", "help":
		fmt.Print(usage)
	default:
		fmt.Fprintf(os.Stderr, "seal: no command %q\n%s", name, usage)
		return 2
	}
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errUsage):
		return 2
	}
	fmt.Fprintf(os.Stderr, "seal: %v\n", err)
	return 1
}
