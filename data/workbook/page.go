package workbook

import (
	"math"
	"slices"

	"fujisawa2030/engine"
)

// page is the chart's table with years across and sub-sectors down.
type page struct {
	*sheet
	header int           // row of the years
	years  []column      // from left to right
	rows   map[label]int // row of each label
	unit   [2]int        // row and column
}

// column is a year of the page.
type column struct {
	col int
	fy  engine.FiscalYear
}

// label is what a row of the page says: an item, or the cars and lorries
// together, which the list does not have.
type label int

const cars label = Items

func labelOf(text string) (label, bool) {
	if text == "自動車" {
		return cars, true
	}
	item, ok := itemOf(text)
	return label(item), ok
}

// page finds the table on a sheet: a row with several years, and below it a row
// for every sub-sector. It is nil when there is none.
func (s *sheet) page() *page {
	for row := 1; row <= len(s.cells); row++ {
		if years := s.yearsAcross(row); len(years) > 1 {
			p := &page{sheet: s, header: row, years: years, rows: map[label]int{}}
			p.findRows()
			if p.complete() {
				return p
			}
		}
	}
	return nil
}

// yearsAcross lists the cells of a row that name one year each. The years must
// ascend: they are one table's.
func (s *sheet) yearsAcross(row int) []column {
	var years []column
	for col := 1; col <= s.width(row); col++ {
		fy, ok := yearOf(s.text(row, col))
		if !ok {
			continue
		}
		if len(years) > 0 && fy <= years[len(years)-1].fy {
			years = nil // another table to the left
		}
		years = append(years, column{col, fy})
	}
	return years
}

// findRows finds the first row below the years for each label. The labels are
// the texts nearest to the first year; a repeated one begins another table.
func (p *page) findRows() {
	first := p.years[0].col
	for row := p.header + 1; row <= len(p.cells); row++ {
		for col := first - 1; col > 0; col-- {
			text := p.text(row, col)
			if text == "" {
				continue
			}
			l, ok := labelOf(text)
			if _, twice := p.rows[l]; ok && twice {
				return
			}
			if ok {
				p.rows[l] = row
			}
			break
		}
		for _, y := range p.years {
			if _, ok := unitOf(p.text(row, y.col)); ok && p.unit[0] == 0 {
				p.unit = [2]int{row, y.col}
			}
		}
	}
}

// complete reports whether every sub-sector has a row.
func (p *page) complete() bool {
	for i := range Item(Items) {
		if _, ok := p.rows[label(i)]; !ok && !i.sum() {
			return false
		}
	}
	return true
}

// read returns the years that have values, with the sums computed here.
func (p *page) read() []Year {
	if p.unit[0] == 0 {
		p.refuse(p.header, p.years[0].col, "", "no unit below the years")
	} else if unit, _ := unitOf(p.text(p.unit[0], p.unit[1])); !kilotonnes(unit) {
		p.refuse(p.unit[0], p.unit[1], "", "unit %q is not 1,000tCO2", unit)
	}
	var years []Year
	whole := true
	for _, c := range p.years {
		y, ok := p.readYear(c)
		if !ok {
			continue
		}
		for _, v := range y.Values {
			whole = whole && v == math.Trunc(v)
		}
		years = append(years, y)
	}
	if len(years) == 0 {
		p.refuse(p.header, p.years[0].col, "", "no year has values")
	}
	for i := range years {
		if whole {
			years[i].Rounding = 0.5
		}
		p.checkSums(years[i])
	}
	return years
}

// readYear returns false for a year without values.
func (p *page) readYear(c column) (Year, bool) {
	blank := true
	for _, row := range p.rows {
		blank = blank && p.text(row, c.col) == ""
	}
	if blank {
		return Year{}, false
	}
	y := Year{FY: c.fy}
	for i := range Item(Items) {
		if i.sum() {
			continue
		}
		v, reason := p.number(p.rows[label(i)], c.col)
		if reason != "" {
			p.refuse(p.rows[label(i)], c.col, i.String(), "FY%d: %s", c.fy, reason)
		}
		y.Values[i] = v
	}
	y.add()
	return y, true
}

// checkSums compares the sums that the page prints with those computed. A sum
// of n rounded numbers is off by as much as n+1 roundings.
func (p *page) checkSums(y Year) {
	col := p.years[slices.IndexFunc(p.years, func(c column) bool { return c.fy == y.FY })].col
	check := func(row int, name string, sum float64, leaves int) {
		v, reason := p.number(row, col)
		switch {
		case reason != "":
			p.refuse(row, col, name, "FY%d: %s", y.FY, reason)
		case math.Abs(v-sum) > y.Rounding*float64(leaves+1)+Tolerance:
			p.refuse(row, col, name, "FY%d: %v is not the sum %v of its parts", y.FY, v, sum)
		}
	}
	for i := range Item(Items) {
		if row, ok := p.rows[label(i)]; ok && i.sum() {
			check(row, i.String(), y.Values[i], i.leaves())
		}
	}
	if row, ok := p.rows[cars]; ok {
		check(row, "自動車", y.Values[Car]+y.Values[Freight], 2)
	}
	// The total stands above the industry without a label.
	if row := p.rows[label(Industry)] - 1; row > p.header && p.text(row, col) != "" {
		if _, reason := p.number(row, col); reason == "" {
			check(row, Total.String(), y.Values[Total], Total.leaves())
		}
	}
}

// differ refuses where the page and the data sheet are further apart than the
// page's rounding.
func (p *page) differ(y, exact Year, datasheet string) {
	for i := range Item(Items) {
		if !i.sum() && math.Abs(exact.Values[i]-y.Values[i]) > y.Rounding+Tolerance {
			p.refuse(0, 0, i.String(), "FY%d is %v here and %v on %q", y.FY, y.Values[i], exact.Values[i], datasheet)
		}
	}
}
