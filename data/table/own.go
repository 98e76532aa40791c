package table

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"

	"fujisawa2030/engine"
)

// The city's own table, the day the city hands it over: city_table.csv with
// the columns
//
//	sub_sector   manufacturing construction agriculture commercial household
//	             car freight rail ship waste
//	gas          co2 ch4 n2o hfc pfc sf6 nf3
//	fiscal_year  year in which the fiscal year begins
//	value        kt of CO2 equivalent
//	source       a document of sources.csv
//
// data/template/city_table.csv is the empty table. CO2 must be given for every
// sub-sector in every year of the table, the base year of the target among
// them. Rows of CO2 become the facts own.SUBSECTOR, the city's own view, which
// is then the first choice; rows of another gas become own.SUBSECTOR.GAS and
// replace the model's own computation of that cell in every view.
const ownTable = "city_table.csv"

var subSectors = []string{"manufacturing", "construction", "agriculture", "commercial", "household", "car", "freight", "rail", "ship", "waste"}

var gases = []string{"co2", "ch4", "n2o", "hfc", "pfc", "sf6", "nf3"}

// cells are the sub-sectors whose other gases the model knows.
var cells = []string{"agriculture.ch4", "agriculture.n2o", "car.ch4", "car.n2o", "car.hfc", "freight.ch4", "freight.n2o",
	"household.hfc", "commercial.hfc", "manufacturing.hfc", "manufacturing.pfc", "manufacturing.sf6", "manufacturing.nf3",
	"waste.ch4", "waste.n2o"}

const ownView = "own"

// own adds the city's own table to a city, when the folder has one.
func own(fsys fs.FS, city *engine.City) error {
	s, err := open(fsys, ownTable, "sub_sector", "gas", "fiscal_year", "value", "source")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, source := range city.Sources {
		known[source.ID] = true
	}
	seen := map[string]row{}
	years := map[engine.FiscalYear]int{}
	var facts []engine.Fact
	for _, r := range s.rows {
		f := r.own(known)
		r.once("fiscal_year", key(f), seen)
		if r.optional("gas") == "co2" {
			years[f.FY]++
		}
		facts = append(facts, f)
	}
	if err := s.err(); err != nil {
		return err
	}
	last, err := wholeYears(years)
	if err != nil {
		return err
	}
	adopt(city, facts, last)
	return nil
}

// own reads one row of the city's table.
func (r row) own(sources map[string]bool) engine.Fact {
	sub := r.oneOf("sub_sector", subSectors...)
	gas := r.oneOf("gas", gases...)
	f := engine.Fact{ID: "own." + sub, FY: r.year("fiscal_year"), Value: r.number("value"),
		Low: math.NaN(), High: math.NaN(), Unit: "kt-CO2", Source: r.text("source")}
	if f.FY == 0 {
		r.refuse("fiscal_year", "empty")
	}
	if f.Value < 0 {
		r.refuse("value", "%v is below zero: sinks do not belong here", f.Value)
	}
	if gas != "co2" && slices.Contains(gases, gas) {
		f.ID, f.Unit = f.ID+"."+gas, "kt-CO2e"
		if !slices.Contains(cells, sub+"."+gas) {
			r.refuse("gas", "the model counts no %s of %s", gas, sub)
		}
	}
	if f.Source != "" && !sources[f.Source] {
		r.refuse("source", "%q is not in the table of sources", f.Source)
	}
	return f
}

// wholeYears refuses a table whose CO2 has gaps, and returns its last year.
func wholeYears(years map[engine.FiscalYear]int) (engine.FiscalYear, error) {
	var last engine.FiscalYear
	for fy, n := range years {
		if n != len(subSectors) {
			return 0, fmt.Errorf("%s: CO2 of FY%d has %d of %d sub-sectors", ownTable, fy, n, len(subSectors))
		}
		last = max(last, fy)
	}
	if years[engine.FirstFY] == 0 {
		return 0, fmt.Errorf("%s: CO2 of the base year FY%d is missing", ownTable, engine.FirstFY)
	}
	return last, nil
}

// adopt makes the city's own table the first view.
func adopt(city *engine.City, facts []engine.Fact, last engine.FiscalYear) {
	for i := range city.Facts {
		switch f := &city.Facts[i]; f.ID {
		case "own.given":
			f.Value = 1
		case "own.last":
			f.Value = float64(last)
		}
	}
	city.Facts = append(city.Facts, facts...)
	slices.SortFunc(city.Facts, func(a, b engine.Fact) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.FY, b.FY))
	})
	given := map[string]bool{}
	for _, f := range facts {
		given[f.ID] = true
	}
	city.Missing = slices.DeleteFunc(city.Missing, func(m engine.Missing) bool { return given[m.ID] })
	for _, cell := range cells {
		if given["own."+cell] {
			city.Missing = append(city.Missing, engine.Missing{ID: "cell." + cell, Instead: "carry(own." + cell + ", people)",
				Reason: engine.Text{"市の表の値", "{市|し}の {表|ひょう}の {数字|すうじ}", "from the city's own table"}})
		}
	}
	slices.SortFunc(city.Missing, func(a, b engine.Missing) int { return cmp.Compare(a.ID, b.ID) })
	for i := range city.Measures {
		if m := &city.Measures[i]; m.ID == "view" {
			m.Choices = append([]string{ownView}, m.Choices...)
			m.Max = float64(len(m.Choices) - 1)
		}
	}
}
