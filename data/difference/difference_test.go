package difference

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

func city(t *testing.T, edition string, change func(*engine.City)) *engine.Model {
	t.Helper()
	c, err := table.City(os.DirFS("../fujisawa"), edition)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(&c)
	}
	m, err := engine.New(&c)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func set(m *engine.Model, id string, x float64) { m.Positions()[m.Lever(id)] = x }

func compare(t *testing.T, before, after *engine.Model) *Difference {
	t.Helper()
	d, err := Of(before, after)
	if err != nil {
		t.Fatal(err)
	}
	want := d.After.Scenario.Total[engine.ShownYears-1] - d.Before.Scenario.Total[engine.ShownYears-1]
	if got := d.Moved(); !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("the causes sum to %v, the total moved by %v", got, want)
	}
	if text, err := d.Table().CSV(); err != nil || len(text) == 0 {
		t.Errorf("CSV: %v", err)
	}
	return d
}

func TestTheSameTwice(t *testing.T) {
	d := compare(t, city(t, "2026-11-23", nil), city(t, "2026-11-23", nil))
	if len(d.Facts)+len(d.Outputs)+len(d.Causes) != 0 {
		t.Errorf("%d facts, %d outputs, %d causes", len(d.Facts), len(d.Outputs), len(d.Causes))
	}
}

// Two scenarios: the lines are the levers, and what a lever does alone is what
// the engine says of it.
func TestScenarios(t *testing.T) {
	before, after := city(t, "2026-11-23", nil), city(t, "2026-11-23", nil)
	set(before, "pv", 20)
	set(after, "pv", 20)
	set(after, "ev", 30)
	set(after, "gases", 1)
	d := compare(t, before, after)
	if !d.SameEdition() || len(d.Outputs) == 0 {
		t.Errorf("same edition %v, %d outputs", d.SameEdition(), len(d.Outputs))
	}
	var got []string
	for _, c := range d.Causes {
		got = append(got, c.Step+" "+c.ID)
	}
	// The panels' share of the cut changes with the cars that charge from them.
	if want := []string{"settings ", "measures pv", "measures ev"}; !slices.Equal(got, want) {
		t.Errorf("causes %v, not %v", got, want)
	}
	for _, c := range d.Causes {
		if c.ID == "ev" && c.Kt >= 0 {
			t.Errorf("electric cars raise the total by %v", c.Kt)
		}
	}
}

// Two editions: a changed, a removed and an added fact, and one with another
// note only. A single changed fact explains the whole change by itself.
func TestEditions(t *testing.T) {
	at := func(c *engine.City, id string) *engine.Fact {
		i := slices.IndexFunc(c.Facts, func(f engine.Fact) bool { return f.ID == id })
		return &c.Facts[i]
	}
	before := city(t, "2026-11-23", nil)
	after := city(t, "2026-12-01", func(c *engine.City) { at(c, "pv.yield").Value *= 1.1 })
	set(before, "pv", 30)
	set(after, "pv", 30)
	d := compare(t, before, after)
	if len(d.Facts) != 1 || d.Facts[0].Kind != Changed || d.Facts[0].Why == "" {
		t.Fatalf("facts %+v", d.Facts)
	}
	if len(d.Causes) != 1 || d.Causes[0].ID != "pv.yield" || d.Causes[0].Kt >= 0 {
		t.Errorf("causes %+v", d.Causes)
	}

	after = city(t, "2026-12-01", func(c *engine.City) {
		at(c, "pv.yield").Note.Japanese += "。"
		at(c, "pv.size").Value *= 1.2
		at(c, "car.life").Value += 1
		c.Facts = slices.Insert(c.Facts, 0, engine.Fact{ID: "a.new", Value: 1, Unit: "ratio", Low: math.NaN(), High: math.NaN(), Source: c.Sources[0].ID})
		c.Facts = slices.DeleteFunc(c.Facts, func(f engine.Fact) bool { return f.ID == "moe.total" && f.FY == 2018 })
	})
	set(after, "pv", 30)
	set(after, "ev", 20)
	d = compare(t, before, after)
	kinds := map[string]Kind{}
	for _, f := range d.Facts {
		kinds[f.ID] = f.Kind
	}
	for id, want := range map[string]Kind{"a.new": Added, "moe.total": Removed, "pv.size": Changed, "car.life": Changed, "pv.yield": Retold} {
		if kinds[id] != want {
			t.Errorf("%s: %q, not %q", id, kinds[id], want)
		}
	}
	text, _ := d.Table().CSV()
	for _, want := range []string{"fact,a.new,", "cause,pv.size,", "output,pathway.total,"} {
		if !strings.Contains(string(text), "\n"+want) {
			t.Errorf("the table has no line %s", want)
		}
	}
}

// A comparison leaves both models where they were.
func TestLeavesTheModels(t *testing.T) {
	before, after := city(t, "2026-11-23", nil), city(t, "2026-11-23", nil)
	set(before, "pv", 20)
	set(after, "ev", 30)
	was, is := slices.Clone(before.Positions()), slices.Clone(after.Positions())
	compare(t, before, after)
	if !slices.Equal(was, before.Positions()) || !slices.Equal(is, after.Positions()) {
		t.Error("positions moved")
	}
}
