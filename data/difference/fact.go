package difference

import (
	"strconv"

	"fujisawa2030/engine"
)

// Kind of change of a fact.
type Kind string

const (
	Added   Kind = "added"
	Removed Kind = "removed"
	Changed Kind = "changed" // value, range or unit
	Retold  Kind = "retold"  // the same value with another grade, source or note
)

// Word names the kind for people.
func (k Kind) Word() string {
	switch k {
	case Added:
		return "追加"
	case Removed:
		return "削除"
	case Changed:
		return "変更"
	}
	return "出典・説明の変更"
}

// Fact is a fact that differs between two editions. What is added has a zero
// Before, what is removed a zero After.
type Fact struct {
	ID, Name      string
	FY            engine.FiscalYear
	Kind          Kind
	Before, After engine.Fact
	Why           string // note and source of the later fact, else of the former
}

// facts walks two lists, both sorted by ID and fiscal year.
func facts(before, after *engine.City) []Fact {
	var all []Fact
	a, b := before.Facts, after.Facts
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && earlier(&a[0], &b[0]):
			all = append(all, Fact{ID: a[0].ID, FY: a[0].FY, Kind: Removed, Before: a[0], Why: why(before, &a[0])})
			a = a[1:]
		case len(a) == 0 || earlier(&b[0], &a[0]):
			all = append(all, Fact{ID: b[0].ID, FY: b[0].FY, Kind: Added, After: b[0], Why: why(after, &b[0])})
			b = b[1:]
		default:
			if kind := kind(&a[0], &b[0]); kind != "" {
				all = append(all, Fact{ID: a[0].ID, FY: a[0].FY, Kind: kind, Before: a[0], After: b[0], Why: why(after, &b[0])})
			}
			a, b = a[1:], b[1:]
		}
	}
	for i := range all {
		all[i].Name = name(after, all[i].ID)
		if all[i].Name == all[i].ID {
			all[i].Name = name(before, all[i].ID)
		}
	}
	return all
}

func earlier(a, b *engine.Fact) bool { return a.ID < b.ID || a.ID == b.ID && a.FY < b.FY }

func kind(a, b *engine.Fact) Kind {
	same := func(x, y float64) bool { return x == y || x != x && y != y }
	switch {
	case a.Value != b.Value || !same(a.Low, b.Low) || !same(a.High, b.High) || a.Unit != b.Unit:
		return Changed
	case a.Grade != b.Grade || a.Source != b.Source || a.Note != b.Note:
		return Retold
	}
	return ""
}

func name(c *engine.City, id string) string {
	for i := range c.Labels {
		if c.Labels[i].ID == id {
			return c.Labels[i].Name[engine.Japanese]
		}
	}
	return id
}

// why is what the table says of a fact: its note, then its source.
func why(c *engine.City, f *engine.Fact) string {
	text := f.Note.Japanese
	for i := range c.Sources {
		if s := &c.Sources[i]; s.ID == f.Source {
			if text != "" {
				text += "　"
			}
			text += "出典: " + s.Title
			if s.Date != "" {
				text += "（" + s.Date + "）"
			}
		}
	}
	return text
}

// Value writes a fact's value for people; a line for none.
func Value(f engine.Fact) string {
	if f.ID == "" {
		return "―"
	}
	return strconv.FormatFloat(f.Value, 'f', -1, 64) + " " + f.Unit
}
