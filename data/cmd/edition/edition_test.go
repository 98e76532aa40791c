package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"edition": main})
}

// Each script works on a copy of Fujisawa's tables, in the folder fujisawa.
func TestScripts(t *testing.T) {
	tables, err := filepath.Abs("../../fujisawa")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(filepath.Join(env.WorkDir, "fujisawa"), os.DirFS(tables))
		},
	})
}
