package main

import "fujisawa2030/engine"

// kinds of value, in the order of the model's quantity kind.
var kinds = [...]string{"official", "estimate", "outlook"}

// kind says what a year's values are in the chosen view.
func (r *request) kind(fy engine.FiscalYear) string {
	if k := int(r.model.Value("kind", fy)); k >= 0 && k < len(kinds) {
		return kinds[k]
	}
	return "unknown"
}

func (r *request) kindWord(kind string) string {
	switch kind {
	case "official":
		return r.word("公式", "{公式|こうしき}", kind)
	case "estimate":
		return r.word("推計", "{推計|すいけい}", kind)
	}
	return r.word("見通し", "{見通|みとお}し", kind)
}

// columns of the sectors and the total, with their ids.
func (r *request) sectors() []string {
	return append(append([]string{}, engine.Sectors()...), "total")
}

// heading names a sector in a narrow column.
func (r *request) heading(sector string) string {
	switch sector {
	case "industry":
		return r.word("産業", "{工場|こうじょう}など", sector)
	case "commercial":
		return r.word("業務", "{会社|かいしゃ}", sector)
	case "household":
		return r.word("家庭", "{家|いえ}", sector)
	case "transport":
		return r.word("運輸", "{車|くるま}など", sector)
	case "waste":
		return r.word("廃棄物", "ごみ", sector)
	}
	return r.word("合計", "{合計|ごうけい}", sector)
}

func (r *request) years() string  { return r.word("年度", "{年度|ねんど}", "FY") }
func (r *request) kindOf() string { return r.word("種類", "{種類|しゅるい}", "kind") }
func (r *request) inUnit() string {
	return r.word("単位: ", "{単位|たんい}: ", "unit: ") + r.unit(emission) + "\n"
}
func year(fy engine.FiscalYear) int { return int(fy) }

const emission = "kt-CO2"

func inventory(r *request) (answer, error) {
	a := answer{columns: []string{"fiscal_year", "kind", "sector", "name", "value", "unit"}}
	for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
		for _, s := range r.sectors() {
			a.rows = append(a.rows, []any{year(fy), r.kind(fy), s, r.label("pathway." + s), r.model.Value("outlook."+s, fy), emission})
		}
	}
	a.text = r.inUnit() + r.bySector("outlook.")
	return a, nil
}

// bySector prints one line per year.
func (r *request) bySector(prefix string) string {
	head := []string{r.years(), r.kindOf()}
	for _, s := range r.sectors() {
		head = append(head, r.heading(s))
	}
	rows := [][]string{head}
	for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
		row := []string{field(year(fy)), r.kindWord(r.kind(fy))}
		for _, s := range r.sectors() {
			row = append(row, fixed(r.model.Value(prefix+s, fy), 2))
		}
		rows = append(rows, row)
	}
	return grid(2, rows)
}
