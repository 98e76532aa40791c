package disc

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/papers/export"
)

var day = time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)

// job is a build of small files, with all that a disc needs.
func job(t *testing.T) Job {
	t.Helper()
	dir := t.TempDir()
	j := Job{Build: filepath.Join(dir, "build"), Facts: filepath.Join(dir, "facts"), Out: filepath.Join(dir, "disc"), Date: day, Scan: Scanner{"no-such-scanner"}}
	for _, p := range j.parts() {
		for _, name := range p.needs {
			put(t, filepath.Join(p.from, name), name)
		}
	}
	put(t, filepath.Join(j.Build, "manual", "pictures", "plan.png"), "picture")
	return j
}

func put(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// scanner is a program that stands in for clamscan.
func scanner(t *testing.T, script string) Scanner {
	t.Helper()
	name := filepath.Join(t.TempDir(), "scan")
	if err := os.WriteFile(name, []byte("#!/bin/sh\n[ \"$1\" = --version ] && { echo 'ClamAV 1.4.3/27500/Mon Nov 30'; exit; }\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	return Scanner{name}
}

func TestLayout(t *testing.T) {
	j := job(t)
	files, err := Write(j)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path)
		if f.What == "" || len(f.SHA256) != 64 {
			t.Errorf("%+v", f)
		}
	}
	for _, want := range []string{
		"README.txt", "page/fujisawa2030.html", "report/report.pdf", "report/report-short.pdf", "report/report.html", "report/report-short.html",
		"data/record.xlsx", "data/record.json", "data/datapackage.json", "data/emissions.csv", "data/tables/datapackage.json", "data/edition/city.txt",
		"manual/manual.html", "manual/manual.pdf", "papers/sbom-shipped.cdx.json", "papers/THIRD_PARTY_NOTICES.txt", "virus-scan.txt",
	} {
		if !slices.Contains(paths, want) {
			t.Errorf("%s is not on the disc", want)
		}
	}
	if slices.Contains(paths, "manual/pictures/plan.png") {
		t.Error("the pictures are there twice")
	}
	if err := export.Verify(j.Out); err != nil {
		t.Error(err)
	}
	sums := exec.Command("sha256sum", "-c", "--quiet", "SHA256SUMS")
	sums.Dir = j.Out
	if said, err := sums.CombinedOutput(); err != nil {
		t.Errorf("sha256sum: %v\n%s", err, said)
	}
	readme, err := os.ReadFile(filepath.Join(j.Out, "README.txt"))
	if err != nil || !strings.Contains(string(readme), "2026年（令和8年）12月1日") {
		t.Errorf("README.txt: %v\n%s", err, readme)
	}
	for _, line := range strings.Split(string(readme), "\n") { // every file that it names is there
		if name, _, _ := strings.Cut(strings.TrimSpace(line), " "); strings.Contains(name, "/") && strings.Contains(name, ".") && !slices.Contains(paths, name) {
			t.Errorf("README.txt names %s, which is not on the disc", name)
		}
	}

	put(t, filepath.Join(j.Out, "report", "report.pdf"), "another")
	if err := export.Verify(j.Out); err == nil || !strings.Contains(err.Error(), "report/report.pdf is not what was exported") {
		t.Errorf("a changed file: %v", err)
	}
}

func TestIncomplete(t *testing.T) {
	j := job(t)
	for _, name := range []string{"report/report.pdf", "papers/sbom-shipped.cdx.json"} {
		if err := os.Remove(filepath.Join(j.Build, name)); err != nil {
			t.Fatal(err)
		}
	}
	_, err := Write(j)
	if err == nil || !strings.Contains(err.Error(), "report.pdf is missing") || !strings.Contains(err.Error(), "sbom-shipped.cdx.json is missing") {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(j.Out); err == nil {
		t.Error("half a disc is there")
	}
}

func TestNeverMixed(t *testing.T) {
	j := job(t)
	put(t, filepath.Join(j.Out, "old"), "old")
	if _, err := Write(j); err == nil {
		t.Error("written over an older disc")
	}
}

func TestScan(t *testing.T) {
	log := func(j Job) string {
		text, err := os.ReadFile(filepath.Join(j.Out, scanName))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	j := job(t)
	if _, err := Write(j); err != nil {
		t.Fatal(err)
	}
	if text := log(j); !strings.Contains(text, "検査していない") || strings.Contains(text, "検出なし") {
		t.Errorf("without a scanner:\n%s", text)
	}
	j = job(t)
	j.Scan = scanner(t, "echo 'Scanned files: 20'")
	if _, err := Write(j); err != nil {
		t.Fatal(err)
	}
	if text := log(j); !strings.Contains(text, "ClamAV 1.4.3/27500") || !strings.Contains(text, "検出なし") || !strings.Contains(text, "Scanned files: 20") {
		t.Errorf("a clean scan:\n%s", text)
	}
	for script, want := range map[string]string{"echo './page/x: Eicar FOUND'; exit 1": "Eicar FOUND", "echo 'no database' >&2; exit 2": "could not scan"} {
		j = job(t)
		j.Scan = scanner(t, script)
		if _, err := Write(j); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", script, err)
		}
		if _, err := os.Stat(j.Out); err == nil {
			t.Errorf("%s: the disc is there", script)
		}
	}
}
