package table

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"fujisawa2030/engine"
)

// Doubts reads which facts are uncertain, sorted by id; none when there is no
// such file.
func Doubts(fsys fs.FS, name string) ([]engine.Doubt, error) {
	s, err := open(fsys, name, "id", "shape", "reason_ja", "reason_en")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var doubts []engine.Doubt
	seen := map[string]row{}
	for _, r := range s.rows {
		d := engine.Doubt{ID: r.id("id"), Reason: engine.Note{Japanese: r.text("reason_ja"), English: r.text("reason_en")}}
		d.Shape, _ = engine.ParseShape(r.oneOf("shape", "triangular", "uniform", "normal"))
		r.once("id", d.ID, seen)
		doubts = append(doubts, d)
	}
	if err := s.err(); err != nil {
		return nil, err
	}
	slices.SortFunc(doubts, func(a, b engine.Doubt) int { return cmp.Compare(a.ID, b.ID) })
	return doubts, nil
}
