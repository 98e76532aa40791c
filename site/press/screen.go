package press

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/evanw/esbuild/pkg/api"
)

// explore is the screen that the page begins with: its texts are shared.
const explore = "explore"

// screenFiles are the addresses of what is fetched when a screen is first
// opened, as src/screen/opened.ts reads them. The script is the bundler's matter.
type screenFiles struct {
	Style string            `json:"style"`
	Texts map[string]string `json:"texts"`
}

// screens lists the screens that have a folder below src/screen, Explore apart.
func screens(site string) ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(site, "src", "screen"))
	var names []string
	for _, entry := range entries {
		if entry.IsDir() && entry.Name() != explore {
			names = append(names, entry.Name())
		}
	}
	return names, err
}

// texts reads and checks the catalogues: the shared one, and each screen's
// beside it. A catalogue without a screen is an error, too.
func (job Job) texts() (shared *Catalogues, own map[string]*Catalogues, err error) {
	names, err := screens(job.Site)
	if err != nil {
		return nil, nil, err
	}
	folder := func(name string) string { return job.source("text/" + name) }
	shared, err = ReadCatalogues(folder(explore))
	if err != nil {
		return nil, nil, err
	}
	own = map[string]*Catalogues{}
	for _, name := range names {
		if own[name], err = ReadCatalogues(folder(name)); err != nil {
			return nil, nil, fmt.Errorf("screen %s: %w", name, err)
		}
	}
	strays, err := os.ReadDir(job.source("text"))
	for _, entry := range strays {
		if name := entry.Name(); name != explore && !slices.Contains(names, name) {
			err = errors.Join(err, fmt.Errorf("%s: no screen %s in src/screen", folder(name), name))
		}
	}
	return shared, own, errors.Join(err, checkTexts(job.source("src"), shared, own))
}

// screens shelves the styles and texts of the screens.
func (job Job) screens(shelf *shelf, own map[string]*Catalogues) (map[string]screenFiles, error) {
	all := map[string]screenFiles{}
	for name, texts := range own {
		style, err := build(job.source("style/"+name+".css"), api.BuildOptions{})
		if err != nil {
			return nil, err
		}
		files := screenFiles{Style: shelf.put(name, ".css", style), Texts: map[string]string{}}
		for _, lang := range Langs {
			files.Texts[lang] = shelf.put(name+"-"+lang, ".json", texts.compact(lang))
		}
		all[name] = files
	}
	return all, nil
}
