package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// book is an opened workbook.
type book struct {
	name string
	file *excelize.File
	refusals
}

func open(data []byte, name string) (*book, error) {
	// One bound for both: sheets are kept in memory, never in temporary files.
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: MaxUnpacked, UnzipXMLSizeLimit: MaxUnpacked})
	if err != nil {
		return nil, errors.New("not an XLSX workbook: " + err.Error())
	}
	if len(file.GetSheetList()) == 0 {
		file.Close()
		return nil, errors.New("not an XLSX workbook: no sheet in it")
	}
	return &book{name: name, file: file}, nil
}

// sheet is the text of all cells of a sheet. Rows and columns count from 1.
type sheet struct {
	*book
	name  string
	cells [][]string
	size  int // bytes of all texts
}

// maxTexts bounds the texts of a sheet: cells may share one long string.
const maxTexts = 64 << 20

func (b *book) sheet(name string) (*sheet, error) {
	rows, err := b.file.Rows(name)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	s := &sheet{book: b, name: name}
	for rows.Next() {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		for _, text := range cells {
			s.size += len(text)
		}
		if s.size > maxTexts {
			return nil, fmt.Errorf("sheet %q has more than %d MB of text", name, maxTexts>>20)
		}
		s.cells = append(s.cells, cells)
	}
	return s, rows.Error()
}

// raw returns a cell as it stands, empty outside the sheet.
func (s *sheet) raw(row, col int) string {
	if row < 1 || row > len(s.cells) || col < 1 || col > len(s.cells[row-1]) {
		return ""
	}
	return s.cells[row-1][col-1]
}

func (s *sheet) text(row, col int) string { return plain(s.raw(row, col)) }

// width is the last column of a row.
func (s *sheet) width(row int) int { return len(s.cells[row-1]) }

// number reads a cell that must hold a number, or says why it does not.
func (s *sheet) number(row, col int) (v float64, reason string) {
	text := strings.TrimSpace(s.raw(row, col))
	if text == "" {
		return 0, "empty"
	}
	kind, err := s.file.GetCellType(s.name, cell(row, col))
	if err != nil {
		return 0, err.Error()
	}
	switch kind {
	case excelize.CellTypeUnset, excelize.CellTypeNumber:
	case excelize.CellTypeError:
		return 0, fmt.Sprintf("formula without a value: %s", text)
	case excelize.CellTypeBool, excelize.CellTypeDate:
		return 0, "a date or a truth value where a number belongs"
	default:
		return 0, fmt.Sprintf("text %q where a number belongs", text)
	}
	v, err = strconv.ParseFloat(text, 64)
	switch {
	case err != nil || strings.Trim(text, "0123456789+-.eE") != "" || math.IsInf(v, 0):
		return 0, fmt.Sprintf("%q is not a number", text)
	case v < 0:
		return 0, fmt.Sprintf("%v is below zero", v)
	}
	return v, ""
}

// refuse notes what is wrong with a cell, or with the sheet for row 0.
func (s *sheet) refuse(row, col int, column, format string, args ...any) {
	e := &Error{Workbook: s.book.name, Sheet: s.name, Column: column, Reason: fmt.Sprintf(format, args...)}
	if row > 0 {
		e.Cell = cell(row, col)
	}
	s.add(e)
}

// cell names a cell, such as E698.
func cell(row, col int) string {
	name, _ := excelize.CoordinatesToCellName(col, row) // within the bounds of a sheet
	return name
}

// merged returns the texts of the rows first to last in which every cell of a
// merged range has the range's text.
func (s *sheet) merged(first, last int) ([][]string, error) {
	ranges, err := s.file.GetMergeCells(s.name, true)
	if err != nil {
		return nil, err
	}
	columns := 0
	for row := first; row <= last; row++ {
		columns = max(columns, s.width(row))
	}
	texts := make([][]string, last-first+1)
	for i := range texts {
		texts[i] = make([]string, columns)
		for col := range texts[i] {
			texts[i][col] = s.text(first+i, col+1)
		}
	}
	for _, m := range ranges {
		from, to, ok := strings.Cut(m[0], ":")
		left, top, err1 := excelize.CellNameToCoordinates(from)
		right, bottom, err2 := excelize.CellNameToCoordinates(to)
		if !ok || err1 != nil || err2 != nil {
			return nil, fmt.Errorf("merged range %q", m[0])
		}
		for row := max(top, first); row <= min(bottom, last); row++ {
			for col := left; col <= min(right, columns); col++ {
				texts[row-first][col-1] = s.text(top, left)
			}
		}
	}
	return texts, nil
}
