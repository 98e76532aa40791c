package profile

import (
	"fmt"
	"time"

	"fujisawa2030/worker/papers/paper"
)

// Evidence is the paper that tells the city what it has and what it still needs
// of this host.
func (p *Profile) Evidence(name string, today time.Time) paper.Paper {
	open := map[string]string{}
	for _, o := range p.Outstanding() {
		open[o.Rule.Field] = o.State
	}
	t := &paper.Table{Columns: []paper.Column{{Name: "条項", Width: 9}, {Name: "項目", Width: 17}, {Name: "決めたこと", Width: 18}, {Name: "必要な証拠", Width: 24}, {Name: "証拠の所在", Width: 12}, {Name: "確認日", Width: 10}, {Name: "状態", Width: 10}}}
	for _, rule := range rules {
		row, _ := p.row(rule.Field)
		checked, state := "", open[rule.Field]
		if !row.Checked.IsZero() {
			checked = row.Checked.Format(time.DateOnly)
		}
		if state == "" {
			state = "済"
		}
		t.Rows = append(t.Rows, []string{rule.Clause, rule.Name, row.Value, rule.Need, row.Evidence, checked, state})
	}
	return paper.Paper{
		Name: "deploy-" + name, Title: "公開先の確認表: " + p.Value("host.name"), Date: today, Landscape: true,
		Lead: []string{
			"仕様書6(2)と「ウェブサイト等のセキュリティ対策に関する仕様書」3が公開先に求めることと、その証拠の一覧です。",
			fmt.Sprintf("設定ファイルは仕様に反しないことを自動で確かめました。人が集める証拠のうち、そろっていないものは%d件です。", len(open)),
		},
		Sections: []paper.Section{{Table: t}},
	}
}
