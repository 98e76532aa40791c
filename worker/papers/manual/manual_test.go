package manual

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What the texts show is what the script takes, neither more nor less.
func TestPicturesAreTaken(t *testing.T) {
	shown, err := Names()
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile("../../../site/test/browser/manual.mjs")
	if err != nil {
		t.Fatal(err)
	}
	var taken []string
	for _, m := range regexp.MustCompile(`picture\(page, "([a-z-]+)"`).FindAllStringSubmatch(string(script), -1) {
		taken = append(taken, m[1])
	}
	slices.Sort(taken)
	if !slices.Equal(shown, taken) {
		t.Errorf("shown %v, taken %v", shown, taken)
	}
}

// Each numbered picture has as many numbers below it as it has marks.
func TestMarksAreExplained(t *testing.T) {
	script, err := os.ReadFile("../../../site/test/browser/manual.mjs")
	if err != nil {
		t.Fatal(err)
	}
	marks := map[string]int{}
	for _, m := range regexp.MustCompile(`picture\(page, "([a-z-]+)", \[(.*)\]\);`).FindAllStringSubmatch(string(script), -1) {
		marks[m[1]] = 1 + strings.Count(m[2], "), page.locator") + strings.Count(m[2], "), page.get") + strings.Count(m[2], "), card.locator")
	}
	files, err := parts.ReadDir("part")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for _, f := range files {
		text, err := parts.ReadFile("part/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?s)\{\{shot "([a-z-]+)" "[^"]*"\}\}\s*<ol class="marks">(.*?)</ol>`).FindAllStringSubmatch(string(text), -1) {
			found[m[1]] = strings.Count(m[2], "<li>")
		}
		// Three pictures side by side are explained below all of them.
		for heading, name := range map[string]string{"<h4>開いてすぐの画面</h4>": "explore-first", "<h4>動かす</h4>": "explore-card"} {
			if _, after, ok := strings.Cut(string(text), heading); ok {
				list, _, _ := strings.Cut(after, "</ol>")
				found[name] = strings.Count(list, "<li>")
			}
		}
	}
	for name, n := range marks {
		if found[name] != n {
			t.Errorf("%s has %d marks and %d explanations", name, n, found[name])
		}
	}
	if len(marks) < 10 {
		t.Errorf("only %d pictures with marks", len(marks))
	}
}

// Every name of a button or a part that the manual puts in 「」 stands on the page.
func TestButtonsAreOnThePage(t *testing.T) {
	var page strings.Builder
	names, err := filepath.Glob("../../../site/text/*/ja.json")
	if err != nil || len(names) == 0 {
		t.Fatal(err, names)
	}
	for _, name := range append(names, "../../../data/fujisawa/labels/presets.csv", "../../../worker/edge/pages/maintenance.html") {
		text, err := os.ReadFile(name)
		if err == nil {
			page.Write(text)
		}
	}
	// Quotations that are no words of the page.
	others := []string{"−", "＋", "部門別CO2排出量の現況推計", "データなし", "検査していない", "前に見た数字と違う", "比べる", "ほか", "メンテナンス中", "わたしたちがこうすると、2030年度の藤沢市の温室効果ガスはどうなるか", "署名を確かめられなかった"}
	flat := func(s string) string { return strings.NewReplacer("（", "(", "）", ")").Replace(s) }
	for _, part := range []string{"resident", "event", "lesson", "plan", "trouble"} {
		text, err := parts.ReadFile("part/" + part + ".html")
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`「([^「」]+)」`).FindAllStringSubmatch(string(text), -1) {
			if !slices.Contains(others, m[1]) && !strings.Contains(page.String(), flat(m[1])) {
				t.Errorf("%s: 「%s」 is not on the page", part, m[1])
			}
		}
	}
}

// A picture that is missing is named, with what it should have shown.
func TestMissingPicture(t *testing.T) {
	_, err := Manual{Edition: "2026-11-23", Model: "1", Pictures: t.TempDir()}.Document()
	if err == nil || !strings.Contains(err.Error(), "開いてすぐの画面") {
		t.Errorf("%v", err)
	}
}
