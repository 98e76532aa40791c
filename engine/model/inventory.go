package model

const inventory = `` +
	// The past of the city by sub-sector. It comes from one of several providers,
	// behind one interface (base.*), and lever.view says which is shown:
	//
	// own       the city's own table, when it has been handed over
	// moe       the ministry's table by its standard method, official
	// plan      the plan's view, an estimate (file plan)
	// computed  the standard method computed here from parents and indicators
	//
	// After its last year each is carried by the growth of a newer statistic, never
	// joined by level, because editions differ. Which statistic: the one that would
	// have missed FY2013-FY2019 least, among those at hand (engine/carry_test.go).

	// Energy per head times population: Kanagawa's final energy use, in GJ.
	// The per-head series reaches one year further than the published totals.
	`kgw.people [person] = line(kgw.population)
index.industry [GJ] = kgw.gj.industry * kgw.people
index.household [GJ] = kgw.gj.household * kgw.people
` +
	// Commerce follows the prefecture's energy and, for the part that is
	// electricity, the national factor of electricity.
	`index.commercial.part [ratio] = at(elec.commercial.part, year.official)
index.commercial [GJ] = kgw.gj.commercial * kgw.people
  * (1 - index.commercial.part + index.commercial.part * nat.elec.factor / at(nat.elec.factor, year.official))

index.construction [kt-C] = nat.carbon.construction + nat.carbon.mining
index.rail [kt-C] = nat.carbon.rail * line(city.population) / line(nat.population)
` +
	// Burnt waste times the same plastic share in all years: a single year's waste
	// sample moves more than the waste does.
	`index.waste [t] = waste.incinerated
` +
	// The standard method: parent carbon x the city's share of an indicator x 44/12.
	// Parents are of one vintage, the edition of March 2022. Where the indicator's
	// statistic is not at hand, the share stands as it shows in the ministry's own
	// table: shipments and port tonnage in all years, employees up to year.census,
	// the register of residents up to year.register. Vehicles are at hand for FY2013
	// and FY2018 and lie on a straight line between.
	`indicator.construction [ratio] = switch(year.census, share.construction, city.employees.construction / kgw.employees.construction)
indicator.agriculture [ratio] = switch(year.census, share.agriculture, city.employees.primary / kgw.employees.primary)
indicator.commercial [ratio] = switch(year.census, share.commercial, city.employees.tertiary / kgw.employees.tertiary)
indicator.household [ratio] = switch(year.register, share.household, line(city.households) / line(kgw.households))
indicator.car [ratio] = line(city.vehicles.car) / line(nat.vehicles.car)
indicator.freight [ratio] = line(city.vehicles.freight) / line(nat.vehicles.freight)
indicator.rail [ratio] = switch(year.register, share.rail, line(city.population) / line(nat.population))

standard.manufacturing [kt-CO2] = kgw.carbon.manufacturing * share.manufacturing * carbon.to.co2
standard.construction [kt-CO2] = kgw.carbon.construction * indicator.construction * carbon.to.co2
standard.agriculture [kt-CO2] = kgw.carbon.agriculture * indicator.agriculture * carbon.to.co2
standard.commercial [kt-CO2] = kgw.carbon.commercial * indicator.commercial * carbon.to.co2
standard.household [kt-CO2] = kgw.carbon.household * indicator.household * carbon.to.co2
standard.car [kt-CO2] = nation.carbon.car * indicator.car * carbon.to.co2
standard.freight [kt-CO2] = nation.carbon.freight * indicator.freight * carbon.to.co2
standard.rail [kt-CO2] = nation.carbon.rail * indicator.rail * carbon.to.co2
standard.ship [kt-CO2] = nation.carbon.ship * share.ship * carbon.to.co2
` +
	// Waste is the city's own activity: dry plastic burnt, and the synthetic part of
	// textiles as a share of all that is burnt.
	`standard.waste [kt-CO2] = (waste.plastic.dry * waste.plastic.factor + waste.incinerated * waste.fibre.part * waste.fibre.factor) / 1000
` +
	// The view by number: 0 own, 1 ministry, 2 plan, 3 computed. The city's own
	// table stands first among the choices when there is one.
	`view [code] = lever.view + 1 - own.given
base.last [FY] = choose(view, own.last, year.official, year.official, year.official)

official.manufacturing [kt-CO2] = carry(moe.manufacturing, index.industry)
official.construction [kt-CO2] = carry(moe.construction, index.construction)
official.agriculture [kt-CO2] = carry(moe.agriculture, nat.carbon.agriculture)
official.commercial [kt-CO2] = carry(moe.commercial, index.commercial)
official.household [kt-CO2] = carry(moe.household, index.household)
official.car [kt-CO2] = carry(moe.car, nat.carbon.car)
official.freight [kt-CO2] = carry(moe.freight, nat.carbon.freight)
official.rail [kt-CO2] = carry(moe.rail, index.rail)
official.ship [kt-CO2] = carry(moe.ship, nat.carbon.ship)
official.waste [kt-CO2] = carry(moe.waste, index.waste)

computed.manufacturing [kt-CO2] = carry(standard.manufacturing, index.industry)
computed.construction [kt-CO2] = carry(standard.construction, index.construction)
computed.agriculture [kt-CO2] = carry(standard.agriculture, nat.carbon.agriculture)
computed.commercial [kt-CO2] = carry(standard.commercial, index.commercial)
computed.household [kt-CO2] = carry(standard.household, index.household)
computed.car [kt-CO2] = carry(standard.car, nat.carbon.car)
computed.freight [kt-CO2] = carry(standard.freight, nat.carbon.freight)
computed.rail [kt-CO2] = carry(standard.rail, index.rail)
computed.ship [kt-CO2] = carry(standard.ship, nat.carbon.ship)
computed.waste [kt-CO2] = carry(standard.waste, index.waste)

handed.manufacturing [kt-CO2] = carry(own.manufacturing, index.industry)
handed.construction [kt-CO2] = carry(own.construction, index.construction)
handed.agriculture [kt-CO2] = carry(own.agriculture, nat.carbon.agriculture)
handed.commercial [kt-CO2] = carry(own.commercial, index.commercial)
handed.household [kt-CO2] = carry(own.household, index.household)
handed.car [kt-CO2] = carry(own.car, nat.carbon.car)
handed.freight [kt-CO2] = carry(own.freight, nat.carbon.freight)
handed.rail [kt-CO2] = carry(own.rail, index.rail)
handed.ship [kt-CO2] = carry(own.ship, nat.carbon.ship)
handed.waste [kt-CO2] = carry(own.waste, index.waste)

base.manufacturing [kt-CO2] = choose(view, handed.manufacturing, official.manufacturing, official.manufacturing, computed.manufacturing) * (1 + doubt.manufacturing * band.manufacturing)
base.construction [kt-CO2] = choose(view, handed.construction, official.construction, official.construction, computed.construction) * (1 + doubt.construction * band.construction)
base.agriculture [kt-CO2] = choose(view, handed.agriculture, official.agriculture, official.agriculture, computed.agriculture) * (1 + doubt.agriculture * band.agriculture)
base.commercial [kt-CO2] = choose(view, handed.commercial, official.commercial, official.commercial, computed.commercial) * (1 + doubt.commercial * band.commercial)
base.household [kt-CO2] = choose(view, handed.household, official.household, official.household, computed.household) * (1 + doubt.household * band.household)
base.car [kt-CO2] = choose(view, handed.car, official.car, official.car, computed.car) * (1 + doubt.car * band.car)
base.freight [kt-CO2] = choose(view, handed.freight, official.freight, official.freight, computed.freight) * (1 + doubt.freight * band.freight)
base.rail [kt-CO2] = choose(view, handed.rail, official.rail, official.rail, computed.rail) * (1 + doubt.rail * band.rail)
base.ship [kt-CO2] = choose(view, handed.ship, official.ship, official.ship, computed.ship)
base.waste [kt-CO2] = choose(view, handed.waste, official.waste, official.waste, computed.waste) * (1 + doubt.waste * band.waste)
` +
	// How far the carried value may be off: 1.645 times the root mean square error
	// that the same carry made over as many years within FY2013-FY2019 (90 %).
	// A doubt counts in such bands: 0 in the central run, drawn in the futures.
	`band.manufacturing [ratio] = switch(base.last, 0, band.width * spread(moe.manufacturing, index.industry))
band.construction [ratio] = switch(base.last, 0, band.width * spread(moe.construction, index.construction))
band.agriculture [ratio] = switch(base.last, 0, band.width * spread(moe.agriculture, nat.carbon.agriculture))
band.commercial [ratio] = switch(base.last, 0, band.width * spread(moe.commercial, index.commercial))
band.household [ratio] = switch(base.last, 0, band.width * spread(moe.household, index.household))
band.car [ratio] = switch(base.last, 0, band.width * spread(moe.car, nat.carbon.car))
band.freight [ratio] = switch(base.last, 0, band.width * spread(moe.freight, nat.carbon.freight))
band.rail [ratio] = switch(base.last, 0, band.width * spread(moe.rail, index.rail))
band.waste [ratio] = switch(base.last, 0, band.width * spread(moe.waste, index.waste))
` +
	// The same by sector, so that the providers can be held against one another.
	`official.industry [kt-CO2] = official.manufacturing + official.construction + official.agriculture
official.transport [kt-CO2] = official.car + official.freight + official.rail + official.ship
computed.industry [kt-CO2] = computed.manufacturing + computed.construction + computed.agriculture
computed.transport [kt-CO2] = computed.car + computed.freight + computed.rail + computed.ship
handed.industry [kt-CO2] = handed.manufacturing + handed.construction + handed.agriculture
handed.transport [kt-CO2] = handed.car + handed.freight + handed.rail + handed.ship
base.industry [kt-CO2] = base.manufacturing + base.construction + base.agriculture
` +
	// What a provider counts beyond the ministry's table; the notes say why.
	`differ.computed.industry [kt-CO2] = computed.industry - official.industry
differ.computed.commercial [kt-CO2] = computed.commercial - official.commercial
differ.computed.household [kt-CO2] = computed.household - official.household
differ.computed.transport [kt-CO2] = computed.transport - official.transport
differ.computed.waste [kt-CO2] = computed.waste - official.waste
differ.own.industry [kt-CO2] = handed.industry - official.industry
differ.own.commercial [kt-CO2] = handed.commercial - official.commercial
differ.own.household [kt-CO2] = handed.household - official.household
differ.own.transport [kt-CO2] = handed.transport - official.transport
differ.own.waste [kt-CO2] = handed.waste - official.waste
differ.plan.industry [kt-CO2] = official.industry * (plan.ratio.industry - 1)
differ.plan.commercial [kt-CO2] = official.commercial * (plan.ratio.commercial - 1)
differ.plan.household [kt-CO2] = official.household * (plan.ratio.household - 1)
differ.plan.transport [kt-CO2] = official.transport * (plan.ratio.transport - 1)
differ.plan.waste [kt-CO2] = official.waste * (plan.ratio.waste - 1)
`
