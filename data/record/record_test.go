package record

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"

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

// The descriptor describes every table, and every cell keeps its promise.
func TestPackage(t *testing.T) {
	r, _ := take(t, moved)
	files, err := r.Package()
	if err != nil {
		t.Fatal(err)
	}
	again, err := r.Package()
	if err != nil {
		t.Fatal(err)
	}
	content := map[string][]byte{}
	for i, f := range files {
		content[f.Name] = f.Content
		if !bytes.Equal(f.Content, again[i].Content) {
			t.Errorf("%s: the same record gave other bytes", f.Name)
		}
	}
	var d descriptor
	if err := json.Unmarshal(content[descriptorName], &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Resources) != len(files)-1 || d.Name == "" || d.Version != "2026-11-23" {
		t.Errorf("%d resources for %d files, name %q, version %q", len(d.Resources), len(files), d.Name, d.Version)
	}
	for _, res := range d.Resources {
		text, ok := content[res.Path]
		if !ok || res.Name == "" || res.Title == "" {
			t.Errorf("resource %q: no file %s", res.Name, res.Path)
		}
		if res.Schema != nil {
			checkTable(t, res, text)
		}
	}
	var all struct{ Tables map[string][]map[string]any }
	if err := json.Unmarshal(content[jsonName], &all); err != nil {
		t.Fatal(err)
	}
	for _, table := range r.Tables() {
		if len(all.Tables[table.Name]) != len(table.Rows) || len(table.Rows) == 0 {
			t.Errorf("%s: %d rows in JSON, %d in the table", table.Name, len(all.Tables[table.Name]), len(table.Rows))
		}
	}
}

// checkTable holds a CSV text against its schema: header, types, required
// fields, and a primary key that is unique.
func checkTable(t *testing.T, res resource, text []byte) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	var names []string
	for _, f := range res.Schema.Fields {
		names = append(names, f.Name)
	}
	if !slices.Equal(rows[0], names) {
		t.Errorf("%s: header %v, described %v", res.Name, rows[0], names)
	}
	for i, row := range rows[1:] {
		key := ""
		for k, f := range res.Schema.Fields {
			if slices.Contains(res.Schema.Key, f.Name) {
				key += row[k] + "\t"
			}
			if row[k] == "" {
				if f.Constraint["required"] {
					t.Errorf("%s: row %d: %s is empty", res.Name, i+1, f.Name)
				}
				continue
			}
			_, notNumber := strconv.ParseFloat(row[k], 64)
			_, notWhole := strconv.Atoi(row[k])
			if f.Type == Number && notNumber != nil || f.Type == Whole && notWhole != nil {
				t.Errorf("%s: row %d: %s is %q, no %s", res.Name, i+1, f.Name, row[k], f.Type)
			}
		}
		if key != "" && seen[key] {
			t.Errorf("%s: row %d: the key %q stands twice", res.Name, i+1, key)
		}
		seen[key] = true
	}
}

func TestFieldRefuses(t *testing.T) {
	table := Table{Name: "x", Columns: []Column{{"a", "", Whole, true}, {"b", "", Number, true}}}
	for _, c := range []struct {
		column int
		value  any
	}{{0, "word"}, {0, 1.5}, {0, ""}, {1, math.NaN()}, {1, 3}} {
		if text, err := table.field(c.column, c.value); err == nil {
			t.Errorf("column %d took %v as %q", c.column, c.value, text)
		}
	}
}

// The selection's formulas rank as the engine does, and another weight gives
// what TOPSIS gives for it.
func TestSelectionRecomputes(t *testing.T) {
	r, m := take(t, nil)
	var err error
	if r.Desk, err = TakeDesk(m); err != nil {
		t.Fatal(err)
	}
	f := open(t, r)
	c := r.Desk.Choice
	end := valueColumns + 2*len(c.Criteria)
	check := func(weights []float64) {
		t.Helper()
		var matrix [][]float64
		var more []bool
		for _, i := range c.Order {
			var row []float64
			for _, v := range c.Candidates[i].Values {
				row = append(row, v.Used)
			}
			matrix = append(matrix, row)
		}
		for _, k := range c.Criteria {
			more = append(more, k.More)
		}
		want := priority.Closeness(matrix, weights, more)
		for k := range c.Order {
			near(t, "closeness", calc(t, f, selectSheet, cell(end+3, firstChoice+k)), want[k])
		}
	}
	check(c.Weights)
	for k, i := range c.Order {
		// Equals share a rank in a spreadsheet; the engine sets them in its order.
		want := c.Candidates[i].Rank
		for want > 1 && c.Candidates[c.Order[want-2]].Closeness == c.Candidates[i].Closeness {
			want--
		}
		if got := calc(t, f, selectSheet, cell(end+4, firstChoice+k)); int(got) != want {
			t.Errorf("%s has the rank %v, not %d", c.Candidates[i].ID, got, want)
		}
	}
	other := make([]float64, len(c.Criteria))
	for i := range other {
		other[i] = float64(i + 1) // not of sum 1
		if err := f.SetCellFloat(selectSheet, cell(valueColumns+1+i, weightRow), other[i], -1, 64); err != nil {
			t.Fatal(err)
		}
	}
	sum := 0.0
	for _, x := range other {
		sum += x
	}
	for i := range other {
		other[i] /= sum
	}
	check(other)
}

// Actions add up by actor and by sector to what the engine says of all of them.
func TestActionsAddUp(t *testing.T) {
	r, m := take(t, nil)
	var err error
	if r.Desk, err = TakeDesk(m); err != nil {
		t.Fatal(err)
	}
	f := open(t, r)
	total := find(t, f, actionSheet, "合計")
	column := 7 + engine.PlanYears
	for i, want := range r.Desk.Agenda.Total {
		near(t, "sum", calc(t, f, actionSheet, cell(column+1+i, total)), want)
		actors, sectors := 0.0, 0.0
		for k := range 3 {
			got := calc(t, f, actionSheet, cell(column+1+i, total+3+k))
			near(t, "actor", got, r.Desk.Agenda.Actors[k].Total[i])
			actors += got
		}
		for k := range order {
			sectors += calc(t, f, actionSheet, cell(column+1+i, total+7+k))
		}
		near(t, "actors", actors, want)
		near(t, "sectors", sectors, want)
	}
	for _, table := range []Table{r.Desk.candidates(), r.Desk.actions()} {
		if text, err := table.CSV(); err != nil || len(table.Rows) == 0 {
			t.Errorf("%s: %v %d", table.Name, err, len(text))
		}
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
