package difference

import (
	"math"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
)

// Difference is everything that differs between two answers.
type Difference struct {
	Before, After *record.Record
	Facts         []Fact
	Outputs       []Output
	Causes        []Cause
}

// Output is a result that moved: a value of one fiscal year, NaN where one side
// has none.
type Output struct {
	ID, Name, Unit string
	FY             engine.FiscalYear
	Before, After  float64
}

// Change is what was added, NaN where a side has no value.
func (o Output) Change() float64 { return o.After - o.Before }

// Of compares two models at their present positions. It leaves them there.
func Of(before, after *engine.Model) (*Difference, error) {
	d := &Difference{}
	var err error
	if d.Before, err = record.Take(before, ""); err != nil {
		return nil, err
	}
	if d.After, err = record.Take(after, ""); err != nil {
		return nil, err
	}
	d.Facts = facts(before.City(), after.City())
	d.outputs(before, after)
	w := &way{before: before, after: after, from: append([]float64{}, before.Positions()...), to: onto(before, after)}
	err = w.walk(d.Facts)
	d.Causes = w.causes
	copy(before.Positions(), w.from)
	before.Run()
	after.Run()
	return d, err
}

// onto writes the later positions in the former edition's levers. A share at
// today's adoption stays at the former one's; a lever that only the later
// edition has is part of the common line.
func onto(before, after *engine.Model) []float64 {
	to := append([]float64{}, before.Positions()...)
	for i, l := range before.Levers() {
		k := after.Lever(l.ID)
		if k < 0 {
			continue
		}
		x, later := after.Positions()[k], &after.Levers()[k]
		switch {
		case l.IsChoice():
			to[i] = min(x, float64(len(l.Choices)-1))
		case x == later.Today:
			to[i] = l.Today
		default:
			to[i] = x
		}
	}
	return to
}

// outputs lists what moved of all that the model gives out.
func (d *Difference) outputs(before, after *engine.Model) {
	before.Run()
	after.Run()
	for _, o := range after.Outputs() {
		for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
			was, is := before.Value(o.ID, fy), after.Value(o.ID, fy)
			if was == is || math.IsNaN(was) && math.IsNaN(is) {
				continue
			}
			d.Outputs = append(d.Outputs, Output{ID: o.ID, Name: label(after, o.ID), Unit: o.Unit, FY: fy, Before: was, After: is})
		}
	}
}

// label names an output; the outlook's have the names of the pathway's.
func label(m *engine.Model, id string) string {
	const outlook, pathway = "outlook.", "pathway."
	if len(id) > len(outlook) && id[:len(outlook)] == outlook {
		return m.Label(pathway+id[len(outlook):], engine.Japanese) + "（見通し）"
	}
	return m.Label(id, engine.Japanese)
}

// Moved sums the causes: the whole change of FY2030's total.
func (d *Difference) Moved() float64 {
	sum := 0.0
	for _, c := range d.Causes {
		sum += c.Kt
	}
	return sum
}

// SameEdition says whether both sides rest on the same facts.
func (d *Difference) SameEdition() bool { return len(d.Facts) == 0 }

// Table lists everything as rows of one table.
func (d *Difference) Table() record.Table {
	t := record.Table{Name: "difference", Title: "二つの版またはシナリオの違い", Columns: []record.Column{
		{Name: "part", Title: "fact 数値、output 結果、cause 2030年度の合計が動いた理由", Kind: record.Words, Needed: true},
		{Name: "id", Title: "記号", Kind: record.Words}, {Name: "name", Title: "名前", Kind: record.Words},
		{Name: "fiscal_year", Title: "年度", Kind: record.Whole}, {Name: "before", Title: "前の値", Kind: record.Number},
		{Name: "after", Title: "後の値", Kind: record.Number}, {Name: "change", Title: "変化", Kind: record.Number},
		{Name: "unit", Title: "単位", Kind: record.Words}, {Name: "kind", Title: "変化の種類", Kind: record.Words}, {Name: "why", Title: "理由、出典", Kind: record.Words}}}
	none := math.NaN()
	for _, f := range d.Facts {
		before, after, unit := none, none, f.After.Unit
		if f.Kind != Added {
			before = f.Before.Value
		}
		if f.Kind != Removed {
			after = f.After.Value
		} else {
			unit = f.Before.Unit
		}
		var fy any = ""
		if f.FY != 0 {
			fy = int(f.FY)
		}
		t.Rows = append(t.Rows, []any{"fact", f.ID, f.Name, fy, before, after, after - before, unit, string(f.Kind), f.Why})
	}
	for _, c := range d.Causes {
		t.Rows = append(t.Rows, []any{"cause", c.ID, c.Name, int(engine.EndFY), none, none, c.Kt, "kt-CO2", c.Step, c.Detail})
	}
	for _, o := range d.Outputs {
		t.Rows = append(t.Rows, []any{"output", o.ID, o.Name, int(o.FY), o.Before, o.After, o.Change(), o.Unit, "", ""})
	}
	return t
}
