package engine_test

import (
	"math"
	"testing"

	"fujisawa2030/engine"
)

// tries puts every share lever at its reach.
func tries(m *engine.Model) (all []engine.Try) {
	for i, l := range m.Levers() {
		if !l.IsChoice() {
			all = append(all, engine.Try{Lever: i, To: l.Reach})
		}
	}
	return all
}

// At central values a try is a whole run at that position, with its costs, in
// other settings too.
func TestTriesAreRuns(t *testing.T) {
	m := fujisawa(t)
	for _, ground := range []func(){
		func() { all(m, today) },
		func() { all(m, reach); choose(t, m, "ledger", "contract"); choose(t, m, "export", "yes") },
	} {
		ground()
		m.Run()
		list := tries(m)
		for i := range list {
			if m.Positions()[list[i].Lever] != m.Levers()[list[i].Lever].Today {
				list[i].To = m.Levers()[list[i].Lever].Today
			}
		}
		got := engine.NewTrials(m, list, 0)
		for i, try := range list {
			l := &m.Levers()[try.Lever]
			was := m.Positions()[try.Lever]
			m.Positions()[try.Lever] = try.To
			m.Run()
			m.Answer(nil) // the costs
			for k := range engine.PlanYears {
				fy := engine.PlanFY + engine.FiscalYear(k)
				want := []float64{m.Value("pathway.total", fy), m.At("bill", fy), m.At(l.Cost, fy)}
				sameBits(t, l.ID, []float64{got.Tried[i].Total[k], got.Tried[i].Bill[k], got.Tried[i].Spend[k]}, want)
			}
			m.Positions()[try.Lever] = was
		}
		m.Run()
		m.Answer(nil)
		for i, try := range list {
			for k := range engine.PlanYears {
				fy := engine.PlanFY + engine.FiscalYear(k)
				sameBits(t, "ground", []float64{got.Ground.Total[k], got.Ground.Bill[k], got.Before[i][k]},
					[]float64{m.Value("pathway.total", fy), m.At("bill", fy), m.At(m.Levers()[try.Lever].Cost, fy)})
			}
		}
	}
}

// In the futures, too: each try is what Futures computes at that position, bit
// for bit, and so is the ground.
func TestTriesInFuturesAreFutures(t *testing.T) {
	const n = 16
	m := fujisawa(t)
	m.Run()
	list := tries(m)
	tried := engine.NewTrials(m, list, n)
	var ground [n]engine.Yearly
	got := make([][n]engine.Yearly, len(list))
	for i := 0; tried.Next(); i++ {
		ground[i] = tried.Ground.Total
		for k := range list {
			got[k][i] = tried.Tried[k].Total
		}
	}
	if tried.Left() != 0 || tried.Next() {
		t.Fatal("futures are left")
	}
	compare := func(what string, got [n]engine.Yearly) {
		t.Helper()
		f := futures(m, n)
		for i := range n {
			_, totals := f.Future(i)
			sameBits(t, what, got[i][:], totals[engine.PlanFY-engine.FirstFY:])
		}
	}
	compare("ground", ground)
	for k, try := range list {
		m.Positions()[try.Lever] = try.To
		compare(m.Levers()[try.Lever].ID, got[k])
		m.Positions()[try.Lever] = m.Levers()[try.Lever].Today
	}
}

func TestTriesDoNotAllocate(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	tried := engine.NewTrials(m, tries(m), 64)
	tried.Next()
	if n := testing.AllocsPerRun(20, func() { tried.Next() }); n > 0 {
		t.Errorf("%v allocations", n)
	}
	if sum := tried.Ground.Total.Sum(); !(sum > 0) || math.IsInf(sum, 0) {
		t.Error(sum)
	}
}

func BenchmarkTriesOfThousandFutures(b *testing.B) {
	m := fujisawa(b)
	m.Run()
	list := tries(m)
	for b.Loop() {
		for t := engine.NewTrials(m, list, 1000); t.Next(); {
		}
	}
}
