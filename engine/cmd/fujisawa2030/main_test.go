package main

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fujisawa2030/data/edition"
	"fujisawa2030/data/edition/monthly"
	"fujisawa2030/data/table"
	"fujisawa2030/data/workbook/specimen"
	"github.com/rogpeppe/go-internal/testscript"
)

const facts = "../../../data/fujisawa"

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fujisawa2030": main})
}

// Each script finds Fujisawa's tables in $FACTS, another city's in $OTHER, and
// an edition in city.txt and monthly.txt, cut short in cut.txt, and small workbooks of the
// ministry's layout.
func TestScripts(t *testing.T) {
	tables, err := filepath.Abs(facts)
	if err != nil {
		t.Fatal(err)
	}
	city, err := table.City(os.DirFS(tables), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	text, err := edition.Marshal(city)
	if err != nil {
		t.Fatal(err)
	}
	set, err := table.Monthly(os.DirFS(tables), city)
	if err != nil {
		t.Fatal(err)
	}
	months, err := monthly.Marshal(set)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:  "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status},
		Setup: func(env *testscript.Env) error {
			env.Setenv("FACTS", tables)
			env.Setenv("OTHER", filepath.Join(filepath.Dir(tables), "chigasaki"))
			if err := os.WriteFile(filepath.Join(env.WorkDir, "cut.txt"), text[:150], 0o644); err != nil {
				return err
			}
			for name, data := range map[string][]byte{
				"monthly.txt":  months,
				"2013_10.xlsx": specimen.List(2013), "2019_10.xlsx": specimen.List(2019),
				"broken.xlsx": specimen.List(2013, specimen.Set("2013_一覧表", "E5", "X")),
			} {
				if err := os.WriteFile(filepath.Join(env.WorkDir, name), data, 0o644); err != nil {
					return err
				}
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "city.txt"), text, 0o644)
		},
	})
}

// status runs a command that must end with the given exit status:
// status CODE COMMAND...
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE COMMAND...")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit status %d, not %s", code, args[0])
	}
}

// reply is what the tests read of a JSON answer.
type reply struct {
	City, Edition, Unit string
	Set                 map[string]any
	Held                map[string]float64
	Futures             int
	Met, Target, Sum    *float64
	Reached             bool
	Rows                []map[string]any
	Explanation         *node
}

type node struct {
	ID, Label, Unit, Grade, Formula, Note string
	Value                                 *float64
	Inputs                                []node
	Sources                               []any
}

func ask(t *testing.T, line string) reply {
	t.Helper()
	out, err := call(append(strings.Fields(line), "-facts", facts, "-format", "json"))
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	var r reply
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return r
}

// at finds the value of one row.
func at(t *testing.T, r reply, fy float64, name, id string) float64 {
	t.Helper()
	for _, row := range r.Rows {
		if row["fiscal_year"] == fy && row[name] == id {
			return row["value"].(float64)
		}
	}
	t.Fatalf("no row FY%v %s", fy, id)
	return 0
}

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s is %v, not %v within %v", what, got, want, within)
	}
}

func TestPublishedTotals(t *testing.T) {
	near(t, "ministry FY2013", at(t, ask(t, "inventory"), 2013, "sector", "total"), 3841.65, 0.005)
	near(t, "plan FY2013", at(t, ask(t, "inventory -set view=plan"), 2013, "sector", "total"), 3112, 1)
}

func TestSectorsSumToTotal(t *testing.T) {
	r := ask(t, "run -set pv=20 -set ev=30 -set gases=all")
	for fy := 2013.0; fy <= 2030; fy++ {
		for _, prefix := range []string{"outlook.", "pathway."} {
			sum := 0.0
			for _, s := range []string{"industry", "commercial", "household", "transport", "waste"} {
				sum += at(t, r, fy, "quantity", prefix+s)
			}
			near(t, prefix+"total", sum, at(t, r, fy, "quantity", prefix+"total"), 1e-9)
		}
		gap := at(t, r, fy, "quantity", "pathway.total") - at(t, r, fy, "quantity", "target")
		near(t, "gap", at(t, r, fy, "quantity", "gap"), gap, 1e-9)
	}
}

// All levers as far as they reach: sampled, with an error, and the sum is the
// whole reduction.
func TestWedgesSumToReduction(t *testing.T) {
	set := ""
	moved := 0
	for _, row := range ask(t, "levers").Rows {
		if row["kind"] == "share" && row["reach"] != row["today"] {
			set += " -set " + row["id"].(string) + "=" + number(row["reach"].(float64))
			moved++
		}
	}
	if moved <= 12 {
		t.Fatalf("only %d levers", moved)
	}
	run, w := ask(t, "run"+set), ask(t, "wedges"+set)
	sum, misses := 0.0, 0.0
	for _, row := range w.Rows {
		if row["in_sum"] == true {
			sum += row["contribution"].(float64)
			misses += row["standard_error"].(float64)
		}
	}
	cut := at(t, run, 2030, "quantity", "outlook.total") - at(t, run, 2030, "quantity", "pathway.total")
	near(t, "sum of rows", sum, cut, 1e-9)
	near(t, "sum", *w.Sum, cut, 1e-9)
	if len(w.Rows) != moved+1 || misses == 0 {
		t.Errorf("%d rows for %d levers and the grid, standard errors %v", len(w.Rows), moved, misses)
	}
}

func TestFuturesAreInOrder(t *testing.T) {
	r := ask(t, "futures -n 300")
	if r.Futures != 300 || *r.Met < 0 || *r.Met > 1 || len(r.Rows) != 18 {
		t.Errorf("%d futures, met %v, %d rows", r.Futures, *r.Met, len(r.Rows))
	}
	for _, row := range r.Rows {
		if row["low"].(float64) > row["median"].(float64) || row["median"].(float64) > row["high"].(float64) {
			t.Errorf("out of order: %v", row)
		}
	}
}

// The positions that reach tells give the total that it tells.
func TestReachHoldsInARun(t *testing.T) {
	r := ask(t, "reach -goal 2500 -by change")
	set := ""
	for _, row := range r.Rows {
		if row["role"] == "used" {
			set += " -set " + row["id"].(string) + "=" + number(row["to"].(float64))
		}
	}
	if set == "" || !r.Reached {
		t.Fatalf("reached %v with %q", r.Reached, set)
	}
	near(t, "total", at(t, ask(t, "run"+set), 2030, "quantity", "pathway.total"), 2500, 1e-6)
}

func TestExplanationTree(t *testing.T) {
	e := ask(t, "explain pathway.total -fy 2025 -depth 2 -lang en").Explanation
	sum := 0.0
	for _, in := range e.Inputs {
		sum += *in.Value
		if len(in.Inputs) == 0 || len(in.Sources) == 0 {
			t.Errorf("%s: nothing below it", in.ID)
		}
		for _, below := range in.Inputs {
			if below.Inputs != nil {
				t.Errorf("%s is deeper than asked for", below.ID)
			}
		}
	}
	near(t, "inputs", sum, *e.Value, 1e-9)
	if e.Formula == "" || e.Grade == "" || len(e.Sources) == 0 {
		t.Errorf("incomplete: %+v", e)
	}
}

func TestPositionBeyondReachIsToldAsHeld(t *testing.T) {
	far := ask(t, "run -set ev=90")
	if far.Set["ev"] != 90.0 || far.Held["ev"] != 30 {
		t.Errorf("set %v, held %v", far.Set, far.Held)
	}
	near(t, "total", at(t, far, 2030, "quantity", "pathway.total"), at(t, ask(t, "run -set ev=30"), 2030, "quantity", "pathway.total"), 0)
}

func TestPlain(t *testing.T) {
	if got := plain("{数|かぞ}え{方|かた} {a|b"); got != "数(かぞ)え方(かた) {a|b" {
		t.Error(got)
	}
}

func TestGridCountsWideCharacters(t *testing.T) {
	if got, want := grid(1, [][]string{{"藤沢", "1"}, {"a", "22"}}), "藤沢   1\na     22\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
