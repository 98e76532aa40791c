package workbook

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

// originals returns the folder of the ministry's files, which lie beside the
// checkout and not in it.
func originals(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		beside := filepath.Join(dir, "..", "shared", "facts", "originals")
		if _, err := os.Stat(beside); err == nil {
			return beside
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no folder shared/facts/originals beside the checkout: the ministry's own files are not read")
		}
		dir = filepath.Dir(dir)
	}
}

// WE-20: all 1,741 municipalities of both lists are read, which checks their sums, and
// Fujisawa's facts are those of its table.
func TestOriginals(t *testing.T) {
	dir := originals(t)
	var books []*Workbook
	for _, file := range []struct {
		name  string
		total float64 // R698
	}{
		{"moe_all_municipalities_fy2013.xlsx", 3841.6536394771701},
		{"moe_all_municipalities_fy2019.xlsx", 3560.8181670493891},
	} {
		f, err := os.Open(filepath.Join(dir, file.name))
		if err != nil {
			t.Fatal(err)
		}
		w, err := Read(f, file.name)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		if n := len(w.Municipalities()); n != 1741 || len(w.Unread) > 0 {
			t.Errorf("%s: %d municipalities, unread %q", w.Name, n, w.Unread)
		}
		checkSums(t, w)
		if m, err := w.Municipality("14205"); err != nil || m.Name != "藤沢市" || m.Years[0].Values[Total] != file.total {
			t.Errorf("%s: %+v, %v", w.Name, m, err)
		}
		books = append(books, w)
	}
	s, err := NewSeries("14205", "moe.inventory", books...)
	if err != nil {
		t.Fatal(err)
	}
	compareFacts(t, s.Facts)
}

// checkSums computes the sums once more, from the sub-sectors alone.
func checkSums(t *testing.T, w *Workbook) {
	for _, m := range w.Municipalities() {
		y := m.Years[0]
		again := y
		again.add()
		for i := range Item(Items) {
			if math.Abs(again.Values[i]-y.Values[i]) > Tolerance {
				t.Errorf("%s: %s %s: %v is %v, the parts make %v", w.Name, m.Code, m.Name, i, y.Values[i], again.Values[i])
			}
		}
	}
}

// compareFacts looks up every fact in Fujisawa's table.
func compareFacts(t *testing.T, facts []engine.Fact) {
	folder := os.DirFS("../fujisawa")
	sources, err := table.Sources(folder, "sources.csv")
	if err != nil {
		t.Fatal(err)
	}
	known, err := table.Facts(folder, "facts", sources)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range facts {
		i := slices.IndexFunc(known, func(k engine.Fact) bool { return k.ID == f.ID && k.FY == f.FY })
		if i < 0 || known[i].Value != f.Value || known[i].Unit != f.Unit || known[i].Grade != f.Grade {
			t.Errorf("%s FY%d: %v is not in the table", f.ID, f.FY, f.Value)
		}
	}
}
