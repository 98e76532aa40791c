package model

const pathway = `` +
	// Five sectors, their sum, the target and the distance to it.
	`co2.household [kt-CO2] = switch(year.last, past.household, home.elec + home.gas + home.oil + home.charging)
co2.car [kt-CO2] = switch(year.last, past.car, car.all - bus.saved - fleet.saved)
co2.freight [kt-CO2] = switch(year.last, past.freight, at(past.freight, year.last) - freight.saved)
co2.rail [kt-CO2] = switch(year.last, past.rail, at(past.rail, year.last) + elec.rail * grid.change)
co2.ship [kt-CO2] = switch(year.last, past.ship, at(past.ship, year.last))
co2.transport [kt-CO2] = co2.car + co2.freight + co2.rail + co2.ship
` +
	// Sub-sectors with the gases that the city counts. What moves industry as a
	// whole moves its three parts alike.
	`pathway.sub.manufacturing [kt-CO2] = co2.industry * base.manufacturing / base.industry + choose(lever.gases, 0, other.manufacturing)
pathway.sub.construction [kt-CO2] = co2.industry * base.construction / base.industry
pathway.sub.agriculture [kt-CO2] = co2.industry * base.agriculture / base.industry + choose(lever.gases, 0, other.agriculture)
pathway.sub.commercial [kt-CO2] = co2.commercial + choose(lever.gases, 0, other.commercial)
pathway.sub.household [kt-CO2] = co2.household + choose(lever.gases, 0, other.household)
pathway.sub.car [kt-CO2] = co2.car + choose(lever.gases, 0, other.car)
pathway.sub.freight [kt-CO2] = co2.freight + choose(lever.gases, 0, other.freight)
pathway.sub.rail [kt-CO2] = co2.rail
pathway.sub.ship [kt-CO2] = co2.ship
pathway.sub.waste [kt-CO2] = co2.waste + choose(lever.gases, 0, other.waste)

pathway.industry [kt-CO2] = co2.industry + choose(lever.gases, 0, other.manufacturing + other.agriculture)
pathway.commercial [kt-CO2] = pathway.sub.commercial
pathway.household [kt-CO2] = pathway.sub.household
pathway.transport [kt-CO2] = pathway.sub.car + pathway.sub.freight + pathway.sub.rail + pathway.sub.ship
pathway.waste [kt-CO2] = pathway.sub.waste
pathway.total [kt-CO2] = pathway.industry + pathway.commercial + pathway.household + pathway.transport + pathway.waste

target [kt-CO2] = at(pathway.total, year.base) * (1 + plan.target / 100)
gap [kt-CO2] = pathway.total - target
cut [%] = (1 - pathway.total / at(pathway.total, year.base)) * 100
` +
	// The 90 % interval: sub-sectors err independently; the plan's view adds the
	// rounding of its shares, the other gases how they were shared out, the drivers
	// how far their projections lie apart. After the last statistic the upper end
	// also covers a grid that only keeps its trend.
	`view.band [ratio] = choose(view, 0, 0, plan.band * interval.part, 0)
error.industry [kt-CO2] = base.manufacturing * ratio.industry * band.manufacturing
error.construction [kt-CO2] = base.construction * ratio.industry * band.construction
error.agriculture [kt-CO2] = base.agriculture * ratio.industry * band.agriculture
error.commercial [kt-CO2] = past.commercial * band.commercial
error.household [kt-CO2] = past.household * band.household
error.car [kt-CO2] = past.car * band.car
error.freight [kt-CO2] = base.freight * ratio.transport * band.freight
error.rail [kt-CO2] = base.rail * ratio.transport * band.rail
error.waste [kt-CO2] = past.waste * band.waste
error.view [kt-CO2] = past.total * view.band
error.gases [kt-CO2] = choose(lever.gases, 0, other.total * gases.doubt)
error.people [kt-CO2] = people.doubt * (co2.car + co2.waste)
error.homes [kt-CO2] = homes.doubt * co2.household
error [kt-CO2] = sqrt(error.industry * error.industry + error.construction * error.construction
  + error.agriculture * error.agriculture + error.commercial * error.commercial
  + error.household * error.household + error.car * error.car + error.freight * error.freight
  + error.rail * error.rail + error.waste * error.waste + error.view * error.view + error.gases * error.gases
  + error.people * error.people + error.homes * error.homes)
grid.doubt [kt-CO2] = max(grid.trend - grid, 0) * (home.kwh.bought + elec.commercial + elec.industry + elec.rail + ev.kwh)
pathway.low [kt-CO2] = pathway.total - error
pathway.high [kt-CO2] = pathway.total + error + switch(year.last, 0, grid.doubt)
`
