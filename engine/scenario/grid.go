package scenario

// grid is where a lever can stand: at multiples of a step, or at one of several
// options.
type grid struct {
	halves  uint32 // step in halves of the unit; 0 for a choice
	most    uint32 // steps to the upper bound
	options uint32 // of a choice
}

var (
	percent = grid{halves: 2, most: 100}
	half    = grid{halves: 2, most: 50}
	fives   = grid{halves: 10, most: 20}
	two     = grid{options: 2}
	three   = grid{options: 3}
)

// grids are those of the first edition, from lever 1. They are part of version
// 1: never changed, whatever becomes of the levers.
var grids = [...]grid{
	percent, percent, percent, percent, percent, percent, percent, percent, half, half, // 1 to 10
	fives, fives, percent, percent, percent, percent, percent, percent, percent, percent, // 11 to 20
	percent, fives, percent, percent, percent, percent, percent, percent, fives, half, // 21 to 30
	half, fives, {halves: 1, most: 40}, percent, fives, fives, fives, percent, percent, fives, // 31 to 40
	{halves: 1, most: 100}, {halves: 1, most: 200}, percent, percent, percent, fives, percent, {halves: 2, most: 20}, percent, percent, // 41 to 50
	percent, three, three, two, two, two, two, two, // 51 to 58
}

// gridOf returns a lever's grid; without one, everything is off the grid.
func gridOf(number int) grid {
	if number <= len(grids) {
		return grids[number-1]
	}
	return grid{options: 1}
}

func (g grid) radix() uint32 {
	if g.halves == 0 {
		return g.options
	}
	return g.most + 3
}

// place returns a setting's place on the grid, or 0 when it has none.
func (g grid) place(s Setting) uint32 {
	switch {
	case g.halves == 0:
		if k := uint32(s.Position); !s.Reach && s.Position > 0 && float64(k) == s.Position && k < g.options {
			return k
		}
		return 0
	case s.Reach:
		return 1
	case !(s.Position >= 0 && s.Position <= float64(g.most*g.halves)/2):
		return 0
	}
	twice := uint32(2 * s.Position)
	if float64(twice)/2 != s.Position || twice%g.halves != 0 {
		return 0
	}
	return 2 + twice/g.halves
}

// at is the inverse of place for places above 0.
func (g grid) at(place uint32) (position float64, reach bool) {
	switch {
	case g.halves == 0:
		return float64(place), false
	case place == 1:
		return 0, true
	}
	return float64((place-2)*g.halves) / 2, false
}
