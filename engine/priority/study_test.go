package priority_test

import (
	"os"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
)

func fujisawa(t testing.TB) *engine.Model {
	t.Helper()
	city, err := table.City(os.DirFS("../../data/fujisawa"), "test")
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	m.Run()
	return m
}

func full(t testing.TB, m *engine.Model, ask priority.Ask) *priority.Result {
	t.Helper()
	s, err := priority.New(m, ask)
	if err != nil {
		t.Fatal(err)
	}
	for s.Step(100) > 0 {
	}
	return s.Result()
}

func TestShow(t *testing.T) {
	r := full(t, fujisawa(t), priority.Ask{})
	for _, i := range r.Order {
		c := &r.Candidates[i]
		t.Logf("%2d %-10s %.3f (%d-%d) acc %.3f fut %.3f both %.3f  kt %.1f net %.0f %v", c.Rank, c.ID, c.Closeness, c.BestRank, c.WorstRank, c.Acceptability.Weightings, c.Acceptability.Futures, c.Acceptability.Both, c.Alone.Sum(), c.Net, r.Reason(i, 0))
	}
	t.Logf("%+v\n%+v\n%+v", r.Set, r.SetTurns, r.TopTurns)
}

func BenchmarkAnalysis(b *testing.B) {
	m := fujisawa(b)
	for b.Loop() {
		full(b, m, priority.Ask{})
	}
}

func BenchmarkNew(b *testing.B) {
	m := fujisawa(b)
	for b.Loop() {
		if _, err := priority.New(m, priority.Ask{Futures: -1}); err != nil {
			b.Fatal(err)
		}
	}
}
