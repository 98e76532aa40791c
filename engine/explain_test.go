package engine_test

import (
	"math"
	"testing"

	"fujisawa2030/engine"
)

// Every output, and everything below it, can be asked why in every language
// and year: it has a name, a grade, and in the end sources.
func TestEverythingExplainsItself(t *testing.T) {
	m := fujisawa(t)
	all(m, reach)
	m.Run()
	for lang := range engine.Lang(engine.Langs) {
		seen := map[string]bool{}
		for _, o := range m.Outputs() {
			for _, fy := range []engine.FiscalYear{2013, 2021, 2030} {
				e, ok := m.Explain(o.ID, fy, lang)
				if !ok {
					t.Fatalf("%s FY%d is not explained", o.ID, fy)
				}
				if got, want := e.Value, m.Value(o.ID, fy); got != want && !(math.IsNaN(got) && math.IsNaN(want)) {
					t.Errorf("%s FY%d: explained as %v, shown as %v", o.ID, fy, got, want)
				}
			}
			descend(t, m, o.ID, lang, seen)
		}
		if len(seen) < 300 {
			t.Errorf("only %d names were reached", len(seen))
		}
	}
}

func descend(t *testing.T, m *engine.Model, id string, lang engine.Lang, seen map[string]bool) {
	if seen[id] {
		return
	}
	seen[id] = true
	e, ok := m.Explain(id, 2030, lang)
	if !ok {
		t.Errorf("%s is not explained", id)
		return
	}
	if e.Label == "" || e.Label == id || (e.Unit == "" && e.Kind != "missing") {
		t.Errorf("%s: label %q, unit %q", id, e.Label, e.Unit)
	}
	switch e.Kind {
	case "quantity":
		if e.Formula == "" {
			t.Errorf("%s has no formula", id)
		}
	case "missing":
		if e.Note == "" || e.Value == e.Value {
			t.Errorf("%s is missing, but has the value %v and the reason %q", id, e.Value, e.Note)
		}
	case "fact":
		if e.Source == nil {
			t.Errorf("%s has no source", id)
		}
	}
	for _, in := range e.Inputs {
		if in.Kind != "lever" {
			descend(t, m, in.ID, lang, seen)
		}
	}
}

func TestExplanationNamesRuleAndSources(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	e, _ := m.Explain("roofs", 2030, engine.English)
	if want := "Occupied dwellings × Share of owner-occupied detached homes ÷ 100"; e.Formula != want {
		t.Errorf("formula %q, want %q", e.Formula, want)
	}
	if len(e.Sources) != 2 || e.Grade != "derived" {
		t.Errorf("%d sources, grade %s", len(e.Sources), e.Grade)
	}
	if e, _ := m.Explain("pathway.total", 2030, engine.Japanese); e.Grade != "assumed" {
		t.Errorf("the scenario's total is graded %s although assumptions lie below it", e.Grade)
	}
	// Below the outlook one stays in the outlook.
	set(t, m, "pv", 20)
	m.Run()
	out, _ := m.Explain("outlook.home.kwh.bought", 2030, engine.English)
	now, _ := m.Explain("home.kwh.bought", 2030, engine.English)
	if out.Value <= now.Value {
		t.Errorf("homes buy %v GWh in the outlook and %v with more solar", out.Value, now.Value)
	}
}

func TestUnknownIsNotExplained(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	for _, id := range []string{"", "nothing", "outlook.", "outlook.nothing", "lever"} {
		if _, ok := m.Explain(id, 2030, engine.English); ok {
			t.Errorf("%q is explained", id)
		}
	}
	if _, ok := m.Explain("pathway.total", 2012, engine.English); ok {
		t.Error("a year before the axis is explained")
	}
	if _, ok := m.Explain("pathway.total", 2030, engine.Langs); ok {
		t.Error("a language too many is explained")
	}
}
