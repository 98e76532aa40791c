// Command papers writes the papers that the city's specification asks for, out
// of the tree and its build: package paper says how they look, the packages
// beside it what they hold.
//
//	papers COMMAND [flags]
//
// Run it in the module's root, or name that with -root. What blocks is told on
// standard error, all at once, and the exit status is 1; then nothing was
// written, except by all and clock when only the patch clock is late.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

type command struct {
	name, about string
	run         func(args []string) error
}

// commands are set in init: usage lists them.
var commands []command

func init() {
	commands = []command{
		{"all", "all papers that need no further word, and the bills of materials", all},
		{"sbom", "the two bills of materials (CycloneDX)", bills},
		{"environment", "form 2, the environment report", environment},
		{"updates", "form 3, a month's updates: the difference of two bills", updates},
		{"check", "form 1, the security check sheet", check},
		{"crypto", "the list of algorithms", algorithms},
		{"clock", "the patch clock over govulncheck; -write keeps the ledger", clock},
		{"licences", "third-party notices", notices},
		{"notice", "the notice of a stop, at least 10 days ahead", notice},
		{"erasure", "the list of what to erase and its certificate", erasure},
		{"export", "everything in general formats, with hashes", exporting},
		{"restore", "verify an export and rebuild the data from it", restore},
		{"report", "the report 重点施策 and its short version, from edition and scenario", planning},
		{"difference", "what differs between two editions or scenarios, for the council", changed},
		{"manual", "the operating manual with pictures of the page", manuals},
		{"disc", "lay out the disc that is handed over, with hashes and scan log", deliverable},
		{"deploy", "check the profiles of hosts", deploy},
	}
}

// errUsage ends the program with status 2 when usage has been told.
var errUsage = errors.New("usage")

func main() {
	if err := run(os.Args[1:]); errors.Is(err, errUsage) {
		os.Exit(2)
	} else if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintf(os.Stderr, "papers: %v\n", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) > 0 {
		for _, c := range commands {
			if c.name == args[0] {
				return c.run(args[1:])
			}
		}
	}
	usage()
	if len(args) == 1 && (args[0] == "-help" || args[0] == "help") {
		return nil
	}
	return errUsage
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: papers COMMAND [flags]    (papers COMMAND -help lists its flags)")
	for _, c := range commands {
		fmt.Fprintf(os.Stderr, "  %-12s %s\n", c.name, c.about)
	}
}
