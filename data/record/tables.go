package record

import (
	"fmt"
	"math"
	"strings"

	"fujisawa2030/engine"
)

const kilotonnes = "kt-CO2"

// Cases are the two courses that a record compares, by their names in tables.
const (
	OutlookCase  = "outlook"
	ScenarioCase = "scenario"
)

// Tables lists everything that the record holds.
func (r *Record) Tables() []Table {
	all := []Table{r.emissions(), r.gases(), r.pathway(), r.futures(), r.measures(), r.milestones()}
	if r.Desk != nil {
		all = append(all, r.Desk.candidates(), r.Desk.actions())
	}
	return append(all, r.facts(), r.sources(), r.missing())
}

func needed(name, title string, kind Kind) Column { return Column{name, title, kind, true} }

func year(i int) int { return int(engine.FirstFY) + i }

// courses calls f for outlook and scenario, in this order.
func (r *Record) courses(f func(name string, c Course)) {
	f(OutlookCase, r.Outlook)
	f(ScenarioCase, r.Scenario)
}

func (r *Record) emissions() Table {
	t := Table{Name: "emissions", Title: "部門・業種別の排出量", Key: []string{"case", "sub_sector", "fiscal_year"}, Columns: []Column{
		needed("case", "outlook は今の取組のまま、scenario は選んだ取組", Words), needed("sector", "部門", Words), needed("sub_sector", "業種など", Words),
		needed("name", "業種などの名前", Words), needed("fiscal_year", "年度（4月からの1年）", Whole), needed("kind", "公式、推計、見通しの別", Words),
		needed("value", "排出量", Number), needed("unit", "単位", Words)}}
	r.courses(func(name string, c Course) {
		for _, sector := range order {
			for _, leaf := range sector.leaves() {
				for i, v := range c.Sub[leaf.ID] {
					t.Rows = append(t.Rows, []any{name, sector.ID, leaf.ID, leaf.Name, year(i), r.Kinds[i], v, kilotonnes})
				}
			}
		}
	})
	return t
}

func (r *Record) gases() Table {
	t := Table{Name: "gases", Title: "ガス別の排出量（データのないガスは空欄）", Key: []string{"case", "gas", "fiscal_year"}, Columns: []Column{
		needed("case", "outlook または scenario", Words), needed("gas", "ガス", Words), needed("name", "ガスの名前", Words),
		needed("fiscal_year", "年度", Whole), {"value", "排出量（CO2換算）", Number, false}, needed("unit", "単位", Words)}}
	r.courses(func(name string, c Course) {
		for _, gas := range gases {
			for i, v := range c.Gas[gas.ID] {
				t.Rows = append(t.Rows, []any{name, gas.ID, gas.Name, year(i), v, kilotonnes})
			}
		}
	})
	return t
}

func (r *Record) pathway() Table {
	t := Table{Name: "pathway", Title: "合計と目標", Key: []string{"fiscal_year"}, Columns: []Column{
		needed("fiscal_year", "年度", Whole), needed("kind", "公式、推計、見通しの別", Words), needed("outlook", "見通し（今の取組のまま）", Number),
		needed("scenario", "シナリオ（選んだ取組）", Number), needed("low", "90%の幅の下", Number), needed("high", "90%の幅の上", Number),
		{"target", "目標（目標年度だけ）", Number, false}, needed("unit", "単位", Words)}}
	for i := range r.Scenario.Total {
		target := math.NaN()
		if year(i) == int(engine.EndFY) {
			target = r.Target
		}
		t.Rows = append(t.Rows, []any{year(i), r.Kinds[i], r.Outlook.Total[i], r.Scenario.Total[i], r.Low[i], r.High[i], target, kilotonnes})
	}
	return t
}

func (r *Record) futures() Table {
	t := Table{Name: "futures", Title: fmt.Sprintf("不確かな入力を変えた%d通りの未来（シナリオ）", r.Forecast.Draws), Key: []string{"fiscal_year"}, Columns: []Column{
		needed("fiscal_year", "年度", Whole), needed("low", "5%点", Number), needed("median", "中央値", Number), needed("high", "95%点", Number), needed("unit", "単位", Words)}}
	for i := range engine.ShownYears {
		t.Rows = append(t.Rows, []any{year(i), r.Forecast.Low[i], r.Forecast.Median[i], r.Forecast.High[i], kilotonnes})
	}
	return t
}

func (r *Record) measures() Table {
	t := Table{Name: "measures", Title: "取組とその位置", Key: []string{"id"}, Columns: []Column{
		needed("id", "取組", Words), needed("name", "名前", Words), needed("actor", "主体", Words), needed("sector", "部門", Words), {"indicator", "成果の指標", Words, false},
		{"unit", "単位", Words, false}, {"today", "いまの値", Number, false}, {"wanted", "選んだ値", Number, false}, {"counted", "計算に使った値", Number, false},
		{"reach", "2030年度に届きうる上限", Number, false}, {"choice", "選んだ区分", Words, false},
		{"cut_2030", "2030年度の削減量（千トン）", Number, false}, {"standard_error", "その標準誤差", Number, false}, {"evidence", "根拠の数値（factsのid）", Words, false}}}
	for i := range r.Levers {
		l := &r.Levers[i]
		row := []any{l.ID, l.Name[engine.Japanese], string(l.Actor), l.Sector, l.Indicator[engine.Japanese], l.Unit, l.Today, l.Wanted, l.Counted, l.Reach, l.Choice, l.Kt, l.Miss, strings.Join(l.Evidence, " ")}
		if l.IsChoice() {
			for k := 6; k < 10; k++ {
				row[k] = math.NaN()
			}
			row[12] = math.NaN()
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (r *Record) milestones() Table {
	t := Table{Name: "milestones", Title: "取組の年度ごとの値", Key: []string{"id", "fiscal_year"}, Columns: []Column{
		needed("id", "取組", Words), needed("fiscal_year", "年度", Whole), needed("value", "値", Number), needed("unit", "単位", Words)}}
	for i := range r.Levers {
		l := &r.Levers[i]
		for k, v := range l.Adoption {
			if !math.IsNaN(v) {
				t.Rows = append(t.Rows, []any{l.ID, year(k), v, l.Unit})
			}
		}
	}
	return t
}

func (r *Record) facts() Table {
	t := Table{Name: "facts", Title: "根拠の数値", Columns: []Column{
		needed("id", "数値の名前", Words), {"name", "名前", Words, false}, {"fiscal_year", "年度（特定の年度のないものは空欄）", Whole, false}, needed("value", "値", Number),
		{"low", "幅の下", Number, false}, {"high", "幅の上", Number, false}, needed("unit", "単位", Words),
		needed("grade", "公表 published、計算 derived、推定 estimated、仮定 assumed", Words), needed("source", "出典", Words), {"note", "式や理由", Words, false}}}
	names := map[string]string{}
	for _, l := range r.City.Labels {
		names[l.ID] = l.Name[engine.Japanese]
	}
	for _, f := range r.City.Facts {
		var fy any = ""
		if f.FY != 0 {
			fy = int(f.FY)
		}
		t.Rows = append(t.Rows, []any{f.ID, names[f.ID], fy, f.Value, f.Low, f.High, f.Unit, f.Grade.String(), f.Source, f.Note.Japanese})
	}
	return t
}

func (r *Record) sources() Table {
	t := Table{Name: "sources", Title: "出典", Key: []string{"id"}, Columns: []Column{
		needed("id", "出典", Words), needed("title", "表題", Words), {"publisher", "発行者", Words, false}, {"date", "日付", Words, false}, {"address", "所在", Words, false}}}
	for _, s := range r.City.Sources {
		t.Rows = append(t.Rows, []any{s.ID, s.Title, s.Publisher, s.Date, s.Address})
	}
	return t
}

func (r *Record) missing() Table {
	t := Table{Name: "missing", Title: "データのないもの", Key: []string{"id"}, Columns: []Column{
		needed("id", "数値や取組", Words), {"instead", "代わりの式", Words, false}, needed("reason", "理由", Words)}}
	for _, m := range r.City.Missing {
		t.Rows = append(t.Rows, []any{m.ID, m.Instead, m.Reason[engine.Japanese]})
	}
	return t
}
