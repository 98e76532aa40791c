package priority

import (
	"math"
	"os"
	"slices"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

// Weightings are uniform over the simplex: for k weights, each has the mean 1/k
// and the variance (k-1)/(k²(k+1)), and exceeds x with the probability
// (1-x)^(k-1) (Dirichlet with all parameters 1).
func TestWeightingsAreUniform(t *testing.T) {
	const n, k = 20000, 6
	w := make([]float64, k)
	var sum, square, above [k]float64
	for i := range uint32(n) {
		weighting(i, w)
		whole := 0.0
		for j, x := range w {
			if x < 0 {
				t.Fatal(w)
			}
			whole += x
			sum[j] += x
			square[j] += x * x
			if x > 0.3 {
				above[j]++
			}
		}
		if math.Abs(whole-1) > 1e-15 {
			t.Fatalf("%v sum to %v", w, whole)
		}
	}
	for j := range k {
		mean := sum[j] / n
		// tolerances are four standard errors
		if math.Abs(mean-1./k) > 4*math.Sqrt(5./252/n) {
			t.Errorf("weight %d has the mean %v", j, mean)
		}
		if v := square[j]/n - mean*mean; math.Abs(v-5./252) > 0.001 {
			t.Errorf("weight %d has the variance %v", j, v)
		}
		p := math.Pow(0.7, 5)
		if math.Abs(above[j]/n-p) > 4*math.Sqrt(p*(1-p)/n) {
			t.Errorf("weight %d exceeds 0.3 in %v", j, above[j]/n)
		}
	}
	one := make([]float64, 1)
	if weighting(3, one); one[0] != 1 {
		t.Error(one)
	}
}

// order puts the nearest first and keeps equals in their order.
func TestOrder(t *testing.T) {
	got := make([]int, 5)
	order([]float64{0.2, 0.5, 0.2, 0.9, 0.5}, got)
	for i, want := range []int{3, 1, 4, 0, 2} {
		if got[i] != want {
			t.Fatal(got)
		}
	}
}

// The acceptabilities by hand: each future's matrix put together from the
// trials, ranked by the plain function for each of its weightings.
func TestAcceptabilityByHand(t *testing.T) {
	city, err := table.City(os.DirFS("../../data/fujisawa"), "test")
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	m.Run()
	const futures, weightings = 12, 60
	ask := Ask{Criteria: []string{Late, Cumulative, Health}, Futures: futures, Weightings: weightings}
	s, err := New(m, ask)
	if err != nil {
		t.Fatal(err)
	}
	var tries []engine.Try
	for i := range s.result.Candidates {
		tries = append(tries, engine.Try{Lever: s.result.Candidates[i].Lever, To: s.result.Candidates[i].To})
	}
	n := len(tries)
	both, chosen, ranks := make([]int, n), make([]int, n), make([][]int, n)
	for i := range ranks {
		ranks[i] = make([]int, n)
	}
	top := func(matrix [][]float64, weights []float64) []int {
		closeness := Closeness(matrix, weights, []bool{true, true, true})
		places := make([]int, n)
		for i := range places {
			places[i] = i
		}
		slices.SortStableFunc(places, func(a, b int) int {
			switch {
			case closeness[a] > closeness[b]:
				return -1
			case closeness[a] < closeness[b]:
				return 1
			}
			return 0
		})
		return places
	}
	number := uint32(0)
	for f, tried := 0, engine.NewTrials(m, tries, futures); tried.Next(); f++ {
		matrix := make([][]float64, n)
		for i := range matrix {
			kt := tried.Ground.Total.Less(&tried.Tried[i].Total)
			matrix[i] = []float64{kt.Last(), kt.Sum(), 0}
		}
		g := newGrid(n, 3)
		s.scales.future(tried, g, f)
		for i := range matrix {
			points := g.row(i)[2]
			one := s.scales.scores[2][i]
			if one.low < one.high && !(one.low <= points && points <= one.high) || !(one.low < one.high) && points != one.value {
				t.Errorf("%v points of %+v", points, one)
			}
			matrix[i][2] = points
		}
		for _, i := range top(matrix, s.result.Weights)[:5] {
			chosen[i]++
		}
		for range weightings / futures {
			w := make([]float64, 3)
			weighting(number, w)
			number++
			for place, i := range top(matrix, w) {
				ranks[i][place]++
				if place < 5 {
					both[i]++
				}
			}
		}
	}
	for s.Step(5) > 0 {
	}
	for i, c := range s.Result().Candidates {
		a := &c.Acceptability
		if a.Both != float64(both[i])/weightings || a.Futures != float64(chosen[i])/futures || a.First != float64(ranks[i][0])/weightings {
			t.Errorf("%s: %v of both, %v of futures; by hand %d and %d", c.ID, a.Both, a.Futures, both[i], chosen[i])
		}
		for place, count := range ranks[i] {
			if a.Ranks[place] != float64(count)/weightings {
				t.Errorf("%s: rank %d in %v, by hand %d", c.ID, place+1, a.Ranks[place], count)
			}
		}
	}
}
