package scene

import (
	"errors"
	"fmt"
	"math"
)

// Lever is a place in State.Shares, in the engine's order of levers.
type Lever int

// The levers that are a share of homes, cars, waste, businesses or the city.
const (
	PV Lever = iota
	Window
	Envelope
	HotWater
	Appliance
	LED
	Tariff
	EV
	Carless
	Waste
	Business
	City
	Levers // their number
)

// State is the result that the picture shows.
type State struct {
	Shares  [Levers]float64 // 0..1, reached in FY2030
	Homes   float64         // households of the city in FY2030, 0 if unknown
	Target  float64         // kt-CO2 in FY2030
	Years   []float64       // fiscal years, ascending; the last is FY2030
	Pathway []float64       // kt-CO2 per year of Years
	Outlook []float64       // the same without further action
	Dark    float64         // 0 day, 1 evening
	Still   bool            // the viewer asked for reduced motion
}

// Numbers before the yearly rows in the form that Decode reads.
const head = int(Levers) + 5

// Decode reads a state from numbers in this order: the shares, homes, target,
// dark (0 or 1), still (0 or 1), n, then n years, n of the pathway, n of the
// outlook.
func Decode(numbers []float64) (State, error) {
	if len(numbers) < head {
		return State{}, fmt.Errorf("state has %d numbers, needs at least %d", len(numbers), head)
	}
	for i, x := range numbers {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return State{}, fmt.Errorf("state number %d is not finite", i)
		}
	}
	var s State
	for i := range s.Shares {
		s.Shares[i] = min(max(numbers[i], 0), 1)
	}
	rest := numbers[Levers:]
	s.Homes, s.Target = rest[0], rest[1]
	s.Dark = min(max(rest[2], 0), 1)
	s.Still = rest[3] != 0
	n := int(rest[4])
	if n < 2 || n > 200 || len(numbers) != head+3*n {
		return State{}, fmt.Errorf("state has %d numbers, %d years need %d", len(numbers), n, head+3*n)
	}
	rows := numbers[head:]
	s.Years, s.Pathway, s.Outlook = rows[:n], rows[n:2*n], rows[2*n:]
	for i := 1; i < n; i++ {
		if s.Years[i] <= s.Years[i-1] {
			return State{}, fmt.Errorf("state year %g follows %g", s.Years[i], s.Years[i-1])
		}
	}
	if s.Pathway[0] <= 0 {
		return State{}, errors.New("state pathway does not start above zero")
	}
	return s, nil
}

// Between returns the state on the way from a to b, at t in 0..1. Yearly rows
// of different years do not mix: b's are taken whole.
func Between(a, b State, t float64) State {
	if t >= 1 {
		return b
	}
	s := b
	for i := range s.Shares {
		s.Shares[i] = mix(a.Shares[i], b.Shares[i], t)
	}
	s.Dark = mix(a.Dark, b.Dark, t)
	if !sameYears(a.Years, b.Years) {
		return s
	}
	s.Target = mix(a.Target, b.Target, t)
	s.Pathway = mixRow(a.Pathway, b.Pathway, t)
	s.Outlook = mixRow(a.Outlook, b.Outlook, t)
	return s
}

// Left returns the part of the first year's emissions that is left in the last
// year: 1 when nothing fell. Without a pathway nothing fell.
func (s State) Left() float64 {
	if len(s.Pathway) == 0 || s.Pathway[0] <= 0 {
		return 1
	}
	return s.Pathway[len(s.Pathway)-1] / s.Pathway[0]
}

// Meets reports whether the pathway ends at or below the target.
func (s State) Meets() bool {
	n := len(s.Pathway)
	return n > 0 && s.Target > 0 && s.Pathway[n-1] <= s.Target
}

func sameYears(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func mix(a, b, t float64) float64 { return a + (b-a)*t }

func mixRow(a, b []float64, t float64) []float64 {
	row := make([]float64, len(b))
	for i := range row {
		row[i] = mix(a[i], b[i], t)
	}
	return row
}
