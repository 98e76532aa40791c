package nowcast

import (
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// mostYears of a shape are joined, so that one year runs into the next.
const mostYears = 4

// months spreads a sector's nowcast over the months of the year: each part in
// the shape of its indicator, and by the length of the months where it has none.
func (m moment) months(seen *series.Set, id string, parts []Part) []Month {
	list := make([]Month, 12)
	first := series.FirstMonth(m.fy)
	for k := range list {
		list[k].Month = (first + series.Month(k)).String()
	}
	for i, r := range m.rules {
		if r.sector != id {
			continue
		}
		if math.IsNaN(parts[i].Value) {
			return nil
		}
		shape, observed := m.shape(seen, r, parts[i].Value)
		for k := range list {
			list[k].Value += shape[k]
			list[k].Observed = list[k].Observed || observed[k]
		}
	}
	return list
}

// shape returns the twelve months of a part, which sum to its value.
func (m moment) shape(seen *series.Set, r rule, value float64) ([]float64, []bool) {
	if s := seen.Find(r.profile); s != nil {
		if x, observed := monthly(s, m.fy); x != nil {
			if v := m.joined(seen, r, s, x, value); v != nil {
				return v, observed
			}
		}
	}
	first, shape := series.FirstMonth(m.fy), make([]float64, 12)
	days := float64((first + 12).Day() - first.Day())
	for k := range shape {
		shape[k] = value * float64((first + series.Month(k)).Days()) / days
	}
	return shape, make([]bool, 12)
}

// joined disaggregates the year together with those before it, as far as the
// indicator has them whole. It returns nil where the shape is of no use.
func (m moment) joined(seen *series.Set, r rule, s *series.Series, x []float64, value float64) []float64 {
	indicator, totals := x, []float64{value}
	for fy := m.fy - 1; len(totals) < mostYears; fy-- {
		before, _ := monthly(s, fy)
		v := estimate(seen, r, fy, m.limit).Value
		if before == nil || whole(s, fy) == nil || math.IsNaN(v) {
			break
		}
		indicator, totals = append(before, indicator...), append([]float64{v}, totals...)
	}
	v, err := denton(indicator, totals, 0, 12)
	if err != nil {
		return nil
	}
	v = v[len(v)-12:]
	for _, month := range v {
		if month < 0 {
			return nil
		}
	}
	return v
}

// monthly returns the twelve months of an indicator's year, a quarter spread
// by the length of its months, and which of them are known. It returns nil
// where the year cannot be told.
func monthly(s *series.Series, fy engine.FiscalYear) ([]float64, []bool) {
	x := whole(s, fy)
	seen := make([]bool, len(x))
	for i := range seen {
		seen[i] = true
	}
	if x == nil {
		x, seen = filled(s, fy)
	}
	if x == nil {
		return nil, nil
	}
	months, observed := make([]float64, 12), make([]bool, 12)
	first := series.FirstMonth(fy)
	for k := range months {
		start := first + series.Month(k/int(s.Step)*int(s.Step))
		days := float64((start + series.Month(s.Step)).Day() - start.Day())
		months[k] = x[k/int(s.Step)] * float64((first + series.Month(k)).Days()) / days
		observed[k] = seen[k/int(s.Step)]
	}
	return months, observed
}
