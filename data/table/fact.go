package table

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// Facts reads every CSV file of a folder, sorted by id and fiscal year. The
// sources are those that a fact may name.
func Facts(fsys fs.FS, dir string, sources []engine.Source) ([]engine.Fact, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.csv"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New(dir + ": no tables")
	}
	known := map[string]bool{}
	for _, s := range sources {
		known[s.ID] = true
	}
	var facts []engine.Fact
	var errs []error
	seen := map[string]row{}
	for _, name := range names {
		s, err := open(fsys, name, "id", "fiscal_year", "value", "low", "high", "unit", "grade", "source", "note_ja", "note_en")
		if err != nil {
			return nil, err
		}
		for _, r := range s.rows {
			f := r.fact(known)
			r.once("id", key(f), seen)
			facts = append(facts, f)
		}
		errs = append(errs, s.errs...)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	slices.SortFunc(facts, func(a, b engine.Fact) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.FY, b.FY))
	})
	return facts, nil
}

// key names a fact in messages.
func key(f engine.Fact) string {
	if f.FY == 0 {
		return f.ID
	}
	return fmt.Sprintf("%s FY%d", f.ID, f.FY)
}

func (r row) fact(sources map[string]bool) engine.Fact {
	f := engine.Fact{
		ID:     r.id("id"),
		FY:     r.year("fiscal_year"),
		Value:  r.number("value"),
		Low:    r.bound("low"),
		High:   r.bound("high"),
		Unit:   r.unit("unit"),
		Grade:  r.grade("grade"),
		Source: r.text("source"),
		Note:   engine.Note{Japanese: r.optional("note_ja"), English: r.optional("note_en")},
	}
	r.checkRange(f)
	if f.Source != "" && !sources[f.Source] {
		r.refuse("source", "%q is not in the table of sources", f.Source)
	}
	r.checkNote("note_ja", f.Note.Japanese, f.Note.English, f.Grade)
	r.checkNote("note_en", f.Note.English, f.Note.Japanese, f.Grade)
	return f
}

// checkNote refuses a note that is missing in one language.
func (r row) checkNote(column, note, other string, grade engine.Grade) {
	if note != "" {
		return
	}
	switch {
	case grade == engine.Derived:
		r.refuse(column, "empty: a derived value needs its formula")
	case grade == engine.Estimated:
		r.refuse(column, "empty: an estimated value needs its method")
	case grade == engine.Assumed:
		r.refuse(column, "empty: an assumed value needs its reason")
	case other != "":
		r.refuse(column, "empty, but the other language has a note")
	}
}

func (r row) checkRange(f engine.Fact) {
	low, high := r.optional("low"), r.optional("high")
	switch {
	case low == "" && high != "":
		r.refuse("low", "empty, but high is given")
	case low != "" && high == "":
		r.refuse("high", "empty, but low is given")
	case f.Low > f.Value:
		r.refuse("low", "%v is above the value %v", f.Low, f.Value)
	case f.High < f.Value:
		r.refuse("high", "%v is below the value %v", f.High, f.Value)
	}
}

func (r row) unit(column string) string {
	s := r.text(column)
	if s != "" && !IsUnit(s) {
		r.refuse(column, "%q is not a known unit", s)
	}
	return s
}

func (r row) grade(column string) engine.Grade {
	s := r.text(column)
	g, ok := engine.ParseGrade(s)
	switch {
	case ok || s == "":
	case strings.EqualFold(s, "recalled"):
		r.refuse(column, "recalled values do not enter: read the document, or leave the row out")
	default:
		r.refuse(column, "%q is none of published, derived, estimated, assumed", s)
	}
	return g
}
