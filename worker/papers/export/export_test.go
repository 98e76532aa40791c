package export

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// built is a build's folder with the edition of the tree's own tables and a
// small public page.
func built(t *testing.T) string {
	t.Helper()
	date, err := editionOf("../../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	command := exec.Command("go", "run", "./data/cmd/edition", "-facts", "data/fujisawa", "-out", filepath.Join(dir, "edition"), "-edition", date)
	command.Dir = "../../.."
	if said, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	public := filepath.Join(dir, "public", "a")
	if err := os.MkdirAll(public, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(public, "page.html"), []byte("<!doctype html>\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// The way there and back: everything that the tree holds goes out, and the
// edition comes out of the export again, byte by byte. Whatever is changed on
// the way is named.
func TestRoundTrip(t *testing.T) {
	build, out := built(t), filepath.Join(t.TempDir(), "export")
	files, err := Write(Job{Root: "../../..", Build: build, Papers: filepath.Join(build, "none"), Out: out})
	if err != nil {
		t.Fatal(err)
	}
	paths := map[string]File{}
	for _, f := range files {
		paths[f.Path] = f
		if strings.HasSuffix(f.Path, ".key") || strings.Contains(f.Path, "node_modules") || strings.HasPrefix(f.Path, "source/.build") {
			t.Errorf("%s must not leave", f.Path)
		}
	}
	for _, want := range []string{"source/data/fujisawa/facts/inventory.csv", "source/go.mod", "source/.ci/need", "edition/city.txt", "public/a/page.html", "README.txt"} {
		if paths[want].SHA256 == "" {
			t.Errorf("%s is not in the export", want)
		}
	}
	sums := exec.Command("sha256sum", "-c", "--quiet", sumsName)
	sums.Dir = out
	if said, err := sums.CombinedOutput(); err != nil {
		t.Errorf("sha256sum: %v\n%s", err, said)
	}
	if _, err := Write(Job{Root: "../../..", Build: build, Out: out}); err == nil {
		t.Error("an export over an older one")
	}

	back := filepath.Join(t.TempDir(), "back")
	if err := Restore(out, back); err != nil {
		t.Fatal(err)
	}
	was, err1 := os.ReadFile(filepath.Join(build, "edition", "city.txt"))
	is, err2 := os.ReadFile(filepath.Join(back, "edition", "city.txt"))
	if err1 != nil || err2 != nil || !bytes.Equal(was, is) {
		t.Errorf("the edition is not the same: %v %v", err1, err2)
	}

	for name, c := range map[string]struct {
		damage func() error
		want   string
	}{
		"changed": {func() error { return appendTo(out, "source/data/fujisawa/facts/inventory.csv") }, "facts/inventory.csv is not what was exported"},
		"added":   {func() error { return os.WriteFile(filepath.Join(out, "source", "more.csv"), nil, 0o644) }, "source/more.csv is not in index.csv"},
		"missing": {func() error { return os.Remove(filepath.Join(out, "public", "a", "page.html")) }, "public/a/page.html is missing"},
	} {
		if err := c.damage(); err != nil {
			t.Fatal(err)
		}
		if err := Restore(out, filepath.Join(t.TempDir(), "x")); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func appendTo(dir, name string) error {
	f, err := os.OpenFile(filepath.Join(dir, filepath.FromSlash(name)), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.WriteString("\n")
	return err
}

func TestUnbuilt(t *testing.T) {
	out := filepath.Join(t.TempDir(), "export")
	if _, err := Write(Job{Root: "../../..", Build: t.TempDir(), Out: out}); err == nil || !strings.Contains(err.Error(), "is it built?") {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), "*")); len(left) > 0 {
		t.Errorf("something was left: %v", left)
	}
}

func TestIndexRefuses(t *testing.T) {
	for _, text := range []string{"", "path\n", "path,format,bytes,sha256,what\n../x,TXT,1,ab,c\n", "path,format,bytes,sha256,what\nx,TXT,many,ab,c\n"} {
		if files, err := readIndex([]byte(text)); err == nil {
			t.Errorf("%q: read as %v", text, files)
		}
	}
}
