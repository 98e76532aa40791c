package nowcast

import (
	"math"
	"slices"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// A regression with a constant and one slope needs this many years, so that
// there are three more than it estimates.
const fewestYears = 5

// regress explains the known years by an indicator's months or quarters and
// tells the target year. Nothing is told when the indicator has too few whole
// years, or nothing of the target year.
func regress(set *series.Set, c chain, id string, target engine.FiscalYear) []Model {
	s := set.Find(id)
	if s == nil || s.Step == series.Yearly {
		return nil
	}
	year, _ := filled(s, target)
	if year == nil {
		return nil
	}
	var obs []observation
	for _, fy := range c.years() {
		if x := whole(s, fy); x != nil {
			obs = append(obs, observe(s, fy, c.value[fy], x))
		}
	}
	if len(obs) < fewestYears {
		return nil
	}
	var models []Model
	for _, m := range []struct {
		id   string
		kind errorKind
	}{{ChowLin, autoregressive}, {Fernandez, randomWalk}} {
		// More of an indicator means more emissions. A slope that the years do
		// not show to be above zero is noise, and an indicator that never moves
		// explains nothing.
		r, err := fit(m.kind, obs)
		if err != nil || !r.sure {
			continue
		}
		next, sum := observe(s, target, 0, year), 0.0
		for i, t := range next.times {
			sum += r.at(t, next.x[i])
		}
		if sum > 0 {
			models = append(models, Model{ID: m.id, Series: id, Value: sum, Slope: r.slope[1], Rho: r.rho, Years: len(obs)})
		}
	}
	return models
}

// years lists the known years in order.
func (c chain) years() []engine.FiscalYear {
	var list []engine.FiscalYear
	for fy := range c.value {
		list = append(list, fy)
	}
	slices.Sort(list)
	return list
}

// observe sets a year's sum beside its periods, with a constant.
func observe(s *series.Series, fy engine.FiscalYear, sum float64, x []float64) observation {
	o := observation{sum: sum}
	for i, v := range x {
		o.times = append(o.times, (int(series.FirstMonth(fy))/int(s.Step))+i)
		o.x = append(o.x, []float64{1, v})
	}
	return o
}

// whole returns all periods of a year, nil if one is missing.
func whole(s *series.Series, fy engine.FiscalYear) []float64 {
	var x []float64
	for m := series.FirstMonth(fy); m < series.FirstMonth(fy+1); m += series.Month(s.Step) {
		v := s.At(m)
		if math.IsNaN(v) {
			return nil
		}
		x = append(x, v)
	}
	return x
}

// filled returns a year's periods; those not known yet are as the year before.
// It also tells which are known. It returns nil where too little is known.
func filled(s *series.Series, fy engine.FiscalYear) (x []float64, observed []bool) {
	if _, ok := change(s, fy); !ok {
		return nil, nil
	}
	for m := series.FirstMonth(fy); m < series.FirstMonth(fy+1); m += series.Month(s.Step) {
		v := s.At(m)
		observed = append(observed, !math.IsNaN(v))
		if math.IsNaN(v) {
			v = s.At(m - 12)
		}
		if math.IsNaN(v) {
			return nil, nil
		}
		x = append(x, v)
	}
	return x, observed
}
