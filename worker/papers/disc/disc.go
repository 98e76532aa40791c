// Package disc lays out what is handed over on a disc (specification 4(1)):
//
//	README.txt       what is what, in Japanese
//	page/            the page as one HTML file, to be opened from the disc
//	report/          重点施策, full and short, as HTML and PDF
//	data/            the report's scenario as XLSX, CSV, JSON with datapackage.json
//	data/tables/     the tables of facts with their own datapackage.json
//	data/edition/    the edition that the programs read
//	manual/          the operating manual, as HTML and PDF
//	papers/          bills of materials, licences, check sheet and the other papers
//	virus-scan.txt   log of the scan, or the statement that none was run
//	index.csv        path, format, bytes, SHA-256 and meaning of every file
//	SHA256SUMS       the same hashes for `sha256sum -c`
//
// Verify of package export proves a disc against its index.
package disc

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fujisawa2030/worker/papers/export"
	"fujisawa2030/worker/papers/paper"
)

//go:embed readme.txt
var readme string

// Job says what to lay out and where to.
type Job struct {
	Build string    // the build's folder, with single, report, record, manual, papers, edition
	Facts string    // folder of the city's tables
	Out   string    // a folder that is not there yet
	Date  time.Time // day of the disc
	Scan  Scanner
}

// part is a folder of the disc: where it comes from, and files that must be in it.
type part struct {
	to, from string
	needs    []string
	what     string
}

func (j Job) parts() []part {
	build := func(name string) string { return filepath.Join(j.Build, name) }
	return []part{
		{"page", build("single"), []string{"fujisawa2030.html"}, "ページ（1つのHTML。サーバなしで開けます）"},
		{"report", build("report"), []string{"report.html", "report.pdf", "report-short.html", "report-short.pdf", "scenario.txt"}, "重点施策の冊子と概要版"},
		{"data", build("record"), []string{"record.xlsx", "record.json", "datapackage.json", "emissions.csv"}, "冊子のシナリオの排出量と取組（式の入った表計算のブック、CSV、JSON）"},
		{"data/tables", j.Facts, []string{"datapackage.json", "sources.csv", "measures.csv"}, "計算のもとになる表"},
		{"data/edition", build("edition"), []string{"city.txt", "monthly.txt"}, "表から作った版（計算のプログラムが読む形）"},
		{"manual", build("manual"), []string{"manual.html", "manual.pdf"}, "操作説明書"},
		{"papers", build("papers"), []string{"sbom-shipped.cdx.json", "sbom-build.cdx.json", "THIRD_PARTY_NOTICES.txt", "contents.html"}, "部品表、ライセンス、そのほかの書類"},
	}
}

// what tells the meaning of a path by the longest folder that fits.
func (j Job) what(path string) string {
	meaning, longest := "説明", -1
	for _, p := range j.parts() {
		if strings.HasPrefix(path, p.to+"/") && len(p.to) > longest {
			meaning, longest = p.what, len(p.to)
		}
	}
	if path == scanName {
		return "ウイルス検査の記録"
	}
	return meaning
}

// Write lays the disc out. The folder appears whole or not at all; every part
// that is missing is named.
func Write(job Job) ([]export.File, error) {
	if err := job.complete(); err != nil {
		return nil, err
	}
	return export.Whole(job.Out, job.fill)
}

// complete names everything that is not there.
func (j Job) complete() error {
	var errs []error
	for _, p := range j.parts() {
		for _, name := range p.needs {
			if info, err := os.Stat(filepath.Join(p.from, name)); err != nil || info.Size() == 0 {
				errs = append(errs, fmt.Errorf("%s is missing: it belongs to %s", filepath.Join(p.from, name), p.to))
			}
		}
	}
	return errors.Join(errs...)
}

func (j Job) fill(dir string) ([]export.File, error) {
	for _, p := range j.parts() {
		if err := copyAll(p.from, filepath.Join(dir, filepath.FromSlash(p.to))); err != nil {
			return nil, fmt.Errorf("%s: %w", p.to, err)
		}
	}
	if err := os.RemoveAll(filepath.Join(dir, "manual", "pictures")); err != nil { // they are inside the manual
		return nil, err
	}
	text := strings.ReplaceAll(readme, "DATE", paper.Day(j.Date))
	if err := os.WriteFile(filepath.Join(dir, "README.txt"), []byte(text), 0o644); err != nil {
		return nil, err
	}
	log, err := j.Scan.Log(dir, j.Date)
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, scanName), []byte(log), 0o644); err != nil {
		return nil, err
	}
	return export.List(dir, j.what)
}

// copyAll copies a folder; a link becomes what it leads to, since a disc knows none.
func copyAll(from, to string) error {
	return filepath.WalkDir(from, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		target := filepath.Join(to, relative)
		if d.IsDir() {
			return os.MkdirAll(target, 0o755)
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(target, content, 0o644)
	})
}
