package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"strings"

	"fujisawa2030/data/importer"
)

func importFlags(r *request, flags *flag.FlagSet) {
	i := &r.workbooks
	flags.Func("workbook", "the ministry's `file`, or several, separated by commas", func(s string) error {
		i.Workbooks = strings.Split(s, ",")
		return nil
	})
	flags.StringVar(&i.Code, "code", "", "municipal `code` of five digits")
	flags.StringVar(&i.Out, "out", "", "`table` to write, such as facts/inventory.csv")
	flags.StringVar(&i.Source, "source", importer.DefaultSource, "`id` of the workbooks in sources.csv")
	flags.StringVar(&i.Vintage, "vintage", "", "`month` of release, YYYY-MM, of workbooks that do not say it")
}

func (r *request) checkImport() error {
	if i := &r.workbooks; len(i.Workbooks) == 0 || i.Code == "" || i.Out == "" {
		return errors.New("-workbook, -code and -out are needed")
	}
	return nil
}

// imports writes the table. Its answer is the row for sources.csv; the report
// goes beside it, to standard error.
func imports(r *request) ([]byte, error) {
	var row, report bytes.Buffer
	if err := r.workbooks.Run(&row, &report); err != nil {
		return nil, err
	}
	_, err := os.Stderr.Write(report.Bytes())
	return row.Bytes(), err
}
