package record

import (
	"fmt"
	"strings"

	"fujisawa2030/engine"
)

var actorNames = []struct {
	actor engine.Actor
	name  string
}{{engine.Resident, "市民"}, {engine.Business, "事業者"}, {engine.CityHall, "市"}, {engine.Nation, "国"}, {engine.Setting, "設定"}}

// ActorName names who carries out a measure.
func ActorName(a engine.Actor) string {
	for _, n := range actorNames {
		if n.actor == a {
			return n.name
		}
	}
	return string(a)
}

// SectorName names a sector in the ministry's words; sinks and the footprint,
// which are no sectors, too.
func SectorName(id string) string {
	for _, s := range order {
		if s.ID == id {
			return s.Name
		}
	}
	switch id {
	case "sink":
		return "吸収"
	case "footprint":
		return "市の外での排出（合計に入らない）"
	case "total":
		return "全体"
	}
	return id
}

func (b *book) about() error {
	p := b.page(aboutSheet, 110)
	r := b.record
	lines := []string{
		r.line(),
		"",
		"このブックは、" + r.City.Name[engine.Japanese] + "の温室効果ガス排出量と取組を、環境省の「部門別CO2排出量の現況推計」と同じ順に並べたものです。",
		"数字として入っているのは、計算のプログラムが出した業種ごとの値と、根拠の数値だけです。小計、合計、構成比、増減率、目標、差は、すべて式です。",
		"業種ごとの値を書き換えると、小計から目標との差まで、式に従って変わります。",
		"「公式」は国の推計が公表されている年度、「推計」は新しい統計で延ばした年度、「見通し」はこれからの年度です。",
		"シナリオは、選んだ取組を実行した場合です。見通しは、取組が今のまま変わらない場合です。",
		"データのない所は「データなし」と書き、0とは区別しています。",
		"数値の区分: published 公表された値、derived 公表された値からの計算、estimated 幅のある推定、assumed 理由を書いた仮定。",
	}
	p.text(1, 1, "排出量と取組の記録", look{title: true})
	for i, line := range lines {
		p.text(1, 3+i, line, look{wrap: true, bare: true})
	}
	return p.err
}

func (b *book) gases() error {
	p := b.yearPage(gasSheet, "ガス別の排出量（千トン-CO2換算）")
	row := firstRow
	for _, gas := range gases {
		p.text(1, row, gas.Name, look{})
		for i, x := range b.record.Scenario.Gas[gas.ID] {
			p.number(2+i, row, x, look{format: kiloFormat})
		}
		row++
	}
	p.text(1, row, "算定するガスの合計", look{head: true})
	for i := range engine.ShownYears {
		p.formula(2+i, row, "SUM("+p.at(i, firstRow)+":"+p.at(i, row-1)+")", look{head: true, format: kiloFormat})
	}
	return p.err
}

// measures lists the levers that are adoptions, with sums by actor and sector.
func (b *book) measures() error {
	p := b.page(measureSheet, 12, 30, 9, 18, 38, 9, 10, 10, 10, 12, 10, 15, 10)
	p.text(1, 1, "取組と2030年度の削減量", look{title: true})
	p.text(1, 2, b.record.line(), look{bare: true})
	for i, name := range []string{"記号", "取組", "主体", "部門", "成果の指標", "単位", "いまの値", "選んだ値", "届きうる上限", "計算に使う値", "いまからの変化", "削減量（千トン-CO2）", "割合"} {
		p.text(1+i, 4, name, look{head: true, wrap: true})
	}
	p.tall(4, 3)
	row := 5
	for i := range b.record.Levers {
		l := &b.record.Levers[i]
		if l.IsChoice() {
			continue
		}
		for k, text := range []string{l.ID, l.Name[engine.Japanese], ActorName(l.Actor), SectorName(l.Sector), l.Indicator[engine.Japanese], l.Unit} {
			p.text(1+k, row, text, look{wrap: k == 1 || k == 4})
		}
		for k, x := range []float64{l.Today, l.Wanted, l.Reach} {
			p.number(7+k, row, x, look{format: "0.0##"})
		}
		p.formula(10, row, fmt.Sprintf("MIN(H%d,I%d)", row, row), look{format: "0.0##"})
		p.formula(11, row, fmt.Sprintf("J%d-G%d", row, row), look{format: "0.0##"})
		p.number(12, row, l.Kt, look{format: "#,##0.000"})
		row++
	}
	last, total := row-1, row
	for r := 5; r <= last; r++ {
		p.formula(13, r, fmt.Sprintf("IF(L$%d=0,0,L%d/L$%d)", total, r, total), look{format: shareFormat})
	}
	p.text(1, total, "合計", look{head: true})
	p.formula(12, total, fmt.Sprintf("SUM(L5:L%d)", last), look{head: true, format: "#,##0.000"})
	p.text(1, total+1, "照合: 目標と差のシートの削減量", look{})
	p.formula(12, total+1, "'"+targetSheet+"'!B10", look{format: "#,##0.000"})
	row = total + 3
	sum := func(column, name string) {
		p.text(2, row, name, look{})
		p.formula(12, row, fmt.Sprintf("SUMIF(%s$5:%s$%d,B%d,L$5:L$%d)", column, column, last, row, last), look{format: "#,##0.000"})
		p.formula(13, row, fmt.Sprintf("IF(L$%d=0,0,L%d/L$%d)", total, row, total), look{format: shareFormat})
		row++
	}
	p.text(1, row, "主体別", look{bold: true, bare: true})
	for _, a := range actorNames[:3] {
		sum("C", a.name)
	}
	p.text(1, row, "部門別（取組が最初に動かす部門）", look{bold: true, bare: true})
	row++
	for _, s := range order {
		sum("D", s.Name)
	}
	return p.err
}

// milestones lists the adoption of the plan period, year by year.
func (b *book) milestones() error {
	p := b.page(milestoneSheet, 12, 30, 9, 38, 9, 11, 11, 11, 11, 11, 14)
	p.text(1, 1, "取組の年度ごとの値", look{title: true})
	p.text(1, 2, b.record.line(), look{bare: true})
	head := []string{"記号", "取組", "主体", "成果の指標", "単位"}
	for fy := PlanFirst - 1; fy <= engine.EndFY; fy++ {
		head = append(head, fmt.Sprintf("%d年度（%s）", fy, Era(int(fy))))
	}
	for i, name := range append(head, "計画期間の変化") {
		p.text(1+i, 4, name, look{head: true, wrap: true})
	}
	p.tall(4, 3)
	row, from := 5, int(PlanFirst-1-engine.FirstFY)
	for i := range b.record.Levers {
		l := &b.record.Levers[i]
		if l.IsChoice() {
			continue
		}
		for k, text := range []string{l.ID, l.Name[engine.Japanese], ActorName(l.Actor), l.Indicator[engine.Japanese], l.Unit} {
			p.text(1+k, row, text, look{wrap: k == 1 || k == 3})
		}
		for k, x := range l.Adoption[from:] {
			p.number(6+k, row, x, look{format: "0.0##"})
		}
		p.formula(11, row, fmt.Sprintf("J%d-F%d", row, row), look{format: "0.0##"})
		row++
	}
	return p.err
}

func (b *book) facts() error {
	return b.list(factSheet, b.record.facts(), 34, 44, 9, 14, 12, 12, 14, 12, 26, 80)
}
func (b *book) sources() error { return b.list(sourceSheet, b.record.sources(), 26, 80, 30, 14, 60) }

// list puts a table on a sheet as it is.
func (b *book) list(name string, t Table, widths ...float64) error {
	p := b.page(name, widths...)
	p.text(1, 1, t.Title, look{title: true})
	for i, c := range t.Columns {
		title, _, _ := strings.Cut(c.Title, "（")
		p.text(1+i, 3, title, look{head: true})
	}
	for k, row := range t.Rows {
		for i, v := range row {
			switch v := v.(type) {
			case string:
				p.text(1+i, 4+k, v, look{})
			case int:
				p.number(1+i, 4+k, float64(v), look{})
			case float64:
				if v == v {
					p.number(1+i, 4+k, v, look{})
				}
			}
		}
	}
	return p.err
}
