package priority

import (
	"math"
	"slices"

	"fujisawa2030/engine"
	"fujisawa2030/engine/draw"
)

// noticed is the least saving that counts, in kt over the plan.
const noticed = 1e-6

// seed makes every analysis meet the same draws.
const seed = 14205

// score is a judged value with its range; NaN when the edition has none.
type score struct {
	value, low, high float64
	fact             *engine.Fact
}

// scales is what the matrix needs besides the engine's effects.
type scales struct {
	criteria []Criterion
	scores   [][]score  // by criterion, then candidate; empty for computed ones
	luck     [][]uint64 // by criterion and candidate: dimension of its own draws
	bound    float64    // of yen per t
	more     []bool
	known    []float64 // scratch
}

func newScales(m *engine.Model, criteria []Criterion, candidates []Candidate) *scales {
	facts := map[string]*engine.Fact{} // by id; scores have one row
	for i := range m.City().Facts {
		f := &m.City().Facts[i]
		facts[f.ID] = f
	}
	s := &scales{criteria: criteria, bound: math.Inf(1)}
	if f := facts["criterion.cost.bound"]; f != nil {
		s.bound = f.Value
	}
	for _, c := range criteria {
		var scores []score
		var luck []uint64
		for i := range candidates {
			id := "score." + c.ID + "." + candidates[i].ID
			luck = append(luck, draw.Dimension(id))
			if !c.Judged() {
				continue
			}
			one := score{math.NaN(), math.NaN(), math.NaN(), facts[id]}
			if f := one.fact; f != nil {
				one.value, one.low, one.high = f.Value, f.Low, f.High
			}
			scores = append(scores, one)
		}
		s.scores, s.luck, s.more = append(s.scores, scores), append(s.luck, luck), append(s.more, c.More)
	}
	return s
}

// saved is what a try saves, in kt by year.
func saved(t *engine.Trials, i int) engine.Yearly { return t.Ground.Total.Less(&t.Tried[i].Total) }

// price is a try's yen per t over the plan, with what stands behind it.
func price(t *engine.Trials, i int) (gross, net float64, state State) {
	kt := saved(t, i)
	spend, bill := t.Tried[i].Spend.Less(&t.Before[i]), t.Tried[i].Bill.Less(&t.Ground.Bill)
	switch {
	case kt.Sum() <= noticed:
		return math.NaN(), math.NaN(), Nothing
	case spend.Sum() != spend.Sum() || bill.Sum() != bill.Sum():
		return math.NaN(), math.NaN(), Missing
	}
	// million JPY per kt is 1,000 JPY per t
	gross = 1000 * spend.Sum() / kt.Sum()
	return gross, 1000 * (spend.Sum() + bill.Sum()) / kt.Sum(), Known
}

// cell is one candidate by one criterion, without draws.
func (s *scales) cell(t *engine.Trials, criterion, candidate int) (float64, State) {
	switch c := &s.criteria[criterion]; c.ID {
	case Cumulative:
		kt := saved(t, candidate)
		return kt.Sum(), Known
	case Late:
		kt := saved(t, candidate)
		return kt.Last(), Known
	case Cost:
		_, net, state := price(t, candidate)
		if state != Known {
			return math.NaN(), state
		}
		return min(max(net, -s.bound), s.bound), Known
	}
	v := s.scores[criterion][candidate].value
	if v != v {
		return v, Missing
	}
	return v, Known
}

// central fills a matrix with the central values.
func (s *scales) central(t *engine.Trials, g *grid) {
	s.fill(t, g, func(j, i int, v float64) float64 { return v }, func(j, i int, known []float64) float64 { return median(known) })
}

// future fills a matrix with the values of a future: scores anywhere in their
// ranges, what nobody knows anywhere between the known values.
func (s *scales) future(t *engine.Trials, g *grid, number int) {
	s.fill(t, g, func(j, i int, v float64) float64 {
		if s.scores[j] == nil || !(s.scores[j][i].low < s.scores[j][i].high) {
			return v
		}
		one := &s.scores[j][i]
		return draw.Triangle(draw.Number(seed, s.luck[j][i], uint32(number)), one.low, one.value, one.high)
	}, func(j, i int, known []float64) float64 {
		low, high := slices.Min(known), slices.Max(known)
		return draw.Uniform(draw.Number(seed, s.luck[j][i], uint32(number)), low, high)
	})
}

// fill writes the matrix column by column. drawn may move a known value, guess
// gives what nobody knows.
func (s *scales) fill(t *engine.Trials, g *grid, drawn func(j, i int, v float64) float64, guess func(j, i int, known []float64) float64) {
	for j := range s.criteria {
		s.known = s.known[:0]
		for i := range g.rows {
			v, state := s.cell(t, j, i)
			if state == Known {
				v = drawn(j, i, v)
				s.known = append(s.known, v)
			}
			g.row(i)[j] = v
		}
		for i := range g.rows {
			at := &g.row(i)[j]
			if *at == *at {
				continue
			}
			if *at = 0; len(s.known) == 0 {
				continue // nobody has a value: the criterion tells nobody apart
			}
			if _, state := s.cell(t, j, i); state == Nothing {
				*at = s.worst(j)
			} else {
				*at = guess(j, i, s.known)
			}
		}
	}
}

// worst is the worst known value of a column.
func (s *scales) worst(j int) float64 {
	if s.more[j] {
		return slices.Min(s.known)
	}
	return slices.Max(s.known)
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
