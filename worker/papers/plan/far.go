package plan

import (
	"html/template"
	"math"
	"slices"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
	"fujisawa2030/engine/reach"
	"fujisawa2030/worker/papers/chart"
)

var nan = math.NaN()

// Moved lists the levers that the scenario moves, most saved first.
func (p *Plan) Moved() []*record.Lever {
	var all []*record.Lever
	for i := range p.Levers {
		l := &p.Levers[i]
		if !l.IsChoice() && l.Counted != l.Today {
			all = append(all, l)
		}
	}
	slices.SortStableFunc(all, func(a, b *record.Lever) int {
		switch {
		case a.Kt > b.Kt:
			return -1
		case a.Kt < b.Kt:
			return 1
		}
		return 0
	})
	return all
}

// Way leads from the outlook over the actors to the scenario and the target.
func (p *Plan) Way() template.HTML {
	w := chart.Waterfall{Title: "見通しからシナリオへ", About: "目標年度の見通しから、主体ごとの削減量を引いてシナリオに至る図。", Unit: kilo, Digits: 1, Line: p.Target, LineName: "目標"}
	w.Steps = append(w.Steps, chart.Step{Name: "見通し", Value: p.Sum().Outlook, Level: true, Color: chart.Muted})
	for _, a := range p.ByActor() {
		if a.Count == 0 {
			continue
		}
		w.Steps = append(w.Steps, chart.Step{Name: a.Name, Value: -a.Kt, Color: chart.Pine})
	}
	w.Steps = append(w.Steps, chart.Step{Name: "シナリオ", Value: p.Sum().Steps, Level: true, Color: chart.Sea})
	return w.SVG()
}

// ActorRow is what an actor's levers save in the target year.
type ActorRow struct {
	Actor engine.Actor
	Name  string
	Kt    float64
	Count int
}

// ByActor sums the scenario's levers by actor.
func (p *Plan) ByActor() []ActorRow {
	rows := []ActorRow{{engine.Resident, "市民", 0, 0}, {engine.Business, "事業者", 0, 0}, {engine.CityHall, "市", 0, 0}}
	for _, l := range p.Moved() {
		for i := range rows {
			if rows[i].Actor == l.Actor {
				rows[i].Kt += l.Kt
				rows[i].Count++
			}
		}
	}
	return rows
}

// limitsShown is how many the table lists.
const limitsShown = 6

// Limits are the levers that are at their reach when everything is done, most
// worth first.
func (p *Plan) Limits() []LimitRow {
	var rows []LimitRow
	for _, l := range p.Lowest.Limits {
		if l.Worth == l.Worth && len(rows) < limitsShown {
			rows = append(rows, LimitRow{&p.Model.Levers()[l.Lever], l})
		}
	}
	return rows
}

// LimitRow is a lever at its reach.
type LimitRow struct {
	*engine.Lever
	Limit reach.Limit
}

// All draws how far everything together would reach.
func (p *Plan) All() template.HTML {
	return chart.Bars{Title: "目標年度の排出量を比べる", About: "見通し、シナリオ、すべての取組を上限まで行った場合、目標。", Unit: kilo, Digits: 0, Names: 130, Bars: []chart.Bar{
		{Name: "見通し（今の取組のまま）", Value: p.Sum().Outlook, Low: nan, High: nan, Color: chart.Muted},
		{Name: "シナリオ", Value: p.Sum().Steps, Low: nan, High: nan, Color: chart.Sea, Strong: true},
		{Name: "すべての取組を上限まで", Value: p.Lowest.Lowest, Low: nan, High: nan, Color: "#6b8f7b"},
		{Name: "目標", Value: p.Target, Low: nan, High: nan, Color: chart.Pine, Strong: true},
	}}.SVG()
}

// Future is the forecast of the target year.
func (p *Plan) Future() (low, median, high float64) {
	last := engine.ShownYears - 1
	return p.Forecast.Low[last], p.Forecast.Median[last], p.Forecast.High[last]
}

// FutureLow, FutureMedian and FutureHigh are for templates.
func (p *Plan) FutureLow() float64    { low, _, _ := p.Future(); return low }
func (p *Plan) FutureMedian() float64 { _, median, _ := p.Future(); return median }
func (p *Plan) FutureHigh() float64   { _, _, high := p.Future(); return high }

// Draws is the number of futures.
func (p *Plan) Draws() float64 { return float64(p.Forecast.Draws) }
