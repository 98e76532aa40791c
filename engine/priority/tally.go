package priority

import (
	"math"
	"slices"

	"fujisawa2030/engine/draw"
)

// tallies count, over the draws so far, where candidates rank.
type tallies struct {
	per        int // weightings per future
	futures    int // done
	weightings int // done
	weight     []float64
	closeness  []float64
	order      []int

	central []int   // by candidate: in the first few, central values, all weightings
	chosen  []int   // in the first few, in the futures, with the chosen weights
	ranks   [][]int // by candidate and rank, over both
	firsts  *grid   // by candidate: sum of the weightings that put it first
}

func (s *Study) prepare() {
	r, t := &s.result, &s.tallies
	n, k := len(r.Candidates), len(r.Criteria)
	if r.AllFutures > 0 {
		t.per = (r.AllWeightings + r.AllFutures - 1) / r.AllFutures
		r.AllWeightings = t.per * r.AllFutures
	} else {
		r.AllWeightings = 0 // without futures nothing is drawn
	}
	t.weight, t.closeness, t.order = make([]float64, k), make([]float64, n), make([]int, n)
	t.central, t.chosen, t.firsts = make([]int, n), make([]int, n), newGrid(n, k)
	for range n {
		t.ranks = append(t.ranks, make([]int, n))
		s.drawn = append(s.drawn, make([]float64, 0, k*r.AllFutures))
	}
}

// Step draws up to n more futures, each with its weightings, and returns how
// many futures are left.
func (s *Study) Step(n int) int {
	for ; n > 0 && s.trials.Next(); n-- {
		s.scales.future(s.trials, s.matrix, s.tallies.futures)
		s.future.take(s.matrix, s.scales.more)
		s.tallies.future(s)
		for i := range s.drawn {
			s.drawn[i] = append(s.drawn[i], s.matrix.row(i)...)
		}
	}
	return s.trials.Left()
}

// future counts one future.
func (t *tallies) future(s *Study) {
	size := s.result.Size
	s.future.closeness(s.result.Weights, t.closeness)
	order(t.closeness, t.order)
	for _, i := range t.order[:size] {
		t.chosen[i]++
	}
	for range t.per {
		weighting(uint32(t.weightings), t.weight)
		s.central.closeness(t.weight, t.closeness)
		order(t.closeness, t.order)
		for _, i := range t.order[:size] {
			t.central[i]++
		}
		s.future.closeness(t.weight, t.closeness)
		order(t.closeness, t.order)
		for place, i := range t.order {
			t.ranks[i][place]++
		}
		first := t.firsts.row(t.order[0])
		for j, w := range t.weight {
			first[j] += w
		}
		t.weightings++
	}
	t.futures++
}

var luck = draw.Dimension("weighting")

// weighting makes one weighting, uniform over all that sum to 1: the gaps
// between sorted uniform numbers.
func weighting(number uint32, into []float64) {
	cuts := into[:len(into)-1]
	for i := range cuts {
		cuts[i] = draw.Number(seed, luck+uint64(i), number)
		for k := i; k > 0 && cuts[k] < cuts[k-1]; k-- {
			cuts[k], cuts[k-1] = cuts[k-1], cuts[k]
		}
	}
	last := 0.0
	for i, cut := range cuts {
		into[i] = cut - last
		last = cut
	}
	into[len(into)-1] = 1 - last
}

// Result returns what is known so far. It is the caller's own.
func (s *Study) Result() *Result {
	r := s.result
	t := &s.tallies
	r.Futures, r.Weightings = t.futures, t.weightings
	r.Candidates = slices.Clone(r.Candidates)
	for i := range r.Candidates {
		c := &r.Candidates[i]
		c.Values = slices.Clone(c.Values)
		c.Acceptability = t.acceptability(i, r.Size)
		if t.futures == r.AllFutures && t.futures > 0 {
			s.ranges(c.Values, i)
		}
	}
	return &r
}

// share is a part of a count; NaN before anything was counted.
func share(count, of int) float64 { return float64(count) / float64(of) }

func (t *tallies) acceptability(i, size int) Acceptability {
	a := Acceptability{Weightings: share(t.central[i], t.weightings), Futures: share(t.chosen[i], t.futures), First: share(t.ranks[i][0], t.weightings)}
	few := 0
	for place, count := range t.ranks[i] {
		a.Ranks = append(a.Ranks, share(count, t.weightings))
		if place < size {
			few += count
		}
	}
	a.Both = share(few, t.weightings)
	if first := t.ranks[i][0]; first > 0 {
		for _, w := range t.firsts.row(i) {
			a.Central = append(a.Central, w/float64(first))
		}
	}
	return a
}

// ranges writes the 5th and 95th percentile of a candidate's computed values.
func (s *Study) ranges(values []Value, i int) {
	k := len(values)
	column := make([]float64, s.tallies.futures)
	for j := range values {
		if s.result.Criteria[j].Judged() || values[j].State != Known {
			continue
		}
		for f := range column {
			column[f] = s.drawn[i][f*k+j]
		}
		slices.Sort(column)
		values[j].Low, values[j].High = column[place(0.05, len(column))], column[place(0.95, len(column))]
	}
}

func place(p float64, n int) int { return int(math.Round(p * float64(n-1))) }
