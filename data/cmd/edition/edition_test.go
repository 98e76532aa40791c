package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"edition": main})
}

// A second municipality is another folder, and nothing else.
func TestSecondCity(t *testing.T) {
	b := build{facts: "../../chigasaki", out: t.TempDir(), edition: "2026-11-23"}
	if line, err := b.run(); err != nil || !strings.Contains(line, "茅ヶ崎市") {
		t.Errorf("%q, %v", line, err)
	}
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
