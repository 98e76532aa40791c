package record

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

// The descriptor describes every table, and every cell keeps its promise.
func TestPackage(t *testing.T) {
	r, _ := take(t, moved)
	files, err := r.Package()
	if err != nil {
		t.Fatal(err)
	}
	again, err := r.Package()
	if err != nil {
		t.Fatal(err)
	}
	content := map[string][]byte{}
	for i, f := range files {
		content[f.Name] = f.Content
		if !bytes.Equal(f.Content, again[i].Content) {
			t.Errorf("%s: the same record gave other bytes", f.Name)
		}
	}
	var d descriptor
	if err := json.Unmarshal(content[descriptorName], &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Resources) != len(files)-1 || d.Name == "" || d.Version != "2026-11-23" {
		t.Errorf("%d resources for %d files, name %q, version %q", len(d.Resources), len(files), d.Name, d.Version)
	}
	for _, res := range d.Resources {
		text, ok := content[res.Path]
		if !ok || res.Name == "" || res.Title == "" {
			t.Errorf("resource %q: no file %s", res.Name, res.Path)
		}
		if res.Schema != nil {
			checkTable(t, res, text)
		}
	}
	var all struct{ Tables map[string][]map[string]any }
	if err := json.Unmarshal(content[jsonName], &all); err != nil {
		t.Fatal(err)
	}
	for _, table := range r.Tables() {
		if len(all.Tables[table.Name]) != len(table.Rows) || len(table.Rows) == 0 {
			t.Errorf("%s: %d rows in JSON, %d in the table", table.Name, len(all.Tables[table.Name]), len(table.Rows))
		}
	}
}

// checkTable holds a CSV text against its schema: header, types, required
// fields, and a primary key that is unique.
func checkTable(t *testing.T, res resource, text []byte) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	var names []string
	for _, f := range res.Schema.Fields {
		names = append(names, f.Name)
	}
	if !slices.Equal(rows[0], names) {
		t.Errorf("%s: header %v, described %v", res.Name, rows[0], names)
	}
	for i, row := range rows[1:] {
		key := ""
		for k, f := range res.Schema.Fields {
			if slices.Contains(res.Schema.Key, f.Name) {
				key += row[k] + "\t"
			}
			if row[k] == "" {
				if f.Constraint["required"] {
					t.Errorf("%s: row %d: %s is empty", res.Name, i+1, f.Name)
				}
				continue
			}
			_, notNumber := strconv.ParseFloat(row[k], 64)
			_, notWhole := strconv.Atoi(row[k])
			if f.Type == Number && notNumber != nil || f.Type == Whole && notWhole != nil {
				t.Errorf("%s: row %d: %s is %q, no %s", res.Name, i+1, f.Name, row[k], f.Type)
			}
		}
		if key != "" && seen[key] {
			t.Errorf("%s: row %d: the key %q stands twice", res.Name, i+1, key)
		}
		seen[key] = true
	}
}

func TestFieldRefuses(t *testing.T) {
	table := Table{Name: "x", Columns: []Column{{"a", "", Whole, true}, {"b", "", Number, true}}}
	for _, c := range []struct {
		column int
		value  any
	}{{0, "word"}, {0, 1.5}, {0, ""}, {1, math.NaN()}, {1, 3}} {
		if text, err := table.field(c.column, c.value); err == nil {
			t.Errorf("column %d took %v as %q", c.column, c.value, text)
		}
	}
}

// A city without a target has no number in its place, and no formula that fails.
func TestCityWithoutTarget(t *testing.T) {
	city, err := table.City(os.DirFS("../chigasaki"), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Take(m, "")
	if err != nil {
		t.Fatal(err)
	}
	text, err := r.JSON()
	if err != nil || !bytes.Contains(text, []byte(`"target": null`)) || !bytes.Contains(text, []byte(`"met": null`)) {
		t.Errorf("%v: %.200s", err, text)
	}
	f := open(t, r)
	for row := 5; row <= 13; row++ {
		if v, err := f.CalcCellValue(targetSheet, cell(2, row)); err != nil || v == "" || v[0] == '#' {
			t.Errorf("row %d: %q %v", row, v, err)
		}
	}
}
