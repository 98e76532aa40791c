package nowcast

import (
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/exact"
	"gonum.org/v1/gonum/stat/distuv"
)

const (
	coverage     = 0.90 // of the interval
	fewestErrors = 3    // behind an interval
)

// replays are the errors of the same procedure in earlier years, as
// logarithms of actual by nowcast, by sector and "total". Everything is
// shifted back by the same number of years: the day, the last official year
// and the last linked year of each sub-sector.
func (m moment) replays(parts []Part) map[string][]float64 {
	past := map[string][]float64{}
	last := engine.FiscalYear(0)
	for _, p := range parts {
		last = max(last, p.LastFY)
	}
	official := m.set.AsOf(m.day)
	actual := make([]chain, len(m.rules))
	for i, r := range m.rules {
		actual[i] = known(&official, r, limit{m.limit.official, 0})
	}
	for fy := min(last, m.fy-1); ; fy-- {
		back := int(m.fy - fy)
		day := m.day.Years(-back)
		seen := m.set.AsOf(day)
		then := make([]Part, len(m.rules))
		for i, r := range m.rules {
			p := parts[i]
			then[i] = estimate(&seen, r, fy, limit{p.LastFY - engine.FiscalYear(back), p.LinkFY - engine.FiscalYear(back)})
			if then[i].LastFY == 0 || then[i].LastFY != p.LastFY-engine.FiscalYear(back) {
				return past
			}
		}
		is := sums(m.rules, func(i int) float64 { return valueOr(actual[i].value, fy) })
		was := sums(m.rules, func(i int) float64 { return then[i].Value })
		for id, v := range is {
			if v > 0 && was[id] > 0 {
				past[id] = append(past[id], exact.Log(v/was[id]))
			}
		}
	}
}

func valueOr(values map[engine.FiscalYear]float64, fy engine.FiscalYear) float64 {
	if v, ok := values[fy]; ok {
		return v
	}
	return math.NaN()
}

// interval sets the bounds from past errors. Their mean is taken as zero: the
// nowcast is not corrected for it either.
func (s *Sector) interval(errs []float64) {
	s.Errors = len(errs)
	if len(errs) < fewestErrors || math.IsNaN(s.Value) {
		return
	}
	squares, n := 0.0, float64(len(errs))
	for _, e := range errs {
		squares += float64(e * e)
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: n}.Quantile((1 + coverage) / 2)
	half := t * math.Sqrt(squares/n) * math.Sqrt(1+1/n)
	s.Low, s.High = s.Value*exact.Exp(-half), s.Value*exact.Exp(half)
}
