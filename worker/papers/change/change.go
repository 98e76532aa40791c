// Package change writes the paper for the council that says what lies between
// two editions or two scenarios: which facts changed, which results moved and by
// how much, and why.
package change

import (
	"fmt"
	"time"

	"fujisawa2030/data/difference"
	"fujisawa2030/data/record"
	"fujisawa2030/engine"
	"fujisawa2030/worker/papers/chart"
	"fujisawa2030/worker/papers/paper"
)

const kilo = "千トン-CO2"

// Paper sets a difference on A4.
func Paper(d *difference.Difference, day time.Time) paper.Paper {
	p := paper.Paper{Name: "difference", Title: title(d), Date: day, Landscape: true}
	last := engine.ShownYears - 1
	was, is := d.Before.Scenario.Total[last], d.After.Scenario.Total[last]
	p.Lead = []string{
		fmt.Sprintf("%sの排出量は、前の%s千トンから%s千トンへ、%s千トン動きました。", FY(engine.EndFY), chart.Format(was, 1), chart.Format(is, 1), chart.Signed(is-was, 1)),
		fmt.Sprintf("変わった数値は%s、動いた結果は%s個です。すべての行は、同じ名前のCSVにあります。", changed(d), chart.Format(float64(len(d.Outputs)), 0)),
	}
	p.Sections = []paper.Section{
		{Heading: "比べたもの", Table: paper.Fields(
			"前", side(d.Before), "後", side(d.After))},
		{Heading: "部門別の排出量（" + FY(engine.EndFY) + "、" + kilo + "）", Table: sectors(d)},
		{Heading: "計画期間の合計の排出量（シナリオ、" + kilo + "）", Table: years(d)},
		causes(d),
		facts(d),
	}
	return p
}

// FY names a fiscal year in both calendars.
func FY(fy engine.FiscalYear) string {
	return fmt.Sprintf("%d年度（%s年度）", int(fy), record.Era(int(fy)))
}

func title(d *difference.Difference) string {
	if d.SameEdition() {
		return "二つのシナリオの違い"
	}
	return "データの版の違い（" + d.Before.City.Edition + " から " + d.After.City.Edition + "）"
}

func changed(d *difference.Difference) string {
	if d.SameEdition() {
		return "なく"
	}
	return chart.Format(float64(len(d.Facts)), 0) + "行"
}

func side(r *record.Record) string {
	return "データの版 " + r.City.Edition + "　計算式の版 " + r.Model + "　過去の値 " + r.View + "　シナリオ " + r.Link
}

func sectors(d *difference.Difference) *paper.Table {
	t := &paper.Table{Columns: []paper.Column{{Name: "部門", Width: 28}, {Name: "見通し　前", Width: 12}, {Name: "見通し　後", Width: 12}, {Name: "変化", Width: 12}, {Name: "シナリオ　前", Width: 12}, {Name: "シナリオ　後", Width: 12}, {Name: "変化", Width: 12}}}
	last := engine.ShownYears - 1
	row := func(name string, a, b, c, e float64) {
		t.Rows = append(t.Rows, []string{name, chart.Format(a, 2), chart.Format(b, 2), chart.Signed(b-a, 2), chart.Format(c, 2), chart.Format(e, 2), chart.Signed(e-c, 2)})
	}
	for _, id := range engine.Sectors() {
		row(record.SectorName(id), d.Before.Outlook.Sector[id][last], d.After.Outlook.Sector[id][last], d.Before.Scenario.Sector[id][last], d.After.Scenario.Sector[id][last])
	}
	row("合計", d.Before.Outlook.Total[last], d.After.Outlook.Total[last], d.Before.Scenario.Total[last], d.After.Scenario.Total[last])
	row("目標", d.Before.Target, d.After.Target, d.Before.Target, d.After.Target)
	row("目標までの差", d.Before.Outlook.Total[last]-d.Before.Target, d.After.Outlook.Total[last]-d.After.Target, d.Before.Scenario.Total[last]-d.Before.Target, d.After.Scenario.Total[last]-d.After.Target)
	return t
}

func years(d *difference.Difference) *paper.Table {
	t := &paper.Table{Columns: []paper.Column{{Name: "年度", Width: 40}, {Name: "前", Width: 20}, {Name: "後", Width: 20}, {Name: "変化", Width: 20}}}
	for fy := record.PlanFirst; fy <= engine.EndFY; fy++ {
		a, b := d.Before.Scenario.Total[fy-engine.FirstFY], d.After.Scenario.Total[fy-engine.FirstFY]
		t.Rows = append(t.Rows, []string{FY(fy), chart.Format(a, 2), chart.Format(b, 2), chart.Signed(b-a, 2)})
	}
	return t
}

func causes(d *difference.Difference) paper.Section {
	s := paper.Section{Heading: "なぜ動いたか（" + FY(engine.EndFY) + "の合計）", Text: []string{
		"設定、取組、数値の順に分けたものです。取組の分は、取組どうしの重なりを公平に分け合った値です。数値の分は、その数値だけを替えた場合の変化で、重なりは一行にまとめています。"}}
	if len(d.Causes) == 0 {
		s.Text = []string{"合計は動いていません。"}
		return s
	}
	words := map[string]string{difference.Settings: "設定", difference.Measures: "取組", difference.Facts: "数値"}
	s.Table = &paper.Table{Columns: []paper.Column{{Name: "種類", Width: 10}, {Name: "もの", Width: 34}, {Name: "内容", Width: 40}, {Name: "変化（" + kilo + "）", Width: 16}}}
	for _, c := range d.Causes {
		s.Table.Rows = append(s.Table.Rows, []string{words[c.Step], c.Name, c.Detail, chart.Signed(c.Kt, 3)})
	}
	s.Table.Rows = append(s.Table.Rows, []string{"", "合計", "", chart.Signed(d.Moved(), 3)})
	return s
}

func facts(d *difference.Difference) paper.Section {
	s := paper.Section{Heading: "変わった数値"}
	if d.SameEdition() {
		s.Text = []string{"同じ版なので、変わった数値はありません。"}
		return s
	}
	s.Table = &paper.Table{Columns: []paper.Column{{Name: "数値", Width: 28}, {Name: "年度", Width: 8}, {Name: "種類", Width: 10}, {Name: "前", Width: 12}, {Name: "後", Width: 12}, {Name: "理由、出典", Width: 30}}}
	for _, f := range d.Facts {
		year := ""
		if f.FY != 0 {
			year = fmt.Sprint(int(f.FY))
		}
		s.Table.Rows = append(s.Table.Rows, []string{f.Name, year, f.Kind.Word(), difference.Value(f.Before), difference.Value(f.After), f.Why})
	}
	return s
}
