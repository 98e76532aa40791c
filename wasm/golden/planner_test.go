//go:build !target

package golden

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"fujisawa2030/data/edition/monthly"
	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/agenda"
	"fujisawa2030/engine/nowcast"
	text "fujisawa2030/wasm/wire/desk"
)

// Who does what is in the shipped file what it is in the engine: with a
// budget at the scenario's positions, and at reach.
func TestWazeroAgenda(t *testing.T) {
	r := loaded(t, desk)
	m, err := engine.New(city(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, ask := range []string{"budget 100000000\nsubsidy window 50000\n", "reach\nshare 0.3\nbudget 50000000\n"} {
		copy(m.Positions(), read(t)[1].Positions)
		m.Run()
		r.run(m.Positions())
		a, err := text.ParseAgenda(ask)
		if err != nil {
			t.Fatal(err)
		}
		w, err := agenda.New(m, a)
		if err != nil {
			t.Fatal(err)
		}
		if complaint := r.asked("agenda_begin", ask); complaint != "" {
			t.Fatal(complaint)
		}
		for left := 1; left > 0; {
			left = w.Step(500)
			if got := int(r.call("agenda_step", 500)); got != left {
				t.Fatalf("%d sets left, not %d", got, left)
			}
		}
		if got, want := r.text(r.call("agenda_answer")), string(text.Agenda(w.Agenda())); got != want {
			t.Errorf("the file says\n%s\nthe engine\n%s", got, want)
		}
	}
	if complaint := r.asked("agenda_begin", "budget -5\n"); complaint != "agenda: a budget of -5 yen" {
		t.Errorf("refused as %q", complaint)
	}
}

// The nowcast and its trials are the engine's. Not to the last bit: gonum's
// matrices are multiplied in another order by each processor.
func TestWazeroNowcast(t *testing.T) {
	files := os.DirFS("../../data/fujisawa")
	set, err := table.Monthly(files, *city(t))
	if err != nil {
		t.Fatal(err)
	}
	set.Edition = "2026-11-23" // a text of months has a date
	months, err := monthly.Marshal(set)
	if err != nil {
		t.Fatal(err)
	}
	r := loaded(t, desk)
	if complaint := r.asked("nowcast_begin", "city\nasof 2026-11-26\n"); complaint != "no figures of short lag" {
		t.Errorf("without figures: %q", complaint)
	}
	if complaint := r.asked("months_load", string(months[:len(months)/2])); complaint == "" {
		t.Error("half of the figures are taken")
	}
	if complaint := r.asked("months_load", string(months)); complaint != "" {
		t.Fatal(complaint)
	}
	for ask, last := range map[string]engine.FiscalYear{"city\nasof 2026-11-26\n": 2019, "nation\nasof 2025-06-30\n": 2023} {
		moment, err := text.ParseMoment(ask)
		if err != nil {
			t.Fatal(err)
		}
		want, err := nowcast.Of(set, moment.Area, moment.Day, nowcast.RunningYear(moment.Day))
		if err != nil {
			t.Fatal(err)
		}
		if complaint := r.asked("nowcast_begin", ask); complaint != "" {
			t.Fatal(complaint)
		}
		alike(t, "nowcast", r.text(r.call("nowcast_answer")), text.Nowcast(&set, &want))
		var all []nowcast.Backtest
		for _, protocol := range nowcast.Protocols(moment.Area) {
			b, err := nowcast.Try(set, moment.Area, protocol, 2013, last)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, b)
		}
		for r.call("trial_step") > 0 {
		}
		alike(t, "trials", r.text(r.call("trial_answer")), text.Trials(&set, all))
	}
	if complaint := r.asked("nowcast_begin", "city\nasof 1950-01-01\n"); complaint == "" {
		t.Error("a day before all figures is taken")
	}
}

// alike compares two JSON texts, numbers to a millionth of their size.
func alike(t *testing.T, what, got string, want []byte) {
	t.Helper()
	var a, b any
	if err := json.Unmarshal([]byte(got), &a); err != nil {
		t.Fatal(what, err)
	}
	if err := json.Unmarshal(want, &b); err != nil {
		t.Fatal(what, err)
	}
	differ(t, what, a, b)
}

func differ(t *testing.T, at string, a, b any) {
	t.Helper()
	switch b := b.(type) {
	case map[string]any:
		a, ok := a.(map[string]any)
		if !ok || len(a) != len(b) {
			t.Errorf("%s: not the same members", at)
			return
		}
		for name := range b {
			differ(t, at+"."+name, a[name], b[name])
		}
	case []any:
		a, ok := a.([]any)
		if !ok || len(a) != len(b) {
			t.Errorf("%s: not the same length", at)
			return
		}
		for i := range b {
			differ(t, at+"[]", a[i], b[i])
		}
	case float64:
		if a, ok := a.(float64); !ok || math.Abs(a-b) > 1e-6*math.Abs(b) {
			t.Errorf("%s: %v, not %v", at, a, b)
		}
	default:
		if a != b {
			t.Errorf("%s: %v, not %v", at, a, b)
		}
	}
}
