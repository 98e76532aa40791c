package record

import (
	"testing"

	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
)

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
