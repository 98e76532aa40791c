package formula

import (
	"math"
	"testing"
)

// A part follows what moves to what is wanted, on fewer years.
func TestPart(t *testing.T) {
	rules, err := Parse("test", `
limit [u] = k * 10
again [u] = k
near [u] = min(lever.x, limit) + again
far [u] = near * g + choose(lever.x, years(y), near)
other [u] = far + k
`)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Compile(rules, len(rules), []string{"g", "k", "y"}, []string{"lever.x"}, 2013, 9)
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]int{}
	for _, id := range []string{"limit", "near", "far", "other", "g", "k", "y", "lever.x"} {
		rows[id], _ = p.Row(id)
	}
	whole := p.NewTable()
	place := func(k, x float64) {
		whole.Set(rows["k"], k)
		whole.Set(rows["y"], 2014)
		whole.Set(rows["lever.x"], x)
		for year := range 9 {
			whole.SetYear(rows["g"], 2013+year, math.Sqrt(float64(year)))
		}
		whole.Settle()
		whole.Run()
	}
	place(2, 1)

	part := p.Part(5, []int{rows["k"], rows["lever.x"]}, nil, []int{rows["far"], rows["g"]})
	table := part.NewTable(whole)
	compare := func(what string, row int, want []float64) {
		t.Helper()
		got := table.Row(part.Row(row))
		for i := range want {
			if len(got) != len(want) || math.Float64bits(got[i]) != math.Float64bits(want[i]) {
				t.Fatalf("%s: %v, want %v", what, got, want)
			}
		}
	}
	compare("copied", rows["g"], whole.Row(rows["g"])[:5])
	table.Set(part.Row(rows["k"]), 3)
	table.Set(part.Row(rows["lever.x"]), 40)
	table.Run()
	place(3, 40)
	compare("moved", rows["far"], whole.Row(rows["far"])[:5])
	if n := len(part.program.steps); n != len(p.steps)-2 { // without years and other
		t.Errorf("%d of %d steps", n, len(p.steps))
	}

	// A held row keeps the value that it had, whatever moves it.
	place(2, 1)
	part = p.Part(5, []int{rows["k"], rows["lever.x"]}, []int{rows["limit"]}, []int{rows["near"]})
	table = part.NewTable(whole)
	table.Set(part.Row(rows["k"]), 3)
	table.Set(part.Row(rows["lever.x"]), 40)
	table.Run()
	compare("held", rows["near"], []float64{23, 23, 23, 23, 23})

	// What leads nowhere can be set all the same.
	part = p.Part(5, []int{rows["y"]}, nil, []int{rows["near"]})
	table = part.NewTable(whole)
	table.Set(part.Row(rows["y"]), 1)
	table.Run()
	compare("not moved", rows["near"], whole.Row(rows["near"])[:5])
}

// The spare years of a row are of no account.
func TestAxesOfAnyLength(t *testing.T) {
	rules, err := Parse("test", "r [u] = lever.x * 2 / 3 - years(2013) + slope(years(2013))")
	if err != nil {
		t.Fatal(err)
	}
	for years := 2; years < 12; years++ {
		p, err := Compile(rules, len(rules), nil, []string{"lever.x"}, 2013, years)
		if err != nil {
			t.Fatal(err)
		}
		table := p.NewTable()
		row, _ := p.Row("lever.x")
		table.Set(row, 6)
		table.Settle()
		table.Run()
		r, _ := p.Row("r")
		got := table.Row(r)
		if len(got) != years || got[0] != 5 || got[years-1] != float64(6-years) {
			t.Errorf("%d years: %v", years, got)
		}
	}
}
