package paper

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed page.html
var pageText string

var page = template.Must(template.New("page").Funcs(template.FuncMap{"day": Day, "share": share}).Parse(pageText))

// HTML writes the paper as one self-contained page for A4.
func (p Paper) HTML(w io.Writer) error {
	if err := p.Check(); err != nil {
		return err
	}
	return page.Execute(w, p)
}

// share turns a column's width into per cent.
func share(t *Table, c Column) int {
	sum := 0
	for _, other := range t.Columns {
		sum += other.Width
	}
	if sum == 0 {
		return 100 / len(t.Columns)
	}
	return c.Width * 100 / sum
}

// Headed is for the template.
func (t *Table) Headed() bool { return t.headed() }
