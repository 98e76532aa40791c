package engine_test

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

// Chigasaki is another folder of tables: the same rules, the ministry's table,
// and a list of what is not at hand.
func chigasaki(t *testing.T) *engine.City {
	t.Helper()
	city, err := table.City(os.DirFS("../data/chigasaki"), "test")
	if err != nil {
		t.Fatal(err)
	}
	return &city
}

func TestSecondCity(t *testing.T) {
	m, err := engine.New(chigasaki(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, view := range []string{"moe", "computed"} {
		choose(t, m, "view", view)
		m.Run()
		for fy := engine.FirstFY; fy <= 2019; fy++ {
			for _, s := range append(slices.Clone(sectors), "total") {
				want := quantity(t, m, "moe."+s, fy)
				tolerance := 1e-9
				if view == "computed" {
					tolerance = want * 0.01 // vehicles of two years only
				}
				near(t, view+" "+s, m.Value("pathway."+s, fy), want, tolerance)
			}
		}
		for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
			sum := 0.0
			for _, s := range sectors {
				sum += m.Value("pathway."+s, fy)
			}
			near(t, "total", m.Value("pathway.total", fy), sum, 1e-9)
			near(t, "outlook", m.Value("outlook.total", fy), m.Value("pathway.total", fy), 0)
		}
		if !(m.Value("pathway.low", 2030) < m.Value("pathway.total", 2030) && m.Value("pathway.total", 2030) < m.Value("pathway.high", 2030)) {
			t.Error("FY2030 has no interval")
		}
	}
	// Its own vehicles, by the ministry's file.
	near(t, "cars", quantity(t, m, "standard.car", 2018), 146.37424240876325, 1e-9)
	// The lever that it has moves the pathway; what it lacks has no value.
	set(t, m, "ev", 60)
	m.Run()
	if !(m.Value("pathway.transport", 2030) < m.Value("outlook.transport", 2030)) {
		t.Error("electric cars change nothing")
	}
	for _, id := range []string{"target", "gap", "pv.kwh.used"} {
		if v := m.Value(id, 2030); !math.IsNaN(v) {
			t.Errorf("%s is %v, want no value", id, v)
		}
	}
	e, _ := m.Explain("co2.household", 2030, engine.English)
	if !strings.Contains(e.Note, "left out") || e.Formula == "" {
		t.Errorf("the stand-in of households is explained as %q, %q", e.Note, e.Formula)
	}
}

// A name that is neither known nor declared missing is an error, and so is a
// declaration that does not fit: what is there, or a rule without a stand-in.
func TestMissingIsDeclared(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*engine.City)
		want   string
	}{
		"a fact gone": {func(c *engine.City) {
			c.Facts = slices.DeleteFunc(c.Facts, func(f engine.Fact) bool { return f.ID == "carbon.to.co2" || f.ID == "kgw.carbon.household" })
		}, `inventory:23: standard.household uses "kgw.carbon.household", which is neither a fact nor a rule`},
		"a fact there": {func(c *engine.City) { c.Missing = append(c.Missing, engine.Missing{ID: "moe.rail"}) },
			"missing moe.rail: it is there, or a rule without a stand-in"},
		"a rule without a stand-in": {func(c *engine.City) { c.Missing = append(c.Missing, engine.Missing{ID: "co2.car"}) },
			"missing co2.car: it is there, or a rule without a stand-in"},
		"a stand-in for no rule": {func(c *engine.City) { c.Missing = append(c.Missing, engine.Missing{ID: "co2.horse", Instead: "1"}) },
			"missing co2.horse: it is there, or a rule without a stand-in"},
		"a stand-in that is no formula": {func(c *engine.City) { c.Missing = append(c.Missing, engine.Missing{ID: "co2.car", Instead: "1 +"}) },
			"missing:1: a value is missing"},
		"no total": {func(c *engine.City) {
			c.Missing = slices.DeleteFunc(c.Missing, func(m engine.Missing) bool { return m.ID == "people" })
			c.Missing = append(c.Missing, engine.Missing{ID: "people", Instead: "own.rail"})
		}, "pathway.total has no value in some years: too much is missing"},
	} {
		city := chigasaki(t)
		c.change(city)
		if _, err := engine.New(city); err == nil || err.Error() != c.want {
			t.Errorf("%s:\n got %v\nwant %s", name, err, c.want)
		}
	}
}
