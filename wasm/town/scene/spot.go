package scene

import "math"

// Spot is a place of the picture that the page explains.
type Spot int

// The spots, in the order that the document (site/town/spot.ts) reads them.
const (
	AirSpot Spot = iota
	GateSpot
	GridSpot
	MeadowSpot
	FactorySpot
	ShopSpot
	HallSpot
	OfficeSpot
	TreeSpot
	RoofSpot
	WindowSpot
	PumpSpot
	CarSpot
	WalkSpot
	BagSpot
	Spots // their number
)

// Apart is how far spots lie from each other, as fractions of width and
// height: on the picture of a small phone, 328 x 240 pixels, a fingertip of 44
// pixels fits.
var Apart = Point{44.0 / 328, 44.0 / 240}

// Places returns where the spots are, as fractions of the view. They stay
// where they are while the state changes, but for the gate, which follows the
// target.
func Places(s State, v View) [Spots]Point {
	var places [Spots]Point
	if v.Width < 1 || v.Height < 1 {
		return places
	}
	p := newPainter(s, v)
	put := func(spot Spot, x, y float64) { places[spot] = Point{x / v.Width, y} }
	put(AirSpot, p.w*fujiX, horizon-0.055)
	put(GateSpot, p.w*pathTo, mix(min(p.pathY(s.Target)/p.h, horizon), horizon+0.062, 0.6))
	put(GridSpot, p.w*0.085, horizon-0.035)
	put(MeadowSpot, p.w*0.74, 0.492)
	const back, front = 0.676, 0.862
	put(FactorySpot, p.lot(0, 'F', 0), back)
	put(ShopSpot, p.lot(1, 'S', 1), back)
	put(HallSpot, p.lot(1, 'c', 0), back)
	put(OfficeSpot, p.lot(0, 'o', 1)+p.w*0.004, back)
	put(TreeSpot, p.w*0.30, back)
	p.frontSpots(&places, front)
	return places
}

// lot is the middle of one of a row's buildings of a kind.
func (p *painter) lot(r int, kind rune, number int) float64 {
	for i, lot := range rows[r].lots {
		if lot != kind {
			continue
		}
		if number == 0 {
			return p.lotAt(r, i)
		}
		number--
	}
	return 0
}

// frontSpots lie on the front row's houses that first carry what the spot
// explains, as far as the street between them has room for the others.
func (p *painter) frontSpots(places *[Spots]Point, y float64) {
	r := len(rows) - 1
	first, n := p.before(r), rows[r].houses()
	pv, window, pump := order(PV, Houses)[first:], order(Window, Houses)[first:], order(HotWater, Houses)[first:]
	at := func(house int) float64 { return min(max(p.lotAt(r, house)/p.w, Apart.X/2), 1-Apart.X/2) }
	best := 3 * Houses
	for a := range n {
		for b := range n {
			for c := range n {
				rank := pv[a] + window[b] + pump[c]
				if rank >= best {
					continue
				}
				taken := []float64{at(a), at(b), at(c)}
				between, ok := gaps(taken, 3)
				if !ok {
					continue
				}
				best = rank
				places[RoofSpot], places[WindowSpot], places[PumpSpot] = Point{taken[0], y}, Point{taken[1], y}, Point{taken[2], y}
				for i, spot := range []Spot{CarSpot, WalkSpot, BagSpot} {
					places[spot] = Point{between[i], p.boulevard(between[i]*p.w) / p.h}
				}
			}
		}
	}
}

// gaps finds n more places from left to right, apart from those taken and from
// each other; ok is false when there is no room.
func gaps(taken []float64, n int) (found []float64, ok bool) {
	free := func(x float64, others []float64) bool {
		for _, o := range others {
			if math.Abs(o-x) < Apart.X+1e-4 {
				return false
			}
		}
		return true
	}
	for i, x := range taken {
		if !free(x, taken[:i]) {
			return nil, false
		}
	}
	for x := Apart.X / 2; x <= 1-Apart.X/2 && len(found) < n; x += 0.004 {
		if free(x, taken) && free(x, found) {
			found = append(found, x)
		}
	}
	return found, len(found) == n
}

// Shown is how many of all drawn things carry something. Each is the amount
// that one thing stands for, 0 where it stands for its part of all.
type Shown struct {
	Count, All int
	Each       float64
}

// Shown lists what the picture shows, in the order that the document reads:
// pv, window, envelope, hotwater, led, tariff, ev, carless, bus, waste,
// business, biztariff, bizboiler, perovskite, city, citylight, forest, trees,
// bluecarbon, grid.
func (l Look) Shown() []Shown {
	part := func(count, all int) Shown { return Shown{Count: count, All: all} }
	return []Shown{
		part(l.Roofs, Houses), part(l.Panes, Houses), part(l.Walls, Houses),
		part(l.Pumps, Houses), part(l.Lamps, Houses), part(l.Doors, Houses),
		part(l.Electric, l.Cars), part(carPlaces-l.Cars, carPlaces),
		{l.Buses, busPlaces, BusesPerBus}, part(bagPlaces-l.Bags, bagPlaces),
		part(l.OfficeRoofs, offices*roofPlots), part(l.Awnings, shops), part(plumes-l.Plumes, plumes), part(l.Films, films),
		part(l.HallRoofs, hallPlots), part(l.StreetLamps, streetLamps), part(l.Hills, hillTrees),
		{l.Trees, treePlaces, TreesPerTree}, {l.Tufts, tufts, HectarePerTuft}, part(l.Turbines, turbines),
	}
}
