package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"fujisawa2030/data/edition"
	"fujisawa2030/data/edition/monthly"
	"fujisawa2030/data/table"
	"fujisawa2030/worker/papers/tree"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"papers": main})
}

// edited writes the edition of a city's tables, city.txt and monthly.txt.
func edited(facts, dir string) error {
	city, err := table.City(os.DirFS(facts), "2026-11-23")
	if err != nil {
		return err
	}
	set, err := table.Monthly(os.DirFS(facts), city)
	if err != nil {
		return err
	}
	text, err1 := edition.Marshal(city)
	months, err2 := monthly.Marshal(set)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	return errors.Join(os.WriteFile(filepath.Join(dir, "city.txt"), text, 0o644), os.WriteFile(filepath.Join(dir, "monthly.txt"), months, 0o644))
}

// Each script finds an edition in city.txt and monthly.txt, the tree at $ROOT, and the go command as it is set up here.
// "cells FILE TEXT" reads a workbook and wants a cell that holds the text.
func TestScripts(t *testing.T) {
	tree.Watch(t)
	root, err := filepath.Abs(tree.Root)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"GOPATH", "GOCACHE", "GOMODCACHE", "GOPROXY", "GOSUMDB", "GOFLAGS", "GOTOOLCHAIN"}
	values, err := exec.Command("go", append([]string{"env"}, names...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			env.Setenv("ROOT", root)
			env.Setenv("HOME", os.Getenv("HOME"))
			for i, value := range strings.Split(strings.TrimSuffix(string(values), "\n"), "\n") {
				env.Setenv(names[i], value)
			}
			return edited(filepath.Join(root, "data", "fujisawa"), env.WorkDir)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"cells": cells},
	})
}

func cells(ts *testscript.TestScript, negated bool, args []string) {
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetName(0))
	ts.Check(err)
	found := false
	for _, row := range rows {
		for _, cell := range row {
			found = found || strings.Contains(cell, args[1])
		}
	}
	if found == negated {
		ts.Fatalf("%s: a cell with %q: %v", args[0], args[1], found)
	}
}
