package record

import (
	"fmt"
	"strings"

	"fujisawa2030/engine"
)

// target is the sheet of the target and how far it is.
func (b *book) target() error {
	p := b.page(targetSheet, 44, 16, 16, 64)
	p.text(1, 1, "目標と差", look{title: true})
	p.text(1, 2, b.record.line(), look{bare: true})
	last := engine.ShownYears - 1
	of := func(sheet string, i int) string { return "'" + sheet + "'!" + p.at(i, b.total[sheet]) }
	base, end := fmt.Sprintf("%d年度（%s年度）", year(0), Era(year(0))), fmt.Sprintf("%d年度（%s年度）", year(last), Era(year(last)))
	p.text(1, 4, "項目", look{head: true})
	p.text(2, 4, "値", look{head: true})
	p.text(3, 4, "単位", look{head: true})
	p.text(4, 4, "どう求めるか", look{head: true})
	const kilo = "千トン-CO2"
	for i, line := range []struct{ name, formula, unit, how string }{
		{"基準年度 " + base + " の排出量", of(scenarioSheet, 0), kilo, "部門別（シナリオ）の合計"},
		{"目標の増減率", "", "%", "市の計画の目標（根拠の数値 plan.target）"},
		{end + " の目標", "B5*(1+B6/100)", kilo, "基準年度の排出量 × (1 + 目標の増減率)"},
		{end + " の見通し", of(outlookSheet, last), kilo, "部門別（見通し）の合計"},
		{end + " のシナリオ", of(scenarioSheet, last), kilo, "部門別（シナリオ）の合計"},
		{"取組による削減量", "B8-B9", kilo, "見通し − シナリオ"},
		{"目標までの差", "B9-B7", kilo, "シナリオ − 目標（マイナスなら目標に届いている）"},
		{"基準年度からの削減率", "(1-B9/B5)*100", "%", "1 − シナリオ ÷ 基準年度"},
		{"目標までの差（ポイント）", "B11/B5*100", "ポイント", "目標までの差 ÷ 基準年度の排出量"},
	} {
		row := 5 + i
		p.text(1, row, line.name, look{})
		switch needsTarget := strings.Contains(line.name, "目標"); {
		case needsTarget && b.record.Percent != b.record.Percent:
			p.number(2, row, b.record.Percent, look{}) // the city has no target
		case line.formula == "":
			p.number(2, row, b.record.Percent, look{format: "0.0"})
		default:
			p.formula(2, row, line.formula, look{format: kiloFormat})
		}
		p.text(3, row, line.unit, look{})
		p.text(4, row, line.how, look{wrap: true})
	}
	row := 16
	for i, name := range []string{"計画期間の年度", "見通し", "シナリオ", "削減量（見通し − シナリオ）"} {
		p.text(1+i, row, name, look{head: true})
	}
	first := row + 1
	for i := range b.record.Kinds {
		if year(i) < int(PlanFirst) {
			continue
		}
		row++
		p.text(1, row, fmt.Sprintf("%d年度（%s年度）", year(i), Era(year(i))), look{})
		p.formula(2, row, of(outlookSheet, i), look{format: kiloFormat})
		p.formula(3, row, of(scenarioSheet, i), look{format: kiloFormat})
		p.formula(4, row, fmt.Sprintf("B%d-C%d", row, row), look{format: kiloFormat})
	}
	p.text(1, row+1, "計画期間の累計", look{head: true})
	for column := 2; column <= 4; column++ {
		p.formula(column, row+1, "SUM("+cell(column, first)+":"+cell(column, row)+")", look{head: true, format: kiloFormat})
	}
	return p.err
}

// PlanFirst is the first fiscal year of the plan period, which ends with engine.EndFY.
const PlanFirst engine.FiscalYear = 2027
