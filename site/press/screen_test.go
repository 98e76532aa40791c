package press

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	probe = `import { screen } from "../screen.ts";
export default screen({
  start: () => 0,
  after: (slice) => slice + 1,
  View: ({ say }) => <h1>{say.t("probe.title")} {say.t("card.why")} only in the probe</h1>,
});
`
	probeText = `{"probe.title":"試し"}`
)

// withProbe is the real site with one more screen.
func withProbe(t *testing.T) Job {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range []string{"src", "style", "text", "town"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join(site, folder))); err != nil {
			t.Fatal(err)
		}
	}
	modules, err := filepath.Abs(filepath.Join(site, "node_modules"))
	if err == nil {
		err = os.Symlink(modules, filepath.Join(dir, "node_modules"))
	}
	if err != nil {
		t.Fatal(err)
	}
	registry := filepath.Join(dir, "src", "screen", "registry.ts")
	text, err := os.ReadFile(registry)
	const list = "Record<Mode, Open>>> = {"
	if err != nil || !strings.Contains(string(text), list) {
		t.Fatal(err, "the registry has no list of screens")
	}
	write(t, registry, strings.Replace(string(text), list, list+"\n  probe: () => import(\"./probe/probe.tsx\"),", 1))
	write(t, filepath.Join(dir, "src", "screen", "probe", "probe.tsx"), probe)
	write(t, filepath.Join(dir, "style", "probe.css"), ".probe-only { color: var(--sea); }")
	for _, lang := range Langs {
		write(t, filepath.Join(dir, "text", "probe", lang+".json"), probeText)
	}
	return Job{Site: dir, Out: t.TempDir(), Log: os.Stderr}
}

// A screen's script, style and texts are files of their own, and the page's
// script knows their addresses.
func TestScreenApart(t *testing.T) {
	job := withProbe(t)
	_, own, err := job.texts()
	if err != nil {
		t.Fatal(err)
	}
	shelf, err := newShelf(job.Out)
	if err != nil {
		t.Fatal(err)
	}
	files, err := job.screens(shelf, own)
	if err != nil {
		t.Fatal(err)
	}
	scripts, err := job.page(shelf, trusted{1, 1, []string{"key"}}, place{}, files)
	if err != nil || shelf.err != nil {
		t.Fatal(err, shelf.err)
	}
	if len(scripts.shared) != 1 {
		t.Errorf("the page's script begins with %v, not one file", scripts.shared)
	}
	script := read(t, job.Out, address(scripts.page))
	for _, address := range scripts.shared {
		script += read(t, job.Out, address)
	}
	if strings.Contains(script, "only in the probe") {
		t.Error("the page's script holds the screen")
	}
	probes, _ := filepath.Glob(filepath.Join(job.Out, "a", "probe.*.js"))
	if len(probes) != 1 {
		t.Fatal("the screen's scripts:", probes)
	}
	name := "/a/" + filepath.Base(probes[0])
	if !strings.Contains(read(t, job.Out, name), "only in the probe") {
		t.Error("the screen's script does not hold the screen")
	}
	probe := files["probe"]
	for _, address := range []string{probe.Style, probe.Texts["ja"], probe.Texts["easy"], probe.Texts["en"], "." + strings.TrimPrefix(name, "/a")} {
		if !strings.Contains(script, address) {
			t.Errorf("the page's script does not know %s", address)
		}
	}
}

func TestScreenTexts(t *testing.T) {
	for _, test := range []struct{ name, file, content, want string }{
		{"complete", "text/probe/en.json", `{"probe.title":"trial"}`, ""},
		{"missing in one language", "text/probe/en.json", `{}`, "en.json: probe.title: missing"},
		{"missing in all", "src/screen/probe/more.ts", `say.t("probe.more")`, "more.ts: probe.more: no such text"},
		{"used by another room only", "src/view/more.ts", `say.t("probe.title")`, "more.ts: probe.title: no such text"},
		{"unused", "src/screen/probe/probe.tsx", "", "ja.json: probe.title: used nowhere in screen probe"},
		{"under another's name", "text/probe/ja.json", `{"probe.title":"試し","card.why":"二"}`, "ja.json: card.why: does not begin with probe."},
		{"of no screen", "text/ghost/ja.json", `{}`, "no screen ghost"},
	} {
		t.Run(test.name, func(t *testing.T) {
			job := withProbe(t)
			write(t, job.source(test.file), test.content)
			_, _, err := job.texts()
			expect(t, err, test.want)
		})
	}
}

func read(t *testing.T, out, address string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(address)))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
