package suite

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fujisawa2030/data/seal"
	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/pack"
)

// Site is a small made-up build with a sealed edition, packed for the edge.
type Site struct {
	Build string // folder of the files
	Pack  string // folder of the pack
	Table *edge.Table
	Keys  seal.KeyList
	Stop  []byte            // the signed stop note, kept back from the build
	files map[string]string // by route path
}

// Now is a time at which the made-up edition is fresh.
var Now = time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)

// script is long enough that a range and compression make sense.
var script = strings.Repeat("export const cityOfTheSuite = \"made up\";\n", 1500)

// NewSite makes the site. With tampered, one byte of the sealed city is changed
// after the sealing, as somebody with access to the host might do.
func NewSite(t testing.TB, tampered bool) *Site {
	t.Helper()
	s := &Site{Build: t.TempDir(), Pack: t.TempDir()}
	pages := map[string]string{
		"index.html":            "<!doctype html><html lang=\"ja\"><title>はじめ</title>" + strings.Repeat("<p>本文</p>", 40),
		"easy/index.html":       "<!doctype html><html lang=\"ja\"><title>やさしい</title>" + strings.Repeat("<p>ほんぶん</p>", 40),
		"town/index.html":       "<!doctype html><html lang=\"ja\"><title>まち</title>",
		"sw.js":                 "self.addEventListener('fetch', () => {});\n",
		"app.webmanifest":       `{"name":"made up","start_url":"/"}` + "\n",
		"a/page.0a1b2c3d.js":    script,
		"a/page.4e5f6a7b.css":   strings.Repeat("p { margin: 0 }\n", 50),
		"a/font.8c9d0e1f.woff2": string(noise(4000)),
		"a/mark.12345678.svg":   "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>",
	}
	for name, content := range pages {
		s.write(t, name, content)
	}
	s.seal(t)
	if tampered {
		s.flip(t)
	}
	table, err := pack.Folder(s.Build, s.Pack, s.Stop)
	if err != nil {
		t.Fatal(err)
	}
	s.Table = table
	s.files = map[string]string{}
	for _, r := range table.Routes() {
		if r.When == edge.WhileStopped {
			continue
		}
		name := strings.Trim(r.Path, "/")
		if r.Kind == "html" {
			name = filepath.Join(name, "index.html")
		}
		content, err := os.ReadFile(filepath.Join(s.Build, name))
		if err != nil {
			t.Fatal(err)
		}
		s.files[r.Path] = string(content)
	}
	return s
}

func (s *Site) write(t testing.TB, name, content string) {
	t.Helper()
	name = filepath.Join(s.Build, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func (s *Site) seal(t testing.TB) {
	t.Helper()
	private, public, err := seal.NewKey("example.test/suite")
	if err != nil {
		t.Fatal(err)
	}
	if s.Keys, err = seal.NewKeyList(1, 1, public); err != nil {
		t.Fatal(err)
	}
	order := seal.Order{
		Manifest: seal.Manifest{Release: 1, Edition: "made-up", Created: Now.AddDate(0, 0, -1), Expires: Now.AddDate(0, 1, 0), KeyList: s.Keys},
		Inputs: []seal.Input{
			{Role: "city", Name: "city.txt", Content: []byte(strings.Repeat("households 12\n", 100))},
			// Larger than a stream's chunk, so that the edge has to send it in several.
			{Role: "model", Name: "model.wasm", Content: append([]byte("\x00asm\x01\x00\x00\x00"), noise(300_000)...)},
		},
		Private: []string{private},
	}
	if err := seal.Seal(filepath.Join(s.Build, "edition"), order); err != nil {
		t.Fatal(err)
	}
	if s.Stop, err = seal.SignStop(seal.Stop{Release: 1}, private); err != nil {
		t.Fatal(err)
	}
}

// flip changes one bit in the middle of the sealed city.
func (s *Site) flip(t testing.TB) {
	t.Helper()
	cities, err := filepath.Glob(filepath.Join(s.Build, "edition", "*.txt"))
	if err != nil || len(cities) != 1 {
		t.Fatal("no city to tamper with")
	}
	content, err := os.ReadFile(cities[0])
	if err != nil {
		t.Fatal(err)
	}
	content[len(content)/2] ^= 1
	if err := os.WriteFile(cities[0], content, 0o644); err != nil {
		t.Fatal(err)
	}
}

// noise is what no compressor can shorten: a fixed linear congruence.
func noise(n int) []byte {
	var b bytes.Buffer
	for x := uint32(1); b.Len() < n; x = x*1664525 + 1013904223 {
		b.WriteByte(byte(x >> 24))
	}
	return b.Bytes()
}
