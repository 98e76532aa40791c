package plan

import (
	"html/template"

	"fujisawa2030/engine"
	"fujisawa2030/engine/character"
	"fujisawa2030/worker/papers/chart"
)

// Trend draws a sector against the prefecture and the nation, the base year
// being 100, and its own years.
func (p *Plan) Trend(s *character.Sector) template.HTML {
	var own []float64
	for _, point := range s.Years {
		own = append(own, point.Value)
	}
	return chart.Lines{Title: s.Name[engine.Japanese] + "の推移", About: "年度ごとの排出量。", Unit: kilo, First: int(s.Years[0].FY), Height: 98, FromZero: true, Digits: 0, Year: short,
		Lines: []chart.Line{{Name: sectorShort(s.ID), Color: chart.SectorColor(s.ID), Values: own, Wide: 2.4}}}.SVG()
}

// Peers draws how city, prefecture and nation changed.
func (p *Plan) Peers(s *character.Sector) template.HTML {
	b := chart.Bars{Title: "市・県・国の変化", About: "基準年度から公式の最後の年度までの変化の割合。", Unit: "%", Digits: 1, Names: 70, Missing: "データなし"}
	for _, one := range []struct {
		name, color string
		peer        *character.Peer
	}{{p.Name(), chart.SectorColor(s.ID), &s.Own}, {"神奈川県", chart.Muted, &s.Prefecture}, {"全国", "#8b9aa3", &s.Nation}} {
		b.Bars = append(b.Bars, chart.Bar{Name: one.name, Value: 100 * one.peer.Change(), Low: nan, High: nan, Color: one.color, Strong: one.peer == &s.Own})
	}
	return b.SVG()
}

// Drivers draws what moved a subject.
func (p *Plan) Drivers(c *engine.Change, from, to engine.FiscalYear) template.HTML {
	w := chart.Waterfall{Title: c.Subject.Name[engine.Japanese] + "を動かした要因", About: "二つの年度の間の変化を、要因に分けた図。", Unit: kilo, Digits: 1}
	color := chart.SectorColor(c.Subject.Sector)
	w.Steps = append(w.Steps, chart.Step{Name: short(int(from)), Value: c.From, Level: true, Color: color})
	for _, d := range c.Drivers {
		fill := chart.Pine
		if d.Additive > 0 {
			fill = chart.Sunset
		}
		w.Steps = append(w.Steps, chart.Step{Name: d.Name[engine.Japanese], Value: d.Additive, Color: fill})
	}
	w.Steps = append(w.Steps, chart.Step{Name: short(int(to)), Value: c.To, Level: true, Color: color})
	return w.SVG()
}

// Driven picks the changes of a sector that lie in the city's own past.
func (p *Plan) Driven(s *character.Sector) []Driven {
	var all []Driven
	for _, c := range s.Changes {
		if !c.Subject.Scenario && c.Subject.Whole != "" {
			all = append(all, Driven{c, c.Subject.First, c.Subject.Last})
		}
	}
	return all
}

// Driven is a change with its years.
type Driven struct {
	*engine.Change
	First, Last engine.FiscalYear
}
