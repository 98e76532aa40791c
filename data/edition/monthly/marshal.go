package monthly

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// Marshal writes a set. It refuses one that has no such text: unsorted or
// repeated records, fields that cannot stand in a line, values that name no
// source of the set.
func Marshal(set series.Set) ([]byte, error) {
	if err := sorted(set); err != nil {
		return nil, err
	}
	var w writer
	w.record("monthly", version, set.Edition, set.Code)
	for _, s := range set.Sources {
		w.record("source", s.ID, s.Title, s.Publisher, s.Date, optional(s.Address))
	}
	for _, t := range set.Texts {
		w.record("text", append([]string{t.ID}, t.Name[:]...)...)
	}
	for _, s := range set.Series {
		w.record("series", append([]string{s.ID, s.Unit, s.Step.String(), strconv.Itoa(s.Lag), s.LagGrade.String(),
			s.LagNote.Japanese, s.LagNote.English}, s.Name[:]...)...)
	}
	for _, s := range set.Series {
		for _, p := range s.Points {
			known := absent
			if p.Known != 0 {
				known = p.Known.String()
			}
			w.record("value", s.ID, s.Step.Period(p.At), strconv.FormatFloat(p.Value, 'f', -1, 64), known,
				p.Grade.String(), p.Source, optional(p.Note.Japanese), optional(p.Note.English))
		}
	}
	w.record("end", strconv.Itoa(w.count))
	return w.Bytes(), w.err
}

// sorted refuses records out of order and values without a source.
func sorted(set series.Set) error {
	switch {
	case !ascending(set.Sources, func(s engine.Source) string { return s.ID }):
		return errors.New("sources do not ascend by id")
	case !ascending(set.Texts, func(l engine.Label) string { return l.ID }):
		return errors.New("texts do not ascend by id")
	case !ascending(set.Series, func(s series.Series) string { return s.ID }):
		return errors.New("series do not ascend by id")
	}
	for _, s := range set.Series {
		for i, p := range s.Points {
			if i > 0 && p.At <= s.Points[i-1].At {
				return fmt.Errorf("series %s: periods do not ascend", s.ID)
			}
			if !slices.ContainsFunc(set.Sources, func(source engine.Source) bool { return source.ID == p.Source }) {
				return fmt.Errorf("series %s, %s: no source %s", s.ID, s.Step.Period(p.At), p.Source)
			}
		}
	}
	return nil
}

func ascending[T any](list []T, id func(T) string) bool {
	for i := 1; i < len(list); i++ {
		if cmp.Compare(id(list[i-1]), id(list[i])) >= 0 {
			return false
		}
	}
	return true
}

func optional(s string) string {
	if s == "" {
		return absent
	}
	return s
}

type writer struct {
	bytes.Buffer
	count int
	err   error
}

func (w *writer) record(kind string, fields ...string) {
	w.WriteString(kind)
	for _, f := range fields {
		if !clean(f) && w.err == nil {
			w.err = fmt.Errorf("%s %s: %q cannot stand in a line", kind, fields[0], f)
		}
		w.WriteByte('\t')
		w.WriteString(f)
	}
	w.WriteByte('\n')
	w.count++
}

// clean tells whether a text can be a field.
func clean(s string) bool {
	return s != "" && utf8.ValidString(s) && strings.TrimSpace(s) == s && !strings.ContainsFunc(s, unicode.IsControl)
}
