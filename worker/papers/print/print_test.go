package print

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func sample() Document {
	return Document{Title: "見本 & <題>", Running: "足元の\"文\"", Style: ".x{color:red}", Body: `<h2 id="a">第一章</h2><p>温室効果ガス 〜 − 年度</p><h3>節</h3>`}
}

func TestHTML(t *testing.T) {
	content, lack, err := sample().HTML()
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	for _, want := range []string{`<html lang="ja">`, "<title>見本 &amp; &lt;題&gt;</title>", `content:"足元の\"文\""`, "size: A4 portrait", ".x{color:red}"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	for _, never := range []string{"<script", "http://", "https://"} {
		if strings.Contains(text, never) {
			t.Errorf("holds %q", never)
		}
	}
	if lack == "" && strings.Count(text, "data:font/woff2;base64,") != 2 {
		t.Error("the typeface is not inside")
	}
	again, _, err := sample().HTML()
	if err != nil || string(again) != text {
		t.Error("the same document gave other bytes")
	}
}

// The printed file is A4, tagged, has bookmarks, and brings its typeface.
func TestPDF(t *testing.T) {
	for _, tool := range []string{Browser(), "pdffonts", "pdfinfo", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(tool + " is not installed")
		}
	}
	html, lack, err := sample().HTML()
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := PDF(html)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	info := tell(t, "pdfinfo", name)
	for _, want := range []string{"Tagged:          yes", "(A4)"} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in\n%s", want, info)
		}
	}
	if !strings.Contains(string(pdf), "/Outlines") {
		t.Error("no bookmarks")
	}
	Fonts(t, tell(t, "pdffonts", name), lack == "")
	if text := tell(t, "pdftotext", name, "-"); !strings.Contains(text, "温室効果ガス") {
		t.Errorf("the text cannot be read: %q", text)
	}
}

func tell(t *testing.T, tool string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", tool, err)
	}
	return string(out)
}

// Fonts wants every font of pdffonts' list embedded, and nothing but the house's
// typeface where that is at hand.
func Fonts(t *testing.T, list string, house bool) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(list), "\n")[2:]
	if len(lines) == 0 {
		t.Error("no fonts at all")
	}
	for _, line := range lines {
		fields := strings.Fields(line)
		if house && !strings.Contains(fields[0], "BIZUDPGothic") {
			t.Errorf("another typeface: %s", line)
		}
		// name, type (one or two words), encoding, emb, sub, uni, object, generation
		if emb := fields[len(fields)-5]; emb != "yes" {
			t.Errorf("not embedded: %s", line)
		}
	}
}

// A chapter's page number stands in the contents once it has been printed.
func TestNumbered(t *testing.T) {
	for _, tool := range []string{Browser(), "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(tool + " is not installed")
		}
	}
	d := Document{Title: "目次", Body: `<p>目次 <span data-page="one"></span> <span data-page="two"></span> <span data-page="none"></span></p><section class="chapter"><h2 id="one">第一章　海</h2></section><section class="chapter"><h2 id="two">第二章　山</h2></section>`}
	html, _, err := d.HTML()
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := PDF(html)
	if err != nil {
		t.Fatal(err)
	}
	numbered, ok := d.Numbered(pdf)
	if want := `<span data-page="one">2</span> <span data-page="two">3</span> <span data-page="none"></span>`; !ok || !strings.Contains(string(numbered.Body), want) {
		t.Errorf("%v: %s", ok, numbered.Body)
	}
}
