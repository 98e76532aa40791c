// Package specimen makes small workbooks in the layouts that package workbook
// reads, for tests: the ministry's own files are not part of the repository.
//
// The figures are real. Those of Sapporo, Kamakura and Fujisawa are rows 3, 697
// and 698 of the ministry's lists for FY2013 and FY2019, released in March
// 2022; those of Ogose are from the first page of its chart of FY2018
// (pdfslide.tips/documents/co2e-eeffi1i4i-ecc.html). The shape of a chart is as
// far from an original as package workbook says.
//
// A specimen that cannot be made is a mistake in the test: the functions panic.
package specimen

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Edit changes a workbook before it is packed.
type Edit func(*excelize.File)

// Set puts a value into a cell; nil empties it.
func Set(sheet, cell string, value any) Edit {
	return func(f *excelize.File) { must(f.SetCellValue(sheet, cell, value)) }
}

// line fills a row from a cell on. The library would write numbers with 15
// digits; the ministry's files have all 17.
func line(f *excelize.File, sheet, from string, values []any) {
	col, row, err := excelize.CellNameToCoordinates(from)
	must(err)
	for i, v := range values {
		cell, err := excelize.CoordinatesToCellName(col+i, row)
		must(err)
		if n, ok := v.(float64); ok {
			must(f.SetCellDefault(sheet, cell, strconv.FormatFloat(n, 'f', -1, 64)))
		} else {
			must(f.SetCellValue(sheet, cell, v))
		}
	}
}

// Rename gives a sheet another name.
func Rename(from, to string) Edit {
	return func(f *excelize.File) { must(f.SetSheetName(from, to)) }
}

// Modified sets the point in time at which the workbook was last saved, such as
// 2022-03-09T08:39:18Z.
func Modified(when string) Edit {
	return func(f *excelize.File) {
		must(f.SetDocProps(&excelize.DocProperties{Created: when, Modified: when}))
	}
}

// pack applies the edits and returns the file's bytes, with a reading in kana
// beside every text, as Excel keeps it for what was typed.
func pack(f *excelize.File, edits []Edit) []byte {
	for _, edit := range edits {
		edit(f)
	}
	var packed bytes.Buffer
	must(f.Write(&packed))
	must(f.Close())
	return Rewrite(packed.Bytes(), "xl/sharedStrings.xml", func(text string) string {
		const reading = `<rPh sb="0" eb="1"><t>フリガナ</t></rPh><phoneticPr fontId="1"/>`
		return strings.ReplaceAll(text, "</si>", reading+"</si>")
	})
}

// Rewrite changes the text of one part of a packed workbook.
func Rewrite(packed []byte, part string, change func(string) string) []byte {
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	must(err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		must(err)
		text, err := io.ReadAll(r)
		must(err)
		must(r.Close())
		if f.Name == part {
			text = []byte(change(string(text)))
		}
		// Deflated, as office programs write it; no times, so that bytes repeat.
		to, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate})
		must(err)
		_, err = to.Write(text)
		must(err)
	}
	must(w.Close())
	return out.Bytes()
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
