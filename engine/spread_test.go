package engine_test

import (
	"math"
	"testing"
)

// The levers at the positions of Spread hold as many homes more as were asked
// for, counted by the city's own rules.
func TestSpreadCountsHomes(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	const homes = 1000.0
	for lever, count := range map[string]func() float64{
		"window":   func() float64 { return m.At("window.more", 2030) * m.At("homes", 2030) },
		"envelope": func() float64 { return m.At("envelope.more", 2030) * m.At("homes.detached", 2030) },
		"hotwater": func() float64 { return m.At("hotwater.more", 2030) },
		"led":      func() float64 { return m.At("led.more", 2030) * m.At("homes", 2030) },
		"pv":       func() float64 { return m.At("pv.homes", 2030) },
		"ev":       func() float64 { return m.At("ev.cars", 2030) },
		"hv":       func() float64 { return m.At("hv.more", 2030) * m.At("cars", 2030) },
		"ecodrive": func() float64 { return m.At("ecodrive.more", 2030) * m.At("cars", 2030) },
		"carshare": func() float64 { return m.At("carshare.more", 2030) },
	} {
		all(m, today)
		m.Run()
		without := count()
		moves := m.Spread(plan(t, home(), lever), homes)
		if len(moves) != 1 || moves[0].Lever != lever || moves[0].Wanted != moves[0].Position {
			t.Fatalf("%s: %+v", lever, moves)
		}
		set(t, m, lever, moves[0].Position)
		m.Run()
		near(t, lever, count()-without, homes, 1e-9)
	}
}

// A home's two cars are two cars of the city, of which it changes one; its
// kilometres are moved as far as the city can move them.
func TestSpreadOfTwoCars(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	two := plan(t, home(), "ev", "ecodrive", "carless")
	two.Cars = 2
	one := m.Spread(plan(t, home(), "ev", "ecodrive", "carless"), 1000)
	for i, move := range m.Spread(two, 1000) {
		l := m.Levers()[m.Lever(move.Lever)]
		times := 2.0
		if move.Lever == "ev" {
			times = 1
		}
		near(t, move.Lever, move.Wanted-l.Today, times*(one[i].Wanted-l.Today), 1e-9)
		if move.Lever == "carless" {
			near(t, "kilometres", move.Wanted-l.Today, 2000/m.At("cars", 2030)*(l.Reach-l.Today), 1e-9)
		}
	}
}

// Batteries count among homes with panels, those that are new included.
func TestSpreadOfBatteries(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	moves := m.Spread(plan(t, home(), "pv", "battery"), 500)
	if len(moves) != 2 {
		t.Fatal(moves)
	}
	set(t, m, "pv", moves[0].Position)
	set(t, m, "battery", moves[1].Position)
	m.Run()
	near(t, "batteries", m.At("adopt.battery", 2030)/100*m.At("pv.homes", 2030), 500, 1e-9)
}

// More homes than the city can move are clipped, and the wish is told.
func TestSpreadClips(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	for _, move := range m.Spread(plan(t, home(), "pv", "window", "ev", "led"), 1e6) {
		l := m.Levers()[m.Lever(move.Lever)]
		if move.Position != l.Reach || move.Wanted <= l.Reach {
			t.Errorf("%+v reaches %v", move, l.Reach)
		}
	}
	if moves := m.Spread(home(), 1e6); len(moves) != 0 {
		t.Errorf("without plans %+v", moves)
	}
	flat := plan(t, home(), "pv")
	flat.Kind = 3
	if moves := m.Spread(flat, 100); len(moves) != 0 {
		t.Errorf("an action that does not fit: %+v", moves)
	}
	if s := m.Spread(plan(t, home(), "led"), math.NaN()); !math.IsNaN(s[0].Wanted) {
		t.Errorf("of no number of homes: %+v", s)
	}
}
