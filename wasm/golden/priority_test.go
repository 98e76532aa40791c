//go:build !target

package golden

import (
	"strings"
	"testing"

	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
	text "fujisawa2030/wasm/wire/desk"
)

// asked hands a text to one of the file's begin functions and returns its complaint.
func (r *reactor) asked(begin, ask string) string {
	r.write(r.call("input", int32(len(ask))), []byte(ask))
	if n := r.call(begin, int32(len(ask))); n != 0 {
		return r.text(n)
	}
	return ""
}

// The analysis of the shipped file is the engine's to the last bit, also half
// way through and at a scenario's positions.
func TestWazeroPriority(t *testing.T) {
	r := loaded(t, desk)
	m, err := engine.New(city(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, ask := range []string{
		"futures 40\nweightings 400\n",
		"criteria cumulative cost equity\nweights 3 2 1\nscenario\nsize 4\nfutures 40\nweightings 400\n",
	} {
		copy(m.Positions(), read(t)[1].Positions)
		m.Run()
		r.run(m.Positions())
		a, err := text.ParseAsk(ask)
		if err != nil {
			t.Fatal(err)
		}
		s, err := priority.New(m, a)
		if err != nil {
			t.Fatal(err)
		}
		if complaint := r.asked("priority_begin", ask); complaint != "" {
			t.Fatal(complaint)
		}
		for left := 1; left > 0; {
			left = s.Step(15)
			if got := int(r.call("priority_step", 15)); got != left {
				t.Fatalf("%d futures left, not %d", got, left)
			}
			if got, want := r.text(r.call("priority_answer")), string(text.Priority(s.Result())); got != want {
				t.Fatalf("%d left: the file says\n%s\nthe engine\n%s", left, got, want)
			}
		}
	}
}

// Comparisons that contradict one another are weighed, so that it can be told
// which, and refused for a ranking.
func TestWazeroContradiction(t *testing.T) {
	r := loaded(t, desk)
	r.call("run")
	const ask = "criteria cost late equity\ncompare cost late 9\ncompare late equity 9\ncompare equity cost 9\n"
	if complaint := r.asked("weigh_begin", ask); complaint != "" {
		t.Fatal(complaint)
	}
	a, err := text.ParseAsk(ask)
	if err != nil {
		t.Fatal(err)
	}
	j, err := priority.Weigh(a.Criteria, a.Comparisons)
	if err != nil {
		t.Fatal(err)
	}
	got := r.text(r.call("weigh_answer"))
	if want := string(text.Judgement(j)); got != want || !strings.Contains(got, `"consistent":false`) || !strings.Contains(got, `"worst":{"a":`) {
		t.Errorf("%s, not %s", got, want)
	}
	if complaint := r.asked("priority_begin", ask); !strings.Contains(complaint, "consistency ratio") {
		t.Errorf("taken, or refused as %q", complaint)
	}
	if complaint := r.asked("priority_begin", "size many\n"); complaint != `ask:1: "many" is not a whole number` {
		t.Errorf("refused as %q", complaint)
	}
	if complaint := r.asked("weigh_begin", "criteria cost late equity\ncompare cost late 9\n"); !strings.Contains(complaint, "are not compared") {
		t.Errorf("refused as %q", complaint)
	}
}
