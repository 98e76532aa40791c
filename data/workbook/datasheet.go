package workbook

import (
	"regexp"
	"strconv"
	"strings"

	"fujisawa2030/engine"
)

// datasheet is the chart's table with one row a municipality and year.
type datasheet struct {
	*sheet
	header                             int
	yearColumn, codeColumn, nameColumn int
	columns                            [Items]int
	unit                               bool // stated, and 1,000 t-CO2
	unread                             []string
	all                                census
}

// prefix marks the columns of emissions by sub-sector.
const prefix = "aa_"

// datasheetHeader returns the row that names the columns, 0 if there is none.
func (s *sheet) datasheetHeader() int {
	row, _ := s.find("団体コード")
	for col := 1; row > 0 && col <= s.width(row); col++ {
		if strings.HasPrefix(s.text(row, col), prefix) {
			return row
		}
	}
	return 0
}

func (d *datasheet) read() bool {
	if !d.mapColumns() {
		return false
	}
	d.checkUnit()
	for row := d.header + 1; row <= len(d.cells); row++ {
		d.readRow(row)
	}
	if d.all.places == nil && len(d.errs) == 0 {
		d.refuse(0, 0, "", "no municipality")
	}
	return len(d.errs) == 0
}

func (d *datasheet) mapColumns() bool {
	for col := 1; col <= d.width(d.header); col++ {
		text := d.text(d.header, col)
		switch text {
		case "":
			continue
		case "西暦":
			d.only(&d.yearColumn, col, text)
			continue
		case "団体コード":
			d.only(&d.codeColumn, col, text)
			continue
		case "自治体名":
			d.only(&d.nameColumn, col, text)
			continue
		}
		item, ok := itemWith(strings.TrimPrefix(text, prefix))
		if ok && strings.HasPrefix(text, prefix) {
			d.only(&d.columns[item], col, text)
		} else {
			d.unread = append(d.unread, text)
		}
	}
	d.need(d.yearColumn, "西暦")
	d.need(d.codeColumn, "団体コード")
	d.need(d.nameColumn, "自治体名")
	for i := range Item(Items) {
		if !i.sum() {
			d.need(d.columns[i], prefix+i.String())
		}
	}
	return len(d.errs) == 0
}

// only sets a column that may be there once.
func (d *datasheet) only(column *int, col int, header string) {
	if *column > 0 {
		d.refuse(d.header, col, header, "column given twice, first in %s", cell(d.header, *column))
	}
	*column = col
}

func (d *datasheet) need(col int, header string) {
	if col == 0 {
		d.refuse(0, 0, header, "missing column: no cell of row %d says so", d.header)
	}
}

// checkUnit looks for the unit above the table and in its headers.
func (d *datasheet) checkUnit() {
	for row := 1; row <= d.header; row++ {
		for col := 1; col <= d.width(row); col++ {
			if unit, ok := unitOf(d.text(row, col)); ok {
				d.unit = true
				if !kilotonnes(unit) {
					d.refuse(row, col, "", "unit %q is not 1,000tCO2", unit)
				}
			}
		}
	}
}

var fourDigits = regexp.MustCompile(`^(19|20)[0-9]{2}$`)

func (d *datasheet) readRow(row int) {
	text := d.text(row, d.codeColumn)
	if y := d.text(row, d.yearColumn); aggregate(text) || text == "" && y == "" {
		return // a prefecture, the nation; a note or nothing
	}
	m := Municipality{Name: trimmed(d.raw(row, d.nameColumn))}
	var reason string
	if m.Code, reason = codeOf(text); reason != "" {
		d.refuse(row, d.codeColumn, "団体コード", "%s", reason)
		return
	}
	year := d.text(row, d.yearColumn)
	if !fourDigits.MatchString(year) {
		d.refuse(row, d.yearColumn, "西暦", "%q is not a year", year)
		return
	}
	n, _ := strconv.Atoi(year) // four digits
	y, ok := d.readValues(row, engine.FiscalYear(n))
	if ok && !d.all.add(m, y) {
		d.refuse(row, d.codeColumn, "団体コード", "%s %s has FY%d already", m.Code, m.Name, y.FY)
	}
}

// readValues reads a row's sub-sectors and adds them up. It returns false for a
// year without values: it is missing, not zero.
func (d *datasheet) readValues(row int, fy engine.FiscalYear) (Year, bool) {
	blank := true
	for _, col := range d.columns {
		blank = blank && (col == 0 || d.text(row, col) == "")
	}
	if blank {
		return Year{}, false
	}
	y := Year{FY: fy}
	for i := range Item(Items) {
		if i.sum() {
			continue
		}
		v, reason := d.number(row, d.columns[i])
		if reason != "" {
			d.refuse(row, d.columns[i], i.String(), "%s", reason)
		}
		y.Values[i] = v
	}
	y.add()
	return y, true
}
