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
	Ground Effect   // of the present positions; its Spend is not used
	Tried  []Effect // by try
	Before []Yearly // by try, what its lever costs on the ground; NaN when no price is known

	doubts *doubts
	draws  *draws
	table  *formula.Table
	inputs []int // rows of the uncertain inputs
	ways   []way
	total  []float64
	bill   []float64
	done   int
}

// way is one try's fork with where its results stand in the table; bill and
// spend are nil when they are not known.
type way struct {
	fork                *formula.Fork
	to                  float64
	total, bill         []float64
	spend, spendOutside []float64
}

// NewTrials prepares the tries and n futures of them, none when n is 0. Run must
// have been called for the present positions. The first results are those of
// the central values. It is no method, because phones carry the names of all of
// the Model's.
func NewTrials(m *Model, tries []Try, n int) *Trials {
	d := &m.doubts
	t := &Trials{doubts: d, Tried: make([]Effect, len(tries)), Before: make([]Yearly, len(tries)), ways: make([]way, len(tries))}
	bill, billed := m.program.Row("bill")
	ends := []int{m.total}
	if billed {
		ends = append(ends, bill)
	}
	wanted := ends[:len(ends):len(ends)]
	costs := make([]int, len(tries)) // -1 when no price is known
	var moving []int
	for i := range d.inputs {
		row, _ := m.program.Row(d.inputs[i].fact.ID)
		moving = append(moving, row)
	}
	for i, try := range tries {
		moving = append(moving, m.rows[try.Lever])
		costs[i] = -1
		if row, ok := m.program.Row(m.levers[try.Lever].Cost); ok {
			costs[i] = row
			wanted = append(wanted, row)
		}
	}
	m.scenario.RunRest() // what no try moves is copied from there
	part := m.program.Part(ShownYears, moving, limitRows(m), wanted)
	forks := formula.NewForks(part)
	for i, try := range tries {
		of := ends
		if costs[i] >= 0 {
			of = append(ends[:len(ends):len(ends)], costs[i])
		}
		t.ways[i] = way{fork: forks.Fork(m.rows[try.Lever], of), to: m.levers[try.Lever].hold(try.To)}
	}
	t.table = part.NewTable(m.scenario)
	for i := range d.inputs {
		t.inputs = append(t.inputs, part.Row(moving[i]))
	}
	t.total = t.table.Row(part.Row(m.total))
	if billed {
		t.bill = t.table.Row(part.Row(bill))
	}
	for i := range t.ways {
		w := &t.ways[i]
		w.total = t.table.Row(w.fork.Row(m.total))
		if billed {
			w.bill = t.table.Row(w.fork.Row(bill))
		}
		if costs[i] >= 0 {
			w.spend, w.spendOutside = t.table.Row(w.fork.Row(costs[i])), t.table.Row(part.Row(costs[i]))
		}
	}
	t.run()
	if n > 0 {
		t.draws = d.draws(n)
	}
	return t
}

// limitRows are the rows of today's and the reachable adoption, which no future
// moves: they are a matter of decision.
func limitRows(m *Model) []int {
	var rows []int
	for i := range m.levers {
		if l := &m.levers[i]; !l.IsChoice() {
			today, _ := m.program.Row(l.Measure.Today)
			reach, _ := m.program.Row(l.Measure.Reach)
			rows = append(rows, today, reach)
		}
	}
	return rows
}

// Left is how many futures are left.
func (t *Trials) Left() int {
	if t.draws == nil {
		return 0
	}
	return t.draws.n - t.done
}

// Next takes the next future and puts its results in the place of the last
// ones; it reports whether there was one. It does not allocate once the
// futures' values are made.
func (t *Trials) Next() bool {
	if t.Left() == 0 {
		return false
	}
	s := t.draws
	if t.done >= s.made {
		s.more(t.doubts)
	}
	for i, row := range t.inputs {
		t.table.Set(row, s.values[i*s.n+t.done])
	}
	t.done++
	t.run()
	return true
}

// run computes the ground, then each try.
func (t *Trials) run() {
	t.table.Run()
	t.Ground = Effect{yearly(t.total), yearly(t.bill), yearly(nil)}
	for i := range t.ways {
		w := &t.ways[i]
		w.fork.Run(t.table, w.to)
		t.Tried[i] = Effect{yearly(w.total), yearly(w.bill), yearly(w.spend)}
		t.Before[i] = yearly(w.spendOutside)
	}
}

// yearly cuts the plan's years out of a row; NaN without one.
func yearly(row []float64) (y Yearly) {
	for i := range y {
		if y[i] = nan(); row != nil {
			y[i] = row[int(PlanFY-FirstFY)+i]
		}
	}
	return y
}

// Yearly is the k-th quantity in the plan's years, after Run; NaN when missing.
func (p *Probe) Yearly(k int) Yearly { return yearly(p.results[k]) }
