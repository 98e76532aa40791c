package main

import (
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/reach"
)

// question is what the command reach is asked.
type question struct {
	goal      float64
	by, actor string
}

var actors = []string{string(engine.Resident), string(engine.Business), string(engine.CityHall)}

func reachFlags(r *request, flags *flag.FlagSet) {
	flags.Float64Var(&r.question.goal, "goal", nan(), "`kt` in FY2030 to come down to; the target when it is not given")
	flags.StringVar(&r.question.by, "by", "cost", "`what` to keep low: cost, or change (shares of the way from today to reach)")
	flags.StringVar(&r.question.actor, "actor", "", "`whose` levers may move: resident, business or city; all when it is not given. A lever that is -set stays there")
}

func (q question) check(given bool) error {
	if _, ok := reach.ParseBy(q.by); !ok {
		return fmt.Errorf("-by %q is not one of cost, change", q.by)
	}
	if q.actor != "" && !slices.Contains(actors, q.actor) {
		return fmt.Errorf("-actor %q is not one of %s", q.actor, strings.Join(actors, ", "))
	}
	if given && (q.goal != q.goal || q.goal-q.goal != 0) {
		return errors.New("-goal is not a number")
	}
	return nil
}

func (r *request) search() (*reach.Answer, error) {
	free := make([]bool, len(r.model.Levers()))
	for i, l := range r.model.Levers() {
		free[i] = (r.question.actor == "" || r.question.actor == string(l.Actor)) &&
			!slices.ContainsFunc(r.settings, func(s setting) bool { return s.lever == l.ID })
	}
	by, _ := reach.ParseBy(r.question.by)
	s, err := reach.New(r.model, reach.Ask{By: by, Goal: r.question.goal, Free: free})
	if err != nil {
		return nil, err
	}
	for s.Step(100) > 0 {
	}
	return s.Answer(), nil
}

// wouldTake lists the levers with what they do in the mix, and the limits.
func wouldTake(r *request) (answer, error) {
	found, err := r.search()
	if err != nil {
		return answer{}, err
	}
	worth := map[int]float64{}
	for _, l := range found.Limits {
		worth[l.Lever] = l.Worth
	}
	a := answer{columns: []string{"id", "name", "role", "from", "to", "reach", "unit", "share", "spend", "bill", "cost", "at_limit", "worth_kt_per_point"}}
	for i := range found.Levers {
		l := &found.Levers[i]
		lever := &r.model.Levers()[l.Lever]
		more, bound := worth[l.Lever]
		if !bound {
			more = nan()
		}
		a.rows = append(a.rows, []any{lever.ID, plain(lever.Name[r.lang]), string(l.Role), l.From, l.To, lever.Reach, lever.Unit,
			l.Share, l.Spend, l.Bill, l.Cost(), bound, more})
	}
	a.extra = object{{"fiscal_year", year(engine.EndFY)}, {"unit", emission}, {"money", money}, {"by", found.By.String()}, {"goal", found.Goal},
		{"start", found.Start}, {"lowest", found.Lowest}, {"total", found.Total}, {"reached", found.Met}, {"miss", found.Miss}, {"points", found.Points},
		{"spend", found.Spend}, {"bill", found.Bill}, {"cost", found.Cost()}, {"unpriced_used", found.Unpriced}, {"change", found.Change}}
	a.text = r.verdict(found) + "\n" + r.mix(found) + r.others(found) + r.limits(found)
	return a, nil
}

const money = "million JPY/year"
