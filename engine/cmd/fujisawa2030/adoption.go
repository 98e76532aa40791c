package main

import (
	"flag"
	"math"
	"os"
	"path/filepath"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/adoption"
)

func adoptionFlags(r *request, flags *flag.FlagSet) {
	flags.StringVar(&r.adoption, "table", "", "`table` of published totals to check and to set beside the others, as data/template/adoption.csv; with -facts, where its sources stand")
}

// readTotals adds the table that was given to the city. Nothing is written.
func (r *request) readTotals(city *engine.City) error {
	if r.adoption == "" {
		return nil
	}
	dir, name := filepath.Split(r.adoption)
	if dir == "" {
		dir = "."
	}
	return table.Adoption(os.DirFS(dir), name, city)
}

// adopted sets published totals beside the earlier round and today's adoption
// in the model.
func adopted(r *request) (answer, error) {
	city := r.model.City()
	a := answer{columns: []string{"measure", "name", "fiscal_year", "now", "now_low", "now_high", "intended", "n", "since", "change", "change_low", "change_high",
		"distinguished", "model_today", "source", "note"}}
	rows := [][]string{{r.word("取組", "すること", "measure"), r.years(), r.word("いま %", "いま %", "now %"), r.word("意向 %", "つもり %", "intend %"),
		r.word("件数", "{数|かず}", "answers"), r.word("前回から", "{前|まえ}から", "change"), r.word("90%の幅", "だいたい", "90 %"), r.word("モデルの今 %", "モデルの いま %", "model's today %")}}
	for _, s := range adoption.Of(city) {
		today := nan()
		if i := r.model.Lever(s.Measure.ID); i >= 0 {
			today = r.model.Levers()[i].Today
		}
		for _, round := range s.Rounds {
			name, source := plain(s.Measure.Name[r.lang]), ""
			if round.Source != nil {
				source = round.Source.ID
			}
			since := any("")
			if round.Since != 0 {
				since = year(round.Since)
			}
			a.rows = append(a.rows, []any{s.Measure.ID, name, year(round.FY), round.Now, round.NowLow, round.NowHigh, round.Intended, round.Answers,
				since, round.Change, round.ChangeLow, round.ChangeHigh, round.Distinguished, today, source, round.Note.In(r.lang)})
			rows = append(rows, []string{name, field(year(round.FY)), fixed(round.Now, 1), fixed(round.Intended, 1), fixed(round.Answers, 0),
				r.changed(round), r.interval(round), fixed(today, 1)})
		}
	}
	if len(a.rows) == 0 {
		a.text = r.word("公表された集計値は、この版のデータにありません。", "{発表|はっぴょう}された {数字|すうじ}は、この データには ありません。", "This edition holds no published totals.") + "\n"
		return a, nil
	}
	a.text = grid(1, rows)
	return a, nil
}

func (r *request) changed(round adoption.Round) string {
	switch {
	case math.IsNaN(round.Change):
		return "-"
	case !round.Distinguished:
		return r.word("偶然の範囲", "ほぼ おなじ", "within chance")
	}
	return signedPoints(round.Change)
}

func (r *request) interval(round adoption.Round) string {
	if math.IsNaN(round.Change) {
		return "-"
	}
	return signedPoints(round.ChangeLow) + " – " + signedPoints(round.ChangeHigh)
}

func signedPoints(x float64) string {
	if x > 0 {
		return "+" + fixed(x, 1)
	}
	return fixed(x, 1)
}
