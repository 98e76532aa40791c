package main

import "strings"

func levers(r *request) (answer, error) {
	a := answer{columns: []string{"id", "name", "kind", "unit", "position", "today", "reach", "min", "max", "step", "choices", "indicator"}}
	rows := [][]string{{"ID", r.word("名前", "{名前|なまえ}", "name"), r.word("位置", "いま えらんだ {数|かず}", "position"),
		r.word("現状", "{今|いま}", "today"), r.word("到達可能", "できる{上|うえ}", "reach"),
		r.word("範囲", "{範囲|はんい}", "bounds"), r.word("単位", "{単位|たんい}", "unit"), r.word("指標", "{指標|しひょう}", "indicator")}}
	for i := range r.model.Levers() {
		l := &r.model.Levers()[i]
		name, indicator := plain(l.Name[r.lang]), plain(l.Indicator[r.lang])
		kind, position := "share", r.position(i)
		if l.IsChoice() {
			kind = "choice"
			a.rows = append(a.rows, []any{l.ID, name, kind, "", position, "", "", "", "", "", strings.Join(l.Choices, " "), indicator})
			rows = append(rows, []string{l.ID, name, field(position), "", "", strings.Join(l.Choices, "|"), "", indicator})
			continue
		}
		a.rows = append(a.rows, []any{l.ID, name, kind, l.Unit, position, l.Today, l.Reach, l.Min, l.Max, l.Step, "", indicator})
		rows = append(rows, []string{l.ID, name, significant(position.(float64)), significant(l.Today), significant(l.Reach),
			number(l.Min) + "–" + number(l.Max), r.unit(l.Unit), indicator})
	}
	a.text = grid(8, rows)
	// In JSON a choice has no numbers and a share no choices.
	list := []object{}
	for _, row := range a.rows {
		var o object
		for i, v := range row {
			if v == "" {
				continue
			}
			if a.columns[i] == "choices" {
				v = strings.Fields(v.(string))
			}
			o = append(o, member{a.columns[i], v})
		}
		list = append(list, o)
	}
	a.json = list
	return a, nil
}
