package edge

import (
	"strings"
	"testing"
)

var (
	hashA = strings.Repeat("a", 64)
	hashB = strings.Repeat("b", 64)
	hashC = strings.Repeat("c", 64)
)

var goodTable = tableMagic + `
route / html revalidate alone open identity ` + hashA + ` 100 br ` + hashB + ` 40 gzip ` + hashC + ` 50
route /a/font.woff2 woff2 immutable alone always identity ` + hashB + ` 40
route /town/ html revalidate framed open identity ` + hashA + ` 100 gzip ` + hashC + ` 50
`

func TestParseTable(t *testing.T) {
	table, err := ParseTable(goodTable)
	if err != nil {
		t.Fatal(err)
	}
	if table.Text() != goodTable {
		t.Errorf("written back as\n%s", table.Text())
	}
	town, ok := table.Lookup("/town/")
	if !ok || !town.Framed || town.Gzip.Length != 50 || town.Brotli.Length != 0 {
		t.Errorf("%+v", town)
	}
	if _, ok := table.Lookup("/town"); ok {
		t.Error("a path that is not in the table")
	}
}

func TestParseTableRefuses(t *testing.T) {
	change := func(old, new string) string {
		if !strings.Contains(goodTable, old) {
			t.Fatalf("%q is not in the table", old)
		}
		return strings.Replace(goodTable, old, new, 1)
	}
	line := "route /a/font.woff2 woff2 immutable alone always identity " + hashB + " 40\n"
	for name, text := range map[string]string{
		"empty":                     "",
		"other version":             change("v2", "v1"),
		"no final newline":          strings.TrimSuffix(goodTable, "\n"),
		"blank line":                goodTable + "\n",
		"two spaces":                change("route /a", "route  /a"),
		"path twice":                change(line, line+line),
		"out of order":              change(line, "") + line,
		"relative path":             change("/a/font", "a/font"),
		"dots":                      change("/a/font", "/../font"),
		"hidden file":               change("/a/font", "/a/.font"),
		"empty segment":             change("/a/font", "/a//font"),
		"escape":                    change("/a/font", "/a/%66ont"),
		"overlong path":             change("/a/font", "/a/"+strings.Repeat("f", maxPath)),
		"unknown kind":              change("woff2 woff2", "woff2 exe"),
		"unknown cache class":       change("immutable", "forever"),
		"unknown framing":           change("woff2 immutable alone", "woff2 immutable anybody"),
		"framed font":               change("woff2 immutable alone", "woff2 immutable framed"),
		"unknown encoding":          change(" br ", " zstd "),
		"encoding out of order":     change("br "+hashB+" 40 gzip "+hashC+" 50", "gzip "+hashC+" 50 br "+hashB+" 40"),
		"unknown mode":              change("alone always", "alone never"),
		"no identity":               change("identity "+hashB, "br "+hashB),
		"short hash":                change("identity "+hashB, "identity "+hashB[1:]),
		"upper-case hash":           change("identity "+hashB, "identity "+strings.ToUpper(hashB)),
		"empty file":                change(hashB+" 40\n", hashB+" 0\n"),
		"negative length":           change(hashB+" 40\n", hashB+" -40\n"),
		"length with a sign":        change(hashB+" 40\n", hashB+" +40\n"),
		"twin that is not smaller":  change(hashB+" 40 gzip", hashB+" 100 gzip"),
		"a field too many":          change("revalidate alone", "revalidate alone alone"),
		"route line without fields": goodTable + "route\n",
	} {
		if _, err := ParseTable(text); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

// FuzzTable: whatever parses is written back as the same bytes.
func FuzzTable(f *testing.F) {
	f.Add(goodTable)
	f.Fuzz(func(t *testing.T, text string) {
		if table, err := ParseTable(text); err == nil && table.Text() != text {
			t.Errorf("%q was written back as %q", text, table.Text())
		}
	})
}

func TestParseMode(t *testing.T) {
	for _, mode := range []Mode{Open, Maintenance, Stopped} {
		if got, err := ParseMode(mode.String()); got != mode || err != nil {
			t.Errorf("%v: %v, %v", mode, got, err)
		}
	}
	if mode, err := ParseMode(""); mode != Open || err != nil {
		t.Error("the empty mode is not open")
	}
	if _, err := ParseMode("Open"); err == nil {
		t.Error("a mode in another spelling was accepted")
	}
}
