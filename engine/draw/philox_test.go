package draw

import (
	"math"
	"testing"
)

// The vectors are those of Random123 (file kat_vectors, lines "philox4x32 10"),
// as also found in https://github.com/DEShawResearch/fs123 core123/ut/ut_philox.cpp.
func TestPhiloxVectors(t *testing.T) {
	for _, v := range []struct {
		counter [4]uint32
		key     [2]uint32
		want    [4]uint32
	}{
		{[4]uint32{}, [2]uint32{}, [4]uint32{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
		{[4]uint32{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, [2]uint32{0xffffffff, 0xffffffff},
			[4]uint32{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
		{[4]uint32{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, [2]uint32{0xa4093822, 0x299f31d0},
			[4]uint32{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
	} {
		var got [4]uint32
		got[0], got[1], got[2], got[3] = philox(v.counter[0], v.counter[1], v.counter[2], v.counter[3], v.key[0], v.key[1])
		if got != v.want {
			t.Errorf("counter %x, key %x: %x, want %x", v.counter, v.key, got, v.want)
		}
	}
}

// The first number of seed 0, dimension 0, index 0 follows from the first
// vector above: 0x6627e8d5e169c is the upper 52 bits of its first two words.
func TestNumberFromVector(t *testing.T) {
	if got, want := Number(0, 0, 0), (float64(0x6627e8d5e169c)+0.5)/(1<<52); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

// FNV-1a vectors from draft-eastlake-fnv.
func TestDimensionVectors(t *testing.T) {
	for id, want := range map[string]uint64{
		"": 0xcbf29ce484222325, "a": 0xaf63dc4c8601ec8c, "foobar": 0x85944171f73967e8,
	} {
		if got := Dimension(id); got != want {
			t.Errorf("%q: %x, want %x", id, got, want)
		}
	}
}

// TestNumbersAreUniform looks along the index, the dimension and the seed:
// mean and variance within five standard errors of 1/2 and 1/12, and no
// correlation between neighbours.
func TestNumbersAreUniform(t *testing.T) {
	const n = 100000
	for name, number := range map[string]func(i int) float64{
		"index":     func(i int) float64 { return Number(1, 2, uint32(i)) },
		"dimension": func(i int) float64 { return Number(1, uint64(i), 2) },
		"seed":      func(i int) float64 { return Number(uint64(i), 1, 2) },
	} {
		var sum, squares, lag, last float64
		for i := range n {
			u := number(i) - 0.5
			if u <= -0.5 || u >= 0.5 {
				t.Fatalf("%s %d: outside", name, i)
			}
			sum, squares, lag, last = sum+u, squares+u*u, lag+u*last, u
		}
		if e := sum / n * math.Sqrt(12*n); math.Abs(e) > 5 {
			t.Errorf("%s: mean off by %.1f standard errors", name, e)
		}
		if e := (squares/n - 1./12) * math.Sqrt(180*n); math.Abs(e) > 5 {
			t.Errorf("%s: variance off by %.1f standard errors", name, e)
		}
		if e := lag / n * 12 * math.Sqrt(n); math.Abs(e) > 5 {
			t.Errorf("%s: neighbours correlate by %.1f standard errors", name, e)
		}
	}
}
