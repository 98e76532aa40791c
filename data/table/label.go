package table

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// Labels reads labels.csv, sorted by id. A label without a text in every
// reading level is refused.
func Labels(fsys fs.FS, name string) ([]engine.Label, error) {
	s, err := open(fsys, name, "id", "ja", "easy", "en")
	if err != nil {
		return nil, err
	}
	var labels []engine.Label
	seen := map[string]row{}
	for _, r := range s.rows {
		label := engine.Label{ID: r.labelID("id"), Name: r.texts()}
		r.once("id", label.ID, seen)
		labels = append(labels, label)
	}
	if err := s.err(); err != nil {
		return nil, err
	}
	slices.SortFunc(labels, func(a, b engine.Label) int { return cmp.Compare(a.ID, b.ID) })
	return labels, nil
}

// labelID returns a field that is one id, or unit. and a unit's symbol.
func (r row) labelID(column string) string {
	s := r.optional(column)
	symbol, ok := strings.CutPrefix(s, "unit.")
	if !ok {
		return r.id(column)
	}
	if !IsUnit(symbol) {
		r.refuse(column, "%q is not a known unit", symbol)
	}
	return s
}
