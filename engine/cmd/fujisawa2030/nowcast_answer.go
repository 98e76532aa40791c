package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/nowcast"
)

// sectorWords are the sectors' names where no city is read.
var sectorWords = map[string]engine.Text{
	"industry":   {"産業", "{産業|さんぎょう}", "industry"},
	"commercial": {"業務その他", "{店|みせ}や オフィスなど", "commercial"},
	"household":  {"家庭", "{家庭|かてい}", "household"},
	"transport":  {"運輸", "{車|くるま}や {電車|でんしゃ}", "transport"},
	"waste":      {"廃棄物", "ごみ", "waste"},
	"total":      {"合計", "{合計|ごうけい}", "total"},
}

func (r *request) sectorName(id string) string { return plain(sectorWords[id][r.lang]) }

// write puts a table into the asked form.
func (r *request) write(a answer) ([]byte, error) {
	switch r.form {
	case "csv":
		return a.csv()
	case "json":
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		err := e.Encode(a.extra)
		return b.Bytes(), err
	}
	return []byte(a.text), nil
}

// nowcastAnswer tells one nowcast.
func (r *request) nowcastAnswer(n nowcast.Result) ([]byte, error) {
	a := answer{columns: []string{"area", "as_of", "fiscal_year", "sector", "part", "value", "low", "high", "unit", "official_year", "official", "link_year", "link"}}
	var sectors []object
	grown := [][]string{{r.word("部門", "{部門|ぶもん}", "sector"), fmt.Sprintf("FY%d", n.FY), r.word("90%の幅", "90%の はば", "90 % interval"), "", r.word("最後の公式の値", "{公式|こうしき}の {数|かず}", "last official"), ""}}
	for _, s := range append(n.Sectors[:len(n.Sectors):len(n.Sectors)], n.Total) {
		a.rows = append(a.rows, []any{r.say(n.Area), n.AsOf, int(n.FY), s.ID, "", s.Value, s.Low, s.High, emission, int(s.LastFY), s.Last, "", ""})
		for _, p := range s.Parts {
			a.rows = append(a.rows, []any{r.say(n.Area), n.AsOf, int(n.FY), s.ID, p.ID, p.Value, "", "", emission, int(p.LastFY), p.Last, int(p.LinkFY), p.Link})
		}
		sectors = append(sectors, r.sectorObject(s))
		grown = append(grown, []string{r.sectorName(s.ID), fixed(s.Value, 1), fixed(s.Low, 1), fixed(s.High, 1), fixed(s.Last, 1), fmt.Sprintf("FY%d", s.LastFY)})
	}
	var inputs []object
	for _, in := range n.Inputs {
		inputs = append(inputs, object{{"id", in.ID}, {"name", r.seriesName(in.ID)}, {"last", in.Last}})
	}
	a.extra = object{{"area", r.say(n.Area)}, {"as_of", n.AsOf}, {"fiscal_year", int(n.FY)}, {"unit", emission}, {"coverage", 0.9},
		{"sectors", sectors[:len(sectors)-1]}, {"total", sectors[len(sectors)-1]}, {"inputs", inputs}}
	a.text = fmt.Sprintf("%s · %s · FY%d · kt-CO2\n\n", r.say(n.Area), n.AsOf, n.FY) + grid(1, grown) + "\n" + r.missing(n) + "\n" + r.lastSeen(n)
	return r.write(a)
}

func (r *request) sectorObject(s nowcast.Sector) object {
	var parts, years, months []object
	for _, p := range s.Parts {
		var models []object
		for _, m := range p.Models {
			models = append(models, object{{"model", m.ID}, {"name", r.say(m.ID)}, {"series", m.Series}, {"value", m.Value}, {"slope", m.Slope}, {"rho", m.Rho}, {"years", m.Years}})
		}
		parts = append(parts, object{{"id", p.ID}, {"value", p.Value}, {"official_year", int(p.LastFY)}, {"official", p.Last},
			{"link_year", int(p.LinkFY)}, {"link", p.Link}, {"models", models}, {"inputs", p.Inputs}, {"missing", r.sayAll(p.Reasons)}})
	}
	for _, y := range s.Years {
		years = append(years, object{{"fiscal_year", int(y.FY)}, {"value", y.Value}})
	}
	for _, m := range s.Months {
		months = append(months, object{{"month", m.Month}, {"value", m.Value}, {"observed", m.Observed}})
	}
	return object{{"sector", s.ID}, {"name", r.sectorName(s.ID)}, {"value", s.Value}, {"low", s.Low}, {"high", s.High}, {"errors", s.Errors},
		{"official_year", int(s.LastFY)}, {"official", s.Last}, {"parts", parts}, {"years", years}, {"months", months}, {"missing", r.sayAll(s.Reasons)}}
}

func (r *request) sayAll(ids []string) []string {
	list := []string{}
	for _, id := range ids {
		list = append(list, r.say(id))
	}
	return list
}

// missing lists what is not at hand, by sector.
func (r *request) missing(n nowcast.Result) string {
	var b strings.Builder
	b.WriteString(r.word("手元にないもの", "ない データ", "not at hand") + "\n")
	for _, s := range n.Sectors {
		for _, reason := range s.Reasons {
			fmt.Fprintf(&b, "  %s: %s\n", r.sectorName(s.ID), r.say(reason))
		}
	}
	return b.String()
}

// lastSeen lists the series with their last known period.
func (r *request) lastSeen(n nowcast.Result) string {
	rows := [][]string{{r.word("使った統計", "{使|つか}った データ", "series"), r.word("最後の値", "{最後|さいご}の {数|かず}", "last value")}}
	for _, in := range n.Inputs {
		last := in.Last
		if last == "" {
			last = "-"
		}
		rows = append(rows, []string{r.seriesName(in.ID), last})
	}
	return grid(1, rows)
}

// backtestAnswer tells the trials.
func (r *request) backtestAnswer(trials []nowcast.Backtest) ([]byte, error) {
	a := answer{columns: []string{"area", "protocol", "fiscal_year", "as_of", "sector", "official", "nowcast", "low", "high", "carry_forward", "trend", "unit", "official_year"}}
	var protocols []object
	for _, b := range trials {
		var rows, scores []object
		for _, t := range b.Rows {
			a.rows = append(a.rows, []any{r.say(b.Area), b.Protocol, int(t.FY), t.AsOf, t.Sector, t.Actual, t.Nowcast, t.Low, t.High, t.CarryForward, t.Trend, emission, int(t.LastFY)})
			rows = append(rows, object{{"fiscal_year", int(t.FY)}, {"as_of", t.AsOf}, {"sector", t.Sector}, {"official", t.Actual}, {"nowcast", t.Nowcast},
				{"low", t.Low}, {"high", t.High}, {"carry_forward", t.CarryForward}, {"trend", t.Trend}, {"official_year", int(t.LastFY)}})
		}
		for _, s := range b.Scores {
			scores = append(scores, object{{"sector", s.Sector}, {"mape", s.MAPE}, {"carry_forward_mape", s.CarryForwardMAPE}, {"trend_mape", s.TrendMAPE},
				{"mean_error", s.MeanError}, {"sign_right", s.SignRight}, {"signs", s.Signs}, {"inside", s.Inside}, {"intervals", s.Intervals},
				{"beats", s.Beats}, {"reasons", r.sayAll(s.Reasons)}})
		}
		v := b.Verdict
		protocols = append(protocols, object{{"protocol", b.Protocol}, {"name", r.say(b.Protocol)}, {"scores", scores},
			{"verdict", object{{"id", v.Text}, {"text", r.say(v.Text)}, {"met", v.Met}, {"total", v.Total}, {"goal", v.Goal}, {"misses", append([]string{}, v.Misses...)}, {"heaviest", v.Heaviest}}}, {"rows", rows}})
		a.text += r.scoreText(b)
	}
	a.extra = object{{"area", r.say(trials[0].Area)}, {"unit", emission}, {"protocols", protocols}}
	return r.write(a)
}

func (r *request) scoreText(b nowcast.Backtest) string {
	rows := [][]string{{r.word("部門", "{部門|ぶもん}", "sector"), "MAPE %", r.word("据え置き", "そのまま", "carry-forward"), r.word("直線", "まっすぐ", "trend"), r.word("増減の向き", "ふえる・へる", "sign"), r.word("幅の中", "はばの なか", "inside"), r.word("誤差 kt", "ちがい kt", "error kt")}}
	for _, s := range b.Scores {
		rows = append(rows, []string{r.sectorName(s.Sector), percent(s.MAPE), percent(s.CarryForwardMAPE), percent(s.TrendMAPE),
			fmt.Sprintf("%d/%d", s.SignRight, s.Signs), fmt.Sprintf("%d/%d", s.Inside, s.Intervals), fixed(s.MeanError, 1)})
	}
	first, last := b.Rows[0].FY, b.Rows[len(b.Rows)-1].FY
	text := fmt.Sprintf("%s · FY%d-%d · %s\n\n", r.say(b.Area), first, last, r.say(b.Protocol)) + grid(1, rows)
	text += "\n" + r.say(b.Verdict.Text) + " (" + percent(b.Verdict.Total) + " % / " + percent(b.Verdict.Goal) + " %)\n"
	for _, s := range b.Scores {
		for _, reason := range s.Reasons {
			text += "  " + r.sectorName(s.Sector) + ": " + r.say(reason) + "\n"
		}
	}
	return text + "\n"
}

func percent(x float64) string { return fixed(x*100, 2) }
