package report

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/papers/licence"
	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/sbom"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := "testdata/" + name
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("not as in %s:\n%s", file, got)
	}
}

func day(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

// Made-up parts; the versions of Go and Node.js stand in support.csv.
func TestEnvironment(t *testing.T) {
	all := []licence.Licence{
		{Part: part.Part{Kind: part.GoModule, Name: "std", Version: "1.26.8", Use: part.Shipped, In: []string{"model.wasm", "serve"}}, Names: []string{"BSD-3-Clause"}},
		{Part: part.Part{Kind: part.Npm, Name: "thing", Version: "2.0.0", Use: part.Shipped, In: []string{"page"}, Declared: "MIT"}},
		{Part: part.Part{Kind: part.Toolchain, Name: "Node.js", Version: "20.20.2", Use: part.Built, Declared: "MIT"}},
	}
	p, err := Environment(all, "国内サーバ", []Machine{{"ウェブサーバ", "nginx", "1.22.1"}, {"基本ソフト", "Debian", ""}}, day("2026-12-01"))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "environment.txt", p.Text())
	before, err := Environment(all, "国内サーバ", nil, day("2026-04-30"))
	if err != nil || strings.Contains(before.Text(), "過ぎています") {
		t.Errorf("Node.js 20 is not over on its last day: %v", err)
	}
}

func entries(pairs ...string) []sbom.Entry {
	var all []sbom.Entry
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, sbom.Entry{Kind: part.GoModule, Use: part.Shipped, Name: pairs[i], Version: pairs[i+1]})
	}
	return all
}

func TestUpdates(t *testing.T) {
	p := Period{Month: day("2026-12-01"), From: entries("a", "1", "b", "1"), To: entries("a", "2", "c", "1"), Made: [2]time.Time{day("2026-11-30"), day("2026-12-31")}}
	out, err := Updates(p, day("2027-01-05"))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "updates.txt", out.Text())
	p.To = p.From
	if out, err := Updates(p, day("2027-01-05")); err != nil || !strings.Contains(out.Text(), "更新したソフトウェア等はありません") {
		t.Errorf("a month without updates: %v", err)
	}
}

func TestUpdatesRefuses(t *testing.T) {
	swapped := entries("a", "1")
	swapped[0].Hash = "x"
	for name, c := range map[string]struct {
		p    Period
		want string
	}{
		"other way round":    {Period{Month: day("2026-12-01"), Made: [2]time.Time{day("2026-12-31"), day("2026-11-30")}}, "younger"},
		"of another month":   {Period{Month: day("2026-12-01"), Made: [2]time.Time{day("2026-11-30"), day("2027-01-01")}}, "after the month"},
		"bytes were swapped": {Period{Month: day("2026-12-01"), From: entries("a", "1"), To: swapped, Made: [2]time.Time{day("2026-11-30"), day("2026-12-31")}}, "a 1: the same version has other bytes"},
	} {
		if _, err := Updates(c.p, day("2027-01-05")); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLate(t *testing.T) {
	p := Period{Month: day("2026-12-01"), Made: [2]time.Time{day("2026-11-30"), day("2026-12-31")}}
	for today, late := range map[string]bool{"2027-01-10": false, "2027-01-11": true} {
		if out, err := Updates(p, day(today)); err != nil || strings.Contains(out.Text(), "過ぎています") != late {
			t.Errorf("%s: %v", today, err)
		}
	}
}

func TestDue(t *testing.T) {
	for _, c := range []struct{ month, last, want string }{
		{"2026-12-01", "", "2027-01-10"}, {"2026-11-15", "", "2026-12-10"},
		{"2027-03-01", "2027-03-31", "2027-03-31"}, {"2027-02-01", "2027-03-31", "2027-03-10"},
	} {
		p := Period{Month: day(c.month)}
		if c.last != "" {
			p.LastDay = day(c.last)
		}
		if got := p.Due().Format(time.DateOnly); got != c.want {
			t.Errorf("%s: due %s, not %s", c.month, got, c.want)
		}
	}
}
