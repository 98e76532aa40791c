package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"fujisawa2030/data/workbook"
)

// imports is one run of the command.
type imports struct {
	workbooks                  []string
	code, out, source, vintage string
}

// sourceID is what package table takes for an id.
var sourceID = regexp.MustCompile(`^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*$`)

// run writes the table, then the source's row and a report.
func (i imports) run(row, report io.Writer) error {
	if !sourceID.MatchString(i.source) {
		return fmt.Errorf("-source: %q is not an id: lower-case words, digits, - and _, joined by dots", i.source)
	}
	if _, err := time.Parse("2006-01", i.vintage); err != nil && i.vintage != "" {
		return fmt.Errorf("-vintage: %q is not a month: YYYY-MM", i.vintage)
	}
	var books []*workbook.Workbook
	for _, name := range i.workbooks {
		w, err := i.read(name)
		if err != nil {
			return err
		}
		books = append(books, w)
	}
	series, err := workbook.NewSeries(i.code, i.source, books...)
	if err != nil {
		return err
	}
	var table bytes.Buffer
	if err := workbook.WriteFacts(&table, series.Facts); err != nil {
		return err
	}
	if err := replace(i.out, table.Bytes()); err != nil {
		return err
	}
	for _, w := range books {
		fmt.Fprintf(report, "%s: %s, %v, of %s, SHA-256 %x\n", w.Name, counted(len(w.Municipalities())), w.Years(), w.Vintage.Month, w.Vintage.SHA256)
		if len(w.Unread) > 0 {
			fmt.Fprintf(report, "%s: columns not used: %q\n", w.Name, w.Unread)
		}
	}
	m := series.Municipality
	fmt.Fprintf(report, "%s: %d facts of %s %s%s\n", filepath.Base(i.out), len(series.Facts), m.Code, m.Prefecture, m.Name)
	return workbook.WriteSource(row, series.Source)
}

func counted(municipalities int) string {
	if municipalities == 1 {
		return "1 municipality"
	}
	return fmt.Sprintf("%d municipalities", municipalities)
}

// read reads a workbook and dates it when it does not say its vintage.
func (i imports) read(name string) (*workbook.Workbook, error) {
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
	case i.vintage == "":
	case w.Vintage.Month == "":
		w.Vintage.Month = i.vintage
	case w.Vintage.Month != i.vintage:
		return nil, fmt.Errorf("-vintage: %s says itself that it is of %s", name, w.Vintage.Month)
	}
	return w, nil
}

// replace writes a file in one step: a reader sees the old text or the new.
func replace(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".import-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails after the rename, which is as it should be
	if _, err := f.Write(text); err != nil {
		f.Close()
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
