// Package press prints the page: it turns the sources of site/ and the results
// of the model's first run into a folder of files that any web server can hand
// out.
//
//	index.html, easy/index.html, en/index.html
//	        the Explore screen in three reading levels, complete before any
//	        script runs: answer, chart, table and lever cards
//	town/index.html
//	        the document of the town's frame
//	a/NAME.HASH.EXT
//	        scripts, styles, fonts, texts and first results; HASH is of the
//	        content, so these files never change under their name
//
// Script, style and texts of each screen but Explore are files of their own,
// fetched when the screen is first opened (src/screen/screen.ts).
//
// The catalogues of texts are checked first (see Catalogues): a text that is
// missing in one language stops the press. The same commit and the same inputs
// give the same bytes.
package press

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"fujisawa2030/data/seal"
)

// Job says what to print and where.
type Job struct {
	Site  string // folder of the sources, site/
	First string // first.json
	Keys  string // key list, as package seal writes it
	// Verifier is the module of wasm/verify, for browsers without Ed25519.
	Verifier string
	Glyphs   []string  // more texts whose characters the second font file needs
	Fonts    string    // folder of BIZ UDPGothic; empty for the system's fonts
	Out      string    // the folder to print into
	Outline  string    // file for the outline of what a kept copy needs; empty for none
	Needed   []string  // files of the sealed release that every visit needs at once (src/ahead.ts)
	Log      io.Writer // lines for people
}

// Print prints everything.
func Print(job Job) error {
	first, err := os.ReadFile(job.First)
	if err != nil {
		return err
	}
	keys, err := readKeys(job.Keys)
	if err != nil {
		return err
	}
	texts, own, err := job.texts()
	if err != nil {
		return err
	}
	shelf, err := newShelf(job.Out)
	if err != nil {
		return err
	}
	fonts, err := job.fonts(shelf, texts, own, first)
	if err != nil {
		return err
	}
	screens, err := job.screens(shelf, own)
	if err != nil {
		return err
	}
	assets, err := job.bundle(shelf, keys, screens, fonts)
	if err != nil {
		return err
	}
	assets.Fonts = fonts.first
	assets.First = shelf.put("first", ".json", first)
	if assets.Needed, err = job.needed(); err != nil {
		return err
	}
	for _, lang := range Langs {
		assets.Texts[lang] = shelf.put(lang, ".json", texts.compact(lang))
	}
	if err := job.pages(shelf, texts, first, assets); err != nil {
		return err
	}
	if shelf.err != nil || job.Outline == "" {
		return shelf.err
	}
	return os.WriteFile(job.Outline, []byte(quote(assets.outline(fonts))), 0o644)
}

// trusted is the key list as the page's verifier reads it.
type trusted struct {
	List      int      `json:"list"`
	Threshold int      `json:"threshold"`
	Keys      []string `json:"keys"`
}

func readKeys(name string) (trusted, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return trusted{}, err
	}
	list, err := seal.ParseKeyList(string(text))
	if err != nil {
		return trusted{}, fmt.Errorf("%s: %w", name, err)
	}
	return trusted(list), nil
}

func quote(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // strings and maps of strings always marshal
	}
	return string(text)
}
