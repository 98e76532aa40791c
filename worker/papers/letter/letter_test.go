package letter

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/papers/paper"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name string, p paper.Paper) {
	t.Helper()
	if err := p.Check(); err != nil {
		t.Fatal(err)
	}
	file := "testdata/" + name
	if *update {
		if err := os.WriteFile(file, []byte(p.Text()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if p.Text() != string(want) {
		t.Errorf("not as in %s:\n%s", file, p.Text())
	}
}

func at(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, Japan)
	if err != nil {
		panic(err)
	}
	return t
}

func TestMaintenance(t *testing.T) {
	stop := Stop{From: at("2026-12-20 09:00"), To: at("2026-12-20 11:30"), Work: "nginx の修正の適用"}
	p, err := Maintenance(stop, at("2026-12-10 23:59"))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "maintenance.txt", p)
	for name, c := range map[string]struct {
		change func(*Stop)
		today  string
		want   string
	}{
		"nine days ahead":     {func(*Stop) {}, "2026-12-11 00:00", "by 2026-12-10, 10 days ahead"},
		"already over":        {func(*Stop) {}, "2027-01-01 00:00", "had to be announced by"},
		"ends before":         {func(s *Stop) { s.To = s.From }, "2026-12-01 00:00", "ends before it begins"},
		"no reason":           {func(s *Stop) { s.Work = "" }, "2026-12-01 00:00", "no reason"},
		"the day is Japanese": {func(s *Stop) { s.From = at("2026-12-20 00:30") }, "2026-12-11 00:00", "by 2026-12-10"},
	} {
		s := stop
		c.change(&s)
		if _, err := Maintenance(s, at(c.today)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestErasure(t *testing.T) {
	places := []Place{{"アクセスログ", "上書きして消す"}, {"DNS", "記録を消す"}}
	day := time.Date(2027, 4, 1, 0, 0, 0, 0, time.UTC)
	p, err := Erasure("国内のサーバ", places, strings.Repeat("a", 64), day, day.AddDate(0, 0, 14))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "erasure.txt", p)
	if p, err := Erasure("x", places, "", day, day.AddDate(0, 0, 15)); err != nil || !strings.Contains(p.Text(), "過ぎています") {
		t.Errorf("a late certificate does not say so: %v", err)
	}
	if p, err := Erasure("x", places, "", time.Time{}, day); err != nil || !strings.Contains(p.Text(), "14日以内") {
		t.Errorf("the list to work by: %v", err)
	}
	if _, err := Erasure("x", places, "", day, day.AddDate(0, 0, -1)); err == nil {
		t.Error("erased in the future")
	}
	if _, err := Erasure("x", nil, "", day, day); err == nil {
		t.Error("nothing to erase")
	}
}
