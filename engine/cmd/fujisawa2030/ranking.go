package main

import (
	"fmt"
	"math"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
)

// noData stands where nobody knows.
func (r *request) noData() string { return r.word("データなし", "データなし", "no data") }

// known writes a number, or that there is none.
func (r *request) known(x float64, digits int) string {
	if x != x {
		return r.noData()
	}
	return grouped(fixed(x, digits))
}

// grouped puts commas between thousands.
func grouped(s string) string {
	whole, rest, _ := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		rest = "." + rest
	}
	return sign + whole + rest
}

func (r *request) actor(id engine.Actor) string {
	switch id {
	case engine.Resident:
		return r.word("市民", "{市民|しみん}", "residents")
	case engine.Business:
		return r.word("事業者", "{会社|かいしゃ}", "businesses")
	}
	return r.word("市", "{市|し}", "city")
}

// weights says what counts how much, and how consistent the comparisons are.
func (r *request) weights(found *priority.Result) string {
	rows := [][]string{{r.word("評価項目", "{見|み}る ところ", "criterion"), r.word("重み", "{重|おも}さ", "weight")}}
	for j, c := range found.Criteria {
		rows = append(rows, []string{plain(c.Name[r.lang]), fixed(found.Weights[j], 3)})
	}
	text := grid(1, rows)
	switch found.Origin {
	case priority.Edition:
		text += r.word("重みは、版にある一対比較の例による（-compare、-comparisonsで置き換える）。", "{重|おも}さは {例|れい}です。", "The weights are the edition's comparisons, an example to be replaced (-compare, -comparisons).") + "\n"
	case priority.Even:
		text += r.word("重みは、すべて同じ（版に一対比較がない）。", "{重|おも}さは みんな {同|おな}じです。", "All weigh the same: the edition has no comparisons of them.") + "\n"
	}
	if j := found.Judgement; j != nil && len(found.Criteria) > 2 {
		text += fmt.Sprintf("AHP: λmax %s, CI %s, RI %s, CR %s (≤ %s)  [RI: %s]\n", fixed(j.LambdaMax, 4), fixed(j.Index, 4), fixed(j.Random, 2), fixed(j.Ratio, 4),
			number(priority.Tolerable), priority.RandomIndices)
	}
	return text
}

// chosen tells the set and what it does together.
func (r *request) chosen(found *priority.Result) string {
	text := r.word("選んだ施策", "えらんだ {取組|とりくみ}", "The set") + "\n"
	for n, i := range found.Set.Members {
		c := &found.Candidates[i]
		text += fmt.Sprintf("%d. %s [%s] %s\n   %s\n", n+1, plain(c.Name[r.lang]), c.ID, r.actor(c.Actor), found.Reason(i, r.lang))
	}
	for _, d := range found.Demands {
		if d.By < 0 {
			text += r.word("満たせない条件: ", "できない きまり: ", "demand not met: ") + plain(d.Name[r.lang]) + "\n"
		}
	}
	set := &found.Set
	kt := r.unit(emission)
	rows := [][]string{{""}}
	for k := range engine.PlanYears {
		rows[0] = append(rows[0], fmt.Sprint(int(engine.PlanFY)+k))
	}
	together, apart := []string{r.word("いっしょに減らす量 ", "いっしょに へる{量|りょう} ", "saved together, ") + kt}, []string{r.word("別々に数えた合計 ", "{別|べつ}べつに たすと ", "sum of each alone, ") + kt}
	for k := range engine.PlanYears {
		together, apart = append(together, fixed(set.Saved[k], 2)), append(apart, fixed(set.Apart[k], 2))
	}
	text += grid(1, append(rows, together, apart))
	if set.Gap > 0 {
		text += r.word("2030年度の見通しと目標の差 ", "2030{年度|ねんど}の {目標|もくひょう}まで ", "gap of FY2030 between outlook and target ") + fixed(set.Gap, 2) + " " + kt +
			fmt.Sprintf(" (%s %%)\n", fixed(100*set.Saved.Last()/set.Gap, 1))
	}
	text += r.word("2030年度の費用 ", "2030{年度|ねんど}の お{金|かね} ", "FY2030: bought ") + grouped(fixed(set.Spend, 0)) + r.word(" 百万円、光熱費の変化 ", " {百万円|ひゃくまんえん}、{電気代|でんきだい}など ", " million JPY, energy bills ") +
		grouped(fixed(set.Bill, 0)) + r.word(" 百万円", " {百万円|ひゃくまんえん}", " million JPY")
	if !set.Priced {
		text += r.word("（費用の分からない施策を含まない）", "（お{金|かね}が わからない {取組|とりくみ}は {入|はい}っていない）", " (measures without a known price left out)")
	}
	return text + "\n"
}

// ranking is the table of all candidates.
func (r *request) ranking(found *priority.Result) string {
	head := []string{r.word("順位", "{番|ばん}", "rank"), "ID", r.word("施策", "{取組|とりくみ}", "measure"), r.word("主体", "だれ", "actor"),
		r.word("近さ", "{近|ちか}さ", "closeness"), r.word("順位の幅", "{番|ばん}の はば", "ranks"), r.word("4年 kt", "4{年|ねん} kt", "4 years kt"), "2030 kt", r.word("円/t", "{円|えん}/t", "JPY/t")}
	var judged []int
	for j := range found.Criteria {
		if found.Criteria[j].Judged() {
			judged = append(judged, j)
			head = append(head, plain(found.Criteria[j].Name[r.lang]))
		}
	}
	first := fmt.Sprintf(r.word("上位%d %%: 重み", "{上|うえ}の %d %%: {重|おも}さ", "top %d %%: weightings"), found.Size)
	head = append(head, first, r.word("将来", "{将来|しょうらい}", "futures"), r.word("両方", "{両方|りょうほう}", "both"), "")
	rows := [][]string{head}
	for _, i := range found.Order {
		c := &found.Candidates[i]
		row := []string{fmt.Sprint(c.Rank), c.ID, plain(c.Name[r.lang]), r.actor(c.Actor), fixed(c.Closeness, 3), fmt.Sprintf("%d–%d", c.BestRank, c.WorstRank),
			fixed(c.Alone.Sum(), 2), fixed(c.Alone.Last(), 2), r.known(c.Net, 0)}
		for _, j := range judged {
			row = append(row, r.known(c.Values[j].Value, 0))
		}
		mark := ""
		if c.Decision.In {
			mark = "*"
		}
		s := &c.Acceptability
		rows = append(rows, append(row, hundredths(s.Weightings), hundredths(s.Futures), hundredths(s.Both), mark))
	}
	text := grid(4, rows)
	return text + fmt.Sprintf(r.word("* 選んだ施策。将来 %d通り、重み %d通り。分からない費用は中央の値として順位をつけ、「順位の幅」は最もよい値と最も悪い値のときの順位。\n",
		"* えらんだ {取組|とりくみ}。{将来|しょうらい} %d、{重|おも}さ %d。\n",
		"* in the set. %d futures, %d weightings. An unknown price ranks as the median; \"ranks\" are those with the best and the worst one.\n"), found.Futures, found.Weightings)
}

// hundredths writes a share in per cent.
func hundredths(x float64) string { return fixed(100*x, 1) }

// firmness says how far weights must move until the result turns.
func (r *request) firmness(found *priority.Result) string {
	text := ""
	for _, part := range []struct {
		title string
		turns []priority.Turn
	}{
		{r.word("選んだ施策が変わる重み", "えらぶ {取組|とりくみ}が かわる {重|おも}さ", "Weights at which the set turns"), found.SetTurns},
		{fmt.Sprintf(r.word("上位%dが変わる重み", "{上|うえ}の %dが かわる {重|おも}さ", "Weights at which the top %d turn"), found.Size), found.TopTurns},
	} {
		rows := [][]string{{r.word("評価項目", "{見|み}る ところ", "criterion"), r.word("今の重み", "{今|いま}の {重|おも}さ", "weight"), r.word("変わる重み", "かわる {重|おも}さ", "turns at"), r.word("差", "ちがい", "change"),
			r.word("入る", "{入|はい}る", "in"), r.word("出る", "{出|で}る", "out")}}
		for _, t := range part.turns {
			for _, p := range []priority.Point{t.Up, t.Down} {
				if math.IsNaN(p.Weight) {
					continue
				}
				rows = append(rows, []string{plain(found.Criteria[t.Criterion].Name[r.lang]), fixed(found.Weights[t.Criterion], 3), fixed(p.Weight, 3), fixed(p.Change, 3), names(found, p.In), names(found, p.Out)})
			}
		}
		if len(rows) == 1 {
			rows = append(rows, []string{r.word("変わらない", "かわらない", "none")})
		}
		text += part.title + "\n" + grid(1, rows) + "\n"
	}
	return text
}

func names(found *priority.Result, list []int) string {
	var ids []string
	for _, i := range list {
		ids = append(ids, found.Candidates[i].ID)
	}
	return strings.Join(ids, " ")
}

// reasons gives each candidate that is out its sentence.
func (r *request) reasons(found *priority.Result) string {
	text := r.word("見送った施策", "えらばなかった {取組|とりくみ}", "Measures left out") + "\n"
	for _, i := range found.Order {
		if c := &found.Candidates[i]; !c.Decision.In {
			text += fmt.Sprintf("%s [%s] %s\n", plain(c.Name[r.lang]), c.ID, found.Reason(i, r.lang))
		}
	}
	return text
}

// apart names what does not compete.
func (r *request) apart(found *priority.Result) string {
	text := ""
	for _, one := range found.Apart {
		why := r.word("吸収源は別に数える", "すいこむ {量|りょう}は {別|べつ}に かぞえる", "a sink, counted apart")
		if one.Kind == "footprint" {
			why = r.word("市の外の排出で、市の合計に入らない", "{市|し}の {外|そと}の ガス", "emitted elsewhere, not in the city's total")
		}
		text += fmt.Sprintf("%s [%s] %s\n", plain(one.Name[r.lang]), one.ID, why)
	}
	return text
}
