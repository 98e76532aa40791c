package plan

import (
	"html/template"
	"math"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/agenda"
	"fujisawa2030/worker/papers/chart"
)

// arrange lays out who does what when everything goes as far as it reaches: what
// each could do does not depend on the scenario. Budget is yen a year for
// subsidies, 0 for none.
func (p *Plan) arrange(budget float64) error {
	w, err := agenda.New(p.Model, agenda.Ask{Reach: true, Budget: budget})
	if err != nil {
		return err
	}
	for w.Step(10000) > 0 {
	}
	p.Agenda = w.Agenda()
	return nil
}

// Shares draws what the actors save in each year of the plan.
func (p *Plan) Shares() template.HTML {
	s := chart.Bars{Title: "主体別、部門別の削減量", About: "目標年度の削減量を主体と部門で分けた棒グラフ。", Unit: kilo, Digits: 1}
	for _, a := range p.Agenda.Actors {
		s.Bars = append(s.Bars, chart.Bar{Name: actorName(a.ID) + "の合計", Value: a.Total.Last(), Low: nan, High: nan, Color: chart.Sea, Strong: true})
		for i, id := range p.Agenda.Sectors {
			if kt := a.BySector[i].Last(); math.Abs(kt) >= 0.05 {
				s.Bars = append(s.Bars, chart.Bar{Name: sectorShort(id), Value: kt, Low: nan, High: nan, Color: chart.SectorColor(id)})
			}
		}
	}
	return s.SVG()
}

func actorName(a engine.Actor) string {
	return map[engine.Actor]string{engine.Resident: "市民", engine.Business: "事業者", engine.CityHall: "市"}[a]
}

// Sources cites documents.
func (p *Plan) Documents(all []engine.Source) template.HTML {
	var ids []string
	for _, s := range all {
		ids = append(ids, s.ID)
	}
	return p.notes.cite(ids...)
}

// Subsidised lists the actions with a known subsidy per unit.
func (p *Plan) Subsidised() []agenda.Action {
	var all []agenda.Action
	p.each(func(a *agenda.Action) {
		if a.Subsidy.Origin != agenda.Unknown {
			all = append(all, *a)
		}
	})
	return all
}

func (p *Plan) each(f func(*agenda.Action)) {
	for i := range p.Agenda.Actors {
		for k := range p.Agenda.Actors[i].Sectors {
			actions := p.Agenda.Actors[i].Sectors[k].Actions
			for n := range actions {
				f(&actions[n])
			}
		}
	}
}

func (p *Plan) action(id string) (found *agenda.Action) {
	p.each(func(a *agenda.Action) {
		if a.ID == id {
			found = a
		}
	})
	return found
}

// Part says how large an actor's or sector's saving is among all, 0 to 1.
func (p *Plan) Part(y engine.Yearly) float64 {
	return y.Last() / p.Agenda.Total.Last()
}

// CurveRow is a step of the cost curve with its action.
type CurveRow struct {
	agenda.Step
	*agenda.Action
	Number int
}

// CurveRows lists the curve's steps, cheapest first.
func (p *Plan) CurveRows() []CurveRow {
	var rows []CurveRow
	for i, s := range p.Agenda.Curve.Steps {
		rows = append(rows, CurveRow{s, p.action(s.ID), i + 1})
	}
	return rows
}

// steep is the price, in thousand yen per t, above which the drawing cuts a block.
const steep = 150.0

// Curve draws the abatement-cost curve.
func (p *Plan) Curve() template.HTML {
	k := chart.Curve{Title: "限界削減費用曲線", About: "取組を一トンあたりの費用の安い順に並べ、幅を削減量、高さを費用とした図。",
		AcrossUnit: "目標年度の削減量（千トン-CO2）", HighUnit: "費用（千円／トン）"}
	for _, r := range p.CurveRows() {
		price := r.Step.Cost / 1000
		k.Least, k.Most = min(k.Least, price), max(k.Most, min(price, steep))
		k.Blocks = append(k.Blocks, chart.Block{Width: r.Width, Price: price, Color: chart.SectorColor(r.Action.Sector), Beyond: price > steep, Number: r.Number})
	}
	k.Least, k.Most = math.Floor(k.Least/20)*20, math.Ceil(max(k.Most, 20)/20)*20
	return k.SVG()
}

// Grounds cites the documents behind a new technology, and its notes.
func (p *Plan) Grounds(t agenda.Technology) template.HTML {
	var notes, ids []string
	for _, e := range t.Evidence {
		if e.Fact != nil && e.Fact.Note.Japanese != "" {
			notes = append(notes, e.Fact.Note.Japanese)
		}
		ids = append(ids, e.Source.ID)
	}
	return template.HTML(template.HTMLEscapeString(strings.Join(notes, "。"))) + p.notes.cite(ids...)
}
