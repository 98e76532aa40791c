package engine

import "fujisawa2030/engine/formula"

// Futures answers how the total might come out when the uncertain inputs are
// not at their central values. Each of n futures draws all of them at once,
// stratified (package draw), and runs the rules that lie between them and the
// total; the levers stay. The draws are the same for any positions, so a band
// moves only because a lever moved.
//
// What levers may reach and where they stand today is a matter of decision, not of
// chance: those quantities keep their central values in all futures, even
// where an uncertain input feeds them.
type Futures struct {
	model *Model
	draws *draws
	table *formula.Table
	done  int
	met   int // futures in which the target is met
}

// Forecast is what all futures together say of pathway.total.
type Forecast struct {
	Draws int
	Met   float64 // share of the futures in which FY2030 meets the target
	// By shown year; Low and High are the 5th and 95th percentiles.
	Median, Low, High [ShownYears]float64
}

// Futures prepares n futures, at most draw.Most, of the present scenario. Run
// must have been called for these positions. It takes the place of the last
// Futures of the same n.
func (m *Model) Futures(n int) *Futures {
	return &Futures{model: m, draws: m.doubts.draws(n), table: m.doubts.part.NewTable(m.scenario)}
}

// Draws is the number of futures.
func (f *Futures) Draws() int { return f.draws.n }

// Step draws up to k more futures and returns how many are left. It does not
// allocate.
func (f *Futures) Step(k int) int {
	d, s := &f.model.doubts, f.draws
	total, target := f.table.Row(d.part.Row(f.model.total)), f.table.Row(d.part.Row(f.model.target))
	const end = EndFY - FirstFY
	for ; k > 0 && f.done < s.n; k-- {
		if f.done == s.made {
			s.more(d)
		}
		for i := range d.inputs {
			f.table.Set(d.inputs[i].row, s.values[i*s.n+f.done])
		}
		f.table.Run()
		for year, v := range total {
			s.totals[year*s.n+f.done] = v
		}
		if total[end] <= target[end] {
			f.met++
		}
		f.done++
	}
	return s.n - f.done
}

// Forecast sums up once no future is left; nil before.
func (f *Futures) Forecast() *Forecast {
	n := f.draws.n
	if f.done < n {
		return nil
	}
	out := &Forecast{Draws: n, Met: float64(f.met) / float64(n)}
	// The middle first: each tail is then sought in its own half.
	middle, low, high := percentile(0.5, n), percentile(0.05, n), percentile(0.95, n)
	for year := range ShownYears {
		totals := f.draws.totals[year*n : (year+1)*n]
		out.Median[year] = nth(totals, middle)
		out.Low[year] = nth(totals[:middle+1], low)
		out.High[year] = nth(totals[middle:], high-middle)
	}
	return out
}
