package patch

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"
)

// Row is what the ledger remembers of one advisory.
type Row struct {
	ID, Module string
	Published  time.Time // zero where the database does not tell
	Seen       time.Time // first seen by us
	Closed     time.Time // no longer found; zero while open
	Agreed     time.Time // the city agreed to a later day and to what is done until then
	Until      time.Time // that day
	Measure    string    // what is done until then
}

var columns = []string{"id", "module", "published", "seen", "closed", "agreed", "until", "measure"}

// ReadLedger reads the table; a ledger that is not there yet is empty.
func ReadLedger(name string) ([]Row, error) {
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return parseLedger(name, text)
}

func parseLedger(name string, text []byte) ([]Row, error) {
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(records) == 0 || !slices.Equal(records[0], columns) {
		return nil, fmt.Errorf("%s, row 1: header is not %v", name, columns)
	}
	var rows []Row
	var errs []error
	for i, r := range records[1:] {
		row := Row{ID: r[0], Module: r[1], Measure: r[7]}
		for j, day := range []*time.Time{&row.Published, &row.Seen, &row.Closed, &row.Agreed, &row.Until} {
			if text := r[j+2]; text != "" {
				if *day, err = time.Parse(time.DateOnly, text); err != nil {
					errs = append(errs, fmt.Errorf("%s, row %d, %s: %q is not a date", name, i+2, columns[j+2], text))
				}
			}
		}
		if row.ID == "" || row.Module == "" || r[3] == "" {
			errs = append(errs, fmt.Errorf("%s, row %d: id, module and seen must be there", name, i+2))
		}
		if row.Agreed.IsZero() != row.Until.IsZero() || row.Agreed.IsZero() != (row.Measure == "") {
			errs = append(errs, fmt.Errorf("%s, row %d: agreed, until and measure belong together", name, i+2))
		}
		rows = append(rows, row)
	}
	return rows, errors.Join(errs...)
}

// LedgerText is the canonical form of a ledger.
func LedgerText(rows []Row) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	all := [][]string{columns}
	for _, r := range rows {
		record := []string{r.ID, r.Module}
		for _, day := range []time.Time{r.Published, r.Seen, r.Closed, r.Agreed, r.Until} {
			record = append(record, orEmpty(day))
		}
		all = append(all, append(record, r.Measure))
	}
	if err := w.WriteAll(all); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}

func orEmpty(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
