package scenario

import (
	"errors"
	"strconv"
)

// Code is a scenario as a link carries it.
type Code struct {
	Engine   int       // version of the rules
	Edition  string    // date of the edition, YYYY-MM-DD; empty for none
	Settings []Setting // of the levers that are not at rest, by rising number
}

// Setting is where one lever stands.
type Setting struct {
	Number   int     // of the lever
	Reach    bool    // as far as the lever reaches
	Position float64 // in the lever's unit, or the place of an option; 0 with Reach
}

var (
	ErrDamaged = errors.New("the scenario code is damaged: a character is wrong, missing or too many")
	ErrNewer   = errors.New("the scenario code is of a version that is not known here")
)

const (
	version    = "1"
	engines    = 256
	numbers    = 128     // radix of a lever's number
	values     = 1 << 20 // radix of a position off the grid
	hundredths = 100

	// longest is more than any code has.
	longest = 1000
)

// Marshal returns the code. It refuses what a code cannot say.
func (c Code) Marshal() (string, error) {
	list, err := c.digits(false)
	if err != nil {
		return "", err
	}
	table, err := c.digits(true)
	if err != nil {
		return "", err
	}
	text := write([]byte(version), pack(list), 0)
	if short := write([]byte(version), pack(table), 0); len(short) < len(text) {
		text = short
	}
	return string(text) + check(string(text)), nil
}

// digits returns the code's digits in one of the two layouts.
func (c Code) digits(table bool) ([]digit, error) {
	if c.Engine < 1 || c.Engine >= engines {
		return nil, errors.New("engine version " + strconv.Itoa(c.Engine) + " is not between 1 and 255")
	}
	day, ok := dayOf(c.Edition)
	if !ok {
		return nil, errors.New("edition " + strconv.Quote(c.Edition) + " is not a date between 2026-01-01 and 2125-12-31")
	}
	out := []digit{{uint32(c.Engine), engines}, {day, days}, {0, 2}}
	if table {
		out[2].value = 1
		for _, g := range grids {
			out = append(out, digit{0, g.radix()})
		}
	}
	last := 0
	for _, s := range c.Settings {
		if s.Number <= last || s.Number >= numbers {
			return nil, errors.New("lever number " + strconv.Itoa(s.Number) + " is out of order or not between 1 and 127")
		}
		last = s.Number
		g := gridOf(s.Number)
		place := g.place(s)
		if table && place > 0 {
			out[2+s.Number].value = place
			continue
		}
		out = append(out, digit{uint32(s.Number), numbers}, digit{place, g.radix()})
		if place == 0 {
			value, ok := s.value()
			if !ok {
				return nil, errors.New("lever number " + strconv.Itoa(s.Number) + ": a code cannot hold the position " + strconv.FormatFloat(s.Position, 'g', -1, 64))
			}
			out = append(out, digit{value, values})
		}
	}
	return out, nil
}

// value is a position off the grid.
func (s Setting) value() (uint32, bool) {
	choice := s.Number <= len(grids) && gridOf(s.Number).halves == 0
	if s.Reach {
		return 0, s.Position == 0 && !choice
	}
	if choice && s.Position == 0 {
		return 0, false // at rest
	}
	if !(s.Position >= 0 && s.Position < (values-1)/hundredths) {
		return 0, false
	}
	n := uint32(float64(s.Position*hundredths) + 0.5)
	return n + 1, float64(n)/hundredths == s.Position
}

// Parse reads a code. Its errors are ErrDamaged and ErrNewer.
func Parse(text string) (Code, error) {
	n := len(text) - checkChars
	if n < len(version) || len(text) > longest {
		return Code{}, ErrDamaged
	}
	for i := range len(text) {
		if worth(text[i]) < 0 {
			return Code{}, ErrDamaged
		}
	}
	if check(text[:n]) != text[n:] {
		return Code{}, ErrDamaged
	}
	if text[:len(version)] != version {
		return Code{}, ErrNewer
	}
	var body number
	for _, c := range []byte(text[len(version):n]) {
		body = body.push(digit{uint32(worth(c)), base})
	}
	c, ok := unpack(body)
	if !ok {
		return Code{}, ErrDamaged
	}
	if again, err := c.Marshal(); err != nil || again != text {
		return Code{}, ErrDamaged
	}
	return c, nil
}

// unpack is the inverse of digits. It leaves to Parse what is not canonical.
func unpack(n number) (Code, bool) {
	c := Code{Engine: int(n.pop(engines)), Edition: dateOf(n.pop(days))}
	var places []uint32
	if n.pop(2) == 1 {
		places = make([]uint32, len(grids))
	}
	for i := range places {
		places[i] = n.pop(grids[i].radix())
	}
	take := func(number int, place uint32) {
		s := Setting{Number: number}
		s.Position, s.Reach = gridOf(number).at(place)
		c.Settings = append(c.Settings, s)
	}
	next := 1 // of the table
	for {
		number := int(n.pop(numbers))
		for ; next <= len(places) && (number == 0 || next < number); next++ {
			if places[next-1] > 0 {
				take(next, places[next-1])
			}
		}
		if number == 0 {
			return c, len(n) == 0
		}
		if place := n.pop(gridOf(number).radix()); place > 0 {
			take(number, place)
			continue
		}
		s := Setting{Number: number}
		if value := n.pop(values); value == 0 {
			s.Reach = true
		} else {
			s.Position = float64(value-1) / hundredths
		}
		c.Settings = append(c.Settings, s)
	}
}
