package adoption

import (
	"math"

	"fujisawa2030/engine"
)

// Series is all rounds of one measure's question.
type Series struct {
	Measure *engine.Measure
	Rounds  []Round // by fiscal year
}

// Round is one publication's totals.
type Round struct {
	FY            engine.FiscalYear
	Now           float64 // per cent that do it
	NowLow        float64 // 90 % interval for chance
	NowHigh       float64
	Intended      float64 // per cent that intend to; NaN when it was not asked
	Answers       float64
	Note          engine.Note // the question as printed, and where
	Source        *engine.Source
	Since         engine.FiscalYear // the round before; 0 for the first
	Change        float64           // points since then; NaN for the first
	ChangeLow     float64           // 90 % interval for chance
	ChangeHigh    float64
	Distinguished bool // whether chance alone does not explain the change
}

// Of returns the series of a city in the order of its measures; none when the
// city has published nothing.
func Of(city *engine.City) []Series {
	var all []Series
	for i := range city.Measures {
		s := Series{Measure: &city.Measures[i]}
		for j := range city.Facts {
			if f := &city.Facts[j]; f.ID == "adoption."+s.Measure.ID+".now" {
				s.Rounds = append(s.Rounds, round(city, f, s.Measure.ID))
			}
		}
		for k := range s.Rounds {
			s.Rounds[k].since(s.Rounds[:k])
		}
		if s.Rounds != nil {
			all = append(all, s)
		}
	}
	return all
}

func round(city *engine.City, now *engine.Fact, measure string) Round {
	r := Round{FY: now.FY, Now: now.Value, Intended: math.NaN(), Note: now.Note}
	for i := range city.Facts {
		switch f := &city.Facts[i]; {
		case f.FY != now.FY:
		case f.ID == "adoption."+measure+".intended":
			r.Intended = f.Value
		case f.ID == "adoption."+measure+".n":
			r.Answers = f.Value
		}
	}
	for i := range city.Sources {
		if city.Sources[i].ID == now.Source {
			r.Source = &city.Sources[i]
		}
	}
	low, high := wilson(r.Now/100, r.Answers, ninety)
	r.NowLow, r.NowHigh = low*100, high*100
	return r
}

// since compares a round with the one before it.
func (r *Round) since(earlier []Round) {
	r.Change, r.ChangeLow, r.ChangeHigh = math.NaN(), math.NaN(), math.NaN()
	if len(earlier) == 0 {
		return
	}
	before := &earlier[len(earlier)-1]
	r.Since, r.Change = before.FY, r.Now-before.Now
	low, high := newcombe(r.Now/100, r.Answers, before.Now/100, before.Answers, ninety)
	r.ChangeLow, r.ChangeHigh = low*100, high*100
	r.Distinguished = low > 0 || high < 0
}
