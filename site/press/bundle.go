package press

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"fujisawa2030/data/seal"

	"github.com/evanw/esbuild/pkg/api"
)

// assets are the addresses of the shelved files, as src/print.tsx reads them.
type assets struct {
	Page   string              `json:"page"`
	Shared []string            `json:"shared"` // what the page's script imports at once
	Copy   []string            `json:"-"`      // what keeping a copy needs beside
	Worker string              `json:"worker"`
	Style  string              `json:"style"`
	First  string              `json:"first"`
	Fonts  map[string][]string `json:"fonts"`
	Texts  map[string]string   `json:"texts"`
	Ahead  string              `json:"ahead"`
	Needed []string            `json:"needed"` // of the sealed release, and its manifest
}

// needed are the addresses of the manifest and, as package seal gives them by
// their content, of the files, each with its length or limit. They are hints:
// what counts is what the signed manifest says.
func (job Job) needed() ([]string, error) {
	files := []string{fmt.Sprintf("/edition/%s %d", seal.NoteName, seal.MaxNote)}
	for _, name := range job.Needed {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		hash := sha256.Sum256(content)
		files = append(files, fmt.Sprintf("/edition/%x%s %d", hash, filepath.Ext(name), len(content)))
	}
	return files, nil
}

// bundle shelves the scripts and styles of the page, of its screens and of the
// town's document.
func (job Job) bundle(shelf *shelf, keys trusted, screens map[string]screenFiles, fonts fonts) (assets, error) {
	place, err0 := job.verifier(shelf)
	scripts, err1 := job.page(shelf, keys, place, screens)
	worker, err2 := build(job.source("src/model/worker.ts"), api.BuildOptions{Format: api.FormatIIFE})
	ahead, err4 := build(job.source("src/ahead.ts"), api.BuildOptions{Format: api.FormatIIFE})
	style, err3 := build(job.source("style/page.css"), api.BuildOptions{External: []string{"/a/*"}, Plugins: []api.Plugin{fonts.plugin()}})
	if err := errors.Join(err0, err1, err2, err3, err4, job.town(shelf)); err != nil {
		return assets{}, err
	}
	return assets{
		Page:   address(scripts.page),
		Shared: scripts.shared,
		Copy:   scripts.copy,
		Worker: shelf.put("model", ".js", worker),
		Ahead:  shelf.put("ahead", ".js", ahead),
		Style:  shelf.put("page", ".css", style),
		Texts:  map[string]string{},
	}, nil
}

// page shelves the page's script and, apart from it, each screen's, with what
// they share. The bundler names all of them by their content.
func (job Job) page(shelf *shelf, keys trusted, place place, screens map[string]screenFiles) (pageScripts, error) {
	result, err := bundled(job.source("src/page.tsx"), api.BuildOptions{
		Format:     api.FormatESModule,
		Splitting:  true,
		Metafile:   true,
		EntryNames: "[name].[hash]",
		ChunkNames: "[name].[hash]",
		Define:     map[string]string{"KEYS": quote(quote(keys)), "VERIFIER": quote(quote(place)), "SCREENS": quote(quote(screens))},
	})
	if err != nil {
		return pageScripts{}, err
	}
	for _, file := range result.OutputFiles {
		shelf.page("a/"+filepath.Base(file.Path), file.Contents)
	}
	outline, err := readOutline(result.Metafile)
	if err != nil {
		return pageScripts{}, err
	}
	page, err1 := outline.entry("page.tsx")
	copy, err2 := outline.entry("copy.ts")
	return pageScripts{page, outline.imports(page), append(outline.imports(copy), address(copy))}, errors.Join(err1, err2)
}

// place says where the verifier of last resort lies, as src/verify/fallback.ts reads it.
type place struct {
	Script string `json:"script"`
	Wasm   string `json:"wasm"`
	SHA256 string `json:"sha256"`
	Length int    `json:"length"`
}

// verifier shelves the Go verifier for browsers without Ed25519 and its glue.
func (job Job) verifier(shelf *shelf) (place, error) {
	script, err1 := build(job.source("src/verify/ed25519.ts"), api.BuildOptions{Format: api.FormatESModule})
	module, err2 := os.ReadFile(job.Verifier)
	if err := errors.Join(err1, err2); err != nil {
		return place{}, err
	}
	sum := sha256.Sum256(module)
	return place{
		Script: shelf.put("ed25519", ".js", script),
		Wasm:   shelf.put("ed25519", ".wasm", module),
		SHA256: hex.EncodeToString(sum[:]),
		Length: len(module),
	}, nil
}

// town shelves the document of the town's frame. Go's own glue for js/wasm
// comes from the toolchain that builds the town.
func (job Job) town(shelf *shelf) error {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env GOROOT: %w", err)
	}
	glue := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	script, err1 := build(job.source("town/town.ts"), api.BuildOptions{Format: api.FormatIIFE, Alias: map[string]string{"wasm_exec": glue}})
	style, err2 := build(job.source("town/town.css"), api.BuildOptions{})
	html, err3 := os.ReadFile(job.source("town/town.html"))
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	shelf.page("town/index.html", []byte(strings.NewReplacer(
		"{{TOWN_JS}}", shelf.put("town", ".js", script),
		"{{TOWN_CSS}}", shelf.put("town", ".css", style),
	).Replace(string(html))))
	return nil
}

func (job Job) source(name string) string { return filepath.Join(job.Site, filepath.FromSlash(name)) }

// build bundles one entry point into one file.
func build(entry string, options api.BuildOptions) ([]byte, error) {
	result, err := bundled(entry, options)
	if err != nil {
		return nil, err
	}
	if len(result.OutputFiles) != 1 {
		return nil, fmt.Errorf("%s: %d files instead of one", entry, len(result.OutputFiles))
	}
	return result.OutputFiles[0].Contents, nil
}

func bundled(entry string, options api.BuildOptions) (api.BuildResult, error) {
	options.EntryPoints = []string{entry}
	options.Bundle = true
	options.Outdir = "." // no place: the shelf has its own
	options.Target = api.ES2022
	options.JSX = api.JSXAutomatic
	options.JSXImportSource = "preact"
	options.Charset = api.CharsetUTF8
	options.LegalComments = api.LegalCommentsNone
	options.MinifyWhitespace = true
	options.MinifyIdentifiers = true
	options.MinifySyntax = true
	result := api.Build(options)
	if len(result.Errors) > 0 {
		lines := api.FormatMessages(result.Errors, api.FormatMessagesOptions{})
		return result, errors.New(strings.TrimSpace(strings.Join(lines, "")))
	}
	return result, nil
}
