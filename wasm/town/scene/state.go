package scene

import (
	"errors"
	"fmt"
	"math"
)

// Lever is a place in State.Shares. The document (site/town/state.ts) sends
// them in this order.
type Lever int

// The levers that are a share of things the picture shows.
const (
	PV Lever = iota
	Window
	Envelope
	HotWater
	LED
	Tariff
	EV
	Carless
	Waste
	Business
	BizTariff
	BizBoiler
	Perovskite
	City
	CityLight
	Forest
	Levers // their number
)

// State is the result that the picture shows.
type State struct {
	Shares  [Levers]float64 // 0..1, reached in FY2030
	Buses   float64         // electric buses in FY2030
	Trees   float64         // new trees
	Meadow  float64         // ha of eelgrass and seaweed newly grown
	Grid    float64         // part of the grid's emission factor of FY2013 that is gone in FY2030, 0..1
	Target  float64         // kt-CO2 in FY2030
	Years   []float64       // fiscal years, ascending; the last is FY2030
	Pathway []float64       // kt-CO2 per year of Years
	Outlook []float64       // the same without further action
	Dark    float64         // 0 day, 1 evening
	Still   bool            // the viewer asked for reduced motion
}

// Numbers before the yearly rows in the form that Decode reads.
const head = int(Levers) + 8

// Decode reads a state from numbers in this order: the shares, buses, trees,
// meadow, grid, target, dark (0 or 1), still (0 or 1), n, then n years, n of
// the pathway, n of the outlook.
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
		s.Shares[i] = within(numbers[i])
	}
	rest := numbers[Levers:]
	s.Buses, s.Trees, s.Meadow, s.Grid = max(rest[0], 0), max(rest[1], 0), max(rest[2], 0), within(rest[3])
	s.Target = rest[4]
	s.Dark = within(rest[5])
	s.Still = rest[6] != 0
	n := int(rest[7])
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

// within keeps a share between nothing and all.
func within(x float64) float64 { return min(max(x, 0), 1) }

// Between returns the state on the way from a to b, at t in 0..1. What is
// counted is b's at once; only the pathway glides, and only between the same
// years.
func Between(a, b State, t float64) State {
	if t >= 1 || !sameYears(a.Years, b.Years) {
		return b
	}
	s := b
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
