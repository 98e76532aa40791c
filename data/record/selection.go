package record

import (
	"fmt"
	"math"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/agenda"
)

const (
	selectSheet = "重点施策の選定"
	actionSheet = "主体別の取組（上限まで）"
)

// Places on the sheet of the selection.
const (
	weightRow    = 5 // the weights, which anybody may change; beside them the best of each column
	sumRow       = 6 // root of the sum of squares of each column; beside them the worst
	firstChoice  = 9
	valueColumns = 5 // columns before the criteria's
)

// choice is TOPSIS with live formulas: whoever puts another weight into the
// yellow cells sees the ranking change. The values are those that the engine
// ranked, a stand-in where nobody knows one.
func (b *book) choice() error {
	r := b.record.Desk.Choice
	n := len(r.Criteria)
	widths := []float64{8, 12, 30, 9, 18}
	for range 2 * n {
		widths = append(widths, 13)
	}
	p := b.page(selectSheet, append(widths, 12, 12, 14, 10, 12, 9, 12)...)
	p.text(1, 1, "重点施策の選定（TOPSIS）", look{title: true})
	p.text(1, 2, "黄色の重みを書き替えると、近さと順位が計算し直されます。仕様で求められた取組と、同じ物を取り合う取組の扱いは、順位のあとに決めます。", look{bare: true})
	last := firstChoice + len(r.Order) - 1
	p.text(5, weightRow, "重み（合計は自動で1にそろえる）", look{head: true, wrap: true})
	p.text(5, sumRow, "列の二乗和の平方根", look{head: true, wrap: true})
	head := []string{"順位", "記号", "取組", "主体", "部門"}
	for i, c := range r.Criteria {
		column := valueColumns + 1 + i
		p.number(column, weightRow, r.Weights[i], look{input: true, format: "0.000"})
		p.formula(column, sumRow, fmt.Sprintf("SQRT(SUMSQ(%s:%s))", cell(column, firstChoice), cell(column, last)), look{format: "0.000"})
		head = append(head, c.Name[engine.Japanese])
	}
	for i, c := range r.Criteria {
		head = append(head, "重み付き "+c.Name[engine.Japanese])
		column := valueColumns + 1 + n + i
		all := cell(column, firstChoice) + ":" + cell(column, last)
		best, worst := "MAX", "MIN"
		if !c.More {
			best, worst = worst, best
		}
		p.text(column, weightRow-1, best+"が最良", look{right: true, bare: true})
		p.formula(column, weightRow, best+"("+all+")", look{format: "0.00000"})
		p.formula(column, sumRow, worst+"("+all+")", look{format: "0.00000"})
	}
	p.text(valueColumns+2*n+1, weightRow, "← 最良", look{bare: true})
	p.text(valueColumns+2*n+1, sumRow, "← 最悪", look{bare: true})
	head = append(head, "最良から", "最悪から", "近さ", "式の順位", "上位に入る割合", "採否", "値の代わり")
	for i, name := range head {
		p.text(1+i, firstChoice-1, name, look{head: true, wrap: true})
	}
	p.tall(firstChoice-1, 3)
	p.tall(weightRow, 2)
	p.tall(sumRow, 2)
	weights := "$" + cell(valueColumns+1, weightRow) + ":$" + cell(valueColumns+n, weightRow)
	weights = strings.NewReplacer(fmt.Sprint(weightRow), "$"+fmt.Sprint(weightRow)).Replace(weights)
	for k, i := range r.Order {
		c, row := &r.Candidates[i], firstChoice+k
		p.number(1, row, float64(c.Rank), look{})
		for x, text := range []string{c.ID, c.Name[engine.Japanese], ActorName(c.Actor), SectorName(c.Sector)} {
			p.text(2+x, row, text, look{})
		}
		stand := ""
		for x := range r.Criteria {
			column, weighted := valueColumns+1+x, valueColumns+1+n+x
			p.number(column, row, c.Values[x].Used, look{format: "#,##0.00;-#,##0.00"})
			if c.Values[x].State != 0 {
				stand += r.Criteria[x].Name[engine.Japanese] + " "
			}
			at := fmt.Sprintf("%s/%s*%s/SUM(%s)", cell(column, row), fixed(column, sumRow), fixed(column, weightRow), weights)
			p.formula(weighted, row, at, look{format: "0.00000"})
		}
		b.distances(p, row, last, n)
		end := valueColumns + 2*n
		p.number(end+5, row, c.Acceptability.Both, look{format: shareFormat})
		p.text(end+6, row, map[bool]string{true: "採用", false: "見送り"}[c.Decision.In], look{})
		p.text(end+7, row, strings.TrimSpace(stand), look{})
	}
	return p.err
}

// fixed names a cell whose row does not move.
func fixed(column, row int) string {
	name := cell(column, row)
	at := strings.IndexAny(name, "0123456789")
	return name[:at] + "$" + name[at:]
}

// distances writes how far a row is from the best and the worst of each column,
// how near that makes it to the best, and its rank.
func (b *book) distances(p *page, row, last, n int) {
	against := func(ideal int) string {
		var apart []string
		for x := range n {
			column := valueColumns + 1 + n + x
			apart = append(apart, cell(column, row)+"-"+fixed(column, ideal))
		}
		return "SQRT(SUMSQ(" + strings.Join(apart, ",") + "))"
	}
	end := valueColumns + 2*n
	p.formula(end+1, row, against(weightRow), look{format: "0.00000"})
	p.formula(end+2, row, against(sumRow), look{format: "0.00000"})
	p.formula(end+3, row, fmt.Sprintf("IF(%[1]s+%[2]s=0,0,%[2]s/(%[1]s+%[2]s))", cell(end+1, row), cell(end+2, row)), look{bold: true, format: "0.000"})
	p.formula(end+4, row, fmt.Sprintf("RANK(%s,%s:%s)", cell(end+3, row), fixed(end+3, firstChoice), fixed(end+3, last)), look{})
}

// actions lists who does what, with sums by actor and sector as formulas.
func (b *book) actions() error {
	p := b.page(actionSheet, 9, 18, 12, 28, 36, 9, 10, 10, 10, 10, 10, 12, 12, 12, 12, 13)
	p.text(1, 1, "主体別の取組（すべてを上限まで行った場合）", look{title: true})
	p.text(1, 2, "削減量は、取組どうしの重なりを公平に分け合った値（シャープレイ値、千トン-CO2）です。足すと全体に一致します。", look{bare: true})
	head := []string{"主体", "部門", "記号", "取組", "成果の指標", "単位", "いまの値"}
	for _, what := range []string{"到達目標 ", "削減量 "} {
		for i := range engine.PlanYears {
			head = append(head, fmt.Sprintf("%s%d（%s）", what, int(engine.PlanFY)+i, Era(int(engine.PlanFY)+i)))
		}
	}
	for i, name := range append(head, "4年間の削減量") {
		p.text(1+i, 4, name, look{head: true, wrap: true})
	}
	p.tall(4, 3)
	const first, saved = 5, 7 + engine.PlanYears // the savings' columns come after the milestones'
	row := first
	b.record.Desk.each(func(actor engine.Actor, a *agenda.Action) {
		for k, text := range []string{ActorName(actor), SectorName(a.Sector), a.ID, a.Name[engine.Japanese], a.Indicator.Definition[engine.Japanese], a.Indicator.Unit} {
			p.text(1+k, row, text, look{wrap: k == 4})
		}
		p.number(7, row, a.Indicator.Present, look{format: "0.0##"})
		for i := range engine.PlanYears {
			p.number(8+i, row, a.Indicator.Milestones[i], look{format: "0.0##"})
			p.number(saved+1+i, row, a.Saved[i], look{format: "#,##0.000;-#,##0.000"})
		}
		p.formula(saved+engine.PlanYears+1, row, "SUM("+cell(saved+1, row)+":"+cell(saved+engine.PlanYears, row)+")", look{format: "#,##0.000;-#,##0.000"})
		row++
	})
	last := row - 1
	sum := func(name, column string, bold bool) {
		p.text(1, row, name, look{head: bold})
		for k := 1; k <= engine.PlanYears+1; k++ {
			at := cell(saved+k, first) + ":" + cell(saved+k, last)
			f := "SUM(" + at + ")"
			if column != "" {
				f = fmt.Sprintf("SUMIF($%s$%d:$%s$%d,$A%d,%s)", column, first, column, last, row, at)
			}
			p.formula(saved+k, row, f, look{head: bold, format: "#,##0.000;-#,##0.000"})
		}
		row++
	}
	sum("合計", "", true)
	p.text(1, row, "照合: 見通しとの差", look{})
	for i, kt := range b.record.Desk.Agenda.Total {
		p.number(saved+1+i, row, kt, look{format: "#,##0.000;-#,##0.000"})
	}
	row += 2
	for _, a := range actorNames[:3] {
		sum(a.name, "A", false)
	}
	row++
	for _, s := range order {
		sum(s.Name, "B", false)
	}
	if p.err == nil && math.IsNaN(b.record.Desk.Agenda.Total.Last()) {
		return fmt.Errorf("%s: the actions have no sum", actionSheet)
	}
	return p.err
}
