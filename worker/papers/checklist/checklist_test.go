package checklist

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// The tree proves its own sheet: 47 items, as IPA's seventh edition has them.
func TestTree(t *testing.T) {
	items, err := Items()
	if err != nil {
		t.Fatal(err)
	}
	if len(items) != 47 {
		t.Errorf("%d items, not 47", len(items))
	}
	if err := Gate(items, "../../.."); err != nil {
		t.Error(err)
	}
}

// The workbook holds every item with its status, reason and test.
func TestSheet(t *testing.T) {
	items, err := Items()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Sheet(items, time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)).Workbook(&b); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for _, row := range rows {
		if len(row) == 6 {
			found[row[0]] = row
		}
	}
	for _, item := range items {
		row := found[item.ID]
		if row == nil || row[1] != item.Text || row[3] != item.Status || row[4] != item.Reason || row[5] == "" {
			t.Errorf("%s is not in the workbook as it should be: %q", item.ID, row)
		}
	}
}

const head = "id,weakness,kind,text,status,reason,risk,proof\n"

func TestReadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"other header": {"id,text\n", "row 1: header"},
		"no reason":    {head + "1,w,根本的解決,t,対応済,,,go:x#TestX\n", "row 2, item 1: reason is empty"},
		"other status": {head + "1,w,根本的解決,t,たぶん,r,,go:x#TestX\n", "row 2, item 1: status"},
		"other kind":   {head + "1,w,?,t,対応済,r,,go:x#TestX\n", "row 2, item 1: kind"},
		"open risk":    {head + "1,w,根本的解決,t,未対策,r,,\n", "row 2, item 1: risk is empty"},
		"twice":        {head + "1,w,根本的解決,t,対応済,r,,go:x#TestX\n1,w,根本的解決,t,対応済,r,,go:x#TestX\n", "row 3, item 1: is there twice"},
	} {
		if _, err := Read("items.csv", []byte(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestGate(t *testing.T) {
	tree := t.TempDir()
	for name, text := range map[string]string{
		"room/a_test.go": "package room\nfunc TestReal(t *testing.T) { t.Log() }\nfunc TestAsleep(t *testing.T) { t.Skip() }\nfunc TestEmpty(t *testing.T) {}\nfunc (x X) TestMethod() { x.y() }\n// func TestComment(t *testing.T) {}\n",
		"room/b.go":      "package room\nfunc TestElsewhere() { x() }\n",
		"room/c.test.mjs": "test(\"a \\\"title\\\", long\", async () => {});\n  it('other', () => {});\n// test(\"in a comment\", () => {});\n" +
			"test.skip(\"asleep\", () => {});\ntest(`with ${name}`, () => {});\n",
	} {
		file := filepath.Join(tree, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for proof, want := range map[string]string{
		"go:room#TestReal":                       "",
		"node:room/c.test.mjs#a \"title\", long": "",
		"node:room/c.test.mjs#other":             "",
		"go:room#TestAsleep":                     "skips itself",
		"go:room#TestEmpty":                      "skips itself",
		"go:room#TestMethod":                     "no test TestMethod in room",
		"go:room#TestComment":                    "no test TestComment",
		"go:room#TestElsewhere":                  "no test TestElsewhere",
		"go:nowhere#TestReal":                    "no test TestReal in nowhere",
		"go:room#helper":                         "no name of a Go test",
		"node:room/c.test.mjs#in a comment":      "no test \"in a comment\"",
		"node:room/c.test.mjs#asleep":            "no test \"asleep\"",
		"node:room/d.test.mjs#x":                 "no test file",
		"node:../c.test.mjs#x":                   "is not go:FOLDER#NAME",
		"word":                                   "is not go:FOLDER#NAME",
		"hearsay:room#x":                         "no kind",
	} {
		err := Gate([]Item{{ID: "1-(i)", Status: Done, Proofs: []string{proof}}}, tree)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "item 1-(i)")) {
			t.Errorf("%s: %v", proof, err)
		}
	}
	for name, item := range map[string]Item{"not done": {Status: NotDone, Proofs: []string{"go:room#TestReal"}}, "no proof": {Status: NotNeeded}} {
		if Gate([]Item{item}, tree) == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}
