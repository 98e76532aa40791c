package wedge

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"testing"
)

func attribute(n int, value func(uint64) float64) (shares, errors []float64) {
	a := New(n, value)
	for a.Step(7) > 0 {
	}
	return a.Shares()
}

// The glove game: part 0 owns a left glove, parts 1 and 2 a right one each; a
// pair is worth 1. Its Shapley value is 2/3, 1/6, 1/6.
func TestGloveGame(t *testing.T) {
	got, errors := attribute(3, func(set uint64) float64 {
		if set&1 != 0 && set&6 != 0 {
			return 1
		}
		return 0
	})
	for i, want := range []float64{2. / 3, 1. / 6, 1. / 6} {
		if math.Abs(got[i]-want) > 1e-15 || errors[i] != 0 {
			t.Errorf("part %d: %v, error %v, want %v", i, got[i], errors[i], want)
		}
	}
}

// wild is a game in which any three parts may do something only together.
func wild(n int, r *rand.Rand) func(set uint64) float64 {
	type triple struct {
		set   uint64
		worth float64
	}
	var triples []triple
	for range 4 * n {
		triples = append(triples, triple{1<<r.IntN(n) | 1<<r.IntN(n) | 1<<r.IntN(n), r.NormFloat64() * 100})
	}
	return func(set uint64) float64 {
		sum := 5.0
		for _, x := range triples {
			if set&x.set == x.set {
				sum += x.worth
			}
		}
		return sum
	}
}

func TestSharesSumToTheWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 5, 9, 12, 13, 30, 63, 64} {
		value := wild(max(n, 3), r)
		all := ^uint64(0) >> (64 - n)
		shares, _ := attribute(n, value)
		sum := 0.0
		for _, s := range shares {
			sum += s
		}
		if whole := value(all) - value(0); math.Abs(sum-whole) > 1e-9 {
			t.Errorf("%d parts: shares sum to %v, the whole is %v", n, sum, whole)
		}
	}
}

// Exact shares do not depend on the order in which the parts are numbered.
func TestSharesDoNotDependOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 3))
	for n := 1; n <= Exact; n++ {
		value, number := wild(max(n, 3), r), r.Perm(n)
		want, _ := attribute(n, value)
		got, _ := attribute(n, func(set uint64) float64 {
			var renamed uint64
			for i, to := range number {
				renamed |= set >> i & 1 << to
			}
			return value(renamed)
		})
		for i, to := range number {
			if math.Abs(got[i]-want[to]) > 1e-9 {
				t.Errorf("%d parts: part %d has %v, under another number %v", n, to, want[to], got[i])
			}
		}
	}
}

// What a set of k parts does only together falls to each of them by 1/k, which
// gives the shares of a wild game for any number of parts.
func TestSampledSharesKeepTheirStatedError(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 4))
	outside, parts := 0, 0
	for _, n := range []int{5, 9, 12, 16, 40, 64} {
		a := newSampled(n, wild(n, r))
		want := make([]float64, n)
		if n <= Exact {
			want, _ = attribute(n, a.value)
		} else {
			a.value = wildKnown(n, r, want)
		}
		for a.left() > 0 {
			a.step()
		}
		shares, errors := a.shares()
		for i := range shares {
			parts++
			miss := math.Abs(shares[i] - want[i])
			if miss > 2*errors[i] {
				outside++
			}
			if miss > 4.5*errors[i]+1e-9 {
				t.Errorf("%d parts: part %d has %v, want %v, stated error %v", n, i, shares[i], want[i], errors[i])
			}
		}
	}
	if outside > parts/10 { // 5 % are expected beyond two standard errors
		t.Errorf("%d of %d shares are off by more than twice their stated error", outside, parts)
	}
}

// wildKnown is a wild game that also adds up its shares.
func wildKnown(n int, r *rand.Rand, shares []float64) func(set uint64) float64 {
	var sets []uint64
	var worths []float64
	for range 4 * n {
		set, worth := uint64(1)<<r.IntN(n)|1<<r.IntN(n)|1<<r.IntN(n), r.NormFloat64()*100
		sets, worths = append(sets, set), append(worths, worth)
		for i := range shares {
			if set>>i&1 == 1 {
				shares[i] += worth / float64(bits.OnesCount64(set))
			}
		}
	}
	return func(set uint64) float64 {
		sum := 0.0
		for i, s := range sets {
			if set&s == s {
				sum += worths[i]
			}
		}
		return sum
	}
}

// Where parts act alone or in twos, the sample has no error at all.
func TestPairsOfOrdersAreExactForPairsOfParts(t *testing.T) {
	shares, errors := attribute(20, func(set uint64) float64 {
		return float64(bits.OnesCount64(set)) * float64(bits.OnesCount64(set)) // 20 alone, 380 in twos
	})
	for i := range shares {
		if math.Abs(shares[i]-20) > 1e-9 || errors[i] > 1e-6 {
			t.Errorf("part %d: %v, error %v, want 20", i, shares[i], errors[i])
		}
	}
}

func TestNoSharesBeforeTheLastSet(t *testing.T) {
	for _, n := range []int{2, 13} {
		a := New(n, func(uint64) float64 { return 1 })
		left := a.Step(3)
		shares, errors := a.Shares()
		if left == 0 || shares != nil || errors != nil {
			t.Errorf("%d sets left, shares %v, errors %v", left, shares, errors)
		}
	}
}
