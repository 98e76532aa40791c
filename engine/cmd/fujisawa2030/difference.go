package main

import (
	"flag"
	"fmt"
	"os"

	"fujisawa2030/data/difference"
	"fujisawa2030/data/record"
	"fujisawa2030/engine"
)

func differenceFlags(r *request, flags *flag.FlagSet) {
	flags.StringVar(&r.beforeCity, "before-city", "", "former edition `file`; the same edition when it is not given")
	flags.StringVar(&r.beforeLink, "before-link", "", "former `link` or code of a scenario; today's adoption when it is not given")
}

// differs says what lies between a former answer and that of the other flags.
func differs(r *request) (answer, error) {
	before, err := r.before()
	if err != nil {
		return answer{}, err
	}
	d, err := difference.Of(before, r.model)
	if err != nil {
		return answer{}, err
	}
	t := d.Table()
	a := answer{rows: t.Rows}
	for _, c := range t.Columns {
		a.columns = append(a.columns, c.Name)
	}
	was, is := d.Before.Scenario.Total, d.After.Scenario.Total
	last := engine.ShownYears - 1
	a.extra = object{{"before_edition", d.Before.City.Edition}, {"before_link", d.Before.Link}, {"link", d.After.Link}, {"unit", emission},
		{"before_total", was[last]}, {"total", is[last]}}
	a.text = grid(1, [][]string{
		{r.word("前の2030年度", "{前|まえ}の 2030{年度|ねんど}", "FY2030 before"), fixed(was[last], 2), r.unit(emission)},
		{r.word("後の2030年度", "{後|あと}の 2030{年度|ねんど}", "FY2030 after"), fixed(is[last], 2), r.unit(emission)},
		{r.word("変化", "かわり", "change"), signed(is[last] - was[last]), r.unit(emission)},
	}) + "\n" + r.causes(d) + "\n" + r.counts(d)
	return a, nil
}

// before compiles the former model.
func (r *request) before() (*engine.Model, error) {
	name := r.beforeCity
	if name == "" {
		name = r.city
	}
	if r.facts != "" && r.beforeCity == "" {
		return nil, usagef("difference: with -facts, -before-city is needed; see fujisawa2030 difference -help")
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	m, _, err := record.Open(text, r.beforeLink)
	if err != nil {
		return nil, fmt.Errorf("before, %s: %w", name, err)
	}
	return m, nil
}

func (r *request) causes(d *difference.Difference) string {
	if len(d.Causes) == 0 {
		return r.word("2030年度の合計は動いていません。", "2030{年度|ねんど}は かわりません。", "The total of FY2030 did not move.") + "\n"
	}
	rows := [][]string{{r.word("なぜ", "わけ", "why"), "ID", "", r.word("変化 kt", "かわり kt", "change, kt")}}
	step := ""
	for _, c := range d.Causes {
		word := ""
		if c.Step != step {
			step = c.Step
			word = map[string]string{
				difference.Settings: r.word("設定", "えらび{方|かた}", "settings"),
				difference.Measures: r.word("取組", "{取組|とりくみ}", "measures"),
				difference.Facts:    r.word("数値", "{数字|すうじ}", "facts"),
			}[step]
		}
		rows = append(rows, []string{word, c.ID, c.Name, signed(c.Kt)})
	}
	return grid(3, rows)
}

func (r *request) counts(d *difference.Difference) string {
	return fmt.Sprintf(r.word("変わった数値 %d 行、動いた結果 %d 個\n", "かわった {数字|すうじ} %d、かわった {答|こた}え %d\n", "%d facts changed, %d results moved\n"),
		len(d.Facts), len(d.Outputs))
}
