package record

import (
	"fmt"
	"strings"

	"fujisawa2030/engine"

	"github.com/xuri/excelize/v2"
)

// Rows at the top of a sheet with fiscal years.
const (
	yearRow  = 4 // 2013
	eraRow   = 5 // 平成25
	kindRow  = 6 // 公式
	firstRow = 7
)

// Era writes a fiscal year's name in the Japanese calendar: 令和12 for FY2030.
// The era is that of the year's most months: FY2019 began a month before 令和.
func Era(fy int) string {
	if fy < 2019 {
		return fmt.Sprintf("平成%d", fy-1988)
	}
	if fy == 2019 {
		return "令和元"
	}
	return fmt.Sprintf("令和%d", fy-2018)
}

func (b *book) scenario() error {
	return b.sectors(scenarioSheet, "部門別の排出量（シナリオ: 選んだ取組）", b.record.Scenario)
}
func (b *book) outlook() error {
	return b.sectors(outlookSheet, "部門別の排出量（見通し: 今の取組のまま）", b.record.Outlook)
}

// sectors fills a sheet: emissions in the ministry's order, then shares of the
// total, change against the base year, change against the year before.
func (b *book) sectors(name, title string, c Course) error {
	p := b.yearPage(name, title)
	rows := map[string]int{}
	row := p.heading(firstRow, "排出量（千トン-CO2）")
	var sectors []int
	for _, sector := range order {
		sectors = append(sectors, row)
		row = p.branch(row, 0, sector, c, rows)
	}
	total := row
	if b.total == nil {
		b.total = map[string]int{}
	}
	b.total[name] = total
	p.text(1, total, "合計", look{head: true})
	p.text(1, total+1, "照合: 計算の合計", look{})
	p.text(1, total+2, "照合: 差（0になる）", look{})
	for i := range c.Total {
		var parts []string
		for _, s := range sectors {
			parts = append(parts, p.at(i, s))
		}
		p.formula(2+i, total, "SUM("+strings.Join(parts, ",")+")", look{head: true, format: kiloFormat})
		p.number(2+i, total+1, c.Total[i], look{format: kiloFormat})
		p.formula(2+i, total+2, "ROUND("+p.at(i, total)+"-"+p.at(i, total+1)+",6)", look{format: "0.000000"})
	}
	row = p.block(total+4, "構成比（合計に対する割合）", total, func(i, line int) string { return p.at(i, line) + "/" + p.at(i, total) })
	row = p.block(row+1, fmt.Sprintf("%d年度（基準年度）からの増減率", year(0)), total, func(i, line int) string {
		return p.at(i, line) + "/$" + p.at(0, line) + "-1"
	})
	p.block(row+1, "前年度からの増減率", total, func(i, line int) string {
		if i == 0 {
			return ""
		}
		return p.at(i, line) + "/" + p.at(i-1, line) + "-1"
	})
	return p.err
}

// at names the cell of a shown year in a row.
func (p *page) at(i, row int) string { return cell(2+i, row) }

// yearPage is a sheet whose columns are the shown fiscal years.
func (b *book) yearPage(name, title string) *page {
	widths := []float64{34}
	for range engine.ShownYears {
		widths = append(widths, 9.5)
	}
	p := b.page(name, widths...)
	p.text(1, 1, title, look{title: true})
	p.text(1, 2, b.record.line(), look{bare: true})
	p.text(1, yearRow, "年度（西暦）", look{head: true})
	p.text(1, eraRow, "年度（和暦）", look{head: true})
	p.text(1, kindRow, "値の種類", look{head: true})
	for i, kind := range b.record.Kinds {
		p.keep(p.file.SetCellInt(p.name, cell(2+i, yearRow), int64(year(i))))
		p.paint(2+i, yearRow, look{head: true, right: true})
		p.text(2+i, eraRow, Era(year(i)), look{head: true, right: true})
		p.text(2+i, kindRow, kind, look{head: true, right: true})
	}
	p.keep(p.file.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: 1, YSplit: kindRow, TopLeftCell: cell(2, firstRow), ActivePane: "bottomRight"}))
	return p
}

// line says of which edition and scenario a sheet speaks.
func (r *Record) line() string {
	line := r.City.Name[engine.Japanese] + "　データの版 " + r.City.Edition + "　計算式の版 " + r.Model + "　過去の値 " + r.View
	if r.Link != "" {
		line += "　シナリオ " + r.Link
	}
	return line
}

func (p *page) heading(row int, text string) int {
	p.text(1, row, text, look{bold: true, bare: true})
	return row + 1
}

// branch writes a part and what it consists of, and returns the next row. What
// has parts is their sum, as a formula.
func (p *page) branch(row, depth int, b branch, c Course, rows map[string]int) int {
	rows[b.ID] = row
	strong := depth == 0
	p.text(1, row, b.Name, look{bold: strong, indent: depth})
	if len(b.Parts) == 0 {
		for i, x := range c.Sub[b.ID] {
			p.number(2+i, row, x, look{bold: strong, format: kiloFormat})
		}
		return row + 1
	}
	next := row + 1
	for _, part := range b.Parts {
		next = p.branch(next, depth+1, part, c, rows)
	}
	for i := range c.Total {
		var parts []string
		for _, part := range b.Parts {
			parts = append(parts, p.at(i, rows[part.ID]))
		}
		p.formula(2+i, row, "SUM("+strings.Join(parts, ",")+")", look{bold: strong, format: kiloFormat})
	}
	return next
}

// block repeats the lines of the first block with a formula of each, as shares,
// and returns the row after it.
func (p *page) block(row int, title string, total int, formula func(i, line int) string) int {
	row = p.heading(row, title)
	for line := firstRow + 1; line <= total; line++ {
		p.formula(1, row, cell(1, line), look{bold: line == total})
		for i := range engine.ShownYears {
			if f := formula(i, line); f != "" {
				p.formula(2+i, row, f, look{bold: line == total, format: shareFormat})
			}
		}
		row++
	}
	return row
}
