package agenda

import (
	"math"

	"fujisawa2030/engine"
)

// goods says how an action is bought by the piece: what one piece is, and of
// which facts its price and the edition's subsidy are the product.
type goods struct {
	lever   string
	unit    string
	pieces  string // quantity or fact: pieces at 100 per cent of the indicator
	per     string // fact by which that quantity is divided; empty for none
	scale   float64
	price   []string
	subsidy []string
}

const dwelling, kilowatt = "dwelling", "kW"

// piecewise lists what is sold by the piece. Electricity of firms stands for
// the panels that make it: GWh are kWh/1e6, divided by the yield of one kW.
var piecewise = []goods{
	{lever: "pv", unit: dwelling, pieces: "roofs", price: []string{"cost.pv", "pv.size"}, subsidy: []string{"subsidy.pv", "pv.size"}},
	{lever: "battery", unit: dwelling, pieces: "pv.homes", price: []string{"cost.battery", "battery.size"}, subsidy: []string{"subsidy.battery"}},
	{lever: "v2h", unit: dwelling, pieces: "pv.homes", price: []string{"cost.v2h"}},
	{lever: "window", unit: dwelling, pieces: "homes", price: []string{"cost.window"}},
	{lever: "envelope", unit: dwelling, pieces: "homes.detached", price: []string{"cost.envelope"}},
	{lever: "hotwater", unit: dwelling, pieces: "homes", price: []string{"cost.hotwater"}},
	{lever: "hybrid", unit: dwelling, pieces: "homes"},
	{lever: "condensing", unit: dwelling, pieces: "homes", price: []string{"cost.condensing"}},
	{lever: "fuelcell", unit: dwelling, pieces: "homes", price: []string{"cost.fuelcell"}},
	{lever: "solarheat", unit: dwelling, pieces: "roofs", price: []string{"cost.solarheat"}},
	{lever: "appliance", unit: dwelling, pieces: "homes", price: []string{"cost.appliance"}},
	{lever: "aircon", unit: dwelling, pieces: "homes", price: []string{"cost.aircon"}},
	{lever: "fridge", unit: dwelling, pieces: "homes", price: []string{"cost.fridge"}},
	{lever: "shower", unit: dwelling, pieces: "homes", price: []string{"cost.shower"}},
	{lever: "led", unit: dwelling, pieces: "homes"},
	{lever: "curtain", unit: dwelling, pieces: "homes"},
	{lever: "bizpv", unit: kilowatt, pieces: "business.elec", per: "pv.yield", scale: 1e6, price: []string{"cost.bizpv"}, subsidy: []string{"subsidy.bizpv"}},
}

// goodsOf returns how an action is bought, or nil.
func goodsOf(lever string) *goods {
	for i := range piecewise {
		if piecewise[i].lever == lever {
			return &piecewise[i]
		}
	}
	return nil
}

// product multiplies facts; NaN when one of them is missing.
func product(m *engine.Model, ids []string) float64 {
	if len(ids) == 0 {
		return math.NaN()
	}
	x := 1.0
	for _, id := range ids {
		f := fact(m, id)
		if f == nil {
			return math.NaN()
		}
		x *= f.Value
	}
	return x
}

// fact finds the latest row of a fact of the edition, or nil.
func fact(m *engine.Model, id string) *engine.Fact {
	var found *engine.Fact
	for i := range m.City().Facts {
		if f := &m.City().Facts[i]; f.ID == id {
			found = f
		}
	}
	return found
}

// subsidy answers what the budget reaches for an action.
func (w *Work) subsidy(a *Action) Subsidy {
	s := Subsidy{Price: math.NaN(), PerUnit: math.NaN(), Units: math.NaN(), Points: math.NaN(), Saved: math.NaN(), Needed: math.NaN()}
	g := goodsOf(a.ID)
	if g == nil {
		return s
	}
	s.Unit, s.Price = g.unit, product(w.model, g.price)
	switch yen := w.ask.given(a.ID); {
	case yen > 0:
		s.Origin, s.PerUnit = Given, yen
	case !math.IsNaN(product(w.model, g.subsidy)):
		s.Origin, s.PerUnit, s.Fact = Edition, product(w.model, g.subsidy), fact(w.model, g.subsidy[0])
	case w.ask.Share > 0 && !math.IsNaN(s.Price) && s.Price > 0:
		s.Origin, s.PerUnit = Share, w.ask.Share*s.Price
	default:
		return s
	}
	all := w.pieces(g)
	l := &w.model.Levers()[a.Lever]
	s.Needed = (a.Indicator.Milestones.Last() - l.Today) / 100 * all * s.PerUnit / engine.PlanYears
	if w.ask.Budget > 0 {
		s.Units = w.ask.Budget / s.PerUnit
		s.Points = s.Units / all * 100
		if to := l.Today + s.Points; to <= l.Reach {
			s.Saved = w.alone(a.Lever, to)
		}
	}
	return s
}

// pieces is how many pieces all of an indicator's stock is, in FY2030 at
// today's adoption of everything.
func (w *Work) pieces(g *goods) float64 {
	p := w.model.Probe(g.pieces)
	w.rest(p)
	p.Run()
	all := p.Value(0)
	if g.per != "" {
		all = all * g.scale / product(w.model, []string{g.per})
	}
	return all
}

// alone is what a lever saves in FY2030 at a position, all others at rest.
func (w *Work) alone(lever int, to float64) float64 {
	w.single.Set(lever, to)
	w.single.Run()
	w.single.Set(lever, w.model.Levers()[lever].Today)
	return w.before - w.single.Value(0)
}
