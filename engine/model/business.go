package model

const business = `` +
	// Businesses, in physical order: how buildings are run, new buildings, machines,
	// own generation, electricity contract. Activity after the last statistic stays
	// as it was; electricity's part follows the grid.
	`adopt.business [%] = ramp(lever.business.today, min(lever.business, lever.business.reach), year.start, year.target)
adopt.bizaudit [%] = ramp(lever.bizaudit.today, min(lever.bizaudit, lever.bizaudit.reach), year.start, year.target)
adopt.bizzeb [%] = ramp(lever.bizzeb.today, min(lever.bizzeb, lever.bizzeb.reach), year.start, year.target)
adopt.bizhvac [%] = ramp(lever.bizhvac.today, min(lever.bizhvac, lever.bizhvac.reach), year.start, year.target)
adopt.bizpv [%] = ramp(lever.bizpv.today, min(lever.bizpv, lever.bizpv.reach), year.start, year.target)
adopt.biztariff [%] = ramp(lever.biztariff.today, min(lever.biztariff, lever.biztariff.reach), year.start, year.target)
adopt.bizboiler [%] = ramp(lever.bizboiler.today, min(lever.bizboiler, lever.bizboiler.reach), year.start, year.target)
adopt.perovskite [%] = ramp(lever.perovskite.today, min(lever.perovskite, lever.perovskite.reach), year.start, year.target)
business.more [ratio] = (adopt.business - lever.business.today) / 100
bizhvac.more [ratio] = (adopt.bizhvac - lever.bizhvac.today) / 100
bizaudit.more [ratio] = (adopt.bizaudit - lever.bizaudit.today) / 100
zeb.more [ratio] = (turnover(adopt.bizzeb, 0, building.life, year.start) - turnover(lever.bizzeb.today, 0, building.life, year.start)) / 100
business.kwh [GWh] = elec.commercial - hall.kwh / 1000
business.kept [ratio] = (1 - bizaudit.more * audit.saving) * (1 - zeb.more * zeb.saving)
  * (1 - business.more * light.of.building / 100 * led.of.light / 100 - bizhvac.more * hvac.of.building / 100 * hvac.saving)
business.saved [GWh] = business.kwh * (1 - business.kept)
` +
	// Own panels of firms, taken to be used on the spot, and film panels on walls
	// and light roofs: the city's part, by people, of what the nation aims at.
	`business.elec [GWh] = elec.commercial + elec.industry
lever.bizpv.today [%] = at(pv.fit.small + pv.fit.medium, year.last) * pv.yield / 1000000 / business.elec * 100
lever.bizpv.reach [%] = lever.bizpv.today + (year.target - year.start) * bizpv.policy
  * (at(pv.fit.small + pv.fit.medium, year.last) - at(pv.fit.small + pv.fit.medium, plan.year)) / (year.last - plan.year) * pv.yield / 1000000 / business.elec * 100
bizpv.kwh [GWh] = (adopt.bizpv - lever.bizpv.today) / 100 * business.elec
bizpv.shops [GWh] = bizpv.kwh * elec.commercial / business.elec
people.part [ratio] = at(city.population, plan.year) / at(nat.population, plan.year)
film.kw [kW] = film.nation * people.part
film.kwh [GWh] = (adopt.perovskite - lever.perovskite.today) / 100 * film.kw * pv.yield / 1000000
` +
	// Renewable contracts of firms count in the contract ledger only.
	`biztariff.part [ratio] = choose(lever.ledger, 0, (adopt.biztariff - lever.biztariff.today) / 100)
biztariff.shops [kt-CO2] = (business.kwh - business.saved - bizpv.shops - film.kwh) * biztariff.part * (grid - elec.tepco.renewable)
biztariff.works [kt-CO2] = (elec.industry - bizpv.kwh + bizpv.shops) * biztariff.part * (grid - elec.tepco.renewable)
` +
	// What the contracts leave for the others: when no new plants are built for
	// them, the same grid without its clean part gets dirtier for everybody else.
	`contract.part [ratio] = (home.kwh.bought * adopt.tariff + (business.elec - bizpv.kwh) * adopt.biztariff) / 100
  / (home.kwh.bought + business.elec - bizpv.kwh)
residual [kg-CO2/kWh] = (grid - contract.part * elec.tepco.renewable) / (1 - contract.part)

commercial.outlook [kt-CO2] = at(past.commercial, year.last) + elec.commercial * grid.change
co2.commercial [kt-CO2] = switch(year.last, past.commercial,
  commercial.outlook + (van.kwh + bus.kwh + fleet.kwh - business.saved - bizpv.shops - film.kwh - city.saved) * grid
  - city.gas.saved - biztariff.shops - wte.counted)
` +
	// Makers that follow the energy law's yardstick lower their energy per product
	// each year. Heat pumps take over process heat of up to 100 degrees from boilers.
	`industry.saving [ratio] = business.more * industry.yearly / 100 * (year.target - year.start)
industry.outlook [kt-CO2] = at(past.industry, year.last) + elec.industry * grid.change
boiler.part [ratio] = boiler.nation * gas.factor / (at(nat.carbon.manufacturing, year.last) * carbon.to.co2)
boiler.saved [kt-CO2] = industry.outlook * (1 - industry.saving) * boiler.part * (adopt.bizboiler - lever.bizboiler.today) / 100
boiler.kwh [GWh] = boiler.saved / gas.factor * boiler.kwh.per.mj
co2.industry [kt-CO2] = switch(year.last, past.industry,
  industry.outlook * (1 - industry.saving) - boiler.saved + (boiler.kwh - bizpv.kwh + bizpv.shops) * grid - biztariff.works)
` +
	// Refrigerants that leak from shops' machines: the city's part of the nation's,
	// by people. This gas is outside the official table, so it is shown apart.
	`adopt.fgas [%] = ramp(lever.fgas.today, min(lever.fgas, lever.fgas.reach), year.start, year.target)
fgas.shops [kt-CO2e] = hfc.nation * people.part
fgas.saved [kt-CO2e] = fgas.shops * (adopt.fgas - lever.fgas.today) / 100 * fgas.saving
`
