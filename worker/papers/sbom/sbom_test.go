package sbom

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"fujisawa2030/worker/papers/licence"
	"fujisawa2030/worker/papers/part"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// Parts that are made up, one of each kind.
func sample() []licence.Licence {
	return []licence.Licence{
		{Part: part.Part{Kind: part.GoModule, Name: "example.org/thing", Version: "v1.2.3", Use: part.Shipped, In: []string{"model.wasm", "serve"}, PURL: "pkg:golang/example.org/thing@v1.2.3", HashKind: "SHA-256", Hash: strings.Repeat("a", 64)}, Names: []string{"Apache-2.0", "MIT"}},
		{Part: part.Part{Kind: part.Npm, Name: "@scope/thing", Version: "2.0.0", Use: part.Tested, PURL: "pkg:npm/%40scope/thing@2.0.0", HashKind: "SHA-512", Hash: strings.Repeat("b", 128), Declared: "MIT"}},
		{Part: part.Part{Kind: part.Debian, Name: "fonts-thing", Version: "1.05-2", Use: part.Shipped, In: []string{"page"}, PURL: "pkg:deb/debian/fonts-thing@1.05-2", HashKind: "SHA-256", Hash: strings.Repeat("c", 64)}, Names: []string{"OFL-1.1"}},
		{Part: part.Part{Kind: part.Toolchain, Name: "Go", Version: "1.26.8", Use: part.Built, PURL: "pkg:generic/go@1.26.8", Declared: "BSD-3-Clause"}},
	}
}

func TestGolden(t *testing.T) {
	text, err := Bill(sample(), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/sample.cdx.json"
	if *update {
		if err := os.WriteFile(golden, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text, want) {
		t.Errorf("the bill is not that of %s:\n%s", golden, text)
	}
	reversed := sample()
	reversed[0], reversed[3] = reversed[3], reversed[0]
	if other, err := Bill(reversed, "2026-11-23"); err != nil || !bytes.Equal(text, other) {
		t.Errorf("the order of parts changes the bytes: %v", err)
	}
}

func TestReadBack(t *testing.T) {
	text, err := Bill(sample(), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	entries, made, err := Read(text)
	if err != nil || len(entries) != 4 || made.Format("2006-01-02") != "2026-11-23" {
		t.Fatalf("%d entries of %s: %v", len(entries), made, err)
	}
	if len(Difference(entries, entries)) != 0 {
		t.Error("a bill differs from itself")
	}
	for name, text := range map[string]string{
		"no JSON":       "x",
		"other product": strings.ReplaceAll(string(text), `"fujisawa2030"`, `"other"`),
		"no use":        strings.ReplaceAll(string(text), useProperty, "x"),
		"no time":       strings.ReplaceAll(string(text), "2026-11-23T00:00:00Z", "yesterday"),
	} {
		if _, _, err := Read([]byte(text)); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestDifference(t *testing.T) {
	entry := func(name, version, hash string) Entry {
		return Entry{part.Npm, part.Tested, name, version, hash}
	}
	before := []Entry{entry("gone", "1", ""), entry("same", "1", "x"), entry("up", "1", ""), entry("two", "1", ""), entry("two", "2", ""), entry("swapped", "1", "x")}
	after := []Entry{entry("new", "1", ""), entry("same", "1", "x"), entry("up", "2", ""), entry("two", "2", ""), entry("two", "3", ""), entry("swapped", "1", "y")}
	var got []string
	for _, c := range Difference(before, after) {
		mark := ""
		if c.Swapped {
			mark = "!"
		}
		got = append(got, c.Name+" "+c.From+">"+c.To+mark)
	}
	if want := "gone 1>, new >1, swapped 1>1!, two 1>3, up 1>2"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}
