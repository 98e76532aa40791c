package workbook

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fujisawa2030/engine"
)

// listName is the name of a sheet with all municipalities.
var listName = regexp.MustCompile(`^([0-9]{4})_一覧表$`)

// lists names the sheets with all municipalities, nil if there are none.
func (b *book) lists() []string {
	var names []string
	for _, name := range b.file.GetSheetList() {
		if listName.MatchString(plain(name)) {
			names = append(names, name)
		}
	}
	return names
}

// readLists reads all lists of a workbook, one a year.
func (b *book) readLists(names []string) ([]Municipality, []string, error) {
	var all census
	var unread []string
	for _, name := range names {
		s, err := b.sheet(name)
		if err != nil {
			return nil, nil, &Error{Workbook: b.name, Sheet: name, Reason: err.Error()}
		}
		n, _ := strconv.Atoi(listName.FindStringSubmatch(plain(name))[1]) // four digits
		l := list{sheet: s, fy: engine.FiscalYear(n), all: &all, rows: map[string]int{}}
		if l.readHeader() {
			l.checkTexts()
			l.readRows()
		}
		unread = append(unread, l.unread...)
	}
	slices.Sort(unread)
	return all.places, slices.Compact(unread), b.err()
}

// list is one sheet while it is read.
type list struct {
	*sheet
	fy      engine.FiscalYear
	first   int // first row below the header
	columns [fields]int
	unread  []string
	all     *census
	rows    map[string]int // code to row
	sums    [Items]float64
}

// checkTexts checks the unit and the year stated above the table.
func (l *list) checkTexts() {
	units := 0
	for row := 1; row < l.first; row++ {
		for col := 1; col <= l.width(row); col++ {
			text := l.text(row, col)
			if unit, ok := unitOf(text); ok {
				units++
				if !kilotonnes(unit) {
					l.refuse(row, col, "", "unit %q is not 1,000tCO2", unit)
				}
			}
			if !strings.Contains(text, "現況推計") && !strings.Contains(text, "排出量") {
				continue // a note may name years of statistics
			}
			for _, year := range yearsIn(text) {
				if year != l.fy {
					l.refuse(row, col, "", "title says FY%d, the sheet's name FY%d", year, l.fy)
				}
			}
		}
	}
	if units == 0 {
		l.refuse(0, 0, "", "no unit above the table")
	}
}

func (l *list) readRows() {
	for row := l.first; row <= len(l.cells); row++ {
		switch l.kind(row) {
		case placeRow:
			l.readPlace(row)
		case totalRow:
			l.checkTotal(row)
		}
	}
	if len(l.rows) == 0 {
		l.refuse(0, 0, "", "no municipality")
	}
}

// kind says what a row is.
type kind int

const (
	noteRow  kind = iota // or blank
	placeRow             // a municipality
	totalRow             // of all above
)

func (l *list) kind(row int) kind {
	values, texts := 0, 0
	label := ""
	for f, col := range l.columns {
		text := l.text(row, col)
		switch {
		case text == "":
		case f < Items:
			values++
		default:
			texts++
			label = text
		}
	}
	c := l.text(row, l.columns[codeField])
	switch {
	case c == "" && values == 0:
		return noteRow
	case values == 0 && texts == 1 && !digits.MatchString(c):
		return noteRow // in the column of the codes
	case c == "" && texts == 1 && slices.Contains([]string{"合計", "総計", "全国"}, label):
		return totalRow
	}
	return placeRow
}

func (l *list) readPlace(row int) {
	m := Municipality{
		Prefecture: trimmed(l.raw(row, l.columns[prefectureField])),
		Name:       trimmed(l.raw(row, l.columns[nameField])),
	}
	for _, f := range []field{prefectureField, nameField} {
		if l.text(row, l.columns[f]) == "" {
			l.refuse(row, l.columns[f], labels[f], "empty")
		}
	}
	var reason string
	if m.Code, reason = codeOf(l.text(row, l.columns[codeField])); reason != "" {
		l.refuse(row, l.columns[codeField], labels[codeField], "%s", reason)
	} else if p := l.text(row, l.columns[prefectureCodeField]); strings.TrimLeft(p, "0") != strings.TrimLeft(m.Code[:2], "0") {
		l.refuse(row, l.columns[prefectureCodeField], labels[prefectureCodeField], "%q does not begin the municipal code %s", p, m.Code)
	}
	y, ok := l.readValues(row)
	if first, twice := l.rows[m.Code]; twice && m.Code != "" {
		l.refuse(row, l.columns[codeField], labels[codeField], "%s %s stands already in row %d", m.Code, m.Name, first)
		return
	}
	l.rows[m.Code] = row
	if ok && reason == "" && !l.all.add(m, y) {
		l.refuse(row, l.columns[codeField], labels[codeField], "%s has FY%d already on another sheet", m.Code, l.fy)
	}
	for i, v := range y.Values {
		l.sums[i] += v
	}
}

// readValues reads a row's items. Sums are checked when all of them are there.
func (l *list) readValues(row int) (Year, bool) {
	y, ok := Year{FY: l.fy}, true
	for i := range Item(Items) {
		v, reason := l.number(row, l.columns[i])
		if reason != "" {
			l.refuse(row, l.columns[i], i.String(), "%s", reason)
			ok = false
		}
		y.Values[i] = v
	}
	for i := range Item(Items) {
		if !ok || !i.sum() {
			continue
		}
		if reason := y.broken(i); reason != "" {
			l.refuse(row, l.columns[i], i.String(), "%s", reason)
		}
	}
	return y, ok
}

// checkTotal compares a total row with the rows above. The tolerance is
// relative: it is a sum over a thousand rows and more.
func (l *list) checkTotal(row int) {
	for i := range Item(Items) {
		v, reason := l.number(row, l.columns[i])
		switch {
		case reason != "":
			l.refuse(row, l.columns[i], i.String(), "%s", reason)
		case math.Abs(v-l.sums[i]) > Tolerance*max(1, l.sums[i]):
			l.refuse(row, l.columns[i], i.String(), "%v is not the sum %v of the rows above", v, l.sums[i])
		}
	}
}
