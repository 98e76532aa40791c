package engine

// rivals are actions of which a home does one: one water heater, one use of the
// surplus, one envelope (it brings its windows), one use of the roof, and the
// last group only where there is one car. A planned one takes the place of what
// the home has, but for a roof that is in use.
var rivals = [...][]string{
	{"hotwater", "hybrid", "condensing", "fuelcell", "solarheat"},
	{"battery", "v2h"},
	{"window", "envelope"},
	{"pv", "solarheat"},
	{"ev", "hv"},
}

// rivals returns the groups that hold for this home.
func (h *Home) rivals() [][]string {
	if h.Cars > 1 {
		return rivals[:len(rivals)-1]
	}
	return rivals[:]
}

// deeds says of each action, in the order of HomeActions, whether a home does it.
type deeds [lastAction - firstAction + 1]bool

func (d *deeds) of(lever string) *bool {
	for i := range d {
		if household[firstAction+i].Lever == lever {
			return &d[i]
		}
	}
	return new(bool)
}

// with returns the deeds with one more done, which ends its rivals.
func (d deeds) with(h *Home, action int) deeds {
	lever := household[firstAction+action].Lever
	for _, group := range h.rivals() {
		for _, name := range group {
			if name == lever {
				for _, rival := range group {
					*d.of(rival) = false
				}
			}
		}
	}
	d[action] = true
	return d
}

// needed returns the deeds with what an action takes besides the house.
func (d deeds) needed(action int) deeds {
	n := household[firstAction+action].needs
	for _, need := range [...]struct {
		needs
		lever string
	}{{panels, "pv"}, {heatPump, "hotwater"}, {electricCar, "ev"}} {
		if n&need.needs != 0 {
			*d.of(need.lever) = true
		}
	}
	return d
}

// plans sorts the planned actions into those that fit, on top of what the home
// has, and the obstacles of the others.
func (h *Home) plans() (before, after deeds, obstacles [len(deeds{})]Obstacle) {
	for i, has := range h.Has[:min(len(h.Has), len(before))] {
		idle := household[firstAction+i].needs&aCar != 0 && h.Cars <= 0
		if has && !idle {
			before = before.with(h, i)
		}
	}
	after = before
	planned := deeds{}
	for i := range planned {
		planned[i] = i < len(h.Plans) && h.Plans[i] && !before[i]
	}
	for i := range planned {
		obstacles[i] = h.obstacle(i, before, planned)
		if planned[i] && obstacles[i] == Fits {
			after = after.with(h, i)
		}
		planned[i] = planned[i] && obstacles[i] == Fits
	}
	return before, after, obstacles
}
