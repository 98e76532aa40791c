package scene

// Point is a place in the view, in pixels from the top left.
type Point struct{ X, Y float64 }

// Part says what a shape is.
type Part string

// Parts that tests and captions ask for; everything else is Scenery.
const (
	Scenery    Part = ""
	Path       Part = "path"        // the pathway's ribbon
	PathYear   Part = "path year"   // its stepping stone of one fiscal year
	GateBeam   Part = "gate beam"   // the beam whose underside is the target
	GapMark    Part = "gap mark"    // from the path's end to the beam
	House      Part = "house"       // front wall of a house
	Panel      Part = "panel"       // photovoltaic panel on a house
	WarmWindow Part = "warm window" // house whose windows were improved
	Insulated  Part = "insulated"   // house whose envelope was improved
	HeatPump   Part = "heat pump"   // heat-pump water heater beside a house
	Lamp       Part = "lamp"        // house lit by LED lamps only
	GreenDoor  Part = "green door"  // house on a renewable tariff
	Car        Part = "car"         // car with an engine
	ElectroCar Part = "electric car"
	Bus        Part = "bus"
	ElectroBus Part = "electric bus"
	Cyclist    Part = "cyclist"
	Walker     Part = "walker"
	WasteBag   Part = "waste bag"
	WasteTruck Part = "waste truck"
	OfficeRoof Part = "office roof" // plot of an office roof with panels or greenery
	Awning     Part = "awning"      // of a shop that buys renewable electricity
	Plume      Part = "plume"       // over the factory
	Film       Part = "film"        // thin solar film on the factory
	HallRoof   Part = "hall roof"   // plot of the city hall's roof with panels or greenery
	StreetLamp Part = "street lamp" // LED lamp of a street
	NewTree    Part = "new tree"
	Tended     Part = "tended tree" // tree of a tended wood
	Tuft       Part = "tuft"        // of eelgrass
	Turbine    Part = "turbine"
	Haze       Part = "haze"
)

// Fill colours an outline: From at the outline's top to To at its bottom, or,
// when Radial, from the outline's middle to its rim.
type Fill struct {
	From, To Color
	Radial   bool
}

// Shape is a filled simple polygon. A strip is a band whose outline runs along
// one edge and back along the other: corner i faces corner n-1-i.
type Shape struct {
	Part    Part
	Outline []Point
	Fill    Fill
	Strip   bool
}

// Bounds returns the least and greatest corner of the outline.
func (s Shape) Bounds() (least, greatest Point) {
	least, greatest = s.Outline[0], s.Outline[0]
	for _, q := range s.Outline[1:] {
		least.X, least.Y = min(least.X, q.X), min(least.Y, q.Y)
		greatest.X, greatest.Y = max(greatest.X, q.X), max(greatest.Y, q.Y)
	}
	return least, greatest
}
