package table

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// Labels reads every CSV file of a folder, sorted by id. A label without a text
// in every reading level is refused.
func Labels(fsys fs.FS, dir string) ([]engine.Label, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.csv"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New(dir + ": no tables")
	}
	var labels []engine.Label
	var errs []error
	seen := map[string]row{}
	for _, name := range names {
		s, err := open(fsys, name, "id", "ja", "easy", "en")
		if err != nil {
			errs = append(errs, err)
			continue
		}
		for _, r := range s.rows {
			label := engine.Label{ID: r.labelID("id"), Name: r.texts()}
			r.once("id", label.ID, seen)
			labels = append(labels, label)
		}
		errs = append(errs, s.err())
	}
	if err := errors.Join(errs...); err != nil {
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
