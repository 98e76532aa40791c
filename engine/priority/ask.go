package priority

import (
	"errors"
	"fmt"
	"math"

	"fujisawa2030/engine"
)

// Ask is what an analysis is asked. The zero Ask is a full one with the
// edition's comparisons: five measures, 1,000 futures, 10,000 weightings, at
// reach.
type Ask struct {
	Criteria    []string     // ids; nil for Criteria()
	Comparisons []Comparison // pairwise, of all pairs; nil for the edition's
	Weights     []float64    // by criterion, instead of comparisons; any positive sum
	Scenario    bool         // at the model's present positions instead of at reach
	Size        int          // of the set, 3 to 10; 0 for 5
	Futures     int          // 0 for 1,000, negative for none
	Weightings  int          // 0 for 10,000, negative for none; rounded up to whole numbers per future
}

const (
	usualSize       = 5
	smallest        = 3
	largest         = 10
	usualFutures    = 1000
	usualWeightings = 10000
	mostFutures     = 10000
	mostWeightings  = 1000000
)

// settled fills in what was left out and refuses what cannot be meant.
func (a Ask) settled() (Ask, error) {
	if a.Criteria == nil {
		a.Criteria = Criteria()
	}
	if a.Size == 0 {
		a.Size = usualSize
	}
	if a.Futures == 0 {
		a.Futures = usualFutures
	}
	if a.Weightings == 0 {
		a.Weightings = usualWeightings
	}
	a.Futures, a.Weightings = max(a.Futures, 0), max(a.Weightings, 0)
	switch {
	case len(a.Criteria) == 0:
		return a, errors.New("priority: no criteria")
	case a.Size < smallest || a.Size > largest:
		return a, fmt.Errorf("priority: a set of %d, not %d to %d", a.Size, smallest, largest)
	case a.Futures > mostFutures || a.Weightings > mostWeightings:
		return a, fmt.Errorf("priority: more than %d futures or %d weightings", mostFutures, mostWeightings)
	case a.Comparisons != nil && a.Weights != nil:
		return a, errors.New("priority: comparisons or weights, not both")
	case a.Weights != nil && len(a.Weights) != len(a.Criteria):
		return a, fmt.Errorf("priority: %d weights for %d criteria", len(a.Weights), len(a.Criteria))
	}
	return a, nil
}

// criteria describes the named criteria; each once.
func (a Ask) criteria(m *engine.Model) ([]Criterion, error) {
	var list []Criterion
	for i, id := range a.Criteria {
		c, ok := criterion(m, id)
		if !ok {
			return nil, fmt.Errorf("priority: unknown criterion %q", id)
		}
		for _, before := range a.Criteria[:i] {
			if before == id {
				return nil, fmt.Errorf("priority: criterion %s is named twice", id)
			}
		}
		list = append(list, c)
	}
	return list, nil
}

// Contradictory is the refusal of comparisons that contradict one another.
type Contradictory struct{ *Judgement }

func (e Contradictory) Error() string {
	w := e.Worst
	return fmt.Sprintf("the comparisons contradict one another: consistency ratio %.3f is above %v; the worst is %s to %s, given as %.3g, where the others say %.3g",
		e.Ratio, Tolerable, w.A, w.B, w.Comparison.Ratio, w.Fitting)
}

// Origin says where weights come from.
type Origin string

const (
	Asked   Origin = "asked"   // comparisons or weights of the Ask
	Edition Origin = "edition" // comparisons of the edition: facts criterion.compare.A.B
	Even    Origin = "even"    // nobody compared these criteria
)

// weights computes the weights, of a sum of 1. Comparisons that contradict one
// another are refused as Contradictory.
func (a Ask) weights(m *engine.Model) ([]float64, *Judgement, Origin, error) {
	if a.Weights == nil {
		list, origin := a.Comparisons, Asked
		if list == nil {
			list, origin = Compared(m, a.Criteria)
		}
		j, err := Weigh(a.Criteria, list)
		if err == nil && !j.Consistent {
			err = Contradictory{j}
		}
		if err != nil {
			return nil, nil, "", err
		}
		return j.Weights, j, origin, nil
	}
	sum := 0.0
	for i, w := range a.Weights {
		if !(w >= 0) || math.IsInf(w, 0) {
			return nil, nil, "", fmt.Errorf("priority: weight of %s is %v", a.Criteria[i], w)
		}
		sum += w
	}
	if sum == 0 || math.IsInf(sum, 0) {
		return nil, nil, "", errors.New("priority: the weights sum to nothing")
	}
	weights := make([]float64, len(a.Weights))
	for i, w := range a.Weights {
		weights[i] = w / sum
	}
	return weights, nil, Asked, nil
}

// Compared returns the edition's comparisons of the criteria; equal ones when
// it does not compare each pair.
func Compared(m *engine.Model, criteria []string) ([]Comparison, Origin) {
	const prefix = "criterion.compare."
	var list []Comparison
	for i, a := range criteria {
		for _, b := range criteria[i+1:] {
			if f := fact(m, prefix+a+"."+b); f != nil {
				list = append(list, Comparison{a, b, f.Value})
			} else if f := fact(m, prefix+b+"."+a); f != nil {
				list = append(list, Comparison{b, a, f.Value})
			} else {
				return Equal(criteria), Even
			}
		}
	}
	return list, Edition
}

// fact finds a fact of the edition, or nil.
func fact(m *engine.Model, id string) *engine.Fact {
	for i := range m.City().Facts {
		if f := &m.City().Facts[i]; f.ID == id {
			return f
		}
	}
	return nil
}
