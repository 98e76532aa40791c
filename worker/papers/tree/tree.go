// Package tree is for tests that ask the go command about the whole tree. go
// test reuses an old result unless it has seen the test itself open what has
// changed since, and the go command is another process.
package tree

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// Root is the module's folder, as seen from the packages beside this one.
const Root = "../../.."

// Watch opens every source that decides what a program is made of.
func Watch(t testing.TB) {
	t.Helper()
	for _, room := range []string{"engine", "data", "wasm", "site", "worker"} {
		err := filepath.WalkDir(filepath.Join(Root, room), func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && d.Name() == "node_modules" {
				return filepath.SkipDir
			}
			if filepath.Ext(name) == ".go" || d.Name() == "package-lock.json" {
				_, err = os.ReadFile(name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum", "Makefile"} {
		if _, err := os.ReadFile(filepath.Join(Root, name)); err != nil {
			t.Fatal(err)
		}
	}
}
