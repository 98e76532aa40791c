package record

import (
	"bytes"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"

	"github.com/xuri/excelize/v2"
)

// model compiles Fujisawa's tables with some levers moved.
func model(t *testing.T, set map[string]float64) *engine.Model {
	t.Helper()
	city, err := table.City(os.DirFS("../fujisawa"), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	for id, x := range set {
		m.Positions()[m.Lever(id)] = x
	}
	return m
}

// The scenario of the tests moves levers of all actors, one beyond its reach.
var moved = map[string]float64{"pv": 30, "ev": 90, "business": 40, "citypv": 10, "gases": 1}

func take(t *testing.T, set map[string]float64) (*Record, *engine.Model) {
	t.Helper()
	m := model(t, set)
	r, err := Take(m, "")
	if err != nil {
		t.Fatal(err)
	}
	return r, m
}

func open(t *testing.T, r *Record) *excelize.File {
	t.Helper()
	var b bytes.Buffer
	if err := r.Book(&b); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// calc is a formula's value as a spreadsheet computes it.
func calc(t *testing.T, f *excelize.File, sheet, at string) float64 {
	t.Helper()
	if formula, err := f.GetCellFormula(sheet, at); err != nil || formula == "" {
		t.Fatalf("%s!%s holds no formula", sheet, at)
	}
	text, err := f.CalcCellValue(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatalf("%s!%s: %v", sheet, at, err)
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatalf("%s!%s: %q is no number", sheet, at, text)
	}
	return x
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9*max(1, math.Abs(want))) {
		t.Errorf("%s is %v, not %v", what, got, want)
	}
}

// find is the first row of a sheet whose first cell says so, counted from 1.
func find(t *testing.T, f *excelize.File, sheet, name string) int {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > 0 && row[0] == name {
			return i + 1
		}
	}
	t.Fatalf("%s has no line %s", sheet, name)
	return 0
}

// Subtotals, totals, shares and changes are formulas, and what a spreadsheet
// makes of them is what the engine computes by itself.
func TestFormulasGiveTheEnginesValues(t *testing.T) {
	r, m := take(t, moved)
	f := open(t, r)
	m.Run()
	for _, s := range []struct{ sheet, prefix string }{{scenarioSheet, "pathway."}, {outlookSheet, "outlook."}} {
		industry, total := find(t, f, s.sheet, "産業部門"), find(t, f, s.sheet, "合計")
		transport := find(t, f, s.sheet, "運輸部門")
		shares, change := total+5, 0
		for i := range engine.ShownYears {
			fy := engine.FirstFY + engine.FiscalYear(i)
			base := m.Value(s.prefix+"total", engine.FirstFY)
			sum := m.Value(s.prefix+"total", fy)
			near(t, "industry", calc(t, f, s.sheet, cell(2+i, industry)), m.Value(s.prefix+"industry", fy))
			near(t, "transport", calc(t, f, s.sheet, cell(2+i, transport)), m.Value(s.prefix+"transport", fy))
			near(t, "total", calc(t, f, s.sheet, cell(2+i, total)), sum)
			near(t, "difference", calc(t, f, s.sheet, cell(2+i, total+2)), 0)
			near(t, "share of industry", calc(t, f, s.sheet, cell(2+i, shares)), m.Value(s.prefix+"industry", fy)/sum)
			change = shares + (total - firstRow) + 1 + 1
			near(t, "change of industry", calc(t, f, s.sheet, cell(2+i, change)), m.Value(s.prefix+"industry", fy)/m.Value(s.prefix+"industry", engine.FirstFY)-1)
			near(t, "change of the total", calc(t, f, s.sheet, cell(2+i, change+total-firstRow-1)), sum/base-1)
			if i > 0 {
				yearly := change + (total - firstRow) + 2
				near(t, "yearly change of the total", calc(t, f, s.sheet, cell(2+i, yearly+total-firstRow-1)), sum/m.Value(s.prefix+"total", fy-1)-1)
			}
		}
	}
	end := func(id string) float64 { return m.Value(id, engine.EndFY) }
	near(t, "target", calc(t, f, targetSheet, "B7"), end("target"))
	near(t, "cut by measures", calc(t, f, targetSheet, "B10"), end("outlook.total")-end("pathway.total"))
	near(t, "gap", calc(t, f, targetSheet, "B11"), end("gap"))
	near(t, "cut", calc(t, f, targetSheet, "B12"), end("cut"))
	saved := 0.0
	for fy := PlanFirst; fy <= engine.EndFY; fy++ {
		saved += m.Value("outlook.total", fy) - m.Value("pathway.total", fy)
	}
	near(t, "saved in the plan period", calc(t, f, targetSheet, "D21"), saved)
}

func TestMeasuresAddUp(t *testing.T) {
	r, m := take(t, moved)
	f := open(t, r)
	total := find(t, f, measureSheet, "合計")
	m.Run()
	cut := m.Value("outlook.total", engine.EndFY) - m.Value("pathway.total", engine.EndFY)
	near(t, "sum", calc(t, f, measureSheet, cell(12, total)), cut)
	near(t, "sum on the other sheet", calc(t, f, measureSheet, cell(12, total+1)), cut)
	ev := find(t, f, measureSheet, "ev")
	near(t, "adoption beyond reach", calc(t, f, measureSheet, cell(10, ev)), m.Levers()[m.Lever("ev")].Reach)
	for _, a := range []struct {
		line  string
		actor engine.Actor
	}{{"市民", engine.Resident}, {"事業者", engine.Business}, {"市", engine.CityHall}} {
		want := 0.0
		for _, l := range r.Levers {
			if l.Actor == a.actor && !l.IsChoice() {
				want += l.Kt
			}
		}
		row := 0
		for i := total + 3; row == 0 && i < total+20; i++ {
			if name, _ := f.GetCellValue(measureSheet, cell(2, i)); name == a.line {
				row = i
			}
		}
		near(t, a.line, calc(t, f, measureSheet, cell(12, row)), want)
	}
}

// No formula of the book ends in an error, and there are many.
func TestEveryFormulaComputes(t *testing.T) {
	r, _ := take(t, nil) // nothing moved: sums of 0
	f := open(t, r)
	count := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i := range rows {
			for k := range 20 {
				at := cell(1+k, 1+i)
				formula, err := f.GetCellFormula(sheet, at)
				if err != nil {
					t.Fatal(err)
				}
				if formula == "" {
					continue
				}
				count++
				if v, err := f.CalcCellValue(sheet, at); err != nil || strings.HasPrefix(v, "#") {
					t.Errorf("%s!%s = %s: %s %v", sheet, at, formula, v, err)
				}
			}
		}
	}
	if count < 2000 {
		t.Errorf("only %d formulas", count)
	}
}

func TestGasesAddUpToTheTotal(t *testing.T) {
	r, _ := take(t, moved)
	f := open(t, r)
	row := find(t, f, gasSheet, "算定するガスの合計")
	for i, total := range r.Scenario.Total {
		near(t, strconv.Itoa(year(i)), calc(t, f, gasSheet, cell(2+i, row)), total)
	}
}

// Taking a record leaves the model's positions and results as they were.
func TestTakeLeavesTheModel(t *testing.T) {
	m := model(t, moved)
	before := slices.Clone(m.Run())
	positions := slices.Clone(m.Positions())
	if _, err := Take(m, ""); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(positions, m.Positions()) {
		t.Error("the positions moved")
	}
	for i, x := range m.Run() {
		if x != before[i] && (x == x || before[i] == before[i]) {
			t.Fatalf("result %d is %v, was %v", i, x, before[i])
		}
	}
}

func TestEra(t *testing.T) {
	for fy, want := range map[int]string{2013: "平成25", 2018: "平成30", 2019: "令和元", 2020: "令和2", 2030: "令和12"} {
		if got := Era(fy); got != want {
			t.Errorf("FY%d is %s, not %s", fy, got, want)
		}
	}
}
