package change

import (
	"os"
	"strings"
	"testing"
	"time"

	"fujisawa2030/data/difference"
	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

func open(t *testing.T, edition string, change func(*engine.City)) *engine.Model {
	t.Helper()
	city, err := table.City(os.DirFS("../../../data/fujisawa"), edition)
	if err != nil {
		t.Fatal(err)
	}
	change(&city)
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// The council reads which fact changed, from what to what and why, and by how
// much the city moved.
func TestPaper(t *testing.T) {
	day := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	before := open(t, "2026-11-23", func(*engine.City) {})
	after := open(t, "2026-12-01", func(c *engine.City) {
		for i := range c.Facts {
			if f := &c.Facts[i]; f.ID == "pv.yield" {
				f.Value, f.Note.Japanese = 1200, "新しい観測による"
			}
		}
	})
	for _, m := range []*engine.Model{before, after} {
		m.Positions()[m.Lever("pv")] = 30
	}
	d, err := difference.Of(before, after)
	if err != nil {
		t.Fatal(err)
	}
	p := Paper(d, day)
	if err := p.Check(); err != nil {
		t.Fatal(err)
	}
	text := p.Text()
	for _, want := range []string{"データの版の違い（2026-11-23 から 2026-12-01）", "変わった数値は1行", "太陽光1kWの年間発電量 |  | 変更 | 1152.2 kWh/kW | 1200 kWh/kW | 新しい観測による", "数値 | 太陽光1kWの年間発電量", "2030年度（令和12年度）"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	after = open(t, "2026-11-23", func(*engine.City) {})
	after.Positions()[after.Lever("ev")] = 30
	if d, err = difference.Of(before, after); err != nil {
		t.Fatal(err)
	}
	text = Paper(d, day).Text()
	for _, want := range []string{"二つのシナリオの違い", "取組 | 電気自動車", "同じ版なので、変わった数値はありません。"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
