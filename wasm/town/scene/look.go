package scene

import "math"

// How many of each thing the picture holds when all have what a lever gives,
// and what one thing stands for where the city's number is an amount.
const (
	Houses      = 40 // the same at every size
	carPlaces   = 24
	slowPlaces  = 14
	slowToday   = 3
	bagPlaces   = 18
	offices     = 3
	roofPlots   = 4 // of one office
	shops       = 10
	plumes      = 8 // puffs over the factory's chimneys
	films       = 12
	hallPlots   = 10
	streetLamps = 12
	hillTrees   = 10

	busPlaces, BusesPerBus   = 4, 5.0    // electric buses
	treePlaces, TreesPerTree = 20, 500.0 // new trees
	tufts, HectarePerTuft    = 20, 0.5   // eelgrass
	turbines                 = 10        // wind turbines, for the part of the grid's factor that is gone
	hazeSteps                = 24
)

// Look is what the resting things of a picture are drawn from: how many of
// each. Two states of the same look differ only in the pathway.
type Look struct {
	Roofs, Panes, Walls, Pumps, Lamps, Doors int // of Houses
	Cars, Electric, Buses, Slow              int
	Bags                                     int
	OfficeRoofs, Awnings, Plumes, Films      int
	HallRoofs, StreetLamps                   int
	Trees, Hills, Tufts, Turbines            int
	Haze                                     int
	Dark                                     float64
}

// Look counts what the state shows. For each car that stays away two places
// on the pavement fill, as far as there are any.
func (s State) Look() Look {
	of := func(lever Lever, n int) int { return Of(s.Shares[lever], n) }
	gone := of(Carless, carPlaces)
	cars := carPlaces - gone
	return Look{
		Roofs: of(PV, Houses), Panes: of(Window, Houses), Walls: of(Envelope, Houses),
		Pumps: of(HotWater, Houses), Lamps: of(LED, Houses), Doors: of(Tariff, Houses),
		Cars: cars, Electric: of(EV, cars), Slow: min(slowToday+2*gone, slowPlaces),
		Buses: units(s.Buses, BusesPerBus, busPlaces),
		Bags:  bagPlaces - of(Waste, bagPlaces),

		OfficeRoofs: of(Business, offices*roofPlots), Awnings: of(BizTariff, shops),
		Plumes: plumes - of(BizBoiler, plumes), Films: of(Perovskite, films),
		HallRoofs: of(City, hallPlots), StreetLamps: of(CityLight, streetLamps),

		Trees: units(s.Trees, TreesPerTree, treePlaces), Hills: of(Forest, hillTrees),
		Tufts: units(s.Meadow, HectarePerTuft, tufts), Turbines: Of(s.Grid, turbines),

		Haze: Of((s.Left()-0.35)/0.65, hazeSteps),
		Dark: s.Dark,
	}
}

// units is how many things of a size stand for an amount, at most all.
func units(amount, size float64, all int) int {
	return min(int(math.Round(amount/size)), all)
}
