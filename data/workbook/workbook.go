// Package workbook reads the Ministry of the Environment's workbooks of
// municipal CO2 emissions (部門別CO2排出量の現況推計) and turns one
// municipality's rows into facts.
//
// # The list of all municipalities
//
// 00.xlsx, or YYYY_10.xlsx in older releases: one sheet YYYY_一覧表 a fiscal
// year. The header's texts decide which column is which, not its position;
// phonetic runs, line breaks and spaces in them do not count, and a heading
// merged over several columns is read together with what stands below it. The
// unit above the table must be 1,000 t-CO2. A year in a title must be that of
// the sheet's name. Municipal codes are text or numbers, with or without the
// leading zero; here they have five digits. Blank rows and notes are passed
// over, a total row must be the sum of the rows, and in every row
//
//	industry  = manufacturing + construction + agriculture
//	civil     = commercial + household
//	transport = car + freight + rail + ship
//	total     = industry + civil + transport + waste
//
// to Tolerance. Columns with other headers are named in Unread and not used.
//
// # The chart of one municipality
//
// 自治体排出量カルテ, CODE.xlsx. No original was at hand when this was written;
// what is known of its layout is:
//
//   - Its data sheet (データシート1), from a public program that read the charts
//     of 60 municipalities (github.com/JZ8xNeXY/climate-action-database,
//     scripts/parse_excels.py): one row a municipality and year, a header row
//     with 西暦, 団体コード, 自治体名 and ten columns aa_製造業 and so on. Only the
//     header aa_製造業 is known word for word, so the others are recognised by
//     the word that tells them apart (家庭, 鉄道). Rows of prefectures and the
//     nation, whose codes end in 000, are passed over, and so is a year without
//     any value.
//   - Its first page (1/4), from the text of Ogose's chart of FY2018
//     (pdfslide.tips/documents/co2e-eeffi1i4i-ecc.html): years across as
//     平成25年度, sub-sectors down, 排出量 and (千t-CO2) in between, figures
//     printed as whole kilotonnes, the total without a label above 産業部門.
//
// The data sheet is used when there is one, the page when there is not. A data
// sheet that states no unit is refused unless the page has the same figures, as
// far as its rounding lets one see, and their unit. The page names no municipal
// code: it is that of the file's name. Whole numbers get a range of half a
// kilotonne. The chart's sums are computed here, so that parts and whole agree;
// those that a page prints are compared, and may differ by its rounding. Which
// cells hold all this is searched, never assumed; a chart of another make is
// refused, not guessed at.
//
// # Vintage
//
// The ministry computes all years anew in every release, so figures of two
// releases do not form one series. A workbook's vintage is the month in Japan
// in which it was last saved; NewSeries refuses to join two of them. Saving a
// workbook again hides its vintage: keep the ministry's file as it came.
//
// # Refusal
//
// Nothing is repaired. What is wrong is named with workbook, sheet, cell,
// column and reason, and then nothing is returned:
//
//	00.xlsx: 2023_一覧表!E698: 製造業: text "X" where a number belongs
//
// A file is untrusted: its size unpacked, its parts, rows, columns, cells and
// the length of its texts are bounded before the library that reads it sees it.
package workbook

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"

	"fujisawa2030/engine"
)

// Layout is a kind of workbook.
type Layout int

const (
	List  Layout = iota // 一覧表, all municipalities
	Chart               // 自治体排出量カルテ, one municipality
)

// Workbook is what was read from one file.
type Workbook struct {
	Name    string // as the caller calls it
	Layout  Layout
	Vintage Vintage
	Unread  []string // headers of columns that were not used
	places  []Municipality
}

// Municipality is one municipality's emissions, by year.
type Municipality struct {
	Code       string // five digits
	Prefecture string // empty in a chart
	Name       string // empty where only a chart's page was read
	Years      []Year
}

// Year is one fiscal year in kt-CO2.
type Year struct {
	FY       engine.FiscalYear
	Values   [Items]float64
	Rounding float64 // largest error of a sub-sector's value, 0 in full precision
}

// Read reads a workbook of either layout. The name is used in messages, and
// tells the municipality of a chart that does not: 14205.xlsx.
func Read(r io.Reader, name string) (w *Workbook, err error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	// Malformed files have made the library panic before; the archive is
	// inspected, but not every part of it is understood here.
	defer func() {
		if p := recover(); p != nil {
			w, err = nil, fmt.Errorf("%s: damaged: %v", name, p)
		}
	}()
	return read(data, name)
}

func read(data []byte, name string) (*Workbook, error) {
	if err := inspect(data); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	b, err := open(data, name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer b.file.Close()
	w := &Workbook{Name: name, Vintage: Vintage{SHA256: sha256.Sum256(data)}}
	if w.Vintage.Month, err = b.month(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if sheets := b.lists(); sheets != nil {
		w.Layout = List
		w.places, w.Unread, err = b.readLists(sheets)
	} else {
		w.Layout = Chart
		w.places, w.Unread, err = b.readChart()
	}
	if err != nil {
		return nil, err
	}
	slices.SortFunc(w.places, func(a, b Municipality) int { return cmp.Compare(a.Code, b.Code) })
	for _, m := range w.places {
		slices.SortFunc(m.Years, func(a, b Year) int { return cmp.Compare(a.FY, b.FY) })
	}
	return w, nil
}

// Municipalities lists all of them by code. The list is the workbook's own: do
// not change it.
func (w *Workbook) Municipalities() []Municipality { return w.places }

// Municipality returns the one with a code of five digits.
func (w *Workbook) Municipality(code string) (Municipality, error) {
	i, found := slices.BinarySearchFunc(w.places, code, func(m Municipality, code string) int { return cmp.Compare(m.Code, code) })
	if !found {
		return Municipality{}, fmt.Errorf("%s: no municipality %s among its %d", w.Name, code, len(w.places))
	}
	return w.places[i], nil
}

// Years lists the fiscal years for which any municipality has values.
func (w *Workbook) Years() []engine.FiscalYear {
	var years []engine.FiscalYear
	for _, m := range w.places {
		for _, y := range m.Years {
			if i, found := slices.BinarySearch(years, y.FY); !found {
				years = slices.Insert(years, i, y.FY)
			}
		}
	}
	return years
}

// census gathers municipalities while rows are read.
type census struct {
	places []Municipality
	index  map[string]int // code to place
}

// add files a year under its municipality, or returns false when that year is
// there already.
func (c *census) add(m Municipality, y Year) bool {
	i, ok := c.index[m.Code]
	if !ok {
		if c.index == nil {
			c.index = map[string]int{}
		}
		i = len(c.places)
		c.index[m.Code] = i
		c.places = append(c.places, m)
	}
	at := &c.places[i]
	if slices.ContainsFunc(at.Years, func(other Year) bool { return other.FY == y.FY }) {
		return false
	}
	at.Years = append(at.Years, y)
	return true
}
