package nowcast

import (
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/exact"
	"fujisawa2030/engine/series"
)

// A year's change is told by at least one quarter of it.
const fewestMonths = 3

// change is that of a series from the year before. It is measured over the
// months that both years have, so that a running year and gaps do no harm; the
// other months are taken to be as the year before. A mild spring says nothing
// of the winter.
func change(s *series.Series, fy engine.FiscalYear) (ratio float64, ok bool) {
	now, before, months := 0.0, 0.0, 0
	for m := series.FirstMonth(fy); m < series.FirstMonth(fy+1); m += series.Month(s.Step) {
		a, b := s.At(m), s.At(m-12)
		if !math.IsNaN(a) && !math.IsNaN(b) {
			now, before, months = now+a, before+b, months+int(s.Step)
		}
	}
	if months < fewestMonths || now <= 0 || before <= 0 {
		return 1, false
	}
	return 1 + float64((now/before-1)*float64(months)/12), true
}

// grow carries a value from one year to a later one by the indicators. A year
// of which no indicator tells anything stays as the year before. It also
// returns the series that told something.
func grow(set *series.Set, r rule, value float64, from, to engine.FiscalYear) (float64, []string) {
	var used []string
	for fy := from + 1; fy <= to; fy++ {
		logs, weights := 0.0, 0.0
		for _, in := range r.indicators {
			s := set.Find(in.series)
			if s == nil {
				continue
			}
			ratio, ok := change(s, fy)
			if !ok {
				continue
			}
			w := 1.0
			if in.share != "" {
				w = share(set, in.share, r.whole, fy-1)
			}
			logs += float64(w * exact.Log(ratio))
			weights += w
			used = appendNew(used, in.series)
		}
		// Shares leave the rest of the emissions as it was; without shares the
		// indicators that speak are averaged.
		if r.whole == "" && weights > 0 {
			logs /= weights
		}
		value *= exact.Exp(logs)
	}
	return value, used
}

// share is the last known ratio of two yearly series, no later than a year;
// zero when none is known.
func share(set *series.Set, part, whole string, until engine.FiscalYear) float64 {
	a, b := set.Find(part), set.Find(whole)
	if a == nil || b == nil {
		return 0
	}
	last := 0.0
	for _, p := range a.Points {
		if w := b.At(p.At); p.At.FY() <= until && w > 0 {
			last = p.Value / w
		}
	}
	return last
}

func appendNew(list []string, more ...string) []string {
	for _, s := range more {
		found := false
		for _, old := range list {
			found = found || old == s
		}
		if !found {
			list = append(list, s)
		}
	}
	return list
}
