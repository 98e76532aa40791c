package engine

// HomeKinds is the number of kinds of home: detached with four people, detached
// with two, flats with one, two and three.
const HomeKinds = 5

const detachedKinds = 2

// Home is what people say of their home.
type Home struct {
	Kind     int     // 0 to HomeKinds-1
	Owner    bool    // they own it
	Cars     float64 // number of cars
	Kerosene float64 // litres a year
	LPG      bool    // bottled gas instead of city gas
	Has      []bool  // actions that are done already
	Plans    []bool  // actions that are to come
}

// Obstacle says why an action does not fit a home.
type Obstacle string

const (
	Fits        Obstacle = ""
	Done        Obstacle = "done"     // the home has it already
	NotDetached Obstacle = "detached" // needs a house with room outside
	NotOwn      Obstacle = "owner"    // needs a detached house of one's own
	NoCar       Obstacle = "car"
	NoPanels    Obstacle = "pv"
	NoHeatPump  Obstacle = "hotwater"
	NoElectric  Obstacle = "ev"
	Other       Obstacle = "other" // another planned action, or a roof in use, takes its place
)

// obstacle says what keeps a home from an action, given what it has and plans.
func (h *Home) obstacle(action int, has, planned deeds) Obstacle {
	in := &household[firstAction+action]
	does := func(lever string) bool { return *has.of(lever) || *planned.of(lever) }
	switch {
	case has[action]:
		return Done
	case in.needs&ownDetached != 0 && !(h.Owner && h.Kind < detachedKinds):
		return NotOwn
	case in.needs&detached != 0 && h.Kind >= detachedKinds:
		return NotDetached
	case in.needs&aCar != 0 && h.Cars <= 0:
		return NoCar
	case in.needs&panels != 0 && !does("pv"):
		return NoPanels
	case in.needs&heatPump != 0 && !does("hotwater"):
		return NoHeatPump
	case in.needs&electricCar != 0 && !does("ev"):
		return NoElectric
	case in.Lever == "solarheat" && *has.of("pv"):
		return Other
	}
	for _, group := range h.rivals() {
		member, taken := false, false
		for _, name := range group {
			if name == in.Lever {
				member = true
				break // rivals further on give way to this one
			}
			taken = taken || *planned.of(name)
		}
		if member && taken {
			return Other
		}
	}
	return Fits
}
