package nowcast

import (
	"fmt"
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// Protocols lists those that make sense for an area: the national inventory
// of the year before is known when the year is closed, so that Step is Closed there.
func Protocols(area string) []string {
	if area == Nation {
		return []string{Running, Closed}
	}
	return []string{Running, Closed, Step}
}

// moments says on which day each protocol makes its nowcast.
func protocolDay(protocol string, fy engine.FiscalYear) (series.Day, bool) {
	switch protocol {
	case Running:
		return (series.FirstMonth(fy) + 8).Day() - 1, true // 30 November
	case Closed, Step:
		return (series.FirstMonth(fy) + 14).Day() - 1, true // 31 May after it
	}
	return 0, false
}

// Try nowcasts each year from first to last as it could have been done then.
// The set is one vintage: values are those of today, hidden until the day on
// which their first version came out. It refuses an unknown area or
// protocol, and years without an official value.
func Try(set series.Set, area, protocol string, first, last engine.FiscalYear) (Backtest, error) {
	rules := find(area)
	if rules == nil {
		return Backtest{}, fmt.Errorf("no area %q", area)
	}
	b := Backtest{Area: area, Protocol: protocol}
	for fy := first; fy <= last; fy++ {
		day, ok := protocolDay(protocol, fy)
		if !ok {
			return Backtest{}, fmt.Errorf("no protocol %q", protocol)
		}
		at := moment{set: set, rules: rules, day: day, fy: fy, limit: limit{noLimit, noLimit}}
		if protocol == Step {
			at = at.given(fy - 1)
		}
		rows, err := at.trials()
		if err != nil {
			return Backtest{}, err
		}
		b.Rows = append(b.Rows, rows...)
	}
	b.score()
	return b, nil
}

// given publishes the official values up to a year on the day itself.
func (m moment) given(until engine.FiscalYear) moment {
	all := m.set.Series
	m.set.Series = append([]series.Series(nil), all...)
	for _, r := range m.rules {
		for i := range m.set.Series {
			s := &m.set.Series[i]
			if s.ID == r.official {
				s.Lag = int(m.day - (series.FirstMonth(until) + 12).Day())
			}
		}
	}
	return m
}

// trials nowcasts every sector and the total, beside what they came out as.
func (m moment) trials() ([]Trial, error) {
	parts := m.parts()
	past := m.replays(parts)
	seen := m.set.AsOf(m.day)
	actual := sums(m.rules, func(i int) float64 { return valueOr(known(&m.set, m.rules[i], limit{noLimit, 0}).value, m.fy) })
	value := sums(m.rules, func(i int) float64 { return parts[i].Value })
	last := sums(m.rules, func(i int) float64 { return parts[i].Last })
	line := sums(m.rules, func(i int) float64 { return trend(&seen, m.rules[i], m.fy, m.limit) })
	var rows []Trial
	for _, id := range sectorsAndTotal() {
		if math.IsNaN(actual[id]) {
			return nil, fmt.Errorf("%s has no official value of FY%d", id, m.fy)
		}
		s := Sector{Value: value[id], Low: math.NaN(), High: math.NaN()}
		s.interval(past[id])
		rows = append(rows, Trial{FY: m.fy, AsOf: m.day.String(), Sector: id, Actual: actual[id], Nowcast: s.Value, Low: s.Low, High: s.High,
			CarryForward: last[id], Trend: line[id], LastFY: parts[0].LastFY, Last: last[id]})
	}
	return rows, nil
}
