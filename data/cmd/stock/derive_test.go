package main

import (
	"math"
	"os"
	"testing"

	"fujisawa2030/engine/stock"
)

// The table in the repository is what its margins give.
func TestTableIsDerived(t *testing.T) {
	want, err := derive(os.DirFS("../../fujisawa"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../fujisawa/facts/stock.csv")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("facts/stock.csv is not what the margins give: go run ./data/cmd/stock -facts data/fujisawa -out data/fujisawa/facts/stock.csv")
	}
}

// The stock has the published margins, and newer homes the better windows.
func TestStockKeepsThePublishedShares(t *testing.T) {
	m, err := read(os.DirFS("../../fujisawa"))
	if err != nil {
		t.Fatal(err)
	}
	cells, err := m.fit()
	if err != nil {
		t.Fatal(err)
	}
	near := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	kind := stock.Sum(shape, cells, 0)
	near("owner-occupied detached", kind[0], 41.1931)
	near("collective", kind[2], 51.4697)
	near("double windows", stock.Sum(shape, cells, 2)[0], 24.9)
	near("heat pumps", stock.Sum(shape, cells, 3)[0], 12.6)
	pairs := stock.Sum(shape, cells, 1, 2)
	for level := 1; level < len(insulation); level++ {
		older, newer := pairs[2*level-2]/pairs[2*level-1], pairs[2*level]/pairs[2*level+1]
		if newer <= older {
			t.Errorf("double to single windows: %v at level %s, %v before it", newer, insulation[level], older)
		}
	}
}
