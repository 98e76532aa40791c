package nowcast

import "fujisawa2030/engine"

// Areas by their text ids.
const (
	City   = "nowcast.area.city"
	Nation = "nowcast.area.nation"
)

// rule says how one sub-sector is nowcast. Which statistic serves which
// sub-sector follows from the standard method and from what is published, and
// was written down before any trial: with seven to nine yearly values a choice
// by results would only fit the noise.
type rule struct {
	id, sector string
	official   string   // yearly series whose newest years are not known yet
	links      []string // statistics of the same thing that are published earlier, in order
	indicators []indicator
	whole      string   // series of which the indicators' shares are parts
	regressors []string // series that explain it in a regression
	profile    string   // series that gives the months their shape
	mean       bool     // single years are samples: the mean of three is an answer, too
	missing    []string // text ids: what is not at hand
}

// indicator is a series of short lag. The share names the series of the part of
// the emissions that it moves; without one, all indicators move the whole alike.
type indicator struct{ series, share string }

// place is an area with its rules, in the order of the sectors.
type place struct {
	area  string
	rules []rule
}

var places = []place{
	{City, []rule{
		{id: "manufacturing", sector: "industry", official: "moe.manufacturing", links: []string{"kgw.industry", "nat.manufacturing"}, missing: []string{"nowcast.missing.manufacturing"}},
		{id: "construction", sector: "industry", official: "moe.construction", links: []string{"nat.construction"}, missing: []string{"nowcast.missing.construction"}},
		{id: "agriculture", sector: "industry", official: "moe.agriculture", links: []string{"nat.agriculture"}, missing: []string{"nowcast.missing.agriculture"}},
		commercial("moe.commercial", "kgw.commercial", "nat.commercial"),
		household("moe.household", "kgw.household", "nat.household"),
		car("moe.car", "nat.car", "nat.car.2026"),
		freight("moe.freight", "nat.freight", "nat.freight.2026"),
		{id: "rail", sector: "transport", official: "moe.rail", links: []string{"nat.rail"}, missing: []string{"nowcast.missing.rail"}},
		{id: "ship", sector: "transport", official: "moe.ship", missing: []string{"nowcast.missing.ship"}},
		{id: "waste", sector: "waste", official: "moe.waste", links: []string{"waste.standard"}, mean: true, missing: []string{"nowcast.missing.waste"}},
	}},
	{Nation, []rule{
		{id: "industry", sector: "industry", official: "nat.industry", missing: []string{"nowcast.missing.industry"}},
		commercial("nat.commercial"),
		household("nat.household"),
		car("nat.car", "nat.car.2026"),
		freight("nat.freight", "nat.freight.2026"),
		{id: "other", sector: "transport", official: "nat.transport.other", missing: []string{"nowcast.missing.rail"}},
		{id: "waste", sector: "waste", official: "nat.waste", missing: []string{"nowcast.missing.waste"}},
	}},
}

// Electricity is most of it; how much is not at hand, so both carriers count alike.
func commercial(official string, links ...string) rule {
	return rule{id: "commercial", sector: "commercial", official: official, links: links,
		indicators: []indicator{{series: "power.demand"}, {series: "gas.commercial"}},
		regressors: []string{"power.demand", "cooling.days"}, profile: "power.demand",
		missing: []string{"nowcast.missing.own.energy"}}
}

func household(official string, links ...string) rule {
	return rule{id: "household", sector: "household", official: official, links: links,
		indicators: []indicator{{"power.demand", "nat.home.electricity"}, {"gas.household", "nat.home.gas"}}, whole: "nat.home.total",
		regressors: []string{"power.demand", "heating.days"}, profile: "power.demand",
		missing: []string{"nowcast.missing.own.energy", "nowcast.missing.kerosene"}}
}

func car(official string, links ...string) rule {
	return rule{id: "car", sector: "transport", official: official, links: links,
		indicators: []indicator{{series: "gasoline"}}, regressors: []string{"gasoline"}, profile: "gasoline"}
}

func freight(official string, links ...string) rule {
	return rule{id: "freight", sector: "transport", official: official, links: links, missing: []string{"nowcast.missing.diesel"}}
}

// find returns the rules of an area, nil if there is no such area.
func find(area string) []rule {
	for _, p := range places {
		if p.area == area {
			return p.rules
		}
	}
	return nil
}

// of returns the rules of one sector.
func of(rules []rule, sector string) []rule {
	var some []rule
	for _, r := range rules {
		if r.sector == sector {
			some = append(some, r)
		}
	}
	return some
}

const noLimit engine.FiscalYear = 9999
