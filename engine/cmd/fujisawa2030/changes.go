package main

import (
	"flag"
	"fmt"

	"fujisawa2030/engine"
)

func changesFlags(r *request, flags *flag.FlagSet) {
	flags.StringVar(&r.subject, "subject", "", "one `subject` only; all of them when left out")
	flags.IntVar(&r.from, "from", 0, "first fiscal `year`; the subject's first when left out")
	flags.IntVar(&r.fy, "to", 0, "last fiscal `year`; the subject's last when left out")
}

// changes explains how emissions changed by what drove them.
func changes(r *request) (answer, error) {
	a := answer{columns: []string{"subject", "sector", "from", "to", "driver", "effect", "unit", "ratio"}}
	rows := [][]string{{r.word("何が", "{何|なに}が", "subject"), r.years(), r.word("要因", "わけ", "driver"), "kt", r.word("倍", "{倍|ばい}", "ratio")}}
	found := false
	for _, s := range engine.Subjects() {
		if r.subject != "" && r.subject != s.ID {
			continue
		}
		found = true
		from, to := s.First, s.Last
		if r.from != 0 {
			from = engine.FiscalYear(r.from)
		}
		if r.fy != 0 {
			to = engine.FiscalYear(r.fy)
		}
		c, err := r.model.Change(s.ID, from, to)
		if err != nil && r.subject == "" {
			continue // years that this one does not have
		}
		if err != nil {
			return answer{}, fmt.Errorf("changes: %w", err)
		}
		name, span := plain(s.Name[r.lang]), fmt.Sprintf("%d-%d", from, to)
		for _, d := range c.Drivers {
			a.rows = append(a.rows, []any{s.ID, s.Sector, year(from), year(to), plain(d.Name[r.lang]), d.Additive, emission, d.Ratio})
			rows = append(rows, []string{name, span, plain(d.Name[r.lang]), signed(d.Additive), fixed(d.Ratio, 3)})
			name, span = "", ""
		}
		a.rows = append(a.rows, []any{s.ID, s.Sector, year(from), year(to), "sum", c.To - c.From, emission, c.To / c.From})
		rows = append(rows, []string{"", "", r.word("合計", "{合計|ごうけい}", "sum"), signed(c.To - c.From), fixed(c.To/c.From, 3)})
	}
	if !found {
		return answer{}, fmt.Errorf("changes: unknown subject %q", r.subject)
	}
	a.text = grid(3, rows)
	return a, nil
}

func signed(x float64) string {
	if x > 0 {
		return "+" + fixed(x, 2)
	}
	return fixed(x, 2)
}
