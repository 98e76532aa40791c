package engine_test

import (
	"math"
	"testing"

	"fujisawa2030/engine"
)

// Every subject, over its whole range and over each pair of neighbouring years
// for which there is data: the effects sum to the change, the ratios multiply
// to it, and the product of the factors is the sector's own number.
func TestChanges(t *testing.T) {
	m := fujisawa(t)
	all(m, reach)
	m.Run()
	for _, s := range engine.Subjects() {
		pairs := 0
		for from := s.First; from < s.Last; from++ {
			for to := from + 1; to <= s.Last; to++ {
				c, err := m.Change(s.ID, from, to)
				if err != nil {
					continue // a census year between
				}
				pairs++
				sum, product := 0.0, 1.0
				for _, d := range c.Drivers {
					sum += d.Additive
					product *= d.Ratio
				}
				scale := math.Abs(c.From) + math.Abs(c.To)
				near(t, s.ID+" sum", sum, c.To-c.From, 1e-9*scale)
				near(t, s.ID+" product", product, c.To/c.From, 1e-9)
				near(t, s.ID+" residual", c.Residual, 0, 1e-9*scale)
				if s.Whole != "" {
					near(t, s.ID+" whole", c.Apart, 0, 1e-9*scale)
				}
			}
		}
		if pairs == 0 {
			t.Errorf("%s: no pair of years has data", s.ID)
		}
	}
}

// WE-07: the nation's homes, FY2013 to FY2023, six carriers.
func TestNationalHomes(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	c, err := m.Change("nation.household", 2013, 2023)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "from", c.From, 209485.893, 1e-3)
	near(t, "to", c.To, 147299.129, 1e-3)
	for i, want := range []float64{-33635.589, 2102.507, -30653.682} {
		near(t, c.Drivers[i].Name[engine.English], c.Drivers[i].Additive, want, 1e-3)
	}
}

func TestChangeRefusals(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	for _, test := range []struct {
		id       string
		from, to engine.FiscalYear
		want     string
	}{
		{"trees", 2013, 2019, "no subject trees"},
		{"household", 2013, 2019, "household: years between FY2015 and FY2019, in this order"},
		{"household", 2019, 2015, "household: years between FY2015 and FY2019, in this order"},
		{"car", 2013, 2015, "car: city.vehicles.car has no data in FY2015"},
	} {
		if _, err := m.Change(test.id, test.from, test.to); err == nil || err.Error() != test.want {
			t.Errorf("%s FY%d-FY%d: %v, want %s", test.id, test.from, test.to, err, test.want)
		}
	}
}
