package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/google/renameio/v2"

	"fujisawa2030/data/check"
	"fujisawa2030/data/edition"
	"fujisawa2030/data/edition/monthly"
	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

// build is one run of the command.
type build struct {
	facts, out, edition string
	all                 bool
}

// run returns one line on what was written.
func (b build) run() (string, error) {
	if _, err := time.Parse(time.DateOnly, b.edition); err != nil {
		return "", fmt.Errorf("edition %q is not a date: YYYY-MM-DD", b.edition)
	}
	text, names, err := b.text()
	if err != nil {
		return "", err
	}
	months, err := b.months()
	if err != nil {
		return "", err
	}
	city, err := edition.Parse(text)
	if err != nil {
		return "", err
	}
	brief, err := edition.Marshal(edition.Brief(names.phone(city)))
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(b.out, 0o755); err != nil {
		return "", err
	}
	if err := renameio.WriteFile(filepath.Join(b.out, "brief.txt"), brief, 0o644); err != nil {
		return "", err
	}
	if err := renameio.WriteFile(filepath.Join(b.out, "city.txt"), text, 0o644); err != nil {
		return "", err
	}
	summary := ""
	if months != nil {
		if err := renameio.WriteFile(filepath.Join(b.out, "monthly.txt"), months, 0o644); err != nil {
			return "", err
		}
		summary = fmt.Sprintf("; monthly.txt: %d bytes", len(months))
	}
	return fmt.Sprintf("city.txt: edition %s of %s, %d facts, %d sources, %d measures, %d labels, %d bytes",
		city.Edition, city.Name[engine.Japanese], len(city.Facts), len(city.Sources), len(city.Measures), len(city.Labels), len(text)) + summary, nil
}

// months compiles the figures of short lag; nil for a city without them.
func (b build) months() ([]byte, error) {
	files := os.DirFS(b.facts)
	if _, err := fs.Stat(files, "monthly"); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	city, err := table.City(files, b.edition)
	if err != nil {
		return nil, err
	}
	set, err := table.Monthly(files, city)
	if err != nil {
		return nil, err
	}
	text, err := monthly.Marshal(set)
	if err != nil {
		return nil, err
	}
	_, err = monthly.Parse(text)
	return text, err
}

// text compiles the tables. All of them are checked, also those that do not
// enter the edition.
func (b build) text() ([]byte, model, error) {
	city, err := table.City(os.DirFS(b.facts), b.edition)
	if err != nil {
		return nil, model{}, err
	}
	names, err := readModel(city.Missing)
	if err != nil {
		return nil, model{}, err
	}
	if err := check.City(city, check.Model{Quantities: names.quantities, Labelled: names.shown()}); err != nil {
		return nil, model{}, err
	}
	if !b.all {
		city = names.keep(city)
	}
	if _, err := engine.New(&city); err != nil {
		return nil, model{}, err
	}
	text, err := edition.Marshal(city)
	return text, names, err
}
