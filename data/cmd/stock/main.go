// Command stock derives the city's dwelling stock from published margins and
// writes it as a table of facts.
//
//	stock -facts TABLES -out FILE
//
// It reads the city's tables but the one that it writes, so that it can be run
// again after a margin changed.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	flags := flag.NewFlagSet("stock", flag.ExitOnError)
	facts := flags.String("facts", "", "`folder` with the city's tables")
	out := flags.String("out", "", "`file` to write")
	flags.Parse(os.Args[1:]) // exits by itself when it must
	if flags.NArg() > 0 || *facts == "" || *out == "" {
		fmt.Fprintln(os.Stderr, "usage: stock -facts TABLES -out FILE")
		os.Exit(2)
	}
	text, err := derive(os.DirFS(*facts))
	if err == nil {
		err = os.WriteFile(*out, text, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
