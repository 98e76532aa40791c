package press

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// site is the folder of the real sources.
const site = ".."

func TestCatalogues(t *testing.T) {
	if _, _, err := (Job{Site: site}).texts(); err != nil {
		t.Error(err)
	}
}

func TestCatalogueFlaws(t *testing.T) {
	const source = `const text = t("a.title"); plain("b"); raw(
		"c"); t(key("d"));`
	good := map[string]string{"a.title": "一", "b": "二 {n}", "c": "三", "d": "四"}
	for _, test := range []struct {
		name, lang, key, text string // text "-" takes the key away
		want                  string // file, key and reason; empty for no error
	}{
		{"complete", "en", "c", "three", ""},
		{"readings in easy", "easy", "c", "{三|さん}", ""},
		{"missing in one", "en", "b", "-", "en.json: b: missing"},
		{"only in one", "easy", "extra", "五", "ja.json: extra: missing"},
		{"empty", "easy", "c", " ", "easy.json: c: empty"},
		{"another value", "en", "b", "two {m}", "en.json: b: has the values [{m}], not [{n}]"},
		{"readings in ja", "ja", "c", "{三|さん}", "ja.json: c: has readings"},
		{"open brace", "easy", "c", "{三|さん", "easy.json: c: has a brace"},
		{"collects", "ja", "c", "アンケート", "ja.json: c: says アンケート"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "src", "page.tsx"), source)
			for _, lang := range Langs {
				texts := map[string]string{}
				for key, text := range good {
					texts[key] = text
				}
				if lang == test.lang {
					texts[test.key] = test.text
				}
				if texts[test.key] == "-" {
					delete(texts, test.key)
				}
				write(t, filepath.Join(dir, lang+".json"), quote(texts))
			}
			expect(t, check(dir), test.want)
		})
	}
}

func TestCatalogueAgainstSources(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"unused", `t("a")`, "ja.json: b: used nowhere"},
		{"unknown", `t("a"); t("b"); plain("c")`, "page.tsx: c: no such text"},
		{"both used", `say.t("a", { n }); key("b")`, ""},
		{"not a call for a text", `t("a"); t("b"); print("c")`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "src", "page.tsx"), test.source)
			for _, lang := range Langs {
				write(t, filepath.Join(dir, lang+".json"), `{"a":"一","b":"二"}`)
			}
			expect(t, check(dir), test.want)
		})
	}
}

func TestCatalogueForm(t *testing.T) {
	for _, test := range []struct{ content, want string }{
		{`{"a":"一","a":"二"}`, "a: stands twice"},
		{`{"a":1}`, "a: json: cannot unmarshal number"},
		{`["a"]`, "not a JSON object"},
		{`{"a":"一"`, "EOF"},
	} {
		_, err := readTexts([]byte(test.content))
		expect(t, err, test.want)
	}
}

func check(dir string) error {
	c, err := ReadCatalogues(dir)
	if err != nil {
		return err
	}
	return checkTexts(filepath.Join(dir, "src"), c, nil)
}

func expect(t *testing.T, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Error(err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
		t.Errorf("%v, want %s", err, want)
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
