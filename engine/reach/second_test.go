package reach_test

import (
	"os"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/reach"
)

// A city with other data, and with prices missing, is asked the same way.
func TestSecondCity(t *testing.T) {
	c, err := table.City(os.DirFS("../../data/chigasaki"), "test")
	if err != nil {
		t.Fatal(err)
	}
	m := modelOf(t, &c)
	for _, by := range bys {
		if _, err := reach.New(m, reach.Ask{By: by, Goal: nan}); err == nil {
			t.Error("a target is found where the base year has no total")
		}
		for _, goal := range []float64{m.Value("outlook.total", engine.EndFY) - 1, 900} {
			rest(m)
			ask := reach.Ask{By: by, Goal: goal}
			check(t, m, ask, find(t, m, ask))
		}
	}
}

// The city's own prices, as they are in the edition.
func TestOwnPrices(t *testing.T) {
	c := city(t)
	m := modelOf(t, c)
	priced := 0
	for _, l := range m.Levers() {
		if l.Cost != "" {
			priced++
		}
	}
	if priced < 10 {
		t.Fatalf("%d prices", priced)
	}
	for _, goal := range []float64{nan, 2540, 2520} {
		rest(m)
		ask := reach.Ask{By: reach.Cost, Goal: goal}
		a := find(t, m, ask)
		check(t, m, ask, a)
		if a.Unpriced {
			t.Error("levers without a price are used")
		}
		alone := 0
		for i := range a.Levers {
			if l := &a.Levers[i]; l.Role == reach.Used && l.Cost() < 0 {
				alone++
			}
		}
		if alone == 0 {
			t.Errorf("%v: nothing pays for itself", goal)
		}
	}
}
