// Command fujisawa2030 answers the questions of a city's staff from the same
// model as the page: the inventory, the pathway, the levers, why a number is
// what it is, how uncertain it is, what marks each sector, what each lever
// contributes, and what it would take to meet the target. It also takes new
// inventories out of the ministry's workbooks.
//
//	fujisawa2030 COMMAND [flags]
//
// It reads an edition (-city) or a city's tables (-facts). A wrong call has the
// exit status 2, input that cannot be used 1, each with one line on standard
// error and nothing on standard output.
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	out, err := call(os.Args[1:])
	if err == nil {
		_, err = os.Stdout.Write(out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "fujisawa2030:", oneLine(err))
		if errors.As(err, new(usageError)) {
			os.Exit(2)
		}
		os.Exit(1)
	}
}
