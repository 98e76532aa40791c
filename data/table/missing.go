package table

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"fujisawa2030/engine"
)

// Missing reads missing.csv, sorted by id: what the city has no data for, the
// formula that stands in for a rule, and the reason in every reading level.
// A folder without the file has everything.
func Missing(fsys fs.FS, name string) ([]engine.Missing, error) {
	s, err := open(fsys, name, "id", "instead", "ja", "easy", "en")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var missing []engine.Missing
	seen := map[string]row{}
	for _, r := range s.rows {
		m := engine.Missing{ID: r.id("id"), Instead: r.optional("instead"), Reason: r.texts()}
		r.once("id", m.ID, seen)
		missing = append(missing, m)
	}
	if err := s.err(); err != nil {
		return nil, err
	}
	slices.SortFunc(missing, func(a, b engine.Missing) int { return cmp.Compare(a.ID, b.ID) })
	return missing, nil
}
