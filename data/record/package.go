package record

import (
	"bytes"
	"encoding/json"
	"math"
)

// File is one file of a package.
type File struct {
	Name    string
	Content []byte
}

// Names of the files that are no table.
const (
	descriptorName = "datapackage.json"
	jsonName       = "record.json"
	bookName       = "record.xlsx"
)

// Package writes the record as a Frictionless Data Package: a CSV table per
// table, the workbook, the same rows as one JSON text, and the descriptor.
func (r *Record) Package() ([]File, error) {
	var files []File
	for _, t := range r.Tables() {
		text, err := t.CSV()
		if err != nil {
			return nil, err
		}
		files = append(files, File{t.Name + ".csv", text})
	}
	all, err := r.JSON()
	if err != nil {
		return nil, err
	}
	var book bytes.Buffer
	if err := r.Book(&book); err != nil {
		return nil, err
	}
	about, err := indented(r.descriptor())
	if err != nil {
		return nil, err
	}
	return append(files, File{jsonName, all}, File{bookName, book.Bytes()}, File{descriptorName, about}), nil
}

// The descriptor's shape: https://datapackage.org/standard/data-package/
type descriptor struct {
	Schema      string     `json:"$schema"`
	Name        string     `json:"name"`
	Title       string     `json:"title"`
	Version     string     `json:"version,omitempty"`
	Description string     `json:"description"`
	Resources   []resource `json:"resources"`
}

type resource struct {
	Name     string  `json:"name"`
	Path     string  `json:"path"`
	Type     string  `json:"type,omitempty"`
	Format   string  `json:"format"`
	Media    string  `json:"mediatype"`
	Encoding string  `json:"encoding,omitempty"`
	Title    string  `json:"title"`
	Schema   *schema `json:"schema,omitempty"`
}

type schema struct {
	Fields  []field  `json:"fields"`
	Key     []string `json:"primaryKey,omitempty"`
	Missing []string `json:"missingValues"`
}

type field struct {
	Name       string          `json:"name"`
	Type       Kind            `json:"type"`
	Title      string          `json:"title"`
	Constraint map[string]bool `json:"constraints,omitempty"`
}

func (r *Record) descriptor() descriptor {
	name := r.City.Name[0]
	d := descriptor{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		Name:   "fujisawa2030-record-" + r.City.Code, Title: name + "の温室効果ガス排出量と取組の記録", Version: r.City.Edition,
		Description: "版 " + r.City.Edition + "、計算式の版 " + r.Model + "、シナリオ " + r.Link + "、過去の排出量: " + r.View,
	}
	for _, t := range r.Tables() {
		s := &schema{Key: t.Key, Missing: []string{""}}
		for _, c := range t.Columns {
			f := field{Name: c.Name, Type: c.Kind, Title: c.Title}
			if c.Needed {
				f.Constraint = map[string]bool{"required": true}
			}
			s.Fields = append(s.Fields, f)
		}
		d.Resources = append(d.Resources, resource{t.Name, t.Name + ".csv", "table", "csv", "text/csv", "utf-8", t.Title, s})
	}
	d.Resources = append(d.Resources,
		resource{Name: "book", Path: bookName, Format: "xlsx", Media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Title: "式の入った表計算のブック"},
		resource{Name: "record", Path: jsonName, Format: "json", Media: "application/json", Encoding: "utf-8", Title: "すべての表を一つにしたもの"})
	return d
}

// JSON writes all tables as one object: what was run, then a list of rows per
// table. A cell without data is null.
func (r *Record) JSON() ([]byte, error) {
	type rows []map[string]any
	out := struct {
		City    string          `json:"city"`
		Name    string          `json:"name"`
		Edition string          `json:"edition"`
		Model   string          `json:"model"`
		Link    string          `json:"link"`
		View    string          `json:"view"`
		Target  *float64        `json:"target"` // null for a city without one
		Met     *float64        `json:"met"`
		Futures int             `json:"futures"`
		Tables  map[string]rows `json:"tables"`
	}{r.City.Code, r.City.Name[0], r.City.Edition, r.Model, r.Link, r.View, known(r.Target), known(r.Forecast.Met), r.Forecast.Draws, map[string]rows{}}
	if out.Target == nil {
		out.Met = nil
	}
	for _, t := range r.Tables() {
		list := rows{}
		for _, row := range t.Rows {
			one := map[string]any{}
			for i, v := range row {
				if x, ok := v.(float64); v == "" || ok && math.IsNaN(x) {
					v = nil
				}
				one[t.Columns[i].Name] = v
			}
			list = append(list, one)
		}
		out.Tables[t.Name] = list
	}
	return indented(out)
}

func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(v)
	return b.Bytes(), err
}

// known is a value that JSON can hold; nil for NaN.
func known(x float64) *float64 {
	if math.IsNaN(x) {
		return nil
	}
	return &x
}
