// Package table reads the tables of one municipality into the engine's types.
//
// A municipality is a folder. Its tables are CSV by RFC 4180, UTF-8, with a
// header row; a byte order mark and CRLF line ends are tolerated, because
// spreadsheets write them. Columns may stand in any order, but every one of
// them must be there and no other.
//
//	city.csv      code,ja,easy,en                       one row
//	sources.csv   id,title,publisher,date,address
//	facts/*.csv   id,fiscal_year,value,low,high,unit,grade,source,note_ja,note_en
//	labels/*.csv  id,ja,easy,en
//	uncertainty.csv  id,shape,reason_ja,reason_en       may be left out
//	measures.csv  id,number,group,place,actor,sector,kind,unit,min,max,step,today,reach,
//	              stock,cost,choices,explain,evidence
//	missing.csv   id,instead,ja,easy,en                 optional
//	city_table.csv  sub_sector,gas,fiscal_year,value,source   optional
//	adoption.csv  measure,fiscal_year,question_ja,question_en,now,intended,n,source,place   optional
//	monthly/*       figures of short lag, optional; see Monthly
//
// missing.csv says what the city has no data for, and why (engine.Missing).
// city_table.csv is the city's own inventory; see own.go. adoption.csv holds
// published totals of who does what; see adoption.go. A city may share a
// table with another by a symbolic link, as data/chigasaki does.
//
// A source's date is the day of publication where it was read; otherwise the
// year of its data, or, where the title says so, the year in which it was seen.
//
// An id is made of lower-case words, digits, - and _, joined by dots, and
// begins with a letter: moe.household. A list of ids is separated by single
// spaces.
//
// In facts, an empty fiscal_year says that the value belongs to no single
// year; low and high are both given or both empty; the unit is one of Units;
// the grade is published, derived, estimated or assumed. A note stands in both
// languages or in neither; all but published values explain themselves in it.
// The pair of id and fiscal_year is unique over all files of the folder.
//
// Some facts speak to planners only, by their ids: score.CRITERION.LEVER, whole
// points of 0 to 3 whose meaning the labels criterion.CRITERION.0 to .3 say;
// criterion.compare.A.B, how many times as important A is as B; and
// subsidy.LEVER, the city's money per unit. Every score gives its reason in the
// note.
//
// A source's address may be empty: it stands for assumptions that are written
// down here and nowhere else. Package check refuses other facts of it.
//
// A row of uncertainty says that a fact is not known better than its range; the
// shape is triangular, uniform or normal (see engine.Shape), and the reason
// stands in both languages. Without the file every fact is taken as it is.
//
// The label of a unit is unit. and its symbol, such as unit.kWh/dwelling.
//
// A measure's texts stand in the labels under lever.ID, lever.ID.about and
// lever.ID.indicator, and those of its choices under lever.ID.CHOICE.
//
// Nothing is repaired or guessed. Every refused field is named with file, line
// and reason, all of them at once, and then nothing is returned:
//
//	facts/inventory.csv:17: value: "12,3" is not a number
package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Error is one refusal. Line counts from 1, which is the header; Field is
// empty when the row as a whole cannot be read.
type Error struct {
	File   string
	Line   int
	Field  string
	Reason string
}

func (e *Error) Error() string {
	if e.Field == "" {
		return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason)
	}
	return fmt.Sprintf("%s:%d: %s: %s", e.File, e.Line, e.Field, e.Reason)
}

// sheet is one file while it is read: its rows, and what was refused so far.
type sheet struct {
	name    string
	columns []string // in the order of the file
	rows    []row
	errs    []error
}

var mark = []byte("\ufeff") // byte order mark in UTF-8

// open reads a file whose header must be the given columns in any order. The
// error is that of the file system; refusals are kept in the sheet.
func open(fsys fs.FS, name string, columns ...string) (*sheet, error) {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	s := &sheet{name: name}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, mark)))
	r.FieldsPerRecord = -1 // a short row is refused here, and reading goes on
	for {
		fields, err := r.Read()
		if err == io.EOF {
			break
		}
		var broken *csv.ParseError
		if errors.As(err, &broken) {
			s.refuse(broken.StartLine, "", broken.Err.Error())
			return s, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := r.FieldPos(0)
		if s.columns == nil {
			if s.columns = s.header(line, fields, columns); s.columns == nil {
				return s, nil
			}
			continue
		}
		s.add(line, fields)
	}
	if s.columns == nil {
		s.refuse(1, "", "no header row")
	}
	return s, nil
}

// header returns the columns in the order of the file, nil if they are not the
// wanted ones.
func (s *sheet) header(line int, got, want []string) []string {
	refused := len(s.errs)
	for i, name := range got {
		switch {
		case !slices.Contains(want, name):
			s.refuse(line, name, "unknown column")
		case slices.Contains(got[:i], name):
			s.refuse(line, name, "column given twice")
		}
	}
	for _, name := range want {
		if !slices.Contains(got, name) {
			s.refuse(line, name, "missing column")
		}
	}
	if len(s.errs) > refused {
		return nil
	}
	return got
}

// add keeps a row whose fields are clean text. What lies in a table later
// stands in one line of an edition, so line breaks, tabs and outer spaces are
// refused here, where their file and line are known.
func (s *sheet) add(line int, fields []string) {
	if len(fields) != len(s.columns) {
		s.refuse(line, "", fmt.Sprintf("%d fields, the header has %d", len(fields), len(s.columns)))
		return
	}
	for i, field := range fields {
		if reason := unclean(field); reason != "" {
			s.refuse(line, s.columns[i], reason)
			return
		}
	}
	s.rows = append(s.rows, row{s, line, fields})
}

// unclean says what is wrong with a field as text, or nothing.
func unclean(field string) string {
	switch {
	case !utf8.ValidString(field):
		return "not UTF-8"
	case strings.ContainsFunc(field, unicode.IsControl):
		return "line break, tab or other control character"
	case strings.TrimSpace(field) != field:
		return "space before or after the text"
	case field == "-":
		return `"-" alone: leave the field empty`
	}
	return ""
}

func (s *sheet) refuse(line int, field, reason string) {
	s.errs = append(s.errs, &Error{s.name, line, field, reason})
}

// err joins everything refused so far.
func (s *sheet) err() error { return errors.Join(s.errs...) }
