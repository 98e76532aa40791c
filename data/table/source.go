package table

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"time"

	"fujisawa2030/engine"
)

// Sources reads sources.csv, sorted by id. Every field but the address must be
// filled: a figure whose document has no publisher or date cannot be followed
// back. The date is that of publication or edition: YYYY, YYYY-MM or
// YYYY-MM-DD.
func Sources(fsys fs.FS, name string) ([]engine.Source, error) {
	s, err := open(fsys, name, "id", "title", "publisher", "date", "address")
	if err != nil {
		return nil, err
	}
	var sources []engine.Source
	seen := map[string]row{}
	for _, r := range s.rows {
		source := engine.Source{
			ID:        r.id("id"),
			Title:     r.text("title"),
			Publisher: r.text("publisher"),
			Date:      r.date("date"),
			Address:   r.address("address"),
		}
		r.once("id", source.ID, seen)
		sources = append(sources, source)
	}
	if err := s.err(); err != nil {
		return nil, err
	}
	slices.SortFunc(sources, func(a, b engine.Source) int { return cmp.Compare(a.ID, b.ID) })
	return sources, nil
}

func (r row) date(column string) string {
	s := r.text(column)
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		if _, err := time.Parse(layout, s); err == nil {
			return s
		}
	}
	if s != "" {
		r.refuse(column, "%q is not a date: YYYY, YYYY-MM or YYYY-MM-DD", s)
	}
	return ""
}

func (r row) address(column string) string {
	s := r.optional(column)
	if s != "" && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "http://") {
		r.refuse(column, "%q is not a web address", s)
	}
	return s
}
