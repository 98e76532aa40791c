package main

import "fujisawa2030/engine"

// pathway lists the outlook and the scenario, and how far the target is.
func pathway(r *request) (answer, error) {
	a := answer{columns: []string{"fiscal_year", "kind", "quantity", "name", "value", "unit"}}
	for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
		add := func(id, label, unit string) {
			a.rows = append(a.rows, []any{year(fy), r.kind(fy), id, r.label(label), r.model.Value(id, fy), unit})
		}
		for _, prefix := range []string{"outlook.", "pathway."} {
			for _, s := range r.sectors() {
				add(prefix+s, "pathway."+s, emission)
			}
		}
		add("pathway.low", "pathway.low", emission)
		add("pathway.high", "pathway.high", emission)
		add("target", "target", emission)
		add("gap", "gap", emission)
		add("cut", "cut", "%")
	}
	end := func(id string) string { return fixed(r.model.Value(id, engine.EndFY), 2) }
	summary := [][]string{
		{r.word("2030年度 見通し", "2030{年度|ねんど} このまま", "FY2030 outlook"), end("outlook.total"), r.unit(emission)},
		{r.word("2030年度 シナリオ", "2030{年度|ねんど} えらんだ とき", "FY2030 scenario"), end("pathway.total"), r.unit(emission)},
		{r.label("target"), end("target"), r.unit(emission)},
		{r.label("gap"), end("gap"), r.unit(emission)},
		{r.label("cut"), end("cut"), r.unit("%")},
	}
	link, err := r.address()
	if err != nil {
		return answer{}, err
	}
	if link != "" {
		a.extra = object{{"link", link}}
		link = r.word("リンク", "リンク", "Link") + "  " + link + "\n"
	}
	a.text = grid(1, summary) + link + "\n" +
		r.word("見通し（今の取組のまま）", "このまま", "Outlook (levers at today's adoption)") + "\n" + r.bySector("outlook.") + "\n" +
		r.word("シナリオ（選んだ取組）", "えらんだ とき", "Scenario (levers as set)") + "\n" + r.bySector("pathway.")
	return a, nil
}
