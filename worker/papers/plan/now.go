package plan

import (
	"html/template"
	"slices"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/nowcast"
	"fujisawa2030/engine/series"
	"fujisawa2030/worker/papers/chart"
)

// Now is the nowcast of the running fiscal year and its trial on the past.
type Now struct {
	nowcast.Result
	Trial  nowcast.Backtest
	Nation nowcast.Backtest
	set    series.Set
}

// Years of the trials: the official ones of the city, those of the national
// inventory.
const (
	firstTrial      engine.FiscalYear = 2013
	lastCityTrial   engine.FiscalYear = 2019
	lastNationTrial engine.FiscalYear = 2023
)

// Nowcast takes the series of an edition and says where the year stands that
// runs on a day, and how well that would have worked before.
func Nowcast(set series.Set, day series.Day) (*Now, error) {
	n := &Now{set: set}
	var err error
	if n.Result, err = nowcast.Of(set, nowcast.City, day, nowcast.RunningYear(day)); err != nil {
		return nil, err
	}
	if n.Trial, err = nowcast.Try(set, nowcast.City, nowcast.Running, firstTrial, lastCityTrial); err != nil {
		return nil, err
	}
	n.Nation, err = nowcast.Try(set, nowcast.Nation, nowcast.Closed, firstTrial, lastNationTrial)
	return n, err
}

// Text is a text of the series by its id.
func (n *Now) Text(id string) string {
	for _, t := range n.set.Texts {
		if t.ID == id {
			return t.Name[engine.Japanese]
		}
	}
	return id
}

// Rows lists the sectors and the total.
func (n *Now) Rows() []nowcast.Sector { return append(slices.Clone(n.Sectors), n.Total) }

// Why joins a sector's reasons.
func (n *Now) Why(ids []string) string {
	text := ""
	for _, id := range ids {
		text += strings.TrimSuffix(n.Text(id), "。") + "。"
	}
	return text
}

// Drawing shows the last official year, the nowcast and its interval.
func (n *Now) Drawing() template.HTML {
	b := chart.Bars{Title: "部門別の速報値", About: "今年度の排出量の見積もりと幅、最後の公表値。", Unit: kilo, Digits: 0, Names: 120, Missing: "データなし"}
	for _, s := range n.Sectors {
		b.Bars = append(b.Bars,
			chart.Bar{Name: sectorShort(s.ID) + "　公表値（" + short(int(s.LastFY)) + "）", Value: s.Last, Low: nan, High: nan, Color: "#a9b9c1"},
			chart.Bar{Name: "速報（" + short(int(n.FY)) + "）", Value: s.Value, Low: s.Low, High: s.High, Color: chart.SectorColor(s.ID), Strong: true})
	}
	return b.SVG()
}

// Scores draws the errors of the trial.
func (n *Now) Scores() template.HTML {
	b := chart.Bars{Title: "過去の年度で試した外れの大きさ", About: "速報、据え置き、直線の三つの方法の平均の外れ。", Unit: "平均の外れ（%）", Digits: 1, Names: 120}
	for _, s := range n.Trial.Scores {
		name := "合計"
		if s.Sector != "total" {
			name = sectorShort(s.Sector)
		}
		b.Bars = append(b.Bars,
			chart.Bar{Name: name + "　速報", Value: 100 * s.MAPE, Low: nan, High: nan, Color: chart.Sea, Strong: true},
			chart.Bar{Name: "据え置き", Value: 100 * s.CarryForwardMAPE, Low: nan, High: nan, Color: "#a9b9c1"},
			chart.Bar{Name: "直線", Value: 100 * s.TrendMAPE, Low: nan, High: nan, Color: "#c9b7a0"})
	}
	return b.SVG()
}

// Inputs lists the series that entered with their names.
func (n *Now) InputRows() []InputRow {
	var rows []InputRow
	for _, in := range n.Inputs {
		for i := range n.set.Series {
			if s := &n.set.Series[i]; s.ID == in.ID {
				var sources []string
				for _, pt := range s.Points {
					if !slices.Contains(sources, pt.Source) {
						sources = append(sources, pt.Source)
					}
				}
				rows = append(rows, InputRow{s.Name[engine.Japanese], in.Last, s.Lag, sources})
			}
		}
	}
	return rows
}

// InputRow is a series with the last period known and its lag in days.
type InputRow struct {
	Name, Last string
	Lag        int
	Sources    []string
}
