package paper

import (
	"errors"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// sheetName is that of the only sheet of every workbook.
const sheetName = "様式"

// Characters of the narrow kind that a sheet of A4 holds side by side at the
// size of Body.
const (
	upright = 92.0
	lying   = 138.0
)

// Workbook writes the paper as XLSX, one sheet set for A4.
func (p Paper) Workbook(w io.Writer) (err error) {
	if err := p.Check(); err != nil {
		return err
	}
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := f.SetSheetName("Sheet1", sheetName); err != nil {
		return err
	}
	s := &sheet{file: f, paper: p, columns: 1, row: 1}
	for _, section := range p.Sections {
		if section.Table != nil {
			s.columns = max(s.columns, len(section.Table.Columns))
		}
	}
	if err := errors.Join(s.prepare(), s.fill()); err != nil {
		return err
	}
	// A file's times are no content: without them the same paper has the same bytes.
	if err := f.SetDocProps(&excelize.DocProperties{Title: p.Title, Language: "ja-JP", Created: "2026-01-01T00:00:00Z", Modified: "2026-01-01T00:00:00Z"}); err != nil {
		return err
	}
	return f.Write(w)
}

// sheet is a workbook being filled from top to bottom.
type sheet struct {
	file    *excelize.File
	paper   Paper
	columns int
	row     int
	widths  []float64
	styles  map[string]int
}

// prepare sets the paper's size, the styles and the widths, which are those of
// the widest table.
func (s *sheet) prepare() error {
	size, fit, high, orientation := 9, 1, 0, "portrait"
	room := upright
	if s.paper.Landscape {
		orientation, room = "landscape", lying
	}
	yes := true
	err := errors.Join(
		s.file.SetPageLayout(sheetName, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &fit, FitToHeight: &high}),
		s.file.SetSheetProps(sheetName, &excelize.SheetPropsOptions{FitToPage: &yes}),
		s.file.SetHeaderFooter(sheetName, &excelize.HeaderFooterOptions{OddFooter: "&C&P / &N"}),
		s.addStyles(),
	)
	if err != nil {
		return err
	}
	s.widths = make([]float64, s.columns)
	for i := range s.widths {
		s.widths[i] = room / float64(s.columns)
	}
	for _, section := range s.paper.Sections {
		if t := section.Table; t != nil && len(t.Columns) == s.columns {
			for i, c := range t.Columns {
				s.widths[i] = room * float64(share(t, c)) / 100
			}
			break
		}
	}
	for i, width := range s.widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := s.file.SetColWidth(sheetName, name, name, width); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet) addStyles() error {
	font := func(size float64, bold bool) *excelize.Font {
		return &excelize.Font{Family: "BIZ UDPゴシック", Size: size, Bold: bold}
	}
	lines := []excelize.Border{}
	for _, side := range []string{"left", "top", "right", "bottom"} {
		lines = append(lines, excelize.Border{Type: side, Color: "777777", Style: 1})
	}
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	s.styles = map[string]int{}
	for _, one := range []struct {
		name  string
		style *excelize.Style
	}{
		{"title", &excelize.Style{Font: font(15, true), Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
		{"form", &excelize.Style{Font: font(10, false)}},
		{"date", &excelize.Style{Font: font(10, false), Alignment: &excelize.Alignment{Horizontal: "right"}}},
		{"text", &excelize.Style{Font: font(10, false), Alignment: top}},
		{"heading", &excelize.Style{Font: font(12, true)}},
		{"head", &excelize.Style{Font: font(10, true), Border: lines, Alignment: top, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8F0EA"}}}},
		{"cell", &excelize.Style{Font: font(10, false), Border: lines, Alignment: top}},
	} {
		id, err := s.file.NewStyle(one.style)
		if err != nil {
			return err
		}
		s.styles[one.name] = id
	}
	return nil
}

func (s *sheet) fill() error {
	p := s.paper
	err := errors.Join(s.wide(p.Form, "form"), s.wide(Day(p.Date), "date"))
	if p.Letter {
		err = errors.Join(err, s.wide("藤沢市長　様", "form"))
	}
	err = errors.Join(err, s.wide(p.Title, "title"))
	for _, line := range p.Lead {
		err = errors.Join(err, s.wide(line, "text"))
	}
	for _, section := range p.Sections {
		s.row++
		if section.Heading != "" {
			err = errors.Join(err, s.wide(section.Heading, "heading"))
		}
		for _, line := range append(section.Text, strings.Split(section.Verse, "\n")...) {
			if line != "" {
				err = errors.Join(err, s.wide(line, "text"))
			}
		}
		if section.Table != nil {
			err = errors.Join(err, s.table(section.Table))
		}
	}
	return err
}

// wide writes one line across all columns.
func (s *sheet) wide(text, style string) error {
	from, err1 := excelize.CoordinatesToCellName(1, s.row)
	to, err2 := excelize.CoordinatesToCellName(s.columns, s.row)
	room := 0.0
	for _, width := range s.widths {
		room += width
	}
	line := 15.0
	if style == "title" {
		line = 30
	}
	err := errors.Join(err1, err2,
		s.file.SetCellStr(sheetName, from, text),
		s.file.MergeCell(sheetName, from, to),
		s.file.SetCellStyle(sheetName, from, to, s.styles[style]),
		s.file.SetRowHeight(sheetName, s.row, line*lines(text, room)))
	s.row++
	return err
}

// table writes rows; a narrower table leaves its last column to the rest.
func (s *sheet) table(t *Table) error {
	var err error
	if t.headed() {
		names := make([]string, len(t.Columns))
		for i, c := range t.Columns {
			names[i] = c.Name
		}
		err = s.line(names, func(int) string { return "head" })
	}
	for _, row := range t.Rows {
		err = errors.Join(err, s.line(row, func(i int) string {
			if len(row) == 1 || i == 0 && !t.headed() {
				return "head"
			}
			return "cell"
		}))
	}
	return err
}

func (s *sheet) line(cells []string, style func(int) string) error {
	var err error
	high := 1.0
	for i, text := range cells {
		from, err1 := excelize.CoordinatesToCellName(i+1, s.row)
		to, room := from, s.widths[i]
		if i == len(cells)-1 && s.columns > len(cells) {
			var err2 error
			to, err2 = excelize.CoordinatesToCellName(s.columns, s.row)
			for _, width := range s.widths[i+1:] {
				room += width
			}
			err = errors.Join(err, err2, s.file.MergeCell(sheetName, from, to))
		}
		err = errors.Join(err, err1, s.file.SetCellStr(sheetName, from, text), s.file.SetCellStyle(sheetName, from, to, s.styles[style(i)]))
		high = max(high, lines(text, room))
	}
	err = errors.Join(err, s.file.SetRowHeight(sheetName, s.row, min(15*high+3, 400)))
	s.row++
	return err
}

// lines estimates how many lines a text takes in a width counted in narrow
// characters; Japanese ones are twice as wide.
func lines(text string, room float64) float64 {
	sum := 0.0
	for line := range strings.SplitSeq(text, "\n") {
		wide := float64(len(line)-utf8.RuneCountInString(line)) / 2 // three bytes each
		width := float64(utf8.RuneCountInString(line)) + wide
		sum += max(1, math.Ceil(width/max(room-2, 1)))
	}
	return sum
}
