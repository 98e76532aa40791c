package engine

// HomeYear is what one home uses, emits and pays in a fiscal year.
type HomeYear struct {
	CO2         float64 // kg, home and cars
	Household   float64 // kg, the part of the household sector, charging of cars included
	Car         float64 // kg, the part of transport
	KWh         float64 // electricity bought
	Gas         float64 // MJ
	Kerosene    float64 // litres
	Petrol      float64 // litres
	Yen         float64 // energy without basic charges, sold electricity taken off
	Price       float64 // yen, of all devices of the actions
	PriceYearly float64 // yen, the same spread over their lives
}

var homeYear = [...]string{"my.co2", "my.co2.home", "my.co2.car", "my.kwh.bought", "my.gas", "my.kerosene.left",
	"my.petrol", "my.yen", "my.price", "my.price.yearly"}

func (y *HomeYear) fields() [len(homeYear)]*float64 {
	return [...]*float64{&y.CO2, &y.Household, &y.Car, &y.KWh, &y.Gas, &y.Kerosene, &y.Petrol, &y.Yen, &y.Price, &y.PriceYearly}
}

// Less returns the differences from y to after: positive where less is left.
func (y HomeYear) Less(after HomeYear) HomeYear {
	a := after.fields()
	for i, f := range y.fields() {
		*f -= *a[i]
	}
	return y
}

// HomeAction is one action at a home: its obstacle, and what it changes alone,
// with what it needs already there.
type HomeAction struct {
	Lever    string
	Obstacle Obstacle
	Priced   bool     // the device's price is known, or nothing is bought
	Alone    HomeYear // differences, 0 where it does not fit; positive where less is left, so prices are negative
}

// Household is the view of one home, and the ladder from it to the city.
type Household struct {
	FY            FiscalYear
	Before, After HomeYear
	Actions       []HomeAction // in the order of HomeActions
	Unpriced      []string     // fitting planned actions whose price is not known
	Similar       float64      // homes of the city of the same kind
	Gap           float64      // kt, FY2030's outlook above the target; negative when it is met
}

// Household computes what a home's plans change in a shown year from FY2027
// on, at the present choices (grid, ledger, view). Run must have been called for
// them. Explain tells the my.* quantities of the home as planned.
func (m *Model) Household(h *Home, fy FiscalYear) *Household {
	before, after, obstacles := h.plans()
	v := &Household{FY: fy, Gap: m.Value("outlook.total", EndFY) - m.Value("target", EndFY)}
	for i, name := range HomeActions() {
		a := HomeAction{Lever: name, Obstacle: obstacles[i], Priced: m.priced(name)}
		if without := before.needed(i); a.Obstacle == Fits {
			a.Alone = m.homeYear(h, without, fy).Less(m.homeYear(h, without.with(h, i), fy))
		}
		v.Actions = append(v.Actions, a)
		if after[i] && !before[i] && !a.Priced {
			v.Unpriced = append(v.Unpriced, name)
		}
	}
	v.Before = m.homeYear(h, before, fy)
	v.After = m.homeYear(h, after, fy)
	v.Similar = m.scenarioAt("my.similar", fy)
	return v
}

// priced says whether the price of what an action buys is known; that nothing
// is bought is known too, as a price of 0.
func (m *Model) priced(lever string) bool { return m.fact("cost."+lever, LastFY) != nil }

// homeYear runs the rules of the household for one set of deeds.
func (m *Model) homeYear(h *Home, does deeds, fy FiscalYear) (y HomeYear) {
	m.answer("my.kind", float64(h.Kind))
	m.answer("my.cars", h.Cars)
	m.answer("my.kerosene", h.Kerosene)
	m.answer("my.lpg", 0)
	if h.LPG {
		m.answer("my.lpg", 1)
	}
	for i, done := range does {
		in := &household[firstAction+i]
		x := 0.0
		if done {
			x = m.amount(h, in.Lever)
		}
		m.answer(in.ID, x)
	}
	m.scenario.RunRest()
	for i, f := range y.fields() {
		*f = m.scenarioAt(homeYear[i], fy)
	}
	return y
}

// amount is how much of an action one home does: one of its cars; of its
// kilometres the share that the city can reach; everything else wholly.
func (m *Model) amount(h *Home, lever string) float64 {
	switch {
	case lever == "carless":
		if i := m.Lever(lever); i >= 0 {
			return (m.levers[i].Reach - m.levers[i].Today) / 100
		}
	case (lever == "ev" || lever == "hv") && h.Cars > 1:
		return 1 / h.Cars
	}
	return 1
}

func (m *Model) answer(id string, x float64) {
	if row, ok := m.program.Row(id); ok {
		m.scenario.Set(row, x)
	}
}

func (m *Model) scenarioAt(id string, fy FiscalYear) float64 {
	row, ok := m.program.Row(id)
	if !ok || fy < FirstFY || fy > LastFY {
		return nan()
	}
	return m.scenario.Row(row)[fy-FirstFY]
}

// Saved is what the plans save in a year, kg.
func (v *Household) Saved() float64 { return v.Before.CO2 - v.After.CO2 }

// Ladder is the way from one home to the city: kt saved by some homes that do
// the same, and the part of FY2030's gap that they close.
func (v *Household) Ladder(homes float64) (kt, part float64) {
	kt = v.Saved() * homes / 1e6
	return kt, kt / v.Gap
}

// HomesFor is the way back: how many homes like this one close a part of the
// gap. It is NaN when the plans save nothing or the target is met anyway.
func (v *Household) HomesFor(part float64) float64 {
	if v.Saved() <= 0 || v.Gap <= 0 {
		return nan()
	}
	return part * v.Gap * 1e6 / v.Saved()
}
