package priority

import (
	"errors"
	"math"
	"slices"

	"fujisawa2030/engine"
)

// Study is an analysis in the making.
type Study struct {
	result  Result
	scales  *scales
	trials  *engine.Trials
	matrix  *grid
	future  *distances
	central *distances
	tallies tallies
	drawn   [][]float64 // by candidate and computed criterion: its value in each future
}

// New ranks the candidates and chooses the set. The model's positions and
// results are as before when it returns. Errors: an Ask that cannot be meant,
// comparisons that contradict one another (Contradictory), a city without
// measures.
func New(m *engine.Model, ask Ask) (*Study, error) {
	ask, err := ask.settled()
	if err != nil {
		return nil, err
	}
	s := &Study{}
	r := &s.result
	if r.Criteria, err = ask.criteria(m); err != nil {
		return nil, err
	}
	if r.Weights, r.Judgement, r.Origin, err = ask.weights(m); err != nil {
		return nil, err
	}
	r.Candidates, r.Apart = candidates(m, ask.Scenario)
	if len(r.Candidates) == 0 {
		return nil, errors.New("priority: the city has no measures that act on its sectors")
	}
	r.Size, r.AllFutures, r.AllWeightings = min(ask.Size, len(r.Candidates)), ask.Futures, ask.Weightings
	back := rest(m)
	defer back()
	s.trials = try(m, r.Candidates, ask.Futures)
	s.rank(m)
	s.choose()
	r.Set = together(m, r)
	s.prepare()
	return s, nil
}

// rank ranks the candidates at the central values.
func (s *Study) rank(m *engine.Model) {
	r := &s.result
	n, k := len(r.Candidates), len(r.Criteria)
	s.scales = newScales(m, r.Criteria, r.Candidates)
	s.matrix, s.central, s.future = newGrid(n, k), newDistances(n, k), newDistances(n, k)
	s.scales.central(s.trials, s.matrix)
	for i := range r.Candidates {
		c := &r.Candidates[i]
		for j := range r.Criteria {
			v := Value{Used: s.matrix.row(i)[j], Value: math.NaN(), Low: math.NaN(), High: math.NaN()}
			if x, state := s.scales.cell(s.trials, j, i); state == Known {
				v.Value = x
			} else {
				v.State = state
			}
			if r.Criteria[j].ID == Cost {
				v.Value = c.Net
			}
			if r.Criteria[j].Judged() {
				one := s.scales.scores[j][i]
				v.Low, v.High, v.Fact = one.low, one.high, one.fact
			}
			c.Values = append(c.Values, v)
		}
	}
	s.central.take(s.matrix, s.scales.more)
	closeness := make([]float64, n)
	r.Order = make([]int, n)
	s.central.closeness(r.Weights, closeness)
	order(closeness, r.Order)
	for place, i := range r.Order {
		r.Candidates[i].Closeness, r.Candidates[i].Rank = closeness[i], place+1
	}
	for i := range r.Candidates {
		s.extremes(i)
	}
}

// extremes ranks a candidate with the best and the worst known values where its
// own are missing.
func (s *Study) extremes(i int) {
	r := &s.result
	c := &r.Candidates[i]
	c.BestRank, c.WorstRank = c.Rank, c.Rank
	d := newDistances(s.matrix.rows, s.matrix.columns)
	for _, best := range []bool{true, false} {
		g := &grid{s.matrix.rows, s.matrix.columns, slices.Clone(s.matrix.values)}
		missing := false
		for j := range r.Criteria {
			if c.Values[j].State != Missing {
				continue
			}
			missing = true
			low, high := s.known(j)
			if best == r.Criteria[j].More {
				low = high
			}
			g.row(i)[j] = low
		}
		if !missing {
			return
		}
		closeness, places := make([]float64, g.rows), make([]int, g.rows)
		d.take(g, s.scales.more)
		d.closeness(r.Weights, closeness)
		order(closeness, places)
		rank := slices.Index(places, i) + 1
		c.BestRank, c.WorstRank = min(c.BestRank, rank), max(c.WorstRank, rank)
	}
}

// known is the range of a criterion's known values; of 0 when there is none.
func (s *Study) known(j int) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for i := range s.result.Candidates {
		if s.result.Candidates[i].Values[j].State == Known {
			v := s.matrix.row(i)[j]
			low, high = min(low, v), max(high, v)
		}
	}
	if low > high {
		return 0, 0
	}
	return low, high
}

// choose picks the set, and says how firmly it stands.
func (s *Study) choose() {
	r := &s.result
	r.Demands = demands()
	c := &chooser{r.Candidates, r.Demands, r.Size}
	c.decide(r.Order)
	by := make([]int, len(r.Demands))
	r.SetTurns = newTurner(s.central, r.Weights, func(order []int, in []bool) { c.pick(order, in, by) }).turns()
	r.TopTurns = newTurner(s.central, r.Weights, func(order []int, in []bool) {
		for _, i := range order[:min(r.Size, len(order))] {
			in[i] = true
		}
	}).turns()
}

// together runs the set as one.
func together(m *engine.Model, r *Result) Set {
	set := Set{Priced: true, Gap: m.Value("outlook.total", engine.EndFY) - m.Value("target", engine.EndFY)}
	before := engine.NewTrials(m, nil, 0).Ground
	var tries []engine.Try
	for _, i := range r.Order {
		if c := &r.Candidates[i]; c.Decision.In {
			set.Members = append(set.Members, i)
			m.Positions()[c.Lever] = c.To
			tries = append(tries, engine.Try{Lever: c.Lever, To: c.To})
			for k := range set.Apart {
				set.Apart[k] += c.Alone[k]
			}
		}
	}
	m.Run()
	all := engine.NewTrials(m, tries, 0)
	for _, i := range set.Members {
		m.Positions()[r.Candidates[i].Lever] = r.Candidates[i].From
	}
	set.Saved = before.Total.Less(&all.Ground.Total)
	set.Bill = all.Ground.Bill.Last() - before.Bill.Last()
	for _, spend := range all.Before {
		if spend.Last() != spend.Last() {
			set.Priced = false
		} else {
			set.Spend += spend.Last()
		}
	}
	return set
}
