package nowcast

import (
	"errors"
	"fmt"
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// RunningYear is the fiscal year in which a day lies.
func RunningYear(day series.Day) engine.FiscalYear { return day.Month().FY() }

// Of nowcasts one fiscal year from what was published by a day. It refuses an
// unknown area, a year that has not begun, and a set without official values
// known that day.
func Of(set series.Set, area string, day series.Day, fy engine.FiscalYear) (Result, error) {
	rules := find(area)
	if rules == nil {
		return Result{}, fmt.Errorf("no area %q", area)
	}
	if fy > RunningYear(day) {
		return Result{}, fmt.Errorf("FY%d has not begun on %s", fy, day)
	}
	at := moment{set: set, rules: rules, day: day, fy: fy, limit: limit{noLimit, noLimit}}
	parts := at.parts()
	if !anyKnown(parts) {
		return Result{}, errors.New("no official value is published by " + day.String())
	}
	past := at.replays(parts)
	result := Result{Area: area, AsOf: day.String(), FY: fy, Total: Sector{ID: "total"}}
	seen := set.AsOf(day)
	for _, id := range engine.Sectors() {
		s := at.sector(&seen, id, parts)
		s.interval(past[id])
		result.Sectors = append(result.Sectors, s)
	}
	result.Total = total(result.Sectors)
	result.Total.interval(past["total"])
	result.Inputs = inputs(&seen, parts)
	return result, nil
}

// moment is a day, a year to be nowcast and what may be known.
type moment struct {
	set   series.Set
	rules []rule
	day   series.Day
	fy    engine.FiscalYear
	limit limit
}

// parts nowcasts every sub-sector.
func (m moment) parts() []Part {
	seen := m.set.AsOf(m.day)
	parts := make([]Part, len(m.rules))
	for i, r := range m.rules {
		parts[i] = estimate(&seen, r, m.fy, m.limit)
	}
	return parts
}

func anyKnown(parts []Part) bool {
	for _, p := range parts {
		if p.LastFY != 0 {
			return true
		}
	}
	return false
}

// sums adds the values of parts by sector, and all of them as "total".
func sums(rules []rule, value func(i int) float64) map[string]float64 {
	s := map[string]float64{}
	for i, r := range rules {
		v := value(i)
		s[r.sector] += v
		s["total"] += v
	}
	return s
}

// sector puts the parts of one sector together.
func (m moment) sector(seen *series.Set, id string, parts []Part) Sector {
	s := Sector{ID: id, Low: math.NaN(), High: math.NaN()}
	for i, r := range m.rules {
		if r.sector != id {
			continue
		}
		p := parts[i]
		s.Parts = append(s.Parts, p)
		s.Value += p.Value
		s.Last += p.Last
		s.LastFY = max(s.LastFY, p.LastFY)
		s.Reasons = appendNew(s.Reasons, p.Reasons...)
	}
	s.Years = m.years(seen, id, s)
	s.Months = m.months(seen, id, parts)
	return s
}

// years tells the way from the last official year to the nowcast.
func (m moment) years(seen *series.Set, id string, s Sector) []Year {
	if s.LastFY == 0 || math.IsNaN(s.Value) {
		return nil
	}
	var list []Year
	for fy := s.LastFY; fy <= m.fy; fy++ {
		sum := 0.0
		for _, r := range of(m.rules, id) {
			sum += estimate(seen, r, fy, m.limit).Value
		}
		list = append(list, Year{fy, sum})
	}
	return list
}

// total sums the sectors. Years and months are told where all sectors tell them.
func total(sectors []Sector) Sector {
	t := Sector{ID: "total", Low: math.NaN(), High: math.NaN()}
	for i, s := range sectors {
		t.Value += s.Value
		t.Last += s.Last
		t.LastFY = max(t.LastFY, s.LastFY)
		t.Reasons = appendNew(t.Reasons, s.Reasons...)
		if i == 0 {
			t.Years, t.Months = append([]Year(nil), s.Years...), append([]Month(nil), s.Months...)
			continue
		}
		if len(s.Years) != len(t.Years) {
			t.Years = nil
		}
		if len(s.Months) != len(t.Months) {
			t.Months = nil
		}
		for k := range t.Years {
			t.Years[k].Value += s.Years[k].Value
		}
		for k := range t.Months {
			t.Months[k].Value += s.Months[k].Value
			t.Months[k].Observed = t.Months[k].Observed || s.Months[k].Observed
		}
	}
	return t
}

// inputs lists the series that entered, in the order of the parts.
func inputs(seen *series.Set, parts []Part) []Input {
	var ids []string
	for _, p := range parts {
		ids = appendNew(ids, p.Inputs...)
	}
	var list []Input
	for _, id := range ids {
		in := Input{ID: id}
		if s := seen.Find(id); s != nil && len(s.Points) > 0 {
			in.Last = s.Step.Period(s.Last())
		}
		list = append(list, in)
	}
	return list
}
