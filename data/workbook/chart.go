package workbook

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// readChart reads the data sheet of a chart, or its page.
func (b *book) readChart() ([]Municipality, []string, error) {
	var data *datasheet
	var pages []*page
	for _, name := range b.file.GetSheetList() {
		s, err := b.sheet(name)
		if err != nil {
			continue // a sheet that is one diagram has no cells
		}
		if row := s.datasheetHeader(); row > 0 {
			if data != nil {
				return nil, nil, fmt.Errorf("%s: two data sheets, %q and %q", b.name, data.name, name)
			}
			data = &datasheet{sheet: s, header: row}
		}
		if p := s.page(); p != nil {
			pages = append(pages, p)
		}
	}
	if data == nil && len(pages) == 0 {
		return nil, nil, fmt.Errorf("%s: neither a sheet YYYY_一覧表 nor a table of the chart (自治体排出量カルテ): the sheets are %s",
			b.name, quoted(b.file.GetSheetList()))
	}
	if data != nil {
		if data.read() && !data.unit {
			if err := data.compare(pages); err != nil {
				return nil, nil, err
			}
		}
		return data.all.places, data.unread, b.err()
	}
	m, err := b.readPages(pages)
	return []Municipality{m}, nil, err
}

// readPages reads the one page that there is.
func (b *book) readPages(pages []*page) (Municipality, error) {
	if len(pages) > 1 {
		return Municipality{}, fmt.Errorf("%s: two tables of emissions by year, on %q and %q", b.name, pages[0].name, pages[1].name)
	}
	m := Municipality{Code: b.codeOfName(), Years: pages[0].read()}
	if m.Code == "" {
		return Municipality{}, fmt.Errorf("%s: the page names no municipal code: call the file CODE.xlsx, as the ministry does", b.name)
	}
	return m, b.err()
}

func quoted(names []string) string {
	if len(names) > shown {
		names = append(names[:shown:shown], "…")
	}
	return `"` + strings.Join(names, `", "`) + `"`
}

// codeOfName is the municipal code that the file is named after, or empty.
func (b *book) codeOfName() string {
	base, _, _ := strings.Cut(path.Base(strings.ReplaceAll(b.name, `\`, "/")), ".")
	code, _ := codeOf(base)
	return code
}

// compare checks a data sheet without a unit against the page, which has the
// same figures rounded, and their unit.
func (d *datasheet) compare(pages []*page) error {
	if len(pages) != 1 {
		return &Error{Workbook: d.book.name, Sheet: d.name, Reason: fmt.Sprintf("no unit, and %d pages with the same figures and their unit instead of one", len(pages))}
	}
	at := slices.IndexFunc(d.all.places, func(m Municipality) bool { return m.Code == d.codeOfName() })
	if len(d.all.places) == 1 {
		at = 0
	}
	if at < 0 {
		return fmt.Errorf("%s: which of %d municipalities is it? Call the file CODE.xlsx, as the ministry does", d.book.name, len(d.all.places))
	}
	exact := d.all.places[at].Years
	common := 0
	for _, y := range pages[0].read() {
		i := slices.IndexFunc(exact, func(e Year) bool { return e.FY == y.FY })
		if i >= 0 {
			common++
			pages[0].differ(y, exact[i], d.name)
		}
	}
	if common == 0 {
		return fmt.Errorf("%s: %q and %q have no year in common", d.book.name, d.name, pages[0].name)
	}
	return nil
}
