// Command importer takes one municipality out of the ministry's workbooks, see
// package importer, and writes its facts as a table.
//
//	importer -workbook FILE[,FILE...] -code CODE -out CSV [-source ID] [-vintage MONTH]
//
// The table CSV is replaced in one step, and only when every workbook was read
// without a refusal and all are of one vintage. The row that the workbooks need
// in sources.csv goes to standard output; which workbooks they were, with their
// hashes, to standard error. Otherwise what is wrong goes to standard error and
// the exit status is 1.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"fujisawa2030/data/importer"
)

func main() {
	var i importer.Import
	flags := flag.NewFlagSet("importer", flag.ExitOnError)
	workbooks := flags.String("workbook", "", "the ministry's `files`, separated by commas")
	flags.StringVar(&i.Code, "code", "", "municipal `code` of five digits")
	flags.StringVar(&i.Out, "out", "", "`table` to write, such as facts/inventory.csv")
	flags.StringVar(&i.Source, "source", importer.DefaultSource, "`id` of the workbooks in sources.csv")
	flags.StringVar(&i.Vintage, "vintage", "", "`month` of release, YYYY-MM, of workbooks that do not say it")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: importer -workbook FILE[,FILE...] -code CODE -out CSV [-source ID] [-vintage MONTH]")
		flags.PrintDefaults()
	}
	flags.Parse(os.Args[1:]) // exits by itself when it must
	if flags.NArg() > 0 || *workbooks == "" || i.Code == "" || i.Out == "" {
		flags.Usage()
		os.Exit(2)
	}
	i.Workbooks = strings.Split(*workbooks, ",")
	if err := i.Run(os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
