package engine

// HomeInput is a quantity of the model that the people of one home set: an
// answer about the home, or an action there.
type HomeInput struct {
	ID    string
	Lever string // the city's lever for the same action; empty for an answer
	needs needs
}

// needs says what an action takes.
type needs uint8

const (
	ownDetached needs = 1 << iota // a house of one's own: roof, outer walls
	detached                      // room outside for a water heater
	aCar
	panels
	heatPump
	electricCar
)

// The inputs of file household of the model. Answers first; then the actions
// of one home, each behind those that it needs; then what only a mean home can
// have.
var household = [...]HomeInput{
	{ID: "my.kind"}, {ID: "my.cars"}, {ID: "my.kerosene"}, {ID: "my.lpg"},
	{"my.window", "window", 0},
	{"my.envelope", "envelope", ownDetached},
	{"my.hotwater", "hotwater", detached},
	{"my.hybrid", "hybrid", detached},
	{"my.condensing", "condensing", 0},
	{"my.fuelcell", "fuelcell", detached},
	{"my.solarheat", "solarheat", ownDetached},
	{"my.aircon", "aircon", 0},
	{"my.fridge", "fridge", 0},
	{"my.led", "led", 0},
	{"my.pv", "pv", ownDetached},
	{"my.ev", "ev", aCar},
	{"my.hv", "hv", aCar},
	{"my.carless", "carless", aCar},
	{"my.carshare", "carshare", aCar},
	{"my.ecodrive", "ecodrive", aCar},
	{"my.battery", "battery", panels},
	{"my.v2h", "v2h", panels | electricCar},
	{"my.daytime", "daytime", panels | heatPump},
	{"my.tariff", "tariff", 0},
	{"my.shower", "shower", 0},
	{"my.thermostat", "thermostat", 0},
	{"my.hems", "hems", 0},
	{"my.curtain", "curtain", 0},
	{ID: "my.zeh"}, {ID: "my.hydrogen"}, {ID: "my.sun.before"},
}

const firstAction, lastAction = 4, len(household) - 4

// HomeActions names the levers of which a home can do its part, in the order of
// Home.Has and Home.Plans.
func HomeActions() []string {
	names := make([]string, 0, lastAction-firstAction+1)
	for _, in := range household[firstAction : lastAction+1] {
		names = append(names, in.Lever)
	}
	return names
}
