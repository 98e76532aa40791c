package main

import (
	"fmt"
	"os"

	"fujisawa2030/data/difference"
	"fujisawa2030/data/record"
	"fujisawa2030/engine"
	"fujisawa2030/worker/papers/change"
)

// changed writes the paper of what differs between two editions or scenarios,
// and the table of all of it.
func changed(args []string) error {
	d := newDesk("difference")
	city := d.flags.String("city", ".build/edition/city.txt", "later edition `file`")
	link := d.flags.String("link", "", "later `link` or code of a scenario")
	beforeCity := d.flags.String("before-city", "", "former edition `file`; the same edition when it is not given")
	beforeLink := d.flags.String("before-link", "", "former `link`")
	if err := d.parse(args); err != nil {
		return err
	}
	if *beforeCity == "" {
		*beforeCity = *city
	}
	before, err := open(*beforeCity, *beforeLink)
	if err != nil {
		return err
	}
	after, err := open(*city, *link)
	if err != nil {
		return err
	}
	found, err := difference.Of(before, after)
	if err != nil {
		return err
	}
	table, err := found.Table().CSV()
	if err != nil {
		return err
	}
	if err := d.put(change.Paper(found, d.date), printed); err != nil {
		return err
	}
	return d.file("difference.csv", table)
}

func open(city, link string) (*engine.Model, error) {
	text, err := os.ReadFile(city)
	if err != nil {
		return nil, err
	}
	m, _, err := record.Open(text, link)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", city, err)
	}
	return m, nil
}
