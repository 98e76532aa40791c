// Package paper is what all papers of the project have in common: a title, a
// date, a few sentences, tables. A [Paper] is written as a workbook (XLSX) or as
// a page to be printed on A4 (HTML); both hold the same words.
//
// The same paper gives the same bytes: no clock, no random names.
package paper

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Paper is one document for the city.
type Paper struct {
	Name      string    // file name without its extension
	Title     string    // 標題
	Form      string    // the form it follows, such as 様式第2号; empty for none
	Date      time.Time // the day it speaks of
	Lead      []string  // sentences before the first section
	Sections  []Section
	Landscape bool // wide tables lie down
	Letter    bool // opens with place, date and addressee, as a letter does
}

// Section is a heading with sentences, a table, a text as it was found.
type Section struct {
	Heading string
	Text    []string
	Table   *Table
	Verse   string // kept line by line: licences, commands
}

// Table has a width per column, in parts of the whole. A row of one cell goes
// across and heads those below it.
type Table struct {
	Columns []Column
	Rows    [][]string
}

// Column is a heading and its share of the width.
type Column struct {
	Name  string
	Width int
}

// Fields is a table of names and values without a heading row.
func Fields(pairs ...string) *Table {
	t := &Table{Columns: []Column{{"", 30}, {"", 70}}}
	for i := 0; i+1 < len(pairs); i += 2 {
		t.Rows = append(t.Rows, pairs[i:i+2])
	}
	return t
}

// headed reports whether the table has a heading row.
func (t *Table) headed() bool {
	for _, c := range t.Columns {
		if c.Name != "" {
			return true
		}
	}
	return false
}

var plainName = regexp.MustCompile(`^[a-z0-9-]+$`)

// Check refuses what neither writer could set: rows of a wrong length, names
// that are no file names.
func (p Paper) Check() error {
	if !plainName.MatchString(p.Name) || p.Title == "" || p.Date.IsZero() {
		return fmt.Errorf("paper %q: needs a plain name, a title and a date", p.Name)
	}
	for _, s := range p.Sections {
		if s.Table == nil {
			continue
		}
		for i, row := range s.Table.Rows {
			if len(row) != 1 && len(row) != len(s.Table.Columns) {
				return fmt.Errorf("paper %s, %q, row %d: %d cells for %d columns", p.Name, s.Heading, i+1, len(row), len(s.Table.Columns))
			}
		}
	}
	return nil
}

// Day writes a date as Japanese papers do, with the year of the era.
func Day(t time.Time) string {
	if t.IsZero() {
		return "　　年　　月　　日"
	}
	return fmt.Sprintf("%d年（令和%d年）%d月%d日", t.Year(), t.Year()-2018, t.Month(), t.Day())
}

// Month writes a month in the same way.
func Month(t time.Time) string {
	return fmt.Sprintf("%d年（令和%d年）%d月", t.Year(), t.Year()-2018, t.Month())
}

// Text is the paper as plain lines, as a golden test or a reader of a
// difference wants it.
func (p Paper) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n%s\n%s\n", p.Title, p.Form, Day(p.Date))
	for _, line := range p.Lead {
		fmt.Fprintln(&b, line)
	}
	for _, s := range p.Sections {
		fmt.Fprintf(&b, "\n## %s\n", s.Heading)
		for _, line := range s.Text {
			fmt.Fprintln(&b, line)
		}
		if s.Table != nil {
			s.Table.text(&b)
		}
		if s.Verse != "" {
			fmt.Fprintln(&b, s.Verse)
		}
	}
	return b.String()
}

func (t *Table) text(b *strings.Builder) {
	if t.headed() {
		for i, c := range t.Columns {
			fmt.Fprint(b, strings.Repeat(" | ", min(i, 1)), c.Name)
		}
		fmt.Fprintln(b)
	}
	for _, row := range t.Rows {
		fmt.Fprintln(b, strings.ReplaceAll(strings.Join(row, " | "), "\n", " / "))
	}
}
