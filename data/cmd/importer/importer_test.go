package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"fujisawa2030/data/workbook/specimen"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"importer": main})
}

// Each script finds small workbooks of the ministry's layouts.
func TestScripts(t *testing.T) {
	undated := specimen.Rewrite(specimen.List(2019), "docProps/core.xml", func(string) string {
		return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`
	})
	workbooks := map[string][]byte{
		"2013_10.xlsx": specimen.List(2013, specimen.Set("2013_一覧表", "S2", "備考")),
		"2019_10.xlsx": specimen.List(2019),
		"later.xlsx":   specimen.List(2019, specimen.Modified("2023-03-20T00:00:00Z")),
		"undated.xlsx": undated,
		"broken.xlsx":  specimen.List(2013, specimen.Set("2013_一覧表", "E5", "X"), specimen.Set("2013_一覧表", "K4", 1)),
		"14205.xlsx":   specimen.Whole(),
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			for name, data := range workbooks {
				if err := os.WriteFile(filepath.Join(env.WorkDir, name), data, 0o644); err != nil {
					return err
				}
			}
			return nil
		},
	})
}
