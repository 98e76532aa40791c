package main

import (
	"errors"
	"flag"
	"fmt"
	"math"
	"slices"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
)

// choice is what the command priorities is asked.
type choice struct {
	ask      priority.Ask
	file     string
	criteria string
	weights  map[string]float64
	equal    bool
	noDraws  bool
}

func prioritiesFlags(r *request, flags *flag.FlagSet) {
	c := &r.priorities
	flags.StringVar(&c.criteria, "criteria", "", "`criteria` with commas between, of: "+strings.Join(priority.All(), " ")+" (default all but "+priority.Late+")")
	flags.Func("compare", "`a:b=ratio`: criterion a is so many times as important as b, 1/9 to 9, such as cost:health=1/3; one for each pair", func(s string) error {
		one, err := compare(s)
		c.ask.Comparisons = append(c.ask.Comparisons, one)
		return err
	})
	flags.StringVar(&c.file, "comparisons", "", "`file` with comparisons, columns a,b,ratio; without any, the edition's")
	flags.Func("weight", "`criterion=weight`: a weight instead of comparisons; may be repeated, criteria without one have none", func(s string) error {
		id, value, _ := strings.Cut(s, "=")
		x, err := fraction(value)
		if _, twice := c.weights[id]; twice && err == nil {
			err = fmt.Errorf("%s has a weight already", id)
		}
		if c.weights == nil {
			c.weights = map[string]float64{}
		}
		c.weights[id] = x
		return err
	})
	flags.BoolVar(&c.equal, "equal", false, "all criteria weigh the same")
	flags.BoolVar(&c.ask.Scenario, "scenario", false, "measures as far as -set or -link moves them, not as far as they reach")
	flags.IntVar(&c.ask.Size, "size", 5, "`number` of measures to choose, 3 to 10")
	flags.IntVar(&c.ask.Futures, "futures", 1000, "`number` of futures, 0 to 10000")
	flags.IntVar(&c.ask.Weightings, "weightings", 10000, "`number` of weightings, 0 to 1000000, shared out among the futures")
}

func prioritiesCheck(r *request) error {
	c := &r.priorities
	ways := 0
	for _, given := range []bool{c.ask.Comparisons != nil, c.file != "", c.weights != nil, c.equal} {
		if given {
			ways++
		}
	}
	switch {
	case ways > 1:
		return errors.New("one of -compare, -comparisons, -weight and -equal, please")
	case c.ask.Size < 3 || c.ask.Size > 10:
		return fmt.Errorf("-size %d is not between 3 and 10", c.ask.Size)
	case c.ask.Futures < 0 || c.ask.Futures > mostFutures:
		return fmt.Errorf("-futures %d is not between 0 and %d", c.ask.Futures, mostFutures)
	case c.ask.Weightings < 0 || c.ask.Weightings > 1000000:
		return fmt.Errorf("-weightings %d is not between 0 and 1000000", c.ask.Weightings)
	}
	if c.criteria != "" {
		c.ask.Criteria = strings.Split(c.criteria, ",")
	} else {
		c.ask.Criteria = priority.Criteria()
	}
	for _, id := range c.ask.Criteria {
		if !slices.Contains(priority.All(), id) {
			return fmt.Errorf("-criteria: %q is not one of %s", id, strings.Join(priority.All(), ", "))
		}
	}
	if c.equal {
		c.ask.Comparisons = priority.Equal(c.ask.Criteria)
	}
	return c.weigh()
}

// weigh puts the weights in the order of the criteria.
func (c *choice) weigh() error {
	if c.weights == nil {
		return nil
	}
	c.ask.Weights = make([]float64, len(c.ask.Criteria))
	for id, x := range c.weights {
		i := slices.Index(c.ask.Criteria, id)
		if i < 0 {
			return fmt.Errorf("-weight: %q is not among the criteria", id)
		}
		c.ask.Weights[i] = x
	}
	return nil
}

// study runs the whole analysis.
func (c *choice) study(m *engine.Model) (*priority.Result, error) {
	ask := c.ask
	if c.file != "" {
		var err error
		if ask.Comparisons, err = comparisons(c.file); err != nil {
			return nil, err
		}
	}
	if ask.Futures == 0 {
		ask.Futures = -1
	}
	if ask.Weightings == 0 {
		ask.Weightings = -1
	}
	s, err := priority.New(m, ask)
	if err != nil {
		return nil, err
	}
	for s.Step(100) > 0 {
	}
	return s.Result(), nil
}

// priorities lists the candidates by rank, with all that speaks for them.
func priorities(r *request) (answer, error) {
	found, err := r.priorities.study(r.model)
	if err != nil {
		return answer{}, err
	}
	a := answer{columns: []string{"rank", "id", "name", "actor", "sector", "in", "why", "from", "to", "unit"}}
	for k := range engine.PlanYears {
		a.columns = append(a.columns, fmt.Sprintf("kt_%d", int(engine.PlanFY)+k))
	}
	a.columns = append(a.columns, "kt_sum", "kt_margin_sum", "kt_contract_sum", "yen_per_t_bought", "yen_per_t_net")
	for _, c := range found.Criteria {
		a.columns = append(a.columns, c.ID, c.ID+"_state")
	}
	a.columns = append(a.columns, "closeness", "best_rank", "worst_rank", "top_weightings", "top_futures", "top_both", "first_both", "reason")
	for _, i := range found.Order {
		a.rows = append(a.rows, r.candidate(found, i))
	}
	a.json = r.candidates(found, a)
	a.extra = r.study(found)
	a.text = r.weights(found) + "\n" + r.chosen(found) + "\n" + r.ranking(found) + "\n" + r.firmness(found) + r.reasons(found) + r.apart(found)
	return a, nil
}

var stateNames = [...]string{priority.Known: "known", priority.Missing: "missing", priority.Nothing: "nothing saved"}

// candidate is one row of the table.
func (r *request) candidate(found *priority.Result, i int) []any {
	c := &found.Candidates[i]
	row := []any{c.Rank, c.ID, plain(c.Name[r.lang]), string(c.Actor), c.Sector, c.Decision.In, string(c.Decision.Why), c.From, c.To, c.Unit}
	for _, kt := range c.Alone {
		row = append(row, kt)
	}
	row = append(row, c.Alone.Sum(), c.Margin.Sum(), c.Contract.Sum(), c.Gross, c.Net)
	for j := range found.Criteria {
		row = append(row, c.Values[j].Value, stateNames[c.Values[j].State])
	}
	s := &c.Acceptability
	return append(row, c.Closeness, c.BestRank, c.WorstRank, s.Weightings, s.Futures, s.Both, s.First, found.Reason(i, r.lang))
}

// candidates are the rows with what a table is too flat for.
func (r *request) candidates(found *priority.Result, a answer) []object {
	var list []object
	for place, i := range found.Order {
		c := &found.Candidates[i]
		o := object{}
		for k, v := range a.rows[place] {
			o = append(o, member{a.columns[k], v})
		}
		var values []object
		for j, v := range c.Values {
			one := object{{"criterion", found.Criteria[j].ID}, {"state", stateNames[v.State]}, {"value", v.Value}, {"low", v.Low}, {"high", v.High}, {"used", v.Used}}
			if v.Fact != nil {
				one = append(one, member{"grade", v.Fact.Grade.String()}, member{"source", v.Fact.Source}, member{"note", v.Fact.Note.In(r.lang)})
			}
			values = append(values, one)
		}
		list = append(list, append(o, member{"values", values}, member{"ranks", numbers(c.Acceptability.Ranks)},
			member{"central_weights", numbers(c.Acceptability.Central)}))
	}
	return list
}

// study is what the analysis says as a whole.
func (r *request) study(found *priority.Result) object {
	id := func(i int) any {
		if i < 0 {
			return nil
		}
		return found.Candidates[i].ID
	}
	ids := func(list []int) []any {
		out := []any{}
		for _, i := range list {
			out = append(out, id(i))
		}
		return out
	}
	var criteria, demands []object
	for j, c := range found.Criteria {
		o := object{{"id", c.ID}, {"name", plain(c.Name[r.lang])}, {"unit", c.Unit}, {"more_is_better", c.More}, {"weight", found.Weights[j]}}
		for points, level := range c.Levels {
			o = append(o, member{fmt.Sprint("level_", points), plain(level[r.lang])})
		}
		criteria = append(criteria, o)
	}
	for _, d := range found.Demands {
		demands = append(demands, object{{"id", d.ID}, {"name", plain(d.Name[r.lang])}, {"clause", d.Source}, {"by", id(d.By)}})
	}
	turns := func(list []priority.Turn) []object {
		out := []object{}
		for _, t := range list {
			for k, p := range []priority.Point{t.Up, t.Down} {
				if !math.IsNaN(p.Weight) {
					out = append(out, object{{"criterion", found.Criteria[t.Criterion].ID}, {"way", [...]string{"up", "down"}[k]}, {"weight", p.Weight}, {"change", p.Change}, {"in", ids(p.In)}, {"out", ids(p.Out)}})
				}
			}
		}
		return out
	}
	apart := []object{}
	for _, one := range found.Apart {
		apart = append(apart, object{{"id", one.ID}, {"kind", one.Kind}})
	}
	set := &found.Set
	return object{{"unit", emission}, {"money", money}, {"criteria", criteria}, {"weights_from", string(found.Origin)}, {"judgement", judgement(found.Judgement)},
		{"futures", found.Futures}, {"weightings", found.Weightings}, {"demands", demands},
		{"set", object{{"members", ids(set.Members)}, {"kt", numbers(set.Saved[:])}, {"kt_each_alone", numbers(set.Apart[:])}, {"gap", set.Gap},
			{"spend_2030", set.Spend}, {"bill_2030", set.Bill}, {"all_priced", set.Priced}}},
		{"set_turns", turns(found.SetTurns)}, {"top_turns", turns(found.TopTurns)}, {"apart", apart}}
}

func judgement(j *priority.Judgement) any {
	if j == nil {
		return nil
	}
	var rows [][]any
	for _, row := range j.Matrix {
		rows = append(rows, numbers(row))
	}
	return object{{"matrix", rows}, {"lambda_max", j.LambdaMax}, {"consistency_index", j.Index}, {"random_index", j.Random}, {"random_indices", priority.RandomIndices},
		{"consistency_ratio", j.Ratio}, {"consistent", j.Consistent}, {"worst", object{{"a", j.Worst.A}, {"b", j.Worst.B}, {"ratio", j.Worst.Comparison.Ratio}, {"fitting", j.Worst.Fitting}}}}
}

// numbers prepares numbers for JSON, which has no NaN.
func numbers(list []float64) []any {
	out := []any{}
	for _, x := range list {
		if x != x {
			out = append(out, nil)
		} else {
			out = append(out, x)
		}
	}
	return out
}
