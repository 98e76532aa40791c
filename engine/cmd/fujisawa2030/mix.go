package main

import (
	"strings"

	"fujisawa2030/engine/reach"
)

// verdict says whether the goal is met, and at what price.
func (r *request) verdict(a *reach.Answer) string {
	kt := r.unit(emission)
	rows := [][]string{
		{r.word("取組前", "はじめ", "before the mix"), fixed(a.Start, 2), kt},
		{r.word("ゴール", "ゴール", "goal"), fixed(a.Goal, 2), kt},
		{r.word("この組み合わせで", "この {組|く}み{合|あ}わせで", "with the mix"), fixed(a.Total, 2), kt},
	}
	if !a.Met {
		rows = append(rows,
			[]string{r.word("届かない量", "とどかない {量|りょう}", "missed by"), fixed(a.Miss, 2), kt},
			[]string{"", fixed(a.Points, 2), r.word("ポイント（2013年度比）", "ポイント（2013{年度|ねんど}と くらべて）", "points of FY2013")})
	}
	million := r.word("百万円/年", "{百万円|ひゃくまんえん}（1{年|ねん}に）", money)
	rows = append(rows,
		[]string{r.word("機器などの費用", "{機械|きかい}などの お{金|かね}", "bought"), fixed(a.Spend, 1), million},
		[]string{r.word("光熱費の変化", "{電気|でんき}・ガス・ガソリン{代|だい}の かわり", "change of energy bills"), fixed(a.Bill, 1), million},
		[]string{r.word("差引", "あわせて", "cost"), fixed(a.Cost(), 1), million})
	text := grid(1, rows)
	if a.Unpriced {
		text += r.word("費用の分からない取組を含むため、費用は実際より小さく出ます。", "お{金|かね}が わからない {取組|とりくみ}も あるので、ほんとうは もっと かかります。",
			"Measures without a known price are among them: the cost is too low.") + "\n"
	}
	return text
}

// mix lists the levers that move.
func (r *request) mix(a *reach.Answer) string {
	rows := [][]string{{"ID", r.word("取組", "{取組|とりくみ}", "lever"), r.word("現状", "{今|いま}", "today"), r.word("ここまで", "ここまで", "to"),
		r.word("単位", "{単位|たんい}", "unit"), r.word("道のり %", "{道|みち}のり %", "way %"), r.word("費用", "お{金|かね}", "bought"),
		r.word("光熱費", "{電気|でんき}など", "bills"), ""}}
	pays := false
	for i := range a.Levers {
		l := &a.Levers[i]
		if l.Role != reach.Used {
			continue
		}
		lever := &r.model.Levers()[l.Lever]
		mark := ""
		if l.Cost() < 0 {
			mark, pays = "*", true
		}
		rows = append(rows, []string{lever.ID, plain(lever.Name[r.lang]), significant(l.From), significant(l.To), r.unit(lever.Unit),
			fixed(100*l.Share, 1), fixed(l.Spend, 1), fixed(l.Bill, 1), mark})
	}
	if len(rows) == 1 {
		return r.word("動かす取組はありません。", "うごかす {取組|とりくみ}は ありません。", "No lever moves.") + "\n"
	}
	text := grid(2, rows)
	if pays {
		text += r.word("* 節約が費用を上回る取組", "* かかる お{金|かね}より へる お{金|かね}が {多|おお}い {取組|とりくみ}", "* saves more than it costs") + "\n"
	}
	return text
}

// others names the levers that do not move, by reason.
func (r *request) others(a *reach.Answer) string {
	text := "\n"
	for _, reason := range []struct {
		role         reach.Role
		ja, easy, en string
	}{
		{reach.Unused, "使わなくてよい", "つかわなくて よい", "not needed"},
		{reach.Unpriced, "費用が分からない", "お{金|かね}が わからない", "price not known"},
		{reach.Held, "動かさない", "うごかさない", "held"},
		{reach.Contrary, "排出が増える", "ガスが ふえる", "raises emissions"},
		{reach.Idle, "合計に効かない", "{合計|ごうけい}は かわらない", "does not act on the total"},
	} {
		var ids []string
		for _, l := range a.Levers {
			if l.Role == reason.role {
				ids = append(ids, r.model.Levers()[l.Lever].ID)
			}
		}
		if ids != nil {
			text += r.word(reason.ja, reason.easy, reason.en) + ": " + strings.Join(ids, " ") + "\n"
		}
	}
	return text
}

// limits says what would be gained where a lever is at its reach.
func (r *request) limits(a *reach.Answer) string {
	if len(a.Limits) == 0 {
		return ""
	}
	rows := [][]string{{"ID", r.word("到達可能", "できる{上|うえ}", "reach"), r.word("単位", "{単位|たんい}", "unit"),
		r.word("あと1進むと減る量 kt", "あと1 すすむと へる kt", "one more saves, kt")}}
	for _, l := range a.Limits {
		lever := &r.model.Levers()[l.Lever]
		rows = append(rows, []string{lever.ID, significant(l.Reach), r.unit(lever.Unit), fixed(l.Worth, 3)})
	}
	return "\n" + r.word("上限にある取組", "いちばん {上|うえ}まで きた {取組|とりくみ}", "Levers at their limit") + "\n" + grid(1, rows)
}
