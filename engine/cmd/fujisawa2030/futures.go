package main

import (
	"flag"
	"math"

	"fujisawa2030/engine"
)

const mostFutures = 10000 // beyond it the draws cost memory and tell no more

func futuresFlags(r *request, flags *flag.FlagSet) {
	flags.IntVar(&r.n, "n", 1000, "`number` of futures, 1 to 10000")
}

func nan() float64 { return math.NaN() }

func futures(r *request) (answer, error) {
	f := r.model.Futures(r.n)
	for f.Step(1000) > 0 {
	}
	c := f.Forecast()
	target := r.model.Value("target", engine.EndFY)
	a := answer{
		columns: []string{"fiscal_year", "low", "median", "high", "unit", "target", "met"},
		extra:   object{{"futures", c.Draws}, {"met", c.Met}, {"target", target}, {"unit", emission}},
	}
	rows := [][]string{{r.years(), "5 %", r.word("中央値", "まん{中|なか}", "median"), "95 %"}}
	for i := range engine.ShownYears {
		fy := engine.FirstFY + engine.FiscalYear(i)
		aim, met := nan(), nan() // of the target year
		if fy == engine.EndFY {
			aim, met = target, c.Met
		}
		a.rows = append(a.rows, []any{year(fy), c.Low[i], c.Median[i], c.High[i], emission, aim, met})
		rows = append(rows, []string{field(year(fy)), fixed(c.Low[i], 2), fixed(c.Median[i], 2), fixed(c.High[i], 2)})
	}
	a.text = r.inUnit() + grid(1, rows) + "\n" + r.label("target") + "  " + fixed(target, 2) + "\n" +
		r.word("目標に届く割合  ", "{目標|もくひょう}に とどく {割合|わりあい}  ", "share of futures that meet the target  ") +
		fixed(100*c.Met, 1) + " % (" + field(c.Draws) + ")\n"
	return a, nil
}
