package plan

import (
	"html/template"
	"slices"

	"fujisawa2030/engine"
	"fujisawa2030/worker/papers/chart"
)

// HomeView is a typical home: what each action alone changes in a year of the
// target year, and the way from it to the city.
type HomeView struct {
	Title string
	Rows  []HomeRow // most saved first
	All   *engine.Household
	// Of a tenth of the similar homes that do the first action.
	Tenth, Kt, Part, Percent float64
}

// HomeRow is one action at a home.
type HomeRow struct {
	Name   string
	Kg     float64 // less CO2 in a year
	Yen    float64 // less for energy in a year
	Price  float64 // of what is bought; NaN when it is not known
	Return float64 // years until the savings have paid it; NaN when they never do
}

// typical are the homes that the page's hints speak of, too.
var typical = []struct {
	title string
	home  engine.Home
}{
	{"一戸建て（四人、持ち家、車一台、都市ガス）", engine.Home{Kind: 0, Owner: true, Cars: 1}},
	{"集合住宅（三人、持ち家、車一台、都市ガス）", engine.Home{Kind: 4, Owner: true, Cars: 1}},
}

// Homes computes the typical homes.
func (p *Plan) Homes() []HomeView {
	defer p.Model.Run()
	var views []HomeView
	for _, t := range typical {
		h := t.home
		n := len(engine.HomeActions())
		h.Has, h.Plans = make([]bool, n), make([]bool, n)
		p.Model.Run()
		alone := p.Model.Household(&h, p.End)
		v := HomeView{Title: t.title}
		best := -1
		for i, a := range alone.Actions {
			if a.Obstacle != engine.Fits || !(a.Alone.CO2 >= 1) {
				continue
			}
			if best < 0 || a.Alone.CO2 > alone.Actions[best].Alone.CO2 {
				best = i
			}
			v.Rows = append(v.Rows, p.homeRow(&a))
		}
		slices.SortStableFunc(v.Rows, func(a, b HomeRow) int {
			switch {
			case a.Kg > b.Kg:
				return -1
			case a.Kg < b.Kg:
				return 1
			}
			return 0
		})
		if best < 0 {
			continue // the city has no facts for homes
		}
		h.Plans[best] = true
		p.Model.Run()
		v.All = p.Model.Household(&h, p.End)
		v.Tenth = v.All.Similar / 10
		v.Kt, v.Part = v.All.Ladder(v.Tenth)
		v.Percent = v.All.HomesFor(0.01)
		views = append(views, v)
	}
	return views
}

func (p *Plan) homeRow(a *engine.HomeAction) HomeRow {
	r := HomeRow{Name: p.Model.Levers()[p.Model.Lever(a.Lever)].Name[engine.Japanese], Kg: a.Alone.CO2, Yen: a.Alone.Yen, Price: nan, Return: nan}
	if a.Priced {
		r.Price = -a.Alone.Price
		if r.Yen > 0 {
			r.Return = r.Price / r.Yen
		}
	}
	return r
}

// First is the action that saves most.
func (v HomeView) First() HomeRow { return v.Rows[0] }

// drawn is how many actions the drawing shows; the table has them all.
const drawn = 8

// Drawing shows what the first actions save.
func (v HomeView) Drawing() template.HTML {
	b := chart.Bars{Title: v.Title + "で減るCO2", About: "取組を一つだけ行ったときに一年で減るCO2の棒グラフ。", Unit: "kg／年", Digits: 0, Names: 130}
	for _, r := range v.Rows[:min(drawn, len(v.Rows))] {
		b.Bars = append(b.Bars, chart.Bar{Name: r.Name, Value: r.Kg, Low: nan, High: nan, Color: chart.SectorColor("household")})
	}
	return b.SVG()
}
