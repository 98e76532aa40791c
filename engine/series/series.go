package series

import (
	"fmt"
	"math"
	"slices"

	"fujisawa2030/engine"
)

// Point is one published value.
type Point struct {
	At     Month // first month of the period
	Value  float64
	Known  Day // day of publication; zero where the series' lag tells it
	Grade  engine.Grade
	Source string // engine.Source.ID
	Note   engine.Note
}

// Series is one statistic in one unit.
type Series struct {
	ID   string
	Unit string
	Step Step
	// Lag is the number of days from the end of a period to its publication,
	// and LagGrade and LagNote say how that is known.
	Lag      int
	LagGrade engine.Grade
	LagNote  engine.Note
	Name     engine.Text
	Points   []Point // ascending, each period once; gaps are allowed
}

// Known is the day from which a point can be known.
func (s *Series) Known(p Point) Day {
	if p.Known != 0 {
		return p.Known
	}
	return (p.At + Month(s.Step)).Day() + Day(s.Lag)
}

// At returns the value of the period that begins with a month, NaN if it has none.
func (s *Series) At(m Month) float64 {
	i, ok := slices.BinarySearchFunc(s.Points, m, func(p Point, m Month) int { return int(p.At - m) })
	if !ok {
		return math.NaN()
	}
	return s.Points[i].Value
}

// Year returns the value of a fiscal year, NaN unless the series is yearly and
// has one.
func (s *Series) Year(fy engine.FiscalYear) float64 {
	if s.Step != Yearly {
		return math.NaN()
	}
	return s.At(FirstMonth(fy))
}

// Last is the last period's first month, zero for an empty series.
func (s *Series) Last() Month {
	if len(s.Points) == 0 {
		return 0
	}
	return s.Points[len(s.Points)-1].At
}

// Set is everything that is published about the months of one municipality,
// and the texts that go with it.
type Set struct {
	Edition string // date
	Code    string // of the municipality
	Sources []engine.Source
	Texts   []engine.Label
	Series  []Series
}

// AsOf is the set as it could be known on a day: every value that is published
// later is gone.
func (t Set) AsOf(day Day) Set {
	all := t.Series
	t.Series = make([]Series, len(all))
	for i := range all {
		t.Series[i] = all[i]
		t.Series[i].Points = slices.DeleteFunc(slices.Clone(all[i].Points), func(p Point) bool { return all[i].Known(p) > day })
	}
	return t
}

// Find returns a series, nil if there is none of that name.
func (t *Set) Find(id string) *Series {
	for i := range t.Series {
		if t.Series[i].ID == id {
			return &t.Series[i]
		}
	}
	return nil
}

// Text is a text in a reading level; its id if there is none.
func (t *Set) Text(id string, lang engine.Lang) string {
	for i := range t.Texts {
		if t.Texts[i].ID == id {
			return t.Texts[i].Name[lang]
		}
	}
	return id
}

// Add is the set with more values of its series, such as the newest month's.
// A period that is already there takes the newer value. Nothing is changed
// when one of the values has no series.
func (t Set) Add(id string, points ...Point) (Set, error) {
	i := slices.IndexFunc(t.Series, func(s Series) bool { return s.ID == id })
	if i < 0 {
		return t, fmt.Errorf("no series %s", id)
	}
	t.Series = slices.Clone(t.Series)
	s := &t.Series[i]
	s.Points = slices.Clone(s.Points)
	for _, p := range points {
		k, found := slices.BinarySearchFunc(s.Points, p.At, func(p Point, m Month) int { return int(p.At - m) })
		if found {
			s.Points[k] = p
		} else {
			s.Points = slices.Insert(s.Points, k, p)
		}
	}
	return t, nil
}
