package edition

import (
	"errors"
	"math"
	"strconv"

	"fujisawa2030/engine"
)

// Marshal writes a city as an edition. It refuses a city that has no such
// text: unsorted or repeated records, a field that cannot stand in a line, a
// measure whose texts are not those of its labels.
func Marshal(city engine.City) ([]byte, error) {
	var w writer
	w.record(editionKind, version, city.Edition)
	w.record(cityKind, append([]string{city.Code}, city.Name[:]...)...)
	for _, s := range city.Sources {
		w.record(sourceKind, s.ID, optional(s.Title), optional(s.Publisher), optional(s.Date), optional(s.Address))
	}
	for _, l := range city.Labels {
		w.record(labelKind, append([]string{l.ID}, l.Name[:]...)...)
	}
	for _, f := range city.Facts {
		w.record(factKind, f.ID, year(f.FY), formatNumber(f.Value), bound(f.Low), bound(f.High), f.Unit,
			f.Grade.String(), f.Source, optional(f.Note.Japanese), optional(f.Note.English))
	}
	for _, m := range city.Missing {
		w.record(missingKind, m.ID, optional(m.Instead), optional(m.Reason[0]), optional(m.Reason[1]), optional(m.Reason[2]))
	}
	for _, m := range city.Measures {
		w.record(measureKind, m.ID, strconv.Itoa(m.Number), m.Group, m.Place, string(m.Actor), m.Sector, m.Kind, optional(m.Unit),
			formatNumber(m.Min), formatNumber(m.Max), formatNumber(m.Step), optional(m.Today), optional(m.Reach), optional(m.Stock),
			optional(m.Cost), optional(join(m.Choices)), m.Explain, optional(join(m.Evidence)))
	}
	for _, d := range city.Doubts {
		w.record(doubtKind, d.ID, d.Shape.String(), optional(d.Reason.Japanese), optional(d.Reason.English))
	}
	w.record(endKind, strconv.Itoa(w.count))
	if w.err != nil {
		return nil, w.err
	}
	// Order, repetition, sources and grades have one judge: the reader.
	back, err := Parse(w.text)
	if err != nil {
		return nil, err
	}
	for i, m := range city.Measures {
		b := back.Measures[i]
		if m.Name != b.Name || m.About != b.About || m.Indicator != b.Indicator {
			return nil, errors.New("measure " + m.ID + ": its texts are not those of the labels lever." + m.ID)
		}
	}
	return w.text, nil
}

// writer gathers lines, and the first field that cannot stand in one.
type writer struct {
	text  []byte
	count int
	err   error
}

func (w *writer) record(kind int, fields ...string) {
	w.text = append(w.text, kinds[kind]...)
	for i, field := range fields {
		if w.err == nil && !isField(field) {
			w.err = errors.New(kinds[kind] + " " + fields[0] + ": field " + strconv.Itoa(i+1) + " cannot stand in a line: " + strconv.Quote(field))
		}
		w.text = append(append(w.text, '\t'), field...)
	}
	w.text = append(w.text, '\n')
	w.count++
}

// optional writes an absent text. A text that looks like one becomes a field
// that the writer refuses.
func optional(s string) string {
	switch s {
	case "":
		return absent
	case absent:
		return ""
	}
	return s
}

func year(y engine.FiscalYear) string {
	if y == 0 {
		return absent
	}
	return strconv.Itoa(int(y))
}

func bound(v float64) string {
	if math.IsNaN(v) {
		return absent
	}
	return formatNumber(v)
}

// join writes a list with single spaces.
func join(list []string) string {
	s := ""
	for i, item := range list {
		if i > 0 {
			s += " "
		}
		s += item
	}
	return s
}
