package main

import (
	"testing"

	"fujisawa2030/data/edition"
	"fujisawa2030/engine/character"
)

// What planners compare with is in the edition, and not in what phones load first.
func TestPlannersFacts(t *testing.T) {
	text, names, err := build{facts: "../../fujisawa", edition: "2026-11-23"}.text()
	if err != nil {
		t.Fatal(err)
	}
	city, err := edition.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	whole, brief := map[string]bool{}, map[string]bool{}
	for _, f := range city.Facts {
		whole[f.ID] = true
	}
	for _, f := range names.phone(city).Facts {
		brief[f.ID] = true
	}
	for _, id := range character.Names() {
		if !whole[id] {
			t.Errorf("%s is not in the edition", id)
		}
	}
	for _, id := range []string{"nat.carbon.commercial", "kgw.population.jumin"} {
		if brief[id] {
			t.Errorf("%s is loaded by phones, which never show it", id)
		}
	}
}
