package main

import (
	"fmt"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/agenda"
)

// totals is the table of actors by sector in FY2030, and the yearly sums.
func (r *request) totals(found *agenda.Agenda) string {
	at := r.word("取組は、リンクや-setのとおり", "{取組|とりくみ}は えらんだ とおり", "measures as set")
	if found.Reach {
		at = r.word("取組は、到達可能な位置まで", "{取組|とりくみ}は できる{上|うえ}まで", "measures as far as they reach")
	}
	rows := [][]string{{r.word("主体", "だれ", "actor")}}
	for _, s := range found.Sectors {
		rows[0] = append(rows[0], r.heading(s))
	}
	for _, y := range append(planYears("%d"), "") {
		if y != "" {
			rows[0] = append(rows[0], r.word("計 ", "{計|けい} ", "sum ")+y)
		}
	}
	line := func(name string, by []engine.Yearly, total engine.Yearly) {
		row := []string{name}
		for j := range by {
			row = append(row, fixed(by[j].Last(), 2))
		}
		for _, x := range total {
			row = append(row, fixed(x, 2))
		}
		rows = append(rows, row)
	}
	for _, one := range found.Actors {
		line(r.actor(one.ID), one.BySector, one.Total)
	}
	line(r.heading("total"), found.BySector, found.Total)
	text := r.word("主体別の削減量（部門別は2030年度）。", "だれが どれだけ へらすか。", "Savings by actor (sectors: FY2030); ") + at + r.word("。", "。", ".") + "\n" + r.inUnit() + grid(1, rows)
	if found.Total == (engine.Yearly{}) && !found.Reach {
		text += r.word("減らす取組がない。-set、-link、-reachのどれかで動かす。", "へらす {取組|とりくみ}が ありません。", "Nothing is saved: move levers by -set or -link, or take -reach.") + "\n"
	}
	each(found, func(_ engine.Actor, _ string, one *agenda.Action) {
		if strings.HasSuffix(one.ID, "tariff") && !found.Contract {
			text += plain(one.Name[r.lang]) + r.word("は、電気を標準の係数で数えるため削減に数えない（-set ledger=contractで数える）。", "は ここでは かぞえません。", ": not counted in the standard ledger; -set ledger=contract counts it.") + "\n"
		}
	})
	return text + "\n"
}

// each calls f for every action, with its actor's and sector's heading when
// they begin.
func each(found *agenda.Agenda, f func(actor engine.Actor, sector string, one *agenda.Action)) {
	for _, actor := range found.Actors {
		for _, sector := range actor.Sectors {
			for i := range sector.Actions {
				f(actor.ID, sector.ID, &sector.Actions[i])
			}
		}
	}
}

func (r *request) actionText(found *agenda.Agenda) string {
	rows := [][]string{append(append([]string{r.word("主体", "だれ", "actor"), r.word("部門", "{部門|ぶもん}", "sector"), "ID", r.word("取組", "{取組|とりくみ}", "action")}, planYears("%d")...),
		"±", r.word("円/t", "{円|えん}/t", "JPY/t"))}
	each(found, func(actor engine.Actor, sector string, one *agenda.Action) {
		row := []string{r.actor(actor), r.heading(sector), one.ID, plain(one.Name[r.lang])}
		for _, x := range one.Saved {
			row = append(row, fixed(x, 3))
		}
		cost, ok := one.Cost()
		if !ok {
			cost = nan()
		}
		rows = append(rows, append(row, fixed(one.Error, 3), r.known(cost, 0)))
	})
	if len(rows) == 1 {
		return ""
	}
	return r.word("取組ごとの削減量（重なりは分け合う）", "{取組|とりくみ}ごとの {量|りょう}", "Savings by action, overlaps shared out") + "\n" + r.inUnit() + grid(4, rows) + "\n"
}

func (r *request) indicatorText(found *agenda.Agenda) string {
	rows := [][]string{append(append([]string{"ID", r.word("アウトカム指標", "{指標|しひょう}", "outcome indicator"), r.word("単位", "{単位|たんい}", "unit"), r.word("現状", "{今|いま}", "present"), r.years()},
		planYears("%d")...), r.word("2030年度の量", "2030{年度|ねんど}の {量|りょう}", "amount in FY2030"), r.word("出典", "もとの {資料|しりょう}", "source"))}
	each(found, func(_ engine.Actor, _ string, one *agenda.Action) {
		rows = append(rows, r.indicatorRow(one.ID, &one.Indicator))
	})
	for _, s := range found.Sinks {
		rows = append(rows, r.indicatorRow(s.ID, &s.Indicator))
	}
	if len(rows) == 1 {
		return ""
	}
	return r.word("アウトカム指標と年度別の目標", "{指標|しひょう}と {目標|もくひょう}", "Outcome indicators and milestones") + "\n" + grid(3, rows) + "\n"
}

func (r *request) indicatorRow(id string, in *agenda.Indicator) []string {
	present, fy := r.noData(), ""
	if in.Known {
		present = significant(in.Present)
		if in.FY != 0 {
			fy = fmt.Sprint(int(in.FY))
		}
	}
	row := []string{id, plain(in.Definition[r.lang]), r.unit(in.Unit), present, fy}
	for _, x := range in.Milestones {
		row = append(row, significant(x))
	}
	amount := ""
	if in.Stock.ID != "" {
		digits := 0
		if in.Stock.Years.Last() < 100 {
			digits = 2
		}
		amount = grouped(fixed(in.Stock.Years.Last(), digits)) + " " + r.unit(in.Stock.Unit)
	}
	source := ""
	if len(in.Sources) > 0 {
		source = in.Sources[0].ID
		if len(in.Sources) > 1 {
			source += fmt.Sprintf(" +%d", len(in.Sources)-1)
		}
	}
	return append(row, amount, source)
}

func (r *request) subsidyText(found *agenda.Agenda) string {
	if found.Budget == 0 {
		return ""
	}
	rows := [][]string{{"ID", r.word("1件", "1つ", "unit"), r.word("値段", "{値段|ねだん}", "price"), r.word("補助", "{補助|ほじょ}", "subsidy"), r.word("根拠", "もと", "from"), r.word("1年の件数", "1{年|ねん}の {数|かず}", "units a year"),
		r.word("指標 ポイント", "{指標|しひょう}", "points"), r.word("2030年度 t", "2030{年度|ねんど} t", "t in FY2030"), r.word("必要な予算 百万円/年", "いる お{金|かね}", "needed, million JPY/year")}}
	each(found, func(_ engine.Actor, _ string, one *agenda.Action) {
		s := &one.Subsidy
		if s.Unit == "" {
			return
		}
		if s.Origin == agenda.Unknown {
			rows = append(rows, []string{one.ID, r.unit(s.Unit), r.known(s.Price, 0), r.noData()})
			return
		}
		from := map[agenda.Origin]string{agenda.Given: r.word("指定", "えらんだ", "given"), agenda.Share: r.word("値段の割合", "{値段|ねだん}の {割合|わりあい}", "share of price")}[s.Origin]
		if s.Fact != nil {
			from = s.Fact.Source
		}
		rows = append(rows, []string{one.ID, r.unit(s.Unit), r.known(s.Price, 0), grouped(fixed(s.PerUnit, 0)), from, grouped(fixed(s.Units, 0)), fixed(s.Points, 3),
			grouped(fixed(1000*s.Saved, 1)), grouped(fixed(s.Needed/1e6, 1))})
	})
	return fmt.Sprintf(r.word("補助金 %s 円/年をその取組だけに使うとき", "{補助|ほじょ} 1{年|ねん} %s {円|えん}を その {取組|とりくみ}だけに {使|つか}うとき", "If all of %s JPY a year went to the one action"), grouped(fixed(found.Budget, 0))) + "\n" + grid(1, rows) + "\n"
}

func (r *request) curveText(found *agenda.Agenda) string {
	c := &found.Curve
	if len(c.Steps) == 0 && c.Unpriced == 0 && c.Contrary == 0 {
		return ""
	}
	rows := [][]string{{"ID", r.word("取組", "{取組|とりくみ}", "action"), r.word("円/t", "{円|えん}/t", "JPY/t"), "kt", r.word("累計 kt", "たした kt", "so far kt")}}
	for _, s := range c.Steps {
		rows = append(rows, []string{s.ID, plain(s.Name[r.lang]), grouped(fixed(s.Cost, 0)), fixed(s.Width, 3), fixed(s.From+s.Width, 3)})
	}
	rows = append(rows, []string{"", r.word("費用のデータがない取組", "お{金|かね}が わからない {取組|とりくみ}", "no price known"), r.noData(), fixed(c.Unpriced, 3)})
	if c.Contrary < 0 {
		rows = append(rows, []string{"", r.word("排出が増える取組", "ガスが ふえる {取組|とりくみ}", "raises emissions"), "", fixed(c.Contrary, 3)})
	}
	return r.word("削減費用曲線（2030年度）", "1トン へらす お{金|かね}", "Abatement cost curve, FY2030") + "\n" + grid(2, rows) + "\n"
}

func (r *request) sinkText(found *agenda.Agenda) string {
	if len(found.Sinks) == 0 {
		return ""
	}
	rows := [][]string{append([]string{"ID", r.word("吸収源（部門に入れない）", "すいこむ もの", "sink, outside the sectors")}, planYears("%d")...)}
	for _, s := range found.Sinks {
		row := []string{s.ID, plain(s.Name[r.lang])}
		for _, x := range s.Uptake {
			row = append(row, fixed(x, 4))
		}
		rows = append(rows, row)
	}
	sum := []string{"", r.heading("total")}
	for _, x := range found.SinkSum {
		sum = append(sum, fixed(x, 4))
	}
	return r.inUnit() + grid(2, append(rows, sum)) + "\n"
}

func (r *request) technologyText(found *agenda.Agenda) string {
	if len(found.New) == 0 {
		return ""
	}
	rows := [][]string{{"ID", r.word("新しい技術", "{新|あたら}しい {技術|ぎじゅつ}", "new technology"), r.word("主体", "だれ", "actor"), "2030 kt", r.word("根拠の値と出典", "もとの {数字|すうじ}", "evidence")}}
	for _, t := range found.New {
		kt := r.noData()
		if t.In {
			kt = fixed(t.Saved.Last(), 3)
		}
		var evidence []string
		for _, e := range t.Evidence {
			if e.Source.Address != "" {
				evidence = append(evidence, fmt.Sprintf("%s %s %s (%s)", e.Fact.ID, significant(e.Fact.Value), r.unit(e.Fact.Unit), e.Source.ID))
			}
		}
		if t.NoData {
			evidence = []string{r.noData()}
		}
		rows = append(rows, []string{t.ID, plain(t.Name[r.lang]), r.actor(t.Actor), kt, strings.Join(evidence, ", ")})
	}
	return grid(3, rows) + "\n"
}

func (r *request) leftOut(found *agenda.Agenda) string {
	text := ""
	for _, reason := range []struct{ why, ja, easy, en string }{
		{"still", "動かしていない", "うごかしていない", "not moved"},
		{"raises", "排出が増えるので外した", "ガスが ふえる", "would raise emissions"},
		{"footprint", "市の外の排出で、市の合計に入らない", "{市|し}の {外|そと}の ガス", "emitted elsewhere, not in the city's total"},
	} {
		var ids []string
		for _, one := range found.Apart {
			if one.Why == reason.why {
				ids = append(ids, one.ID)
			}
		}
		if ids != nil {
			text += r.word(reason.ja, reason.easy, reason.en) + ": " + strings.Join(ids, " ") + "\n"
		}
	}
	return text
}
