package engine_test

import (
	"testing"

	"fujisawa2030/engine"
	"fujisawa2030/engine/formula"
)

// spreads returns, for a series of the official inventory, the sum over
// FY2020-FY2023 of how far a carry by the index would have missed the past.
func spreads(t *testing.T, series, index string) float64 {
	t.Helper()
	rules, main, err := engine.Rules()
	if err != nil {
		t.Fatal(err)
	}
	rules = rules[:main]
	more, err := formula.Parse("test", "test.spread [ratio] = spread("+series+", "+index+")")
	if err != nil {
		t.Fatal(err)
	}
	city := facts(t)
	var ids, levers []string
	for _, f := range city.Facts {
		if len(ids) == 0 || ids[len(ids)-1] != f.ID {
			ids = append(ids, f.ID)
		}
	}
	for _, m := range city.Missing {
		ids = append(ids, m.ID)
	}
	for _, m := range city.Measures {
		levers = append(levers, "lever."+m.ID)
	}
	p, err := formula.Compile(append(rules, more...), len(rules)+len(more), ids, levers, 2013, 18)
	if err != nil {
		t.Fatal(err)
	}
	table := p.NewTable()
	count := map[string]int{}
	for _, f := range city.Facts {
		count[f.ID]++
	}
	for _, f := range city.Facts {
		row, _ := p.Row(f.ID)
		if count[f.ID] == 1 {
			table.Set(row, f.Value)
		} else {
			table.SetYear(row, int(f.FY), f.Value)
		}
	}
	table.Settle()
	row, _ := p.Row("test.spread")
	sum := 0.0
	for fy := 2020; fy <= 2023; fy++ {
		sum += table.Row(row)[fy-2013]
	}
	return sum
}

// Each large sub-sector is carried by the statistic that would have missed
// FY2013-FY2019 least among those at hand.
func TestCarriersMissLeast(t *testing.T) {
	for _, c := range []struct {
		series, chosen string
		others         []string
	}{
		{"moe.manufacturing", "index.industry", []string{"nat.carbon.manufacturing"}},
		{"moe.commercial", "index.commercial", []string{
			"nat.carbon.commercial",
			"kgw.gj.commercial * kgw.people",
			"kgw.gj.commercial * kgw.people * nat.elec.factor",
		}},
		{"moe.household", "index.household", []string{
			"nat.carbon.household",
			"kgw.gj.household * kgw.people * nat.elec.factor",
			"kgw.gj.household * kgw.people * nat.home.ktc.total / nat.home.tj.total",
		}},
	} {
		chosen := spreads(t, c.series, c.chosen)
		for _, other := range c.others {
			if s := spreads(t, c.series, other); s <= chosen {
				t.Errorf("%s: carried by %s (missed by %.3f), but %s misses by %.3f", c.series, c.chosen, chosen, other, s)
			}
		}
	}
}
