package scene

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// scenario is a state whose pathway falls from the ministry's FY2013 total
// (3,841.65 kt) to an end, with all levers at one share.
func scenario(share, end float64) State {
	s := State{Buses: 20 * share, Trees: 10000 * share, Meadow: 10 * share, Grid: share, Target: 2074.491} // 54 % of FY2013
	for i := range s.Shares {
		s.Shares[i] = share
	}
	for year := 2013.0; year <= 2030; year++ {
		t := (year - 2013) / 17
		s.Years = append(s.Years, year)
		s.Pathway = append(s.Pathway, mix(3841.65, end, t))
		s.Outlook = append(s.Outlook, mix(3841.65, 2950, t))
	}
	return s
}

// encode is the document's side of Decode.
func encode(s State) []float64 {
	still := 0.0
	if s.Still {
		still = 1
	}
	numbers := append(s.Shares[:], s.Buses, s.Trees, s.Meadow, s.Grid, s.Target, s.Dark, still, float64(len(s.Years)))
	return slices.Concat(numbers, s.Years, s.Pathway, s.Outlook)
}

func TestDecodeReadsWhatTheDocumentSends(t *testing.T) {
	want := scenario(0.25, 2500)
	want.Shares[EV], want.Dark, want.Still = 0.5, 1, true
	got, err := Decode(encode(want))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(encode(got), encode(want)) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestDecodeKeepsSharesWithinWhole(t *testing.T) {
	numbers := encode(scenario(0, 2500))
	numbers[PV], numbers[City] = 1.2, -0.1
	s, err := Decode(numbers)
	if err != nil {
		t.Fatal(err)
	}
	if s.Shares[PV] != 1 || s.Shares[City] != 0 {
		t.Errorf("shares %v", s.Shares)
	}
}

func TestDecodeRefuses(t *testing.T) {
	good := encode(scenario(0.2, 2500))
	change := func(at int, to float64) []float64 {
		numbers := slices.Clone(good)
		numbers[at] = to
		return numbers
	}
	for _, c := range []struct {
		name    string
		numbers []float64
		says    string
	}{
		{"nothing", nil, "at least 24"},
		{"not a number", change(3, math.NaN()), "number 3 is not finite"},
		{"endless", change(head+3, math.Inf(1)), "not finite"},
		{"row missing", good[:len(good)-1], "need"},
		{"no years", change(head-1, 0), "need"},
		{"too many years", change(head-1, 1e9), "need"},
		{"years back", change(head+1, 2000), "year 2000 follows 2013"},
		{"nothing emitted", change(head+18, 0), "above zero"},
	} {
		if _, err := Decode(c.numbers); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.says)
		}
	}
}

func TestBetweenStartsAndEndsAtItsStates(t *testing.T) {
	a, b := scenario(0.1, 3000), scenario(0.7, 2000)
	b.Dark = 1
	if got := Between(a, b, 0); !slices.Equal(got.Pathway, a.Pathway) {
		t.Errorf("start %v", got.Pathway)
	}
	if got := Between(a, b, 1); !slices.Equal(encode(got), encode(b)) {
		t.Errorf("end %v", got)
	}
	half := Between(a, b, 0.5)
	if half.Shares[PV] != 0.7 || half.Pathway[17] != 2500 || half.Dark != 1 {
		t.Errorf("middle: pv %g, FY2030 %g, dark %g", half.Shares[PV], half.Pathway[17], half.Dark)
	}
}

func TestBetweenDoesNotMixDifferentYears(t *testing.T) {
	a, b := scenario(0.1, 3000), scenario(0.1, 2000)
	a.Years = slices.Clone(a.Years)
	a.Years[0] = 2012
	if got := Between(a, b, 0.5); !slices.Equal(got.Pathway, b.Pathway) {
		t.Errorf("pathway %v", got.Pathway)
	}
}
