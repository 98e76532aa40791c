package record

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"strconv"
)

// Kind is the type of a column in Frictionless's Table Schema.
type Kind string

const (
	Whole  Kind = "integer"
	Number Kind = "number"
	Words  Kind = "string"
)

// Column is one field of a table.
type Column struct {
	Name, Title string
	Kind        Kind
	Needed      bool // never empty
}

// Table is rows of one kind. A cell is an int, a float64 or a string; NaN and
// the empty string stand for "no data".
type Table struct {
	Name, Title string
	Columns     []Column
	Key         []string
	Rows        [][]any
}

// CSV writes the table by RFC 4180, UTF-8, with a header row.
func (t Table) CSV() ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	var header []string
	for _, c := range t.Columns {
		header = append(header, c.Name)
	}
	w.Write(header)
	for _, row := range t.Rows {
		fields := make([]string, len(row))
		for i, v := range row {
			text, err := t.field(i, v)
			if err != nil {
				return nil, err
			}
			fields[i] = text
		}
		w.Write(fields)
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// field writes a cell, and refuses what its column does not promise.
func (t Table) field(i int, v any) (string, error) {
	c := t.Columns[i]
	text, kind := "", Words
	switch v := v.(type) {
	case int:
		text, kind = strconv.Itoa(v), Whole
	case float64:
		kind = Number
		if !math.IsNaN(v) {
			text = strconv.FormatFloat(v, 'f', -1, 64)
		}
	case string:
		text = v
		if v == "" {
			kind = c.Kind
		}
	}
	if kind != c.Kind || (text == "" && c.Needed) {
		return "", fmt.Errorf("table %s, column %s: %v is not a %s that the column allows", t.Name, c.Name, v, c.Kind)
	}
	return text, nil
}
