package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"math"
	"slices"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/nowcast"
	"fujisawa2030/engine/series"
)

//go:embed nowcast.html
var nowcastHTML string

// monthlyPaper is one A4 page: the nowcast, how it came about, how well the method
// has done, and what is missing.
type monthlyPaper struct {
	FY                  int
	AsOf, Edition       string
	Headline            string
	Sectors             []paperRow
	Chart, Months       template.HTML
	Scores              []scoreRow
	Verdict, Why, Trial string
	Gap                 string // how much longer the way is than in the trial
	Missing             []string
	Inputs              []inputRow
}

type paperRow struct {
	Name, Value, Low, High, LastFY, Last, Change string
	Total                                        bool
}

type scoreRow struct {
	Name, MAPE, Carry, Trend, Sign, Inside string
	Total                                  bool
}

type inputRow struct{ Name, Last string }

func (r *request) nowcastPage(n nowcast.Result, b nowcast.Backtest) ([]byte, error) {
	r.lang = engine.Japanese
	page := monthlyPaper{FY: int(n.FY), AsOf: japaneseDate(n.AsOf), Edition: r.now.set.Edition, Headline: headline(n),
		Verdict: fmt.Sprintf("%s（合計の平均誤差 %s%%、目標 %s%%以下）。", r.say(b.Verdict.Text), fixed(b.Verdict.Total*100, 1), fixed(b.Verdict.Goal*100, 0)),
		Trial:   fmt.Sprintf("%d〜%d年度。%s", b.Rows[0].FY, b.Rows[len(b.Rows)-1].FY, r.say(b.Protocol)),
		Chart:   yearChart(r.officialYears(), n), Months: monthChart(n.Total)}
	for _, s := range append(n.Sectors[:len(n.Sectors):len(n.Sectors)], n.Total) {
		row := paperRow{Name: r.sectorName(s.ID), Value: thousand(s.Value), Low: thousand(s.Low), High: thousand(s.High),
			LastFY: fmt.Sprint(int(s.LastFY)), Last: thousand(s.Last), Change: signedPercent(s.Value/s.Last - 1), Total: s.ID == "total"}
		page.Sectors = append(page.Sectors, row)
		if s.ID != "total" && len(s.Reasons) > 0 {
			page.Missing = append(page.Missing, r.sectorName(s.ID)+": "+strings.Join(r.sayAll(s.Reasons), "。"))
		}
	}
	for _, s := range b.Scores {
		page.Scores = append(page.Scores, scoreRow{r.sectorName(s.Sector), fixed(s.MAPE*100, 1), fixed(s.CarryForwardMAPE*100, 1), fixed(s.TrendMAPE*100, 1),
			fmt.Sprintf("%d/%d", s.SignRight, s.Signs), fmt.Sprintf("%d/%d", s.Inside, s.Intervals), s.Sector == "total"})
		for _, reason := range s.Reasons {
			page.Why += r.sectorName(s.Sector) + ": " + r.say(reason) + "。"
		}
	}
	page.Gap = gap(n, b)
	for _, in := range n.Inputs {
		// The official table stands above with its year.
		if s := r.now.set.Find(in.ID); s != nil && in.Last != "" && !strings.HasPrefix(in.ID, official) {
			page.Inputs = append(page.Inputs, inputRow{plain(s.Name[engine.Japanese]), in.Last})
		}
	}
	t, err := template.New("nowcast").Parse(nowcastHTML)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = t.Execute(&out, page)
	return out.Bytes(), err
}

// gap warns where the last official value lies further back than in the trial.
func gap(n nowcast.Result, b nowcast.Backtest) string {
	now, then := int(n.FY-n.Total.LastFY), int(b.Rows[0].FY-b.Rows[0].LastFY)
	if now <= then {
		return ""
	}
	return fmt.Sprintf("試したのは%d年度前の公式の値からの速報で、今回は%d年度前の値からつないでいる。上の90%%の幅は今回の長さで求めた。", then, now)
}

// headline says the answer in one sentence.
func headline(n nowcast.Result) string {
	t := n.Total
	text := fmt.Sprintf("%d年度の藤沢市の排出量は、いまの統計から約%s千トン-CO2とみられます", n.FY, thousand(t.Value))
	if !math.IsNaN(t.Low) {
		text += fmt.Sprintf("（90%%の幅 %s〜%s千トン）", thousand(t.Low), thousand(t.High))
	}
	return text + "。"
}

// thousand writes a whole number with its thousands apart.
func thousand(x float64) string {
	s := fixed(x, 0)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func signedPercent(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	if x > 0 {
		return "+" + fixed(x*100, 1) + "%"
	}
	return fixed(x*100, 1) + "%"
}

func japaneseDate(s string) string {
	var y, m, d int
	if _, err := fmt.Sscanf(s, "%d-%d-%d", &y, &m, &d); err != nil {
		return s
	}
	return fmt.Sprintf("%d年%d月%d日", y, m, d)
}

// official begins the ids of the ministry's table.
const official = "moe."

// officialYears is the sum of the ministry's table by year, as far as all
// sub-sectors of a year are published.
func (r *request) officialYears() []nowcast.Year {
	sum, count := map[engine.FiscalYear]float64{}, map[engine.FiscalYear]int{}
	all := 0
	seen := r.now.set.AsOf(r.now.day)
	for i := range seen.Series {
		s := &seen.Series[i]
		if !strings.HasPrefix(s.ID, official) || s.Step != series.Yearly {
			continue
		}
		all++
		for _, p := range s.Points {
			sum[p.At.FY()] += p.Value
			count[p.At.FY()]++
		}
	}
	var years []nowcast.Year
	for fy, v := range sum {
		if count[fy] == all && fy >= firstTrial {
			years = append(years, nowcast.Year{FY: fy, Value: v})
		}
	}
	slices.SortFunc(years, func(a, b nowcast.Year) int { return int(a.FY - b.FY) })
	return years
}
