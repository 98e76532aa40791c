package engine

import "fujisawa2030/engine/formula"

// PlanYears is the length of the plan: FY2027 to FY2030, of which each year has
// its milestone.
const PlanYears = 4

// PlanFY is the plan's first year.
const PlanFY = EndFY - PlanYears + 1

// Yearly is a quantity in each year of the plan, FY2027 first.
type Yearly [PlanYears]float64

// Sum adds the years up.
func (y *Yearly) Sum() float64 {
	sum := 0.0
	for _, v := range y {
		sum += v
	}
	return sum
}

// Last is the value of the target year.
func (y *Yearly) Last() float64 { return y[PlanYears-1] }

// Less returns the differences from y to after: positive where less is left.
func (y Yearly) Less(after *Yearly) Yearly {
	for i := range y {
		y[i] -= after[i]
	}
	return y
}

// Try is one lever at another position than the present one.
type Try struct {
	Lever int     // its place among the model's levers; one with a position
	To    float64 // in the lever's unit
}

// Effect is what a position of the levers gives.
type Effect struct {
	Total Yearly // kt-CO2, pathway.total
	Bill  Yearly // million JPY, the energy bill at today's prices
	Spend Yearly // million JPY, of the lever that is tried; NaN when no price is known
}

// Trials tries levers one by one, each from the same ground: the model's
// present positions. They do so at the central values of the uncertain inputs
// and in each of the futures, the very ones that Futures draws, so that what a
// lever does can be counted over all of them. A try in a future runs only the
// rules that the lever moves (formula.Fork): for 46 levers a few per cent of as
// many whole runs, with the same bits.
type Trials struct {
	Ground Effect   // of the present positions; Spend is not used
	Tried  []Effect // by try
	Before []Yearly // by try, what its lever costs at the ground

	doubts *doubts
	draws  *draws
	table  *formula.Table
	ways   []way
	ground [2][]float64 // rows of total and bill
	done   int
}

// way is one try's fork with where its results stand.
type way struct {
	fork        *formula.Fork
	to          float64
	total, bill []float64
	spend       []float64 // nil when the lever has no price
	before      []float64
}

// Trials prepares the tries and n futures of them. Run must have been called
// for the present positions. The first results are those of the central values.
func (m *Model) Trials(tries []Try, n int) *Trials {
	d := &m.doubts
	m.scenario.RunRest() // prices
	var moving, held []int
	for i := range m.levers {
		if l := &m.levers[i]; !l.IsChoice() {
			today, _ := m.program.Row(l.Measure.Today)
			reach, _ := m.program.Row(l.Measure.Reach)
			held = append(held, today, reach)
		}
	}
	for i := range d.inputs {
		row, _ := m.program.Row(d.inputs[i].fact.ID)
		moving = append(moving, row)
	}
	results := []int{m.total}
	bill, hasBill := m.program.Row("bill")
	if hasBill {
		results = append(results, bill)
	}
	wanted := append([]int(nil), results...)
	for _, try := range tries {
		moving = append(moving, m.rows[try.Lever])
		if row, ok := m.costRow(try.Lever); ok {
			wanted = append(wanted, row)
		}
	}
	part := m.program.Part(ShownYears, moving, held, wanted)
	forks := make([]*formula.Fork, len(tries))
	for i, try := range tries {
		ends := results[:len(results):len(results)]
		if row, ok := m.costRow(try.Lever); ok {
			ends = append(ends, row)
		}
		forks[i] = part.Fork(m.rows[try.Lever], ends)
	}
	t := &Trials{doubts: d, table: part.NewTable(m.scenario), Tried: make([]Effect, len(tries)), Before: make([]Yearly, len(tries))}
	if n > 0 {
		t.draws = d.draws(n)
	}
	t.place(m, part, forks, tries, hasBill, bill)
	for _, in := range t.inputs() {
		t.table.Set(in, t.table.Row(in)[0])
	}
	t.run()
	return t
}

// costRow is the row of what a lever costs in a year.
func (m *Model) costRow(lever int) (int, bool) {
	if cost := m.levers[lever].Cost; cost != "" {
		return m.program.Row(cost)
	}
	return 0, false
}
