package engine_test

import (
	"strings"
	"testing"

	"fujisawa2030/engine"
)

// Whoever holds that an inner window saves 20 % of the heating and not 26.8 %
// sees the window lever do less, and nothing else change.
func TestAssume(t *testing.T) {
	city := facts(t)
	changed, err := engine.Assume(city, "window.saving", 0, 0.2)
	if err != nil {
		t.Fatal(err)
	}
	total := func(city *engine.City, window float64) (outlook, pathway float64) {
		m, err := engine.New(city)
		if err != nil {
			t.Fatal(err)
		}
		set(t, m, "window", window)
		m.Run()
		if f := m.Futures(8); f.Step(8) != 0 {
			t.Error("no futures")
		}
		e, ok := m.Explain("window.saving", 2030, engine.English)
		if city == &changed && (!ok || e.Grade != "assumed" || e.Value != 0.2) {
			t.Errorf("explained as %+v", e)
		}
		return m.Value("outlook.total", 2030), m.Value("pathway.total", 2030)
	}
	before, with := total(city, 36.9)
	after, less := total(&changed, 36.9)
	if before != after {
		t.Errorf("the outlook moved from %v to %v", before, after)
	}
	if ratio := (after - less) / (before - with); ratio < 0.7 || ratio > 0.8 { // 0.2 / 0.268 = 0.746
		t.Errorf("the lever's effect is %v of what it was", ratio)
	}
}

// One year of a series, and another one stays as it is.
func TestAssumeOneYear(t *testing.T) {
	city := facts(t)
	var years []engine.Fact
	for _, f := range city.Facts {
		if f.ID == "elec.tepco.adjusted" {
			years = append(years, f)
		}
	}
	if len(years) < 2 {
		t.Fatal("no series")
	}
	changed, err := engine.Assume(city, "elec.tepco.adjusted", years[0].FY, years[0].Value*1.1)
	if err != nil {
		t.Fatal(err)
	}
	moved := 0
	for i, f := range changed.Facts {
		if f.Value != city.Facts[i].Value {
			moved++
		}
	}
	if moved != 1 {
		t.Errorf("%d facts changed", moved)
	}
}

func TestAssumeRefuses(t *testing.T) {
	city := facts(t)
	zero := 0.0
	for _, c := range []struct {
		id    string
		fy    engine.FiscalYear
		value float64
		want  string
	}{
		{"moon.phase", 0, 1, "unknown fact"},
		{"moe.total", 0, 3000, "years, and none is named"},
		{"moe.total", 1900, 3000, "no FY1900"},
		{"window.saving", 2020, 0.2, "no FY2020"},
		{"window.saving", 0, -0.1, "negative"},
		{"window.saving", 0, 26.8, "more than the whole"},
		{"window.saving", 0, 0.61, "too far from the known range, which is 0.1 to 0.35 ratio"},
		{"car.life", 0, 135.1, "ten times the value"},
		{"car.life", 0, 1.3, "ten times the value or a tenth"},
		{"lever.ev.reach", 0, 101, "more than the whole"},
		{"window.saving", 0, zero / zero, "not a number"},
		{"car.life", 0, 1 / zero, "not a number"},
	} {
		changed, err := engine.Assume(city, c.id, c.fy, c.value)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s=%v: %v, want %s", c.id, c.value, err, c.want)
		}
		if changed.Facts != nil {
			t.Errorf("%s=%v: refused, and yet a city", c.id, c.value)
		}
	}
}
