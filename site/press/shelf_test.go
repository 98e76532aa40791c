package press

import (
	"os"
	"path/filepath"
	"testing"
)

func TestShelf(t *testing.T) {
	out := t.TempDir()
	write(t, filepath.Join(out, "a", "old.js"), "old")
	write(t, filepath.Join(out, "edition", "manifest.note"), "not ours")
	s, err := newShelf(out)
	if err != nil {
		t.Fatal(err)
	}
	// The first ten hex digits of SHA-256("abc"), FIPS 180-2 appendix B.1.
	if got, want := s.put("page", ".js", []byte("abc")), "/a/page.ba7816bf8f.js"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for name, want := range map[string]bool{"a/page.ba7816bf8f.js": true, "a/old.js": false, "edition/manifest.note": true} {
		if _, err := os.Stat(filepath.Join(out, name)); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
	s.page("index.html", nil)
	expect(t, s.err, "index.html: empty")
}
