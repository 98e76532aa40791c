package engine

// Move is where one of the city's levers stands when some homes do what one
// home plans. Positions count for FY2030, the end of the way.
type Move struct {
	Lever    string
	Wanted   float64 // as all of these homes would have it
	Position float64 // as far as the lever reaches
}

// Spread returns the positions of the city's levers at which so many homes,
// besides those of today, do what the home plans: one move per planned action
// that fits. It counts things, not tonnes: homes, roofs, homes with panels,
// cars, and for kinds of car, which levers set as a part of new cars, the fleet
// that follows from them.
func (m *Model) Spread(h *Home, homes float64) []Move {
	before, after, _ := h.plans()
	roofs := m.restAt("pv.homes")
	var moves []Move
	for i := range after {
		lever := household[firstAction+i].Lever
		place := m.Lever(lever)
		if !after[i] || before[i] || place < 0 {
			continue
		}
		l := &m.levers[place]
		more := 0.0 // points
		switch of := counted(lever); of {
		case "cars":
			more = 100 * homes * h.Cars * m.amount(h, lever) / m.restAt("cars")
		case "pv.homes":
			more = 100 * homes / roofs
		default:
			more = 100 * homes / m.restAt(of)
		}
		if lever == "ev" || lever == "hv" {
			more /= m.fleetPerPoint(place)
		}
		wanted := l.Today + more
		move := Move{lever, wanted, min(wanted, l.Reach)}
		if lever == "pv" {
			roofs = move.Position / 100 * m.restAt("roofs")
		}
		moves = append(moves, move)
	}
	return moves
}

// counted names the things of which a lever's position is a percentage.
func counted(lever string) string {
	switch lever {
	case "envelope":
		return "homes.detached"
	case "pv", "solarheat":
		return "roofs"
	case "battery", "v2h", "daytime":
		return "pv.homes"
	case "ev", "hv", "carless", "ecodrive":
		return "cars"
	}
	return "homes"
}

// restAt is a quantity of FY2030 at today's adoption.
func (m *Model) restAt(id string) float64 {
	row, ok := m.program.Row(id)
	if !ok {
		return nan()
	}
	return m.outlook.Row(row)[EndFY-FirstFY]
}

// fleetPerPoint is by how many points of all cars the fleet of FY2030 grows for
// one point more of the new cars on the way there.
func (m *Model) fleetPerPoint(lever int) float64 {
	l := &m.levers[lever]
	row, ok := m.program.Row(l.ID + ".more")
	if !ok || l.Reach <= l.Today {
		return nan()
	}
	t := m.outlook.Clone()
	t.Set(m.rows[lever], l.Reach)
	t.Run()
	return 100 * t.Row(row)[EndFY-FirstFY] / (l.Reach - l.Today)
}
