package nowcast

import (
	"math"
	"slices"

	"fujisawa2030/engine"
)

// goal is the error of the total that a nowcast should not exceed, as a part of one.
const goal = 0.03

// Verdicts by their text ids.
const (
	Reached     = "nowcast.verdict.reached"
	TotalMisses = "nowcast.verdict.total"   // the total is above the goal, every sector at or below both benchmarks
	SectorsMiss = "nowcast.verdict.sectors" // sectors are above a benchmark, the total is within the goal
	BothMiss    = "nowcast.verdict.both"
)

// why names the text that says why a sector is hard to nowcast.
func why(area, sector string) string {
	if area == Nation {
		return "nowcast.why.nation." + sector
	}
	return "nowcast.why." + sector
}

func sectorsAndTotal() []string { return append(slices.Clone(engine.Sectors()), "total") }

// score sums up the trials by sector.
func (b *Backtest) score() {
	for _, id := range sectorsAndTotal() {
		s := Score{Sector: id}
		for _, t := range b.Rows {
			if t.Sector == id {
				s.add(t)
			}
		}
		n := float64(s.Trials)
		s.MAPE, s.CarryForwardMAPE, s.TrendMAPE, s.MeanError = s.MAPE/n, s.CarryForwardMAPE/n, s.TrendMAPE/n, s.MeanError/n
		// Equal up to rounding is equal: a nowcast without news is carry-forward.
		s.Beats = s.MAPE <= s.CarryForwardMAPE+1e-12 && s.MAPE <= s.TrendMAPE+1e-12
		b.Scores = append(b.Scores, s)
	}
	b.judge()
}

func (s *Score) add(t Trial) {
	s.Trials++
	s.MAPE += math.Abs(t.Nowcast/t.Actual - 1)
	s.CarryForwardMAPE += math.Abs(t.CarryForward/t.Actual - 1)
	s.TrendMAPE += math.Abs(t.Trend/t.Actual - 1)
	s.MeanError += math.Abs(t.Nowcast - t.Actual)
	if t.Actual != t.Last {
		s.Signs++
		if (t.Nowcast-t.Last)*(t.Actual-t.Last) > 0 {
			s.SignRight++
		}
	}
	if !math.IsNaN(t.Low) {
		s.Intervals++
		if t.Low <= t.Actual && t.Actual <= t.High {
			s.Inside++
		}
	}
}

// judge holds the scores against the goal and names what makes it miss: the
// sectors above a benchmark, and the one whose error weighs most in the total.
func (b *Backtest) judge() {
	v := Verdict{Goal: goal}
	heaviest := -1
	for i := range b.Scores {
		s := &b.Scores[i]
		if s.Sector == "total" {
			v.Total = s.MAPE
			continue
		}
		if !s.Beats {
			v.Misses = append(v.Misses, s.Sector)
			s.Reasons = []string{why(b.Area, s.Sector)}
		}
		if heaviest < 0 || s.MeanError > b.Scores[heaviest].MeanError {
			heaviest = i
		}
	}
	v.Heaviest = b.Scores[heaviest].Sector
	switch within := v.Total <= goal; {
	case within && v.Misses == nil:
		v.Text, v.Met = Reached, true
	case within:
		v.Text = SectorsMiss
	case v.Misses == nil:
		v.Text = TotalMisses
	default:
		v.Text = BothMiss
	}
	if v.Total > goal {
		b.Scores[heaviest].Reasons = appendNew(b.Scores[heaviest].Reasons, why(b.Area, v.Heaviest))
	}
	b.Verdict = v
}
