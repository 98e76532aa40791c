package press

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
)

// Outline says which of the printed files a copy on the visitor's device is made
// of, by address. What else there is, it keeps when it is opened.
type Outline struct {
	Core []string `json:"core"` // without these nothing works
	More []string `json:"more"` // small, and wanted sooner or later
}

func (a assets) outline(fonts fonts) Outline {
	o := Outline{Core: append([]string{a.Page, a.Worker, a.Ahead, a.Style, a.First}, a.Shared...), More: slices.Clone(fonts.all)}
	o.Core = append(o.Core, a.Copy...)
	for _, lang := range Langs {
		o.More = append(o.More, a.Texts[lang])
	}
	slices.Sort(o.Core)
	o.Core = slices.Compact(o.Core)
	return o
}

// pageScripts are the outputs of the page's bundle that are known by name.
type pageScripts struct {
	page   string   // as the bundler names it
	shared []string // addresses of what that imports at once
	copy   []string // of what keeps the copy, with what that imports at once
}

// outline is the bundler's account of its outputs.
type outline map[string]struct {
	EntryPoint string
	Imports    []struct{ Path, Kind string }
}

func readOutline(metafile string) (outline, error) {
	var account struct{ Outputs outline }
	err := json.Unmarshal([]byte(metafile), &account)
	return account.Outputs, err
}

// entry finds the output of an entry point or of what is imported later.
func (o outline) entry(source string) (string, error) {
	for name, output := range o {
		if filepath.Base(output.EntryPoint) == source {
			return name, nil
		}
	}
	return "", fmt.Errorf("%s: not among the bundler's outputs", source)
}

// imports lists the addresses of what an output imports at once.
func (o outline) imports(name string) []string {
	list := []string{} // never null
	for _, imported := range o[name].Imports {
		if imported.Kind == "import-statement" {
			list = append(list, address(imported.Path))
		}
	}
	return list
}

func address(name string) string { return "/a/" + filepath.Base(name) }
