package wedge

import (
	"math"

	"fujisawa2030/engine/draw"
)

// Pairs is the number of sampled orders, each with its reverse.
const Pairs = 128

const seed = 2030

// sampled walks along orders. The sets of no part and of all parts are the
// ends of every walk and are evaluated once.
type sampled struct {
	value       func(set uint64) float64
	none, whole float64
	done        int // sets evaluated
	order       []int
	set         uint64
	before      float64   // value of set
	added       []float64 // by part, in the present order and its reverse
	sum, square []float64 // over pairs, of the mean of what a part added
}

func newSampled(n int, value func(set uint64) float64) *sampled {
	return &sampled{value: value, order: make([]int, n),
		added: make([]float64, n), sum: make([]float64, n), square: make([]float64, n)}
}

// walk is the number of sets that one order needs.
func (s *sampled) walk() int { return len(s.order) - 1 }

func (s *sampled) left() int { return 2 + 2*Pairs*s.walk() - s.done }

func (s *sampled) step() {
	s.done++
	switch s.done {
	case 1:
		s.none = s.value(0)
		return
	case 2:
		s.whole = s.value(1<<len(s.order) - 1)
		return
	}
	at := s.done - 3 // among the walks
	place, walk := at%s.walk(), at/s.walk()
	if place == 0 {
		s.begin(walk)
	}
	s.add(place, s.value(s.set|1<<s.order[place]))
	if place == s.walk()-1 {
		s.add(place+1, s.whole)
		if walk%2 == 1 {
			s.end()
		}
	}
}

// begin takes the next order: a new one, or the reverse of the last.
func (s *sampled) begin(walk int) {
	s.set, s.before = 0, s.none
	n := len(s.order)
	if walk%2 == 1 {
		for i := range n / 2 {
			s.order[i], s.order[n-1-i] = s.order[n-1-i], s.order[i]
		}
		return
	}
	for i := range s.order {
		j := int(draw.Number(seed, uint64(walk), uint32(i)) * float64(i+1))
		s.order[i] = s.order[j]
		s.order[j] = i
	}
}

// add notes what the part at a place adds when the set's value rises to v.
func (s *sampled) add(place int, v float64) {
	part := s.order[place]
	s.added[part] += v - s.before
	s.set |= 1 << part
	s.before = v
}

// end closes a pair of orders.
func (s *sampled) end() {
	for i, x := range s.added {
		s.sum[i] += x / 2
		s.square[i] += float64(float64(x/2) * (x / 2))
		s.added[i] = 0
	}
}

func (s *sampled) shares() (shares, errors []float64) {
	shares, errors = make([]float64, len(s.sum)), make([]float64, len(s.sum))
	for i, sum := range s.sum {
		mean := sum / Pairs
		shares[i] = mean
		errors[i] = math.Sqrt(max(s.square[i]/Pairs-float64(mean*mean), 0) / (Pairs - 1))
	}
	return shares, errors
}
