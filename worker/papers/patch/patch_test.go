package patch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/tree"
)

func day(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// osv makes up an advisory on all versions before a correction.
func osv(id, ecosystem, name, fixed, imports string) string {
	return fmt.Sprintf(`{"schema_version":"1.3.1","id":%q,"modified":"2026-11-02T00:00:00Z","published":"2026-11-01T09:00:00Z","summary":"made up",
		"affected":[{"package":{"ecosystem":%q,"name":%q},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":%q}]}],
		"ecosystem_specific":{"imports":[{"path":%q}]}}]}`, id, ecosystem, name, fixed, imports)
}

// The real govulncheck, with a made-up database in a folder, over this very tree.
func TestScan(t *testing.T) {
	tree.Watch(t)
	db := t.TempDir()
	write(t, db, "GO-2099-0001.json", osv("GO-2099-0001", "Go", "github.com/syumai/workers", "99.0.0", "github.com/syumai/workers"))
	write(t, db, "GO-2099-0002.json", osv("GO-2099-0002", "Go", "github.com/syumai/workers", "99.0.0", "github.com/syumai/workers/cloudflare/kv"))
	write(t, db, "GO-2099-0003.json", osv("GO-2099-0003", "Go", "golang.org/x/crypto", "0.0.1", "golang.org/x/crypto/ssh"))
	found, _, err := Scan(context.Background(), tree.Root, "file://"+db)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 {
		t.Fatalf("%+v", found)
	}
	hit, miss := found[0], found[1]
	if hit.ID != "GO-2099-0001" || !hit.Inside || hit.Fixed != "v99.0.0" || !slices.Equal(hit.In, []string{"edge.wasm"}) || hit.Published.Format(time.DateOnly) != "2026-11-01" {
		t.Errorf("the package that is compiled in: %+v", hit)
	}
	if miss.ID != "GO-2099-0002" || miss.Inside {
		t.Errorf("the package that is not compiled in: %+v", miss)
	}
	if _, _, err := Scan(context.Background(), tree.Root, "file:///nowhere/at/all"); err == nil {
		t.Error("a database that is not there was no error")
	}
}

func TestDated(t *testing.T) {
	if got := dated("file:///x/vulndb@v0.0.0-20261105234957-e22db6528018/data/osv"); got != day("2026-11-05") {
		t.Error(got)
	}
	if !dated("https://vuln.go.dev").IsZero() {
		t.Error("a date from nowhere")
	}
}

func TestClock(t *testing.T) {
	flaw := Advisory{ID: "GO-1", Module: "m", Version: "v1", Fixed: "v2", Published: day("2026-11-01").Add(9 * time.Hour), Inside: true, In: []string{"serve"}}
	undated := flaw
	undated.Published = time.Time{}
	waiting := flaw
	waiting.Fixed = ""
	outside := flaw
	outside.Inside = false
	agreed := []Row{{ID: "GO-1", Module: "m", Seen: day("2026-11-02"), Agreed: day("2026-11-07"), Until: day("2026-11-20"), Measure: "経路を閉じる"}}
	for name, c := range map[string]struct {
		ledger []Row
		found  Advisory
		today  string
		late   bool
	}{
		"day 0":                      {nil, flaw, "2026-11-01", false},
		"day 7":                      {nil, flaw, "2026-11-08", false},
		"day 8":                      {nil, flaw, "2026-11-09", true},
		"seen late, published early": {nil, flaw, "2026-12-01", true},
		"undated, just seen":         {nil, undated, "2026-12-01", false},
		"undated, seen 8 days ago":   {[]Row{{ID: "GO-1", Module: "m", Seen: day("2026-11-23")}}, undated, "2026-12-01", true},
		"no correction yet":          {nil, waiting, "2026-12-01", false},
		"not compiled in":            {nil, outside, "2026-12-01", false},
		"agreed with the city":       {agreed, flaw, "2026-11-20", false},
		"agreed day has passed":      {agreed, flaw, "2026-11-21", true},
	} {
		rows, open := Tick(c.ledger, []Advisory{c.found}, day(c.today))
		err := Verdict(open, day(c.today))
		if (err != nil) != c.late || c.late && !strings.Contains(err.Error(), "GO-1: m v1") {
			t.Errorf("%s: %v", name, err)
		}
		if len(rows) != 1 || rows[0].Seen.IsZero() {
			t.Errorf("%s: ledger %+v", name, rows)
		}
		again, err := parseLedger("ledger.csv", LedgerText(rows))
		if err != nil || len(again) != 1 || again[0] != rows[0] {
			t.Errorf("%s: the ledger reads back as %+v: %v", name, again, err)
		}
	}
}

// What is no longer found is closed, and opens again when it comes back.
func TestClosed(t *testing.T) {
	flaw := Advisory{ID: "GO-1", Module: "m", Fixed: "v2", Inside: true}
	rows, _ := Tick(nil, []Advisory{flaw}, day("2026-11-01"))
	rows, open := Tick(rows, nil, day("2026-11-05"))
	if len(open) != 0 || rows[0].Closed != day("2026-11-05") {
		t.Errorf("%+v", rows)
	}
	rows, _ = Tick(rows, nil, day("2026-11-09"))
	if rows[0].Closed != day("2026-11-05") {
		t.Errorf("closed twice: %+v", rows)
	}
	rows, open = Tick(rows, []Advisory{flaw}, day("2026-11-10"))
	if !rows[0].Closed.IsZero() || rows[0].Seen != day("2026-11-01") || !open[0].Late {
		t.Errorf("came back: %+v", rows)
	}
}

func TestLedgerRefuses(t *testing.T) {
	head := strings.Join(columns, ",") + "\n"
	for name, c := range map[string]struct{ text, want string }{
		"other header":   {"id\nx\n", "row 1"},
		"no date":        {head + "GO-1,m,soon,2026-11-01,,,,\n", `row 2, published: "soon" is not a date`},
		"never seen":     {head + "GO-1,m,,,,,,\n", "row 2: id, module and seen"},
		"agreed to what": {head + "GO-1,m,,2026-11-01,,2026-11-02,2026-11-20,\n", "row 2: agreed, until and measure"},
	} {
		if _, err := parseLedger("ledger.csv", []byte(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.json", osv("GHSA-1", "npm", "preact", "11.3.0", ""))
	write(t, dir, "b.json", osv("GHSA-2", "npm", "preact", "11.2.0", ""))
	write(t, dir, "c.json", osv("GHSA-3", "PyPI", "preact", "99.0.0", ""))
	parts := []part.Part{{Kind: part.Npm, Name: "preact", Version: "11.2.0", Use: part.Shipped, In: []string{"page"}}, {Kind: part.GoModule, Name: "preact", Version: "v1.0.0"}}
	found, err := Folder(dir, parts)
	if err != nil || len(found) != 1 || found[0].ID != "GHSA-1" || found[0].Fixed != "11.3.0" || !found[0].Inside {
		t.Errorf("%+v %v", found, err)
	}
	write(t, dir, "d.json", "[]")
	if _, err := Folder(dir, parts); err == nil || !strings.Contains(err.Error(), "d.json") {
		t.Errorf("a broken file: %v", err)
	}
	if _, err := Folder(t.TempDir(), parts); err == nil {
		t.Error("an empty folder was no error")
	}
}
