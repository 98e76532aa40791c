package formula

import (
	"math"
	"testing"
)

// A fork gives what the whole gives with the other value, and leaves the first
// way as it was; forks share their rows and do not disturb one another.
func TestFork(t *testing.T) {
	rules, err := Parse("test", `
near [u] = lever.x * g
far [u] = near + lever.y * k
last [u] = min(far, choose(lever.y, near, far, k)) + turnover(lever.x, k, g + 4, y)
apart [u] = k * 3
`)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Compile(rules, len(rules), []string{"g", "k", "y"}, []string{"lever.x", "lever.y"}, 2013, 9)
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]int{}
	for _, id := range []string{"near", "far", "last", "apart", "g", "k", "y", "lever.x", "lever.y"} {
		rows[id], _ = p.Row(id)
	}
	whole := p.NewTable()
	place := func(k, x, y float64) {
		whole.Set(rows["k"], k)
		whole.Set(rows["y"], 2014)
		whole.Set(rows["lever.x"], x)
		whole.Set(rows["lever.y"], y)
		for year := range 9 {
			whole.SetYear(rows["g"], 2013+year, math.Sqrt(float64(year)))
		}
		whole.Settle()
		whole.Run()
	}
	place(2, 1, 0)
	wanted := []int{rows["last"], rows["near"], rows["apart"]}
	part := p.Part(9, []int{rows["k"], rows["lever.x"], rows["lever.y"]}, nil, wanted)
	forks := NewForks(part)
	byX, byY := forks.Fork(rows["lever.x"], wanted), forks.Fork(rows["lever.y"], wanted)
	table := part.NewTable(whole)
	compare := func(what string, got, want []float64) {
		t.Helper()
		for i := range want {
			if len(got) != len(want) || math.Float64bits(got[i]) != math.Float64bits(want[i]) {
				t.Fatalf("%s: %v, want %v", what, got, want)
			}
		}
	}
	for _, k := range []float64{2, 7} {
		table.Set(part.Row(rows["k"]), k)
		table.Run()
		for _, other := range []float64{5, 2, 1} {
			byX.Run(table, other)
			place(k, other, 0)
			for _, id := range []string{"last", "near", "apart"} {
				compare("x: "+id, table.Row(byX.Row(rows[id])), whole.Row(rows[id]))
			}
			byY.Run(table, other)
			place(k, 1, other)
			for _, id := range []string{"last", "near", "apart"} {
				compare("y: "+id, table.Row(byY.Row(rows[id])), whole.Row(rows[id]))
			}
		}
		place(k, 1, 0)
		compare("ground", table.Row(part.Row(rows["last"])), whole.Row(rows["last"]))
	}
	if byY.Steps() >= byX.Steps() || byX.Steps() >= len(part.program.steps) {
		t.Errorf("%d and %d steps of %d", byY.Steps(), byX.Steps(), len(part.program.steps))
	}
	if n := testing.AllocsPerRun(10, func() { byX.Run(table, 3) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
