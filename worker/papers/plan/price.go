package plan

import (
	"html/template"
	"math"
	"slices"

	"fujisawa2030/engine/priority"
	"fujisawa2030/worker/papers/chart"
)

// steep is the price, in thousand yen per t, above which a drawing cuts a block.
const steep = 150.0

// Priced lists the candidates with a known price that save something, cheapest
// first.
func (p *Plan) Priced() []*priority.Candidate {
	var all []*priority.Candidate
	for i := range p.Choice.Candidates {
		if c := &p.Choice.Candidates[i]; c.Net == c.Net && c.Alone.Last() > 0 {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b *priority.Candidate) int {
		switch {
		case a.Net < b.Net:
			return -1
		case a.Net > b.Net:
			return 1
		}
		return 0
	})
	return all
}

// Unpriced counts the candidates that save something but have no known price.
func (p *Plan) Unpriced() float64 {
	n := 0.0
	for i := range p.Choice.Candidates {
		if c := &p.Choice.Candidates[i]; c.Net != c.Net && c.Alone.Last() > 0 {
			n++
		}
	}
	return n
}

// Curve draws the abatement-cost curve.
func (p *Plan) Curve() template.HTML {
	k := chart.Curve{Title: "限界削減費用曲線", About: "取組を一トンあたりの費用の安い順に並べ、幅を削減量、高さを費用とした図。",
		AcrossUnit: "目標年度の削減量（千トン-CO2）", HighUnit: "費用（千円／トン）", Least: 0, Most: 0}
	for i, c := range p.Priced() {
		price := c.Net / 1000
		k.Least, k.Most = min(k.Least, price), max(k.Most, min(price, steep))
		k.Blocks = append(k.Blocks, chart.Block{Width: c.Alone.Last(), Price: price, Color: chart.SectorColor(c.Sector), Beyond: price > steep, Number: i + 1})
	}
	k.Least, k.Most = math.Floor(k.Least/20)*20, math.Ceil(max(k.Most, 20)/20)*20
	return k.SVG()
}
