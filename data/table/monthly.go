package table

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strconv"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// Units of series of short lag. They never enter the model, so they need no
// labels in the edition.
var seriesUnits = []string{"kt-CO2", "kt-C", "GWh", "TJ", "PJ", "kL", "degC day"}

// Monthly reads the tables of short lag, in the folder monthly of a city's folder.
// Nothing is returned unless every row is right.
//
//	sources.csv   as the city's own
//	texts.csv     id,ja,easy,en                           what a nowcast says
//	series.csv    id,fact,unit,step,lag,lag_grade,lag_ja,lag_en,ja,easy,en
//	values/*.csv  id,period,value,known,grade,source,note_ja,note_en
//
// A step is month, quarter or year (from April), and a period is written as in
// 2026-04, 2026Q2 or FY2026. The lag counts days from a period's end to its
// publication; known is the day itself where the publisher told it. A series
// that names a fact has that fact's values and no rows of its own.
func Monthly(fsys fs.FS, city engine.City) (series.Set, error) {
	set := series.Set{Edition: city.Edition, Code: city.Code}
	own, err := Sources(fsys, "monthly/sources.csv")
	if err != nil {
		return series.Set{}, err
	}
	texts, err := texts(fsys, "monthly/texts.csv")
	if err != nil {
		return series.Set{}, err
	}
	sources := append(slices.Clone(city.Sources), own...)
	list, facts, err := seriesTable(fsys, "monthly/series.csv")
	if err != nil {
		return series.Set{}, err
	}
	names, err := fs.Glob(fsys, "monthly/values/*.csv")
	if err != nil {
		return series.Set{}, err
	}
	var errs []error
	seen := map[string]row{}
	for _, name := range names {
		s, err := open(fsys, name, valueColumns...)
		if err != nil {
			return series.Set{}, err
		}
		s.values(list, facts, sources, seen)
		errs = append(errs, s.errs...)
	}
	for i := range list {
		if id := facts[list[i].ID]; id != "" {
			list[i].Points = fromFacts(city, id)
		}
		if len(list[i].Points) == 0 {
			errs = append(errs, fmt.Errorf("monthly/series.csv: %s has no values", list[i].ID))
		}
		slices.SortFunc(list[i].Points, func(a, b series.Point) int { return cmp.Compare(a.At, b.At) })
	}
	if err := errors.Join(errs...); err != nil {
		return series.Set{}, err
	}
	set.Texts, set.Series, set.Sources = texts, list, used(sources, list)
	return set, nil
}

var valueColumns = []string{"id", "period", "value", "known", "grade", "source", "note_ja", "note_en"}

// texts reads one table of texts in three reading levels, sorted by id.
func texts(fsys fs.FS, name string) ([]engine.Label, error) {
	s, err := open(fsys, name, "id", "ja", "easy", "en")
	if err != nil {
		return nil, err
	}
	var labels []engine.Label
	seen := map[string]row{}
	for _, r := range s.rows {
		labels = append(labels, engine.Label{ID: r.id("id"), Name: r.texts()})
		r.once("id", labels[len(labels)-1].ID, seen)
	}
	slices.SortFunc(labels, func(a, b engine.Label) int { return cmp.Compare(a.ID, b.ID) })
	return labels, s.err()
}

// seriesTable reads the list of series, sorted by id, and the facts that some
// of them are.
func seriesTable(fsys fs.FS, name string) ([]series.Series, map[string]string, error) {
	s, err := open(fsys, name, "id", "fact", "unit", "step", "lag", "lag_grade", "lag_ja", "lag_en", "ja", "easy", "en")
	if err != nil {
		return nil, nil, err
	}
	var list []series.Series
	facts := map[string]string{}
	seen := map[string]row{}
	for _, r := range s.rows {
		one := series.Series{
			ID:       r.id("id"),
			Unit:     r.oneOf("unit", seriesUnits...),
			Lag:      r.days("lag"),
			LagGrade: r.grade("lag_grade"),
			LagNote:  engine.Note{Japanese: r.text("lag_ja"), English: r.text("lag_en")},
			Name:     r.texts(),
		}
		one.Step, _ = series.ParseStep(r.oneOf("step", "month", "quarter", "year"))
		r.once("id", one.ID, seen)
		if r.optional("fact") != "" {
			facts[one.ID] = r.id("fact")
			if one.Step != series.Yearly {
				r.refuse("fact", "facts are yearly, the step is %s", one.Step)
			}
		}
		list = append(list, one)
	}
	slices.SortFunc(list, func(a, b series.Series) int { return cmp.Compare(a.ID, b.ID) })
	return list, facts, s.err()
}

// mostLag is longer than any statistics take.
const mostLag = 3660

func (r row) days(column string) int {
	s := r.text(column)
	n, err := strconv.Atoi(s)
	if s != "" && (err != nil || n < 0 || n > mostLag) {
		r.refuse(column, "%q is not a number of days from 0 to %d", s, mostLag)
	}
	return n
}

// values adds a table's rows to their series.
func (s *sheet) values(list []series.Series, facts map[string]string, sources []engine.Source, seen map[string]row) {
	known := map[string]bool{}
	for _, source := range sources {
		known[source.ID] = true
	}
	for _, r := range s.rows {
		id := r.id("id")
		i := slices.IndexFunc(list, func(one series.Series) bool { return one.ID == id })
		switch {
		case id == "":
			continue
		case i < 0:
			r.refuse("id", "%q is not in the table of series", id)
			continue
		case facts[id] != "":
			r.refuse("id", "%s is the fact %s and has no rows", id, facts[id])
			continue
		}
		p, ok := r.point(list[i].Step, known)
		r.once("period", id+" "+r.optional("period"), seen)
		if ok {
			list[i].Points = append(list[i].Points, p)
		}
	}
}

func (r row) point(step series.Step, sources map[string]bool) (series.Point, bool) {
	refused := len(r.sheet.errs)
	p := series.Point{Value: r.number("value"), Grade: r.grade("grade"), Source: r.text("source"),
		Note: engine.Note{Japanese: r.optional("note_ja"), English: r.optional("note_en")}}
	at, ok := step.ParsePeriod(r.text("period"))
	if p.At = at; !ok {
		r.refuse("period", "%q is not a %s, such as %s", r.optional("period"), step, step.Period(series.MonthOf(2026, 4)))
	}
	if p.Value < 0 {
		r.refuse("value", "%v is below zero", p.Value)
	}
	if text := r.optional("known"); text != "" {
		day, err := series.ParseDay(text)
		if err != nil {
			r.refuse("known", "%v", err)
		} else if ok && day < (at+series.Month(step)).Day() {
			r.refuse("known", "%s is before the end of the period", text)
		}
		p.Known = day
	}
	if p.Source != "" && !sources[p.Source] {
		r.refuse("source", "%q is not in the table of sources", p.Source)
	}
	r.checkNote("note_ja", p.Note.Japanese, p.Note.English, p.Grade)
	r.checkNote("note_en", p.Note.English, p.Note.Japanese, p.Grade)
	return p, len(r.sheet.errs) == refused && !math.IsNaN(p.Value)
}

// fromFacts makes a series of a fact's years.
func fromFacts(city engine.City, id string) []series.Point {
	var points []series.Point
	for _, f := range city.Facts {
		if f.ID == id && f.FY != 0 {
			points = append(points, series.Point{At: series.FirstMonth(f.FY), Value: f.Value, Grade: f.Grade, Source: f.Source, Note: f.Note})
		}
	}
	return points
}

// used keeps the sources that a value names, sorted by id.
func used(sources []engine.Source, list []series.Series) []engine.Source {
	named := map[string]bool{}
	for _, s := range list {
		for _, p := range s.Points {
			named[p.Source] = true
		}
	}
	sources = slices.DeleteFunc(sources, func(s engine.Source) bool { return !named[s.ID] })
	slices.SortFunc(sources, func(a, b engine.Source) int { return cmp.Compare(a.ID, b.ID) })
	return sources
}
