package plan

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fujisawa2030/worker/papers/print"
)

// Printed, the whole report is A4 and brings its typeface, and no other.
func TestPrinted(t *testing.T) {
	for _, tool := range []string{print.Browser(), "pdffonts", "pdfinfo"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(tool + " is not installed")
		}
	}
	d, err := compose(t).Document(Full)
	if err != nil {
		t.Fatal(err)
	}
	content, lack, err := d.HTML()
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := print.PDF(content)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	info, err1 := exec.Command("pdfinfo", name).Output()
	fonts, err2 := exec.Command("pdffonts", name).Output()
	words, err3 := exec.Command("pdftotext", "-bbox", "-f", "2", "-l", "2", name, "-").Output()
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	// Chromium shrinks everything when one table is too wide for the page: the
	// heading of two characters, each 17 points, tells.
	contents := regexp.MustCompile(`xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>目次<`).FindSubmatch(words)
	if contents == nil {
		t.Fatalf("no contents on the second page:\n%s", words)
	}
	from, err1 := strconv.ParseFloat(string(contents[1]), 64)
	to, err2 := strconv.ParseFloat(string(contents[2]), 64)
	if err := errors.Join(err1, err2); err != nil || to-from < 33 || to-from > 35 {
		t.Errorf("the heading is %v points wide, not 34: something is too wide for the page (%v)", to-from, err)
	}
	if !strings.Contains(string(info), "(A4)") {
		t.Errorf("not A4:\n%s", info)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(fonts)), "\n")[2:] {
		if lack == "" && !strings.Contains(line, "+BIZUDPGothic-") || !strings.Contains(line, " yes yes yes ") {
			t.Errorf("a font that is another or not inside: %s", line)
		}
	}
}
