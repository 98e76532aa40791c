// Package module puts together the folder that a Workers runtime loads:
//
//	worker.mjs    the entry, which keeps one Go program per isolate
//	wasm_exec.js  the Go toolchain's loader, of the version that built the program
//	edge.wasm     worker/cloudflare
//	routes.txt    the route table of the pack that belongs to this deployment
//	edge.capnp    configuration for workerd
//
// The objects of the pack are not in it: they lie behind the ASSETS binding.
package module

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"

	"fujisawa2030/worker/edge"
)

//go:embed worker.mjs
var entry []byte

//go:embed edge.capnp
var configuration []byte

// Parts are the files that a module is made of.
type Parts struct {
	Program string // edge.wasm
	Loader  string // wasm_exec.js
	Pack    string // folder of the pack
}

// Write puts the module into the folder.
func Write(folder string, p Parts) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	files := map[string][]byte{"worker.mjs": entry, "edge.capnp": configuration}
	for name, source := range map[string]string{
		"edge.wasm":    p.Program,
		"wasm_exec.js": p.Loader,
		"routes.txt":   filepath.Join(p.Pack, edge.TablePath),
	} {
		content, err := os.ReadFile(source)
		if err != nil {
			return err
		}
		files[name] = content
	}
	// A table that the program would refuse at its start is refused here.
	if _, err := edge.ParseTable(string(files["routes.txt"])); err != nil {
		return fmt.Errorf("%s: %w", p.Pack, err)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
