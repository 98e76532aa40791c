package model

const electricity = `` +
	// The grid path is a national matter: kg-CO2 per kWh used, by fiscal year.
	`grid.last [kg-CO2/kWh] = at(nat.elec.factor, year.last)
grid.plan [kg-CO2/kWh] = ramp(hold(nat.elec.factor), elec.plan, year.last, year.target)
grid.trend [kg-CO2/kWh] = switch(year.last, hold(nat.elec.factor), grid.last + slope(nat.elec.factor) * years(year.last))
grid.frozen [kg-CO2/kWh] = hold(nat.elec.factor)
grid [kg-CO2/kWh] = choose(lever.grid, grid.plan + doubt.grid * (grid.trend - grid.plan), grid.trend, grid.frozen)
grid.change [kg-CO2/kWh] = grid - grid.last
` +
	// Who uses the city's electricity. The total is published for one year; homes
	// come from the end uses; the rest is shared as in the nation's demand plan.
	`elec.home.survey [GWh] = at(homes, year.electricity) * survey.kwh / 1000000
elec.rest [GWh] = city.electricity / 1000 - elec.home.survey
elec.commercial [GWh] = elec.rest * elec.nation.commercial / (elec.nation.commercial + elec.nation.industry + elec.nation.transport)
elec.industry [GWh] = elec.rest * elec.nation.industry / (elec.nation.commercial + elec.nation.industry + elec.nation.transport)
elec.rail [GWh] = elec.rest * elec.nation.transport / (elec.nation.commercial + elec.nation.industry + elec.nation.transport)
elec.commercial.part [ratio] = elec.commercial * nat.elec.factor / moe.commercial
`
