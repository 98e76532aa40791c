// Package check looks for what is inconsistent in a city's data although every
// row for itself is in order: parts that do not make their whole, shares that
// do not make a hundred, ranges that do not hold their value, notes that lost a
// number in translation, rules in unknown units, measures without evidence or
// out of bounds, uncertain inputs without a range, scores off their scale, identifiers and units without a label, sources that nothing
// uses or that cannot be followed back. Reading the rows is package table's
// business.
//
// An identity between series is checked in every year of the whole; a folder
// that does not have the whole is not asked for it.
package check

import (
	"cmp"
	"errors"
	"slices"

	"fujisawa2030/engine"
)

// Model is what the checks need to know of the model that will use the data.
type Model struct {
	Quantities []Quantity // what it computes
	Labelled   []string   // ids that people get to see, so that need a label
}

// Quantity is what one rule of the model computes.
type Quantity struct{ ID, Unit string }

// City returns all inconsistencies at once, sorted, or nil.
func City(city engine.City, model Model) error {
	facts := index(city.Facts)
	var errs []error
	errs = append(errs, totals(facts)...)
	errs = append(errs, shares(facts)...)
	errs = append(errs, ranges(city.Facts)...)
	errs = append(errs, notes(city.Facts)...)
	errs = append(errs, units(model.Quantities)...)
	errs = append(errs, measures(city.Measures, facts, model.Quantities)...)
	errs = append(errs, doubts(city.Doubts, facts)...)
	presetLabels, wrong := presets(city)
	errs = append(errs, wrong...)
	planningLabels, wrong := planning(city)
	errs = append(errs, wrong...)
	errs = append(errs, labels(city.Labels, slices.Concat(model.Labelled, presetLabels, planningLabels, hints(city.Measures), unitLabels(city, model.Quantities)))...)
	errs = append(errs, missing(city, model)...)
	errs = append(errs, sources(city)...)
	slices.SortFunc(errs, func(a, b error) int { return cmp.Compare(a.Error(), b.Error()) })
	return errors.Join(errs...)
}

// series is one id's facts, by fiscal year.
type series map[engine.FiscalYear]engine.Fact

func index(facts []engine.Fact) map[string]series {
	out := map[string]series{}
	for _, f := range facts {
		if out[f.ID] == nil {
			out[f.ID] = series{}
		}
		out[f.ID][f.FY] = f
	}
	return out
}

// years returns the series' years in order, so that sums and messages are the
// same every time.
func (s series) years() []engine.FiscalYear {
	var years []engine.FiscalYear
	for y := range s {
		years = append(years, y)
	}
	slices.Sort(years)
	return years
}
