package main

import "fujisawa2030/engine"

// wedges shares the cut of FY2030 out among the levers that were moved.
func wedges(r *request) (answer, error) {
	w := r.model.Attribute()
	for w.Step(10000) > 0 {
	}
	kt, misses := w.Contributions()
	a := answer{columns: []string{"id", "name", "contribution", "standard_error", "unit", "in_sum"}}
	rows := [][]string{{"ID", r.word("取組", "{取組|とりくみ}", "lever"), r.word("削減", "{減|へ}る {量|りょう}", "contribution"), r.word("標準誤差", "ずれ", "standard error")}}
	sum := 0.0
	apart := ""
	for i, l := range r.model.Levers() {
		name := plain(l.Name[r.lang])
		switch {
		case l.ID == "grid":
			a.rows = append(a.rows, []any{l.ID, name, kt[i], misses[i], emission, false})
			apart = r.word("合計とは別に、", "{合計|ごうけい}とは {別|べつ}に: ", "apart from the sum: ") + name + " " + fixed(kt[i], 3) + "\n"
		case !l.IsChoice() && l.Today != r.model.Positions()[i]:
			sum += kt[i]
			a.rows = append(a.rows, []any{l.ID, name, kt[i], misses[i], emission, true})
			rows = append(rows, []string{l.ID, name, fixed(kt[i], 3), fixed(misses[i], 3)})
		}
	}
	a.extra = object{{"fiscal_year", year(engine.EndFY)}, {"sum", sum}, {"unit", emission}}
	a.rows = append(a.rows, []any{"sum", r.word("合計", "{合計|ごうけい}", "sum"), sum, "", emission, ""})
	rows = append(rows, []string{"", r.heading("total"), fixed(sum, 3), ""})
	a.text = r.word("2030年度、", "2030{年度|ねんど} ", "FY2030, ") + r.inUnit() + grid(2, rows) + apart
	// The sum is a member of its own in JSON, not a row.
	list := []object{}
	for _, row := range a.rows[:len(a.rows)-1] {
		var o object
		for i, v := range row {
			o = append(o, member{a.columns[i], v})
		}
		list = append(list, o)
	}
	a.json = list
	return a, nil
}
