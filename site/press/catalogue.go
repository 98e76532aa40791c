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

// Catalogues are the texts of one screen, one flat file of key and text per
// reading level: ja.json, easy.json, en.json. {name} in a text is the place of a
// value; {漢字|かんじ} is a word with its reading and occurs in easy only.
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

// checkTexts refuses catalogues that are not complete: a key that one reading
// level lacks, an empty text, values that differ between levels, a key that the
// sources use and no catalogue has, a key that nothing uses. A screen may use
// its own texts and the shared ones; its own are named after it. Keys appear in
// the sources only as literals in t("…"), plain("…"), raw("…") or key("…").
func checkTexts(src string, shared *Catalogues, own map[string]*Catalogues) error {
	used, err := usedKeys(src)
	if err != nil {
		return err
	}
	wrong := append(shared.flaws(), shared.unknown(used[""])...)
	unused := shared.set()
	forget := func(keys map[string]string) {
		for key := range keys {
			delete(unused, key)
		}
	}
	forget(used[""])
	for name, c := range own {
		wrong = append(wrong, c.flaws()...)
		mine := map[string]string{}
		for key, file := range used[name] {
			if !shared.has(key) {
				mine[key] = file
			}
		}
		wrong = append(wrong, c.unknown(mine)...)
		forget(used[name])
		for key := range c.set() {
			if !strings.HasPrefix(key, name+".") {
				wrong = append(wrong, fmt.Errorf("%s: %s: does not begin with %s.", c.file(Langs[0]), key, name))
			}
			if _, ok := mine[key]; !ok {
				wrong = append(wrong, fmt.Errorf("%s: %s: used nowhere in screen %s", c.file(Langs[0]), key, name))
			}
		}
	}
	for key := range unused {
		wrong = append(wrong, fmt.Errorf("%s: %s: used nowhere in %s", shared.file(Langs[0]), key, src))
	}
	slices.SortFunc(wrong, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(wrong...)
}

// flaws lists what is wrong with the texts themselves.
func (c *Catalogues) flaws() (wrong []error) {
	for key := range c.set() {
		for _, lang := range Langs {
			text, ok := c.texts[lang][key]
			reasons := []string{"missing"}
			if ok {
				reasons = flaws(lang, text, c.texts[Langs[0]][key])
			}
			for _, reason := range reasons {
				wrong = append(wrong, fmt.Errorf("%s: %s: %s", c.file(lang), key, reason))
			}
		}
	}
	return wrong
}

// unknown lists keys that are used and not there.
func (c *Catalogues) unknown(used map[string]string) (wrong []error) {
	for key, file := range used {
		if !c.has(key) {
			wrong = append(wrong, fmt.Errorf("%s: %s: no such text in %s", file, key, c.dir))
		}
	}
	return wrong
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

// set is the keys of all reading levels.
func (c *Catalogues) set() map[string]bool {
	keys := map[string]bool{}
	for _, texts := range c.texts {
		for key := range texts {
			keys[key] = true
		}
	}
	return keys
}

func (c *Catalogues) has(key string) bool { return c.set()[key] }

// usedKeys finds the keys in the sources, with a file that uses each: by the
// screen in whose folder they stand, "" for what is shared and for Explore.
func usedKeys(src string) (map[string]map[string]string, error) {
	used := map[string]map[string]string{"": {}}
	err := filepath.WalkDir(src, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(strings.TrimSuffix(path, "x"), ".ts") {
			return err
		}
		screen := owner(src, path)
		if used[screen] == nil {
			used[screen] = map[string]string{}
		}
		content, err := os.ReadFile(path)
		for _, match := range call.FindAllSubmatch(content, -1) {
			used[screen][string(match[1])] = path
		}
		return err
	})
	return used, err
}

// owner is the screen in whose folder a source stands.
func owner(src, path string) string {
	inside, err := filepath.Rel(filepath.Join(src, "screen"), path)
	name, _, folder := strings.Cut(filepath.ToSlash(inside), "/")
	if err != nil || !folder || name == ".." || name == explore {
		return ""
	}
	return name
}

// compact returns one catalogue as the page fetches it.
func (c *Catalogues) compact(lang string) []byte { return []byte(quote(c.texts[lang])) }
