package scenario

import (
	"errors"
	"strconv"

	"fujisawa2030/engine"
)

// Of returns the code of the model's present positions. A position off the
// lever's grid is rounded to a hundredth of its unit, one beyond reach stays
// what it is: the model holds it at reach.
func Of(m *engine.Model) (Code, error) {
	c := Code{Engine: whole(engine.Version), Edition: m.City().Edition}
	for number := 1; number < numbers; number++ {
		for i := range m.Levers() {
			if l := &m.Levers()[i]; l.Number == number {
				if s, moved := settle(l, m.Positions()[i]); moved {
					c.Settings = append(c.Settings, s)
				}
			}
		}
	}
	for i := range m.Levers() {
		if l := &m.Levers()[i]; l.Number >= numbers {
			return Code{}, errors.New("lever " + l.ID + ": number " + strconv.Itoa(l.Number) + " is too high for a code")
		}
	}
	return c, nil
}

// settle returns a lever's setting, and false at rest.
func settle(l *engine.Lever, x float64) (Setting, bool) {
	s := Setting{Number: l.Number, Position: x}
	if l.IsChoice() {
		return s, x != 0
	}
	if x == l.Today {
		return s, false
	}
	if x == l.Reach {
		return Setting{Number: l.Number, Reach: true}, true
	}
	if gridOf(l.Number).place(s) == 0 && x >= 0 && x < values {
		s.Position = float64(uint64(float64(x*hundredths)+0.5)) / hundredths
	}
	return s, true
}

// Place puts the model's levers where the code has them, all others at rest,
// and returns the numbers of settings that this city's levers cannot take: a
// lever or an option that it does not have. Bounds hold.
func (c Code) Place(m *engine.Model) (unknown []int) {
	positions := m.Positions()
	for i := range m.Levers() {
		positions[i] = rest(&m.Levers()[i])
	}
	for _, s := range c.Settings {
		known := false
		for i := range m.Levers() {
			l := &m.Levers()[i]
			if l.Number != s.Number {
				continue
			}
			if x, ok := position(l, s); ok {
				positions[i], known = x, true
			}
		}
		if !known {
			unknown = append(unknown, s.Number)
		}
	}
	return unknown
}

func rest(l *engine.Lever) float64 {
	if l.IsChoice() {
		return 0
	}
	return l.Today
}

// position is where a setting puts a lever; false when the lever has no such
// option.
func position(l *engine.Lever, s Setting) (float64, bool) {
	switch x := s.Position; {
	case l.IsChoice():
		k := int(x)
		return x, !s.Reach && k < len(l.Choices) && float64(k) == x
	case s.Reach:
		return l.Reach, true
	default:
		return min(max(x, l.Min), l.Max), true
	}
}
