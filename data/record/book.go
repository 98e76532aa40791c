package record

import (
	"errors"
	"io"
	"math"

	"fujisawa2030/engine"

	"github.com/xuri/excelize/v2"
)

// Names of the book's sheets.
const (
	aboutSheet     = "説明"
	scenarioSheet  = "部門別（シナリオ）"
	outlookSheet   = "部門別（見通し）"
	gasSheet       = "ガス別（シナリオ）"
	targetSheet    = "目標と差"
	measureSheet   = "取組"
	milestoneSheet = "取組の年度ごとの値"
	factSheet      = "根拠の数値"
	sourceSheet    = "出典"
)

// Number formats of cells.
const (
	kiloFormat  = "#,##0.0;-#,##0.0"
	shareFormat = "0.0%"
	plainFormat = "General"
)

// Book writes the record as a workbook. Every subtotal, total, share and change
// in it is a formula; what a program opens is computed anew.
func (r *Record) Book(w io.Writer) (err error) {
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := f.SetSheetName("Sheet1", aboutSheet); err != nil {
		return err
	}
	b := &book{record: r, file: f, styles: map[string]int{}}
	fills := []func() error{b.about, b.scenario, b.outlook, b.gases, b.target, b.measures, b.milestones}
	if r.Desk != nil {
		fills = append(fills, b.choice, b.actions)
	}
	for _, fill := range append(fills, b.facts, b.sources) {
		if err := fill(); err != nil {
			return err
		}
	}
	yes := true
	err = errors.Join(
		f.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}),
		// A file's times are no content: without them the same record has the same bytes.
		f.SetDocProps(&excelize.DocProperties{Title: r.City.Name[engine.Japanese] + " 排出量と取組の記録", Language: "ja-JP", Created: "2026-01-01T00:00:00Z", Modified: "2026-01-01T00:00:00Z"}))
	if err != nil {
		return err
	}
	f.SetActiveSheet(0)
	return f.Write(w)
}

// book is a workbook being filled.
type book struct {
	record *Record
	file   *excelize.File
	styles map[string]int

	// Rows of the totals in the two sheets by sector, for other sheets' formulas.
	total map[string]int
}

// page is one sheet, filled cell by cell; the first error stays.
type page struct {
	*book
	name string
	err  error
}

func (b *book) page(name string, widths ...float64) *page {
	p := &page{book: b, name: name}
	if name != aboutSheet {
		_, p.err = b.file.NewSheet(name)
	}
	size, fit, high, orientation, yes := 9, 1, 0, "landscape", true
	p.keep(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &fit, FitToHeight: &high}))
	p.keep(b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}))
	p.keep(b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P / &N"}))
	for i, width := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		p.keep(err)
		p.keep(b.file.SetColWidth(name, column, column, width))
	}
	return p
}

func (p *page) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// cell names a place: column and row count from 1.
func cell(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // columns and rows are counted here, not read
	}
	return name
}

// tall makes room for a heading of some lines.
func (p *page) tall(row int, lines float64) { p.keep(p.file.SetRowHeight(p.name, row, 14*lines+3)) }

func (p *page) text(column, row int, text string, look look) {
	p.keep(p.file.SetCellStr(p.name, cell(column, row), text))
	p.paint(column, row, look)
}

// number writes a value, or that there is none.
func (p *page) number(column, row int, x float64, look look) {
	if math.IsNaN(x) {
		look.right = true
		p.text(column, row, "データなし", look)
		return
	}
	p.keep(p.file.SetCellFloat(p.name, cell(column, row), x, -1, 64))
	p.paint(column, row, look)
}

func (p *page) formula(column, row int, formula string, look look) {
	p.keep(p.file.SetCellFormula(p.name, cell(column, row), formula))
	p.paint(column, row, look)
}
