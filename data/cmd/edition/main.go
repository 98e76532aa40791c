// Command edition compiles a city's tables into an edition: it reads them,
// checks them, and writes the canonical text DIR/city.txt, and beside it
// DIR/brief.txt, which is what its numbers need, and DIR/monthly.txt, the figures
// of short lag, when the city has a folder of them.
//
//	edition -facts TABLES -out DIR -edition DATE [-all]
//
// Each text is replaced in one step, and only when every row, every check and
// the model itself accept the data. Otherwise what is wrong goes to
// standard error, line by line, and the exit status is 1.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	var b build
	flags := flag.NewFlagSet("edition", flag.ExitOnError)
	flags.StringVar(&b.facts, "facts", "", "`folder` with the city's tables")
	flags.StringVar(&b.out, "out", "", "`folder` to write city.txt into")
	flags.StringVar(&b.edition, "edition", "", "`date` of the edition, YYYY-MM-DD")
	flags.BoolVar(&b.all, "all", false, "write all facts, not only those that the model needs")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: edition -facts TABLES -out DIR -edition DATE [-all]")
		flags.PrintDefaults()
	}
	flags.Parse(os.Args[1:]) // exits by itself when it must
	if flags.NArg() > 0 || b.facts == "" || b.out == "" || b.edition == "" {
		flags.Usage()
		os.Exit(2)
	}
	summary, err := b.run()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(summary)
}
