package main

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// dwelling is what the home command is told of the home.
type dwelling struct {
	kind       string
	rented     bool
	cars       int
	kerosene   float64
	lpg        bool
	has, plans string
	homes      float64
}

// homeKinds are the kinds of home in the order of engine.Home.Kind.
var homeKinds = []string{"detached4", "detached2", "flat1", "flat2", "flat3"}

const mostCars = 5

func homeFlags(r *request, flags *flag.FlagSet) {
	h := &r.home
	flags.StringVar(&h.kind, "kind", homeKinds[0], "`kind` of home by dwelling and people: "+strings.Join(homeKinds, ", "))
	flags.BoolVar(&h.rented, "rented", false, "the home is rented")
	flags.IntVar(&h.cars, "cars", 1, "`number` of cars, 0 to 5")
	flags.Float64Var(&h.kerosene, "kerosene", 0, "`litres` of kerosene in a year, 0 to 2000")
	flags.BoolVar(&h.lpg, "lpg", false, "bottled gas instead of city gas")
	flags.StringVar(&h.has, "has", "", "`actions` that are done already, with commas between, of: "+strings.Join(engine.HomeActions(), " "))
	flags.StringVar(&h.plans, "plan", "", "`actions` that are to come, with commas between")
	flags.Float64Var(&h.homes, "homes", 10, "`number` of homes that do the same")
	flags.IntVar(&r.fy, "fy", int(engine.EndFY), "fiscal `year`, 2027 to 2030")
}

// home returns the home, and refuses one that cannot be.
func (d *dwelling) home() (*engine.Home, error) {
	h := &engine.Home{Kind: slices.Index(homeKinds, d.kind), Owner: !d.rented, Cars: float64(d.cars), Kerosene: d.kerosene, LPG: d.lpg}
	switch {
	case h.Kind < 0:
		return nil, fmt.Errorf("home: -kind %q is not one of %s", d.kind, strings.Join(homeKinds, ", "))
	case d.cars < 0 || d.cars > mostCars:
		return nil, fmt.Errorf("home: -cars %d is not between 0 and %d", d.cars, mostCars)
	case !(d.kerosene >= 0 && d.kerosene <= 2000):
		return nil, fmt.Errorf("home: -kerosene %v is not between 0 and 2000", d.kerosene)
	case !(d.homes >= 1 && d.homes <= 1e6):
		return nil, fmt.Errorf("home: -homes %v is not between 1 and 1000000", d.homes)
	}
	var err error
	if h.Has, err = actions("-has", d.has); err != nil {
		return nil, err
	}
	h.Plans, err = actions("-plan", d.plans)
	return h, err
}

// actions reads a list of levers.
func actions(name, list string) ([]bool, error) {
	known := engine.HomeActions()
	does := make([]bool, len(known))
	for _, lever := range strings.FieldsFunc(list, func(c rune) bool { return c == ',' }) {
		i := slices.Index(known, lever)
		if i < 0 {
			return nil, fmt.Errorf("home: %s %q is not an action of a home: %s", name, lever, strings.Join(known, " "))
		}
		does[i] = true
	}
	return does, nil
}

// home shows one home before and after its plans, each action alone, and the
// ladder to the city.
func home(r *request) (answer, error) {
	if r.fy < int(engine.FirstFY) || r.fy > int(engine.EndFY) {
		return answer{}, fmt.Errorf("home: FY%d is not between FY%d and FY%d", r.fy, engine.FirstFY, engine.EndFY)
	}
	h, err := r.home.home()
	if err != nil {
		return answer{}, err
	}
	v := r.model.Household(h, engine.FiscalYear(r.fy))
	if v.Before.CO2 != v.Before.CO2 {
		return answer{}, fmt.Errorf("home: no data on the homes of %s", r.model.City().Name[engine.English])
	}
	kt, part := v.Ladder(r.home.homes)
	a := answer{
		columns: []string{"action", "plan", "obstacle", "kg_less", "kwh_less", "yen_less", "price", "price_known"},
		extra: object{{"fiscal_year", r.fy}, {"before_kg", v.Before.CO2}, {"after_kg", v.After.CO2}, {"before_yen", v.Before.Yen}, {"after_yen", v.After.Yen},
			{"price_yen", v.After.Price - v.Before.Price}, {"similar_homes", v.Similar}, {"homes", r.home.homes}, {"homes_kt", kt}, {"homes_share_of_gap", part},
			{"homes_for_one_percent", v.HomesFor(0.01)}, {"gap_kt", v.Gap}},
	}
	rows := [][]string{{r.word("取り組み", "{取|と}り{組|く}み", "action"), "", "kg", "kWh", r.word("円/年", "{円|えん}(1{年|ねん})", "yen a year"), r.word("機器の円", "{機械|きかい}の {円|えん}", "price in yen")}}
	for i, name := range engine.HomeActions() {
		x := v.Actions[i]
		price, known := 0-x.Alone.Price, x.Priced // never -0
		if !known {
			price = nan()
		}
		a.rows = append(a.rows, []any{name, h.Plans[i], string(x.Obstacle), x.Alone.CO2, x.Alone.KWh, x.Alone.Yen, price, known})
		if x.Obstacle != engine.Fits && !h.Plans[i] {
			continue
		}
		mark := ""
		if h.Plans[i] {
			mark = r.planned(x.Obstacle)
		}
		rows = append(rows, []string{r.label("lever." + name), mark, fixed(x.Alone.CO2, 0), fixed(x.Alone.KWh, 0), fixed(x.Alone.Yen, 0), fixed(price, 0)})
	}
	years := [][]string{
		{"", r.word("前", "まえ", "before"), r.word("後", "あと", "after")},
		{r.label("my.co2") + " (kg)", fixed(v.Before.CO2, 0), fixed(v.After.CO2, 0)},
		{r.label("my.kwh.bought") + " (kWh)", fixed(v.Before.KWh, 0), fixed(v.After.KWh, 0)},
		{r.label("my.gas") + " (MJ)", fixed(v.Before.Gas, 0), fixed(v.After.Gas, 0)},
		{r.label("my.petrol") + " (L)", fixed(v.Before.Petrol, 0), fixed(v.After.Petrol, 0)},
		{r.label("my.yen"), fixed(v.Before.Yen, 0), fixed(v.After.Yen, 0)},
	}
	ladder := [][]string{{r.word("同じことをする家", "{同|おな}じことを する {家|いえ}", "homes that do the same"), "kt", r.word("目標までの差に占める割合", "たりない {分|ぶん}の うち", "share of the gap")}}
	rungs := []float64{1, 10, r.home.homes, v.Similar}
	slices.Sort(rungs)
	for _, n := range slices.Compact(rungs) {
		kt, part := v.Ladder(n)
		ladder = append(ladder, []string{fixed(n, 0), fixed(kt, 4), fixed(100*part, 4) + " %"})
	}
	a.text = grid(1, years) + "\n" + grid(2, rows) + "\n" + grid(0, ladder) + "\n" +
		r.word("差の1 %は、このような家 ", "たりない {分|ぶん}の 1 %は、この {家|いえ}が ", "1 % of the gap = ") + fixed(v.HomesFor(0.01), 0) + r.word(" 軒分\n", " {軒|けん}\n", " homes like this one\n")
	return a, nil
}

// planned says of a planned action whether it fits.
func (r *request) planned(o engine.Obstacle) string {
	switch o {
	case engine.Fits:
		return r.word("する", "する", "planned")
	case engine.Done:
		return r.word("もうしている", "もう して いる", "done already")
	}
	return r.word("この家には合わない", "この {家|いえ}には {合|あ}わない", "does not fit") + " (" + string(o) + ")"
}
