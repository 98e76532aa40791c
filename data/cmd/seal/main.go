// Command seal makes signing keys, seals the files of a release and verifies a
// sealed release. The format is specified in package seal.
//
//	seal key    -private FILE -public FILE -name NAME
//	seal list   -number N -threshold N -out FILE PUBLIC...
//	seal seal   -out DIR -key FILE... -keys FILE [-chain NOTE...] [-stop NOTE] -release N -edition E -created T -expires T ROLE=FILE...
//	seal sign   -key FILE NOTE...
//	seal rotate -from FILE -to FILE -key FILE... -out NOTE
//	seal verify -keys FILE [-seen N] [-now T] DIR
//
// # A ceremony
//
// Three people each make a key on a machine of their own (key) and hand over
// the public line only. The list names the three and asks for two of them
// (list); it is built into the page. For each release one of them seals with
// -partial, and the folder with its note travels to a second one, who adds a
// signature (sign) after a look at what it says (verify). When a key is lost or
// a person leaves, a new list is written and signed in the same way (rotate):
// by two of the old list and two of the new one. Its note is given to every
// later release with -chain, so that a reader of any age finds its way.
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
	case "list":
		err = list(args)
	case "seal":
		err = release(args)
	case "sign":
		err = sign(args)
	case "rotate":
		err = rotate(args)
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
