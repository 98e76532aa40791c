package table

import (
	"errors"
	"fmt"
	"io/fs"

	"fujisawa2030/engine"
)

// City reads all tables of a municipality's folder. The edition is the version
// that they make up, a date.
func City(fsys fs.FS, edition string) (engine.City, error) {
	city, err := identity(fsys, "city.csv")
	city.Edition = edition
	errs := []error{err}
	city.Sources, err = Sources(fsys, "sources.csv")
	errs = append(errs, err)
	if err == nil { // without sources every row of every table would be refused
		city.Facts, err = Facts(fsys, "facts", city.Sources)
		errs = append(errs, err)
	}
	city.Labels, err = Labels(fsys, "labels")
	errs = append(errs, err)
	if err == nil {
		city.Measures, err = Measures(fsys, "measures.csv", city.Labels)
		errs = append(errs, err)
	}
	city.Missing, err = Missing(fsys, "missing.csv")
	errs = append(errs, err)
	city.Doubts, err = Doubts(fsys, "uncertainty.csv")
	errs = append(errs, err)
	if err := errors.Join(errs...); err != nil {
		return engine.City{}, err
	}
	if err := own(fsys, &city); err != nil {
		return engine.City{}, err
	}
	if err := adoption(fsys, &city); err != nil {
		return engine.City{}, err
	}
	named(&city)
	return city, nil
}

// identity reads the one row that says which municipality the folder is about.
func identity(fsys fs.FS, name string) (engine.City, error) {
	s, err := open(fsys, name, "code", "ja", "easy", "en")
	if err != nil {
		return engine.City{}, err
	}
	var city engine.City
	for i, r := range s.rows {
		city.Code, city.Name = r.text("code"), r.texts()
		if !isCode(city.Code) {
			r.refuse("code", "%q is not a municipal code of five digits", city.Code)
		}
		if i > 0 {
			r.refuse("", "one row, please: a folder is one municipality")
		}
	}
	if len(s.rows) == 0 && len(s.errs) == 0 {
		return engine.City{}, fmt.Errorf("%s: no row", name)
	}
	if err := s.err(); err != nil {
		return engine.City{}, err
	}
	return city, nil
}

func isCode(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(s) == 5
}
