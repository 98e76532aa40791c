package record

import (
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/agenda"
	"fujisawa2030/engine/priority"
)

// Desk is what planners go on working with: which measures come first, and who
// does what, both with every measure as far as it reaches, whatever the scenario.
type Desk struct {
	Choice *priority.Result // acceptabilities over all weightings and futures
	Agenda *agenda.Agenda
}

// TakeDesk runs both analyses. It leaves the model as it was.
func TakeDesk(m *engine.Model) (*Desk, error) {
	s, err := priority.New(m, priority.Ask{})
	if err != nil {
		return nil, err
	}
	for s.Step(100) > 0 {
	}
	w, err := agenda.New(m, agenda.Ask{Reach: true})
	if err != nil {
		return nil, err
	}
	for w.Step(10000) > 0 {
	}
	return &Desk{s.Result(), w.Agenda()}, nil
}

// each calls f for every action, by actor, then by sector.
func (d *Desk) each(f func(actor engine.Actor, a *agenda.Action)) {
	for i := range d.Agenda.Actors {
		actor := &d.Agenda.Actors[i]
		for k := range actor.Sectors {
			for n := range actor.Sectors[k].Actions {
				f(actor.ID, &actor.Sectors[k].Actions[n])
			}
		}
	}
}

func (d *Desk) actions() Table {
	t := Table{Name: "actions", Title: "主体別の取組（上限まで行った場合。削減量は重なりを分け合った値）", Key: []string{"id", "fiscal_year"}, Columns: []Column{
		needed("actor", "主体", Words), needed("sector", "部門", Words), needed("id", "取組", Words), needed("name", "名前", Words),
		needed("indicator", "成果の指標", Words), needed("unit", "指標の単位", Words), {"present", "いまの値（分からないものは空欄）", Number, false},
		needed("fiscal_year", "年度", Whole), needed("milestone", "その年度の到達目標", Number), needed("cut", "その年度の削減量（千トン）", Number)}}
	d.each(func(actor engine.Actor, a *agenda.Action) {
		for i := range engine.PlanYears {
			t.Rows = append(t.Rows, []any{string(actor), a.Sector, a.ID, a.Name[engine.Japanese], a.Indicator.Definition[engine.Japanese], a.Indicator.Unit,
				a.Indicator.Present, int(engine.PlanFY) + i, a.Indicator.Milestones[i], a.Saved[i]})
		}
	})
	return t
}

func (d *Desk) candidates() Table {
	t := Table{Name: "candidates", Title: "重点施策の候補と順位（上限まで、一つずつ行った場合）", Key: []string{"id"}, Columns: []Column{
		needed("id", "取組", Words), needed("name", "名前", Words), needed("actor", "主体", Words), needed("sector", "部門", Words)}}
	for _, c := range d.Choice.Criteria {
		t.Columns = append(t.Columns, Column{c.ID, c.Name[engine.Japanese] + "（" + c.Unit + "。分からないものは空欄）", Number, false})
	}
	t.Columns = append(t.Columns, needed("closeness", "理想への近さ", Number), needed("rank", "順位", Whole),
		needed("acceptability", "あらゆる重みと未来のうち上位に入る割合", Number), needed("chosen", "採否（in は採用、out は見送り）", Words), needed("reason", "理由", Words))
	for _, i := range d.Choice.Order {
		c := &d.Choice.Candidates[i]
		row := []any{c.ID, c.Name[engine.Japanese], string(c.Actor), c.Sector}
		for k := range d.Choice.Criteria {
			x := math.NaN()
			if c.Values[k].State == priority.Known {
				x = c.Values[k].Value
			}
			row = append(row, x)
		}
		chosen := "out"
		if c.Decision.In {
			chosen = "in"
		}
		t.Rows = append(t.Rows, append(row, c.Closeness, c.Rank, c.Acceptability.Both, chosen, d.Choice.Reason(i, engine.Japanese)))
	}
	return t
}
