package pack

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fujisawa2030/worker/edge"
)

func write(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		name = filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func readBack(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(folder, name))
		files[name] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var (
	long  = strings.Repeat("a long text that compresses well\n", 100)
	build = map[string]string{
		"index.html":                "<!doctype html>",
		"easy/index.html":           long,
		"town/index.html":           "<!doctype html><title>town</title>",
		"sw.js":                     long,
		"a/page.1234.css":           long + long,
		"a/font.5678.woff2":         long,
		"edition/manifest.note":     "note\n",
		"edition/" + hash + ".txt":  "city\n",
		"edition/" + hash + "x.txt": "not named by its content\n",
	}
)

const hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

func TestFolder(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	write(t, from, build)
	table, err := Folder(from, to, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, r := range table.Routes() {
		got[r.Path] = string(r.Cache)
		if r.Framed {
			got[r.Path] += " framed"
		}
		if r.Brotli.Length > 0 && r.Gzip.Length > 0 {
			got[r.Path] += " twins"
		}
	}
	want := map[string]string{
		"/": "revalidate", "/easy": "revalidate twins", "/easy/": "revalidate twins",
		"/town": "revalidate framed", "/town/": "revalidate framed",
		"/sw.js": "revalidate twins", "/a/page.1234.css": "immutable twins", "/a/font.5678.woff2": "immutable",
		"/edition/manifest.note": "revalidate", "/edition/" + hash + ".txt": "immutable",
		"/edition/" + hash + "x.txt": "revalidate",
	}
	if !maps.Equal(got, want) {
		t.Errorf("routes\n%v, not\n%v", got, want)
	}
	if _, _, err := edge.ReadPack(os.DirFS(to)); err != nil {
		t.Errorf("the edge refuses the pack: %v", err)
	}
	again := t.TempDir()
	if _, err := Folder(from, again, nil); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(readBack(t, to), readBack(t, again)) {
		t.Error("two packs of one folder differ")
	}
}

// TestIncremental doctors the table of the first pack to see what the second
// one takes over and what it makes anew.
func TestIncremental(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	write(t, from, map[string]string{"a/kept.1.js": long, "a/changed.1.css": long + "1"})
	first, err := Folder(from, to, nil)
	if err != nil {
		t.Fatal(err)
	}
	kept, _ := first.Lookup("/a/kept.1.js")
	routes := first.Routes()
	i := slices.IndexFunc(routes, func(r edge.Route) bool { return r.Path == kept.Path })
	routes[i].Gzip = edge.Representation{}
	doctored, err := edge.NewTable(routes)
	if err != nil {
		t.Fatal(err)
	}
	write(t, to, map[string]string{edge.TablePath: doctored.Text()})
	write(t, from, map[string]string{"a/changed.1.css": long + "2"})

	second, err := Folder(from, to, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r, _ := second.Lookup("/a/kept.1.js"); r.Gzip.Length != 0 || r.Brotli != kept.Brotli {
		t.Error("unchanged content was compressed again")
	}
	if r, _ := second.Lookup("/a/changed.1.css"); r.Gzip.Length == 0 {
		t.Error("changed content was not compressed")
	}
	// kept: plain and brotli; changed: plain and two twins; the table.
	if files := readBack(t, to); len(files) != 6 {
		t.Errorf("%d files: objects without a route are left", len(files))
	}

	write(t, to, map[string]string{edge.ObjectPath(kept.Brotli): "damaged"})
	if _, err := Folder(from, to, nil); err != nil {
		t.Fatal(err)
	}
	if _, _, err := edge.ReadPack(os.DirFS(to)); err != nil {
		t.Errorf("a damaged object was carried along: %v", err)
	}
}

func TestFolderRefuses(t *testing.T) {
	for name, want := range map[string]string{
		"a/page.js.map":     `a/page.js.map: the edge has no kind "map"`,
		"README":            `README: the edge has no kind ""`,
		"ページ.html":          `route "/ページ.html": path is not made of plain segments`,
		"a/.hidden/page.js": `route "/a/.hidden/page.js": path is not made of plain segments`,
		"a b.html":          `route "/a b.html": path is not made of plain segments`,
	} {
		from, to := t.TempDir(), t.TempDir()
		write(t, from, map[string]string{name: "x"})
		if _, err := Folder(from, to, nil); err == nil || err.Error() != want {
			t.Errorf("%s: %v", name, err)
		}
	}
	from := t.TempDir()
	if _, err := Folder(from, t.TempDir(), nil); err == nil {
		t.Error("an empty build folder was packed")
	}
	write(t, from, map[string]string{"empty.txt": ""})
	if _, err := Folder(from, t.TempDir(), nil); err == nil || err.Error() != "empty.txt: empty" {
		t.Errorf("empty file: %v", err)
	}
	if _, err := Folder(filepath.Join(from, "nowhere"), t.TempDir(), nil); err == nil {
		t.Error("a folder that is not there was packed")
	}
}
