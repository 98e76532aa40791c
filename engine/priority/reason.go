package priority

import (
	"fmt"

	"fujisawa2030/engine"
)

// Reason says in one sentence why a candidate is in the set or out of it.
func (r *Result) Reason(i int, lang engine.Lang) string {
	c := &r.Candidates[i]
	d := &c.Decision
	kt := c.Alone.Sum()
	if lang == engine.English {
		return r.english(c, kt)
	}
	place := fmt.Sprintf("%d位（近さ%.3f）", c.Rank, c.Closeness)
	switch d.Why {
	case Required:
		demand := &r.Demands[d.Demand]
		text := fmt.Sprintf("仕様書%sが求める「%s」にあたるため採用（%s", demand.Source, demand.Name[engine.Japanese], place)
		if !c.acts() {
			return text + "、いまの数え方では合計の削減に数えない" + r.contract(c, "。電気を契約の係数で数えれば4年間に%s千t") + "）。"
		}
		return text + fmt.Sprintf("、4年間に%s千t）。", thousand(kt))
	case Ranked:
		return fmt.Sprintf("%sで、4年間に%s千t減らすため採用。", place, thousand(kt))
	case Rival:
		return fmt.Sprintf("%sだが、「%s」を採用した「%s」と取り合うため見送り。", place, d.Stock[engine.Japanese], r.Candidates[d.Other].Name[engine.Japanese])
	case Raises:
		return fmt.Sprintf("4年間の排出が%s千t増えるため見送り。", thousand(-kt))
	case Idle:
		return "いまの数え方と位置では、市の合計を減らさないため見送り" + r.contract(c, "（電気を契約の係数で数えれば4年間に%s千t）") + "。"
	}
	return fmt.Sprintf("%sで、採用した「%s」（近さ%.3f）に及ばないため見送り（4年間に%s千t）。", place, r.Candidates[d.Other].Name[engine.Japanese], d.Bar, thousand(kt))
}

func (r *Result) english(c *Candidate, kt float64) string {
	d := &c.Decision
	place := fmt.Sprintf("rank %d (closeness %.3f)", c.Rank, c.Closeness)
	switch d.Why {
	case Required:
		demand := &r.Demands[d.Demand]
		text := fmt.Sprintf("In: the specification, %s, asks for %s; %s, ", demand.Source, demand.Name[engine.English], place)
		if !c.acts() {
			return text + "not counted as a cut of the total as it is counted now" + r.contract(c, "; %s kt in four years by the factors of contracts") + "."
		}
		return text + fmt.Sprintf("%s kt in four years.", thousand(kt))
	case Ranked:
		return fmt.Sprintf("In: %s, saves %s kt in four years.", place, thousand(kt))
	case Rival:
		return fmt.Sprintf("Out: %s, but %q, which is in, uses the same %s.", place, r.Candidates[d.Other].Name[engine.English], d.Stock[engine.English])
	case Raises:
		return fmt.Sprintf("Out: it raises emissions by %s kt in four years.", thousand(-kt))
	case Idle:
		return "Out: as things are counted and set, it does not lower the city's total" + r.contract(c, " (%s kt in four years by the factors of contracts)") + "."
	}
	return fmt.Sprintf("Out: %s, below %q (%.3f), which is in; it saves %s kt in four years.", place, r.Candidates[d.Other].Name[engine.English], d.Bar, thousand(kt))
}

// contract tells what a candidate saves by the factors of contracts, where that
// is more than it is counted for.
func (r *Result) contract(c *Candidate, format string) string {
	if c.Contract.Sum() <= noticed {
		return ""
	}
	return fmt.Sprintf(format, thousand(c.Contract.Sum()))
}

// thousand writes kilotonnes with as many places as keep small ones apart from 0.
func thousand(kt float64) string {
	if kt < 0.095 && kt > -0.095 {
		return fmt.Sprintf("%.3f", kt)
	}
	return fmt.Sprintf("%.1f", kt)
}
