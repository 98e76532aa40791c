package priority

import (
	"fmt"
	"math"
)

// Comparison says how many times more important criterion A is than B, on
// Saaty's scale: 1 equal, 3 moderately, 5 strongly, 7 very strongly, 9
// extremely; below 1 the other way round.
type Comparison struct {
	A, B  string
	Ratio float64
}

// Judgement is what pairwise comparisons say together.
type Judgement struct {
	Criteria  []string
	Matrix    [][]float64 // row against column
	Weights   []float64   // principal eigenvector, sum 1
	LambdaMax float64     // principal eigenvalue
	Index     float64     // consistency index (LambdaMax - n) / (n - 1)
	Random    float64     // random index of n, of RandomIndices
	Ratio     float64     // consistency ratio Index / Random; 0 below three criteria
	// Consistent says that the ratio is at most Tolerable.
	Consistent bool
	Worst      Contradiction // the comparison that contradicts the others most
}

// Contradiction is a comparison with what the weights say instead.
type Contradiction struct {
	Comparison
	Fitting float64 // ratio of the weights
}

// Tolerable is the largest consistency ratio at which comparisons may be used.
const Tolerable = 0.1

// RandomIndices names the table of mean consistency indices of random matrices.
// Other tables (Donegan and Dodd's, or Saaty's of 1980) give other ratios.
const RandomIndices = "T. L. Saaty, Theory and Applications of the Analytic Network Process (2005), p. 31"

// randomIndices by number of criteria, as AHPy (ahpy.py) quotes them from there.
var randomIndices = [...]float64{3: 0.52, 4: 0.89, 5: 1.11, 6: 1.25, 7: 1.35, 8: 1.40, 9: 1.45, 10: 1.49,
	11: 1.52, 12: 1.54, 13: 1.56, 14: 1.58, 15: 1.59}

// Weigh computes the weights of criteria from comparisons of each pair, given
// once in either direction. It refuses unknown and doubled pairs, ratios
// outside 1/9 to 9, and too many criteria for the table; contradictory
// comparisons it weighs, and says so.
func Weigh(criteria []string, list []Comparison) (*Judgement, error) {
	n := len(criteria)
	if n < 1 || n >= len(randomIndices) {
		return nil, fmt.Errorf("comparisons: %d criteria, not 1 to %d", n, len(randomIndices)-1)
	}
	j := &Judgement{Criteria: criteria, Matrix: make([][]float64, n)}
	for i := range j.Matrix {
		j.Matrix[i] = make([]float64, n)
		j.Matrix[i][i] = 1
	}
	for _, c := range list {
		if err := j.enter(c); err != nil {
			return nil, err
		}
	}
	for a := range n {
		for b := range a {
			if j.Matrix[a][b] == 0 {
				return nil, fmt.Errorf("comparisons: %s and %s are not compared", criteria[b], criteria[a])
			}
		}
	}
	j.solve()
	j.contradict()
	return j, nil
}

func (j *Judgement) place(criterion string) int {
	for i, c := range j.Criteria {
		if c == criterion {
			return i
		}
	}
	return -1
}

func (j *Judgement) enter(c Comparison) error {
	a, b := j.place(c.A), j.place(c.B)
	switch {
	case a < 0:
		return fmt.Errorf("comparisons: unknown criterion %q", c.A)
	case b < 0:
		return fmt.Errorf("comparisons: unknown criterion %q", c.B)
	case a == b:
		return fmt.Errorf("comparisons: %s is compared with itself", c.A)
	case j.Matrix[a][b] != 0:
		return fmt.Errorf("comparisons: %s and %s are compared twice", c.A, c.B)
	case !(c.Ratio >= 1.0/9-1e-9 && c.Ratio <= 9):
		return fmt.Errorf("comparisons: %s to %s is %v, not between 1/9 and 9", c.A, c.B, c.Ratio)
	}
	j.Matrix[a][b], j.Matrix[b][a] = c.Ratio, 1/c.Ratio
	return nil
}

// solve finds the principal eigenvector by multiplying until nothing changes:
// all entries are positive, so it converges from anywhere (Perron).
func (j *Judgement) solve() {
	n := len(j.Criteria)
	w, next := make([]float64, n), make([]float64, n)
	for i := range w {
		w[i] = 1 / float64(n)
	}
	for range 1000 {
		sum := 0.0
		for a, row := range j.Matrix {
			next[a] = 0
			for b, ratio := range row {
				next[a] += float64(ratio * w[b])
			}
			sum += next[a]
		}
		moved := 0.0
		for a := range next {
			next[a] /= sum
			moved = max(moved, math.Abs(next[a]-w[a]))
		}
		w, next = next, w
		j.LambdaMax = sum // the entries of w summed to 1 before
		if moved < 1e-16 {
			break
		}
	}
	j.Weights = w
	if n > 2 {
		j.Random = randomIndices[n]
		j.Index = max(j.LambdaMax-float64(n), 0) / float64(n-1)
		j.Ratio = j.Index / j.Random
	}
	j.Consistent = j.Ratio <= Tolerable
}

// contradict finds the comparison that is farthest from the weights' ratio.
func (j *Judgement) contradict() {
	most := 0.0
	for a, row := range j.Matrix {
		for b := a + 1; b < len(row); b++ {
			fitting := j.Weights[a] / j.Weights[b]
			off := max(row[b]/fitting, fitting/row[b])
			if off > most {
				most = off
				j.Worst = Contradiction{Comparison{j.Criteria[a], j.Criteria[b], row[b]}, fitting}
			}
		}
	}
}

// Equal compares all criteria as equally important.
func Equal(criteria []string) []Comparison {
	var list []Comparison
	for a := range criteria {
		for b := a + 1; b < len(criteria); b++ {
			list = append(list, Comparison{criteria[a], criteria[b], 1})
		}
	}
	return list
}
