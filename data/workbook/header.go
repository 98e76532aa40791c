package workbook

import "slices"

// field is a column of the list: an item, or one that names the municipality.
type field int

const (
	prefectureCodeField field = Items + iota
	prefectureField
	codeField
	nameField

	fields = Items + 4
)

// labels are the headers of the columns that name the municipality.
var labels = [fields]string{prefectureCodeField: "都道府県コード", prefectureField: "都道府県", codeField: "市区町村コード", nameField: "市区町村"}

func (f field) String() string {
	if f < Items {
		return Item(f).String()
	}
	return labels[f]
}

func fieldOf(text string) (field, bool) {
	if item, ok := itemOf(text); ok {
		return field(item), true
	}
	if i := slices.Index(labels[Items:], text); i >= 0 {
		return field(Items + i), true
	}
	return 0, false
}

// readHeader finds the header by the municipal codes' column and maps the
// columns. It returns false when there is no table to read.
func (l *list) readHeader() bool {
	row, col := l.find(labels[codeField])
	if row == 0 {
		l.refuse(0, 0, labels[codeField], "missing column: no cell has this header")
		return false
	}
	// Under a heading of two lines the codes begin further down.
	for l.first = row + 1; l.first <= len(l.cells) && l.text(l.first, col) == ""; l.first++ {
		for c := 1; c <= l.width(l.first); c++ {
			if _, reason := l.number(l.first, c); reason == "" {
				l.refuse(l.first, col, labels[codeField], "empty")
				return false
			}
		}
	}
	texts, err := l.merged(1, l.first-1)
	if err != nil {
		l.refuse(0, 0, "", "%v", err)
		return false
	}
	return l.mapColumns(row, texts)
}

// find returns the first cell with a text, row 0 if there is none.
func (s *sheet) find(text string) (row, col int) {
	for row := 1; row <= len(s.cells); row++ {
		for col := 1; col <= s.width(row); col++ {
			if s.text(row, col) == text {
				return row, col
			}
		}
	}
	return 0, 0
}

// header finds the field that a column's texts name: the lowest of them, or
// that together with the headings above, 産業部門 and 小計.
func header(texts [][]string, col int) (f field, lowest string, found bool) {
	joined := ""
	for r := len(texts) - 1; r >= 0 && !found; r-- {
		text := texts[r][col]
		if text == "" || r+1 < len(texts) && text == texts[r+1][col] {
			continue // a cell merged over two rows says it twice
		}
		if lowest == "" {
			lowest = text
		}
		joined = text + joined
		f, found = fieldOf(joined)
	}
	return f, lowest, found
}

// mapColumns finds the column of each field, and refuses what is missing or
// there twice.
func (l *list) mapColumns(row int, texts [][]string) bool {
	for i := range texts[row-1] {
		col := i + 1
		f, lowest, found := header(texts, i)
		switch {
		case found && l.columns[f] > 0:
			l.refuse(row, col, f.String(), "column given twice, first in %s", cell(row, l.columns[f]))
		case found:
			l.columns[f] = col
		case texts[len(texts)-1][i] != "" || texts[row-1][i] != "":
			l.unread = append(l.unread, lowest)
		}
	}
	complete := true
	for f, col := range l.columns {
		if col == 0 {
			l.refuse(0, 0, field(f).String(), "missing column: no cell of the header says so")
			complete = false
		}
	}
	return complete
}
