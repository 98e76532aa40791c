package plan

import (
	"html/template"
	"slices"

	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
	"fujisawa2030/worker/papers/chart"
)

// Propose puts a model at the scenario that the report takes when none is named:
// the measures that the priority analysis chooses, as far as they reach, and all
// others at today's adoption. Settings stay.
func Propose(m *engine.Model) error {
	for i := range m.Levers() {
		if l := &m.Levers()[i]; !l.IsChoice() {
			m.Positions()[i] = l.Today
		}
	}
	m.Run()
	s, err := priority.New(m, priority.Ask{Futures: -1, Weightings: -1})
	if err != nil {
		return err
	}
	r := s.Result()
	for _, k := range r.Set.Members {
		c := &r.Candidates[k]
		m.Positions()[c.Lever] = m.Levers()[c.Lever].Reach
	}
	m.Run()
	return nil
}

// analyse runs the whole priority analysis at reach: what is put first does not
// depend on the scenario.
func (p *Plan) analyse() error {
	s, err := priority.New(p.Model, priority.Ask{})
	if err != nil {
		return err
	}
	for s.Step(100) > 0 {
	}
	p.Choice = s.Result()
	return nil
}

// Ranked lists the candidates by rank.
func (p *Plan) Ranked() []*priority.Candidate {
	var all []*priority.Candidate
	for _, i := range p.Choice.Order {
		all = append(all, &p.Choice.Candidates[i])
	}
	return all
}

// Chosen lists the set by rank.
func (p *Plan) Chosen() []*priority.Candidate {
	var all []*priority.Candidate
	for _, i := range p.Choice.Set.Members {
		all = append(all, &p.Choice.Candidates[i])
	}
	return all
}

// Reason says why a candidate is in the set or out of it.
func (p *Plan) Reason(c *priority.Candidate) string {
	for i := range p.Choice.Candidates {
		if &p.Choice.Candidates[i] == c {
			return p.Choice.Reason(i, engine.Japanese)
		}
	}
	return ""
}

// shown is how many candidates a drawing holds: the first by rank, and those of
// the set that rank behind them.
const shown = 16

func (p *Plan) first() []*priority.Candidate {
	var all []*priority.Candidate
	for k, c := range p.Ranked() {
		if k < shown || c.Decision.In {
			all = append(all, c)
		}
	}
	return all
}

// Ranking draws how near the first candidates are to the ideal.
func (p *Plan) Ranking() template.HTML {
	b := chart.Bars{Title: "理想への近さ（TOPSIS）", About: "候補の取組を、理想への近さの順に並べた棒グラフ。", Unit: "理想への近さ", Digits: 3, Most: 1}
	for _, c := range p.first() {
		color := "#a9b9c1"
		if c.Decision.In {
			color = chart.Sea
		}
		b.Bars = append(b.Bars, chart.Bar{Name: chart.Format(float64(c.Rank), 0) + "　" + c.Name[engine.Japanese], Value: c.Closeness, Low: nan, High: nan, Color: color, Strong: c.Decision.In})
	}
	return b.SVG()
}

// Acceptance draws in how many weightings and futures the first candidates are
// among the first few.
func (p *Plan) Acceptance() template.HTML {
	b := chart.Bars{Title: "上位に入る割合（SMAA）", About: "あらゆる重みと未来のうち、候補が上位に入るものの割合。", Unit: "%", Digits: 0, Most: 100}
	list := slices.Clone(p.first())
	slices.SortStableFunc(list, func(a, c *priority.Candidate) int {
		switch {
		case a.Acceptability.Both > c.Acceptability.Both:
			return -1
		case a.Acceptability.Both < c.Acceptability.Both:
			return 1
		}
		return 0
	})
	for _, c := range list {
		color := "#a9b9c1"
		if c.Decision.In {
			color = chart.Sea
		}
		b.Bars = append(b.Bars, chart.Bar{Name: c.Name[engine.Japanese], Value: 100 * c.Acceptability.Both, Low: nan, High: nan, Color: color, Strong: c.Decision.In})
	}
	return b.SVG()
}

// Weights draws the weights of the criteria.
func (p *Plan) Weights() template.HTML {
	b := chart.Bars{Title: "基準の重み", About: "一対比較から求めた基準の重み。", Unit: "%", Digits: 1}
	for i, c := range p.Choice.Criteria {
		b.Bars = append(b.Bars, chart.Bar{Name: c.Name[engine.Japanese], Value: 100 * p.Choice.Weights[i], Low: nan, High: nan, Color: chart.Pine})
	}
	return b.SVG()
}

// Turns are the criteria at which the chosen set turns, with the weights where
// it does.
func (p *Plan) Turns() []TurnRow {
	var rows []TurnRow
	for _, t := range p.Choice.SetTurns {
		rows = append(rows, TurnRow{
			Name: p.Choice.Criteria[t.Criterion].Name[engine.Japanese], Weight: 100 * p.Choice.Weights[t.Criterion],
			Up: 100 * t.Up.Weight, Down: 100 * t.Down.Weight, UpSwap: p.swap(t.Up), DownSwap: p.swap(t.Down)})
	}
	return rows
}

// TurnRow is one criterion's turn; Up or Down is NaN where nothing turns.
type TurnRow struct {
	Name             string
	Weight, Up, Down float64 // per cent
	UpSwap, DownSwap string
}

func (p *Plan) swap(t priority.Point) string {
	name := func(list []int) string {
		text := ""
		for _, i := range list {
			if text != "" {
				text += "、"
			}
			text += p.Choice.Candidates[i].Name[engine.Japanese]
		}
		return text
	}
	if t.In == nil && t.Out == nil {
		return ""
	}
	return name(t.Out) + " → " + name(t.In)
}

// Criterion is a candidate's value by a criterion, for a table.
func (p *Plan) Cell(c *priority.Candidate, i int) string {
	v := c.Values[i]
	switch v.State {
	case priority.Missing:
		return "データなし"
	case priority.Nothing:
		return "―"
	}
	switch p.Choice.Criteria[i].Unit {
	case "kt-CO2":
		return chart.Format(v.Value, 1)
	case "JPY/t-CO2":
		return chart.Format(v.Value/1000, 1)
	}
	return chart.Format(v.Value, 0)
}

// Lever is a candidate's lever in the record.
func (p *Plan) lever(id string) int {
	return slices.IndexFunc(p.Levers, func(l leverRecord) bool { return l.ID == id })
}
