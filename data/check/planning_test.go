package check

import (
	"math"
	"testing"

	"fujisawa2030/engine"
)

// Each rule refuses exactly what breaks it.
func TestPlanning(t *testing.T) {
	none := math.NaN()
	fact := func(id string, value float64, unit string) engine.Fact {
		return engine.Fact{ID: id, Value: value, Low: none, High: none, Unit: unit}
	}
	measures := []engine.Measure{{ID: "pv", Kind: "share"}, {ID: "grid", Kind: "choice"}}
	for _, test := range []struct {
		fact engine.Fact
		want string
	}{
		{fact("score.health.pv", 2, "point"), ""},
		{fact("score.health.moon", 2, "point"), `score.health.moon: no lever "moon" with a slider`},
		{fact("score.health.grid", 2, "point"), `score.health.grid: no lever "grid" with a slider`},
		{fact("score.health.pv", 2.5, "point"), "score.health.pv: not whole points from 0 to 3"},
		{fact("score.health.pv", 4, "point"), "score.health.pv: not whole points from 0 to 3"},
		{fact("score.health.pv", 2, "%"), "score.health.pv: not whole points from 0 to 3"},
		{engine.Fact{ID: "score.health.pv", Value: 2, Low: 1, High: 4, Unit: "point"}, "score.health.pv: not whole points from 0 to 3"},
		{fact("criterion.compare.cost.health", 9, "ratio"), ""},
		{fact("criterion.compare.cost.health", 10, "ratio"), "criterion.compare.cost.health: 10 is not between 1/9 and 9"},
		{fact("criterion.compare.cost.cost", 1, "ratio"), "criterion.compare.cost.cost: cost and cost are compared already"},
		{fact("criterion.cost.bound", 1, "JPY/t-CO2"), ""},
		{fact("subsidy.pv", 1, "JPY/kW"), ""},
		{fact("subsidy.pv", 1, "ratio"), "subsidy.pv: not money for a lever with a slider"},
		{fact("subsidy.moon", 1, "JPY"), "subsidy.moon: not money for a lever with a slider"},
	} {
		_, errs := planning(engine.City{Facts: []engine.Fact{test.fact}, Measures: measures})
		got := ""
		for _, err := range errs {
			got += err.Error()
		}
		if got != test.want {
			t.Errorf("%s: %q, not %q", test.fact.ID, got, test.want)
		}
	}
	both := engine.City{Facts: []engine.Fact{fact("criterion.compare.a.b", 1, "ratio"), fact("criterion.compare.b.a", 1, "ratio")}}
	wanted, errs := planning(both)
	if len(errs) != 1 || len(wanted) != 4 {
		t.Errorf("%v, %v", wanted, errs)
	}
}
