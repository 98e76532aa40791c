// Package importer takes one municipality out of the ministry's workbooks, see
// package workbook, and writes its facts as a table: what the commands importer
// and fujisawa2030 import do.
//
// The table is replaced in one step, and only when every workbook was read
// without a refusal and all are of one vintage.
package importer

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"github.com/google/renameio/v2"

	"fujisawa2030/data/workbook"
)

// Import is one run.
type Import struct {
	Workbooks []string // files of the ministry
	Code      string   // municipal code of five digits
	Out       string   // table to write
	Source    string   // id of the workbooks in sources.csv
	Vintage   string   // month of release, YYYY-MM, of workbooks that do not say it; or empty
}

// DefaultSource is the id under which the ministry's table is known.
const DefaultSource = "moe.inventory"

// sourceID is what package table takes for an id.
var sourceID = regexp.MustCompile(`^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*$`)

// Run writes the table, then the row that the workbooks need in sources.csv and a
// report of which workbooks they were, with their hashes.
func (i Import) Run(row, report io.Writer) error {
	if !sourceID.MatchString(i.Source) {
		return fmt.Errorf("-source: %q is not an id: lower-case words, digits, - and _, joined by dots", i.Source)
	}
	if _, err := time.Parse("2006-01", i.Vintage); err != nil && i.Vintage != "" {
		return fmt.Errorf("-vintage: %q is not a month: YYYY-MM", i.Vintage)
	}
	var books []*workbook.Workbook
	for _, name := range i.Workbooks {
		w, err := i.read(name)
		if err != nil {
			return err
		}
		books = append(books, w)
	}
	series, err := workbook.NewSeries(i.Code, i.Source, books...)
	if err != nil {
		return err
	}
	var table bytes.Buffer
	if err := workbook.WriteFacts(&table, series.Facts); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(i.Out), 0o755); err != nil {
		return err
	}
	if err := renameio.WriteFile(i.Out, table.Bytes(), 0o644); err != nil {
		return err
	}
	for _, w := range books {
		fmt.Fprintf(report, "%s: %s, %v, of %s, SHA-256 %x\n", w.Name, counted(len(w.Municipalities())), w.Years(), w.Vintage.Month, w.Vintage.SHA256)
		if len(w.Unread) > 0 {
			fmt.Fprintf(report, "%s: columns not used: %q\n", w.Name, w.Unread)
		}
	}
	m := series.Municipality
	fmt.Fprintf(report, "%s: %d facts of %s %s%s\n", filepath.Base(i.Out), len(series.Facts), m.Code, m.Prefecture, m.Name)
	return workbook.WriteSource(row, series.Source)
}

func counted(municipalities int) string {
	if municipalities == 1 {
		return "1 municipality"
	}
	return fmt.Sprintf("%d municipalities", municipalities)
}

// read reads a workbook and dates it when it does not say its vintage.
func (i Import) read(name string) (*workbook.Workbook, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	w, err := workbook.Read(f, name)
	if err != nil {
		return nil, err
	}
	switch {
	case i.Vintage == "":
	case w.Vintage.Month == "":
		w.Vintage.Month = i.Vintage
	case w.Vintage.Month != i.Vintage:
		return nil, fmt.Errorf("-vintage: %s says itself that it is of %s", name, w.Vintage.Month)
	}
	return w, nil
}
