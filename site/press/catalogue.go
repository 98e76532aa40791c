package press

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Langs are the reading levels: 一般, やさしい日本語, English.
var Langs = []string{"ja", "easy", "en"}

// Catalogues are the page's texts, one flat file of key and text per reading
// level: ja.json, easy.json, en.json. {name} in a text is the place of a value;
// {漢字|かんじ} is a word with its reading and occurs in easy only.
type Catalogues struct {
	dir   string
	texts map[string]map[string]string // by reading level, by key
}

// ReadCatalogues reads the catalogues of a folder.
func ReadCatalogues(dir string) (*Catalogues, error) {
	c := &Catalogues{dir: dir, texts: map[string]map[string]string{}}
	for _, lang := range Langs {
		content, err := os.ReadFile(c.file(lang))
		if err != nil {
			return nil, err
		}
		texts, err := readTexts(content)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.file(lang), err)
		}
		c.texts[lang] = texts
	}
	return c, nil
}

func (c *Catalogues) file(lang string) string { return filepath.Join(c.dir, lang+".json") }

// readTexts reads one flat JSON object; a key that stands twice is an error.
func readTexts(content []byte) (map[string]string, error) {
	texts := map[string]string{}
	d := json.NewDecoder(bytes.NewReader(content))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, errors.New("not a JSON object")
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		var text string
		if err := d.Decode(&text); err != nil {
			return nil, fmt.Errorf("%v: %w", key, err)
		}
		if _, twice := texts[key.(string)]; twice {
			return nil, fmt.Errorf("%s: stands twice", key)
		}
		texts[key.(string)] = text
	}
	if _, err := d.Token(); err != nil { // the closing brace
		return nil, err
	}
	return texts, nil
}

var (
	call   = regexp.MustCompile(`\b(?:t|plain|raw|key)\(\s*"([^"]+)"`)
	slot   = regexp.MustCompile(`\{[^{}|]+\}`)
	ruby   = regexp.MustCompile(`\{[^{}|]+\|[^{}|]+\}`)
	banned = []string{"アンケート", "投票", "意見を送る"} // requirements 1.3, rule 10
)

// Check refuses catalogues that are not complete: a key that one reading level
// lacks, an empty text, values that differ between levels, a key that the
// sources use and no catalogue has, a key that nothing uses. Keys appear in the
// sources only as literals in t("…"), plain("…"), raw("…") or key("…").
func (c *Catalogues) Check(src string) error {
	used, err := usedKeys(src)
	if err != nil {
		return err
	}
	var wrong []error
	complain := func(lang, key, reason string) {
		wrong = append(wrong, fmt.Errorf("%s: %s: %s", c.file(lang), key, reason))
	}
	for _, key := range c.keys() {
		for _, lang := range Langs {
			text, ok := c.texts[lang][key]
			if !ok {
				complain(lang, key, "missing")
				continue
			}
			for _, reason := range flaws(lang, text, c.texts[Langs[0]][key]) {
				complain(lang, key, reason)
			}
		}
		if _, ok := used[key]; !ok {
			complain(Langs[0], key, "used nowhere in "+src)
		}
		delete(used, key)
	}
	for key, file := range used {
		wrong = append(wrong, fmt.Errorf("%s: %s: no such text in %s", file, key, c.dir))
	}
	slices.SortFunc(wrong, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(wrong...)
}

// flaws lists what is wrong with one text; model is the text in 一般.
func flaws(lang, text, model string) (reasons []string) {
	if strings.TrimSpace(text) == "" {
		reasons = append(reasons, "empty")
	}
	if a, b := slots(text), slots(model); !slices.Equal(a, b) {
		reasons = append(reasons, fmt.Sprintf("has the values %v, not %v", a, b))
	}
	if lang != "easy" && ruby.MatchString(text) {
		reasons = append(reasons, "has readings")
	}
	if bare := ruby.ReplaceAllString(slot.ReplaceAllString(text, ""), ""); strings.ContainsAny(bare, "{}|") {
		reasons = append(reasons, "has a brace or bar that belongs to nothing")
	}
	for _, word := range banned {
		if strings.Contains(text, word) {
			reasons = append(reasons, "says "+word)
		}
	}
	return reasons
}

// slots lists the values of a text, each once, sorted.
func slots(text string) []string {
	found := slot.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// keys lists the keys of all reading levels, sorted.
func (c *Catalogues) keys() []string {
	var keys []string
	for _, texts := range c.texts {
		for key := range texts {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// usedKeys finds the keys in the sources, with a file that uses each.
func usedKeys(src string) (map[string]string, error) {
	used := map[string]string{}
	err := filepath.WalkDir(src, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(strings.TrimSuffix(path, "x"), ".ts") {
			return err
		}
		content, err := os.ReadFile(path)
		for _, match := range call.FindAllSubmatch(content, -1) {
			used[string(match[1])] = path
		}
		return err
	})
	return used, err
}

// compact returns one catalogue as the page fetches it.
func (c *Catalogues) compact(lang string) []byte { return []byte(quote(c.texts[lang])) }
