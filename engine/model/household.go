package model

const household = `` +
	// One home, by the same rules as all homes of the city together: the my.*
	// quantities that are not computed here are what its people say of it. An action
	// is 1 or 0, or a share in between, for part of the cars or for a mean home: the
	// five kinds of home (my.kind), each with the mean of what the city has adopted,
	// add up to the city (engine/household_test.go). Calibrated like the city, so a
	// home here is a typical one of its kind and not this very one.
	`my.use.heat [kWh/dwelling] = choose(my.kind, d62.d4.heat.kwh, d62.d2.heat.kwh, d62.c1.heat.kwh, d62.c2.heat.kwh, d62.c3.heat.kwh)
my.use.cool [kWh/dwelling] = choose(my.kind, d62.d4.cool.kwh, d62.d2.cool.kwh, d62.c1.cool.kwh, d62.c2.cool.kwh, d62.c3.cool.kwh)
my.use.light [kWh/dwelling] = choose(my.kind, d62.d4.light.kwh, d62.d2.light.kwh, d62.c1.light.kwh, d62.c2.light.kwh, d62.c3.light.kwh)
my.use.fridge [kWh/dwelling] = choose(my.kind, d62.d4.fridge.kwh, d62.d2.fridge.kwh, d62.c1.fridge.kwh, d62.c2.fridge.kwh, d62.c3.fridge.kwh)
my.use.all [kWh/dwelling] = choose(my.kind, d62.d4.all.kwh, d62.d2.all.kwh, d62.c1.all.kwh, d62.c2.all.kwh, d62.c3.all.kwh)
my.use.bath [m3/dwelling] = choose(my.kind, d62.d4.bath.gas, d62.d2.bath.gas, d62.c1.bath.gas, d62.c2.bath.gas, d62.c3.bath.gas)
my.use.gas [m3/dwelling] = choose(my.kind, d62.d4.all.gas, d62.d2.all.gas, d62.c1.all.gas, d62.c2.all.gas, d62.c3.all.gas)
my.similar [household] = choose(my.kind, homes.detached * mix.d4, homes.detached * (1 - mix.d4),
  homes.collective * mix.c1, homes.collective * mix.c2, homes.collective * mix.c3)
` +
	// Demand, machines.
	`my.heat.kept [ratio] = (1 - my.window * window.saving - my.envelope * envelope.saving) * (1 - my.zeh * zeh.heating)
  * (1 - my.thermostat * thermostat.heating)
my.cool.kept [ratio] = ((1 + my.envelope * envelope.cooling + my.zeh * zeh.cooling) * (1 - my.curtain)
  + my.curtain * (1 - curtain.saving)) * (1 - my.thermostat * thermostat.cooling)
my.hems.kept [ratio] = 1 - my.hems * hems.saving
my.kwh.base [kWh] = ((my.use.heat * my.heat.kept + my.use.cool * my.cool.kept) * (1 - my.aircon * aircon.saving)
  + my.use.light * (1 - my.led * led.saving) + my.use.fridge * (1 - my.fridge * fridge.saving)
  + my.use.all - my.use.heat - my.use.cool - my.use.light - my.use.fridge) * elec.scale * elec.fit * my.hems.kept
` +
	// Hot water: gas, and the electricity that takes its place or comes with it.
	`my.bath [MJ] = my.use.bath * gas.heat * (1 - my.shower * shower.saving) * my.hems.kept * fuel.fit
my.gas [MJ] = (my.use.gas - my.use.bath) * gas.heat * my.hems.kept * fuel.fit
  + my.bath * (1 - my.hotwater - my.hybrid * hybrid.saving - my.condensing * condensing.saving
  - my.solarheat * solarheat.saving + my.fuelcell * (heater.efficiency / cell.heat - 1))
my.kwh.water [kWh] = my.bath * (my.hotwater * hotwater.kwh.per.mj + my.hybrid * hybrid.saving * hybrid.kwh.per.mj
  - my.fuelcell * heater.efficiency / cell.heat * cell.electric / mj.per.kwh)
my.kwh.used [kWh] = my.kwh.base + my.kwh.water
my.kerosene.left [L] = my.kerosene * my.heat.kept
` +
	// The roof. A mean home has panels already (my.sun.before, in kWh a year). A
	// small home cannot use more of the sun than it uses at all; the city's shares
	// hold for homes of mean size.
	`my.sun [kWh] = my.pv * pv.size * pv.yield
my.own.use [%] = min(pv.own.use + my.battery * (battery.own.use - pv.own.use) + my.v2h * (v2h.own.use - pv.own.use)
  + my.daytime * daytime.kwh * daytime.part / (pv.size * pv.yield) * 100, v2h.own.use)
my.sun.used [kWh] = min(my.sun * my.own.use / 100, my.kwh.used + my.charge) - my.sun.before * pv.own.use / 100
my.sun.sold [kWh] = my.sun - my.sun.before - my.sun.used
` +
	// Cars, each of which drives what the mean car of the city drives.
	`my.km [km] = my.cars * car.km / cars * 1000000
my.km.left [km] = my.km * (1 - my.carless) - my.carshare * carshare.km
my.charge [kWh] = my.km.left * my.ev / ev.economy
my.petrol [L] = my.km.left * (1 - my.ev - my.hydrogen - my.hv * hv.saving) / car.economy * (1 - my.ecodrive * ecodrive.saving)
my.trips [kg-CO2] = my.km * my.carless * car.people * (carless.bus / 100 * transit.bus + carless.rail / 100 * transit.rail) / 1000
` +
	// Emission factors last: the electricity of the year and of the ledger.
	`my.tariff.part [ratio] = choose(lever.ledger, 0, my.tariff)
my.factor [kg-CO2/kWh] = grid * (1 - my.tariff.part) + elec.tepco.renewable * my.tariff.part
my.kwh.counted [kWh] = my.kwh.used + my.charge - choose(lever.export, my.sun.used, my.sun - my.sun.before)
my.co2.home [kg-CO2] = my.kwh.counted * my.factor + my.gas * (gas.factor * (1 - my.lpg) + lpg.factor * my.lpg)
  + my.kerosene.left * kerosene.factor
my.co2.car [kg-CO2] = my.petrol * petrol.factor + my.trips
my.co2 [kg-CO2] = my.co2.home + my.co2.car
` +
	// Prices last: what the home pays in a year without basic charges and fares, and
	// what the actions' devices cost.
	`my.kwh.bought [kWh] = my.kwh.used + my.charge - my.sun.used
my.yen [JPY] = my.kwh.bought * (price.elec + my.tariff * cost.tariff) - my.sun.sold * price.sun
  + my.gas * (price.gas / gas.heat * (1 - my.lpg) + price.lpg / lpg.heat * my.lpg)
  + my.kerosene.left * price.kerosene + my.petrol * price.petrol + my.pv * pv.size * pv.upkeep
my.price [JPY] = my.pv * pv.size * cost.pv + my.battery * battery.size * cost.battery + my.v2h * cost.v2h
  + my.window * cost.window + my.envelope * cost.envelope + my.hotwater * cost.hotwater + my.fuelcell * cost.fuelcell
  + my.condensing * cost.condensing + my.solarheat * cost.solarheat + my.aircon * cost.aircon + my.fridge * cost.fridge
  + my.shower * cost.shower
my.price.yearly [JPY] = my.pv * pv.size * cost.pv / life.pv + my.battery * battery.size * cost.battery / life.battery
  + my.v2h * cost.v2h / life.v2h + my.window * cost.window / life.window + my.envelope * cost.envelope / life.zeh
  + my.hotwater * cost.hotwater / life.hotwater + my.fuelcell * cost.fuelcell / life.fuelcell
  + my.condensing * cost.condensing / life.condensing + my.solarheat * cost.solarheat / life.solarheat
  + my.aircon * cost.aircon / life.aircon + my.fridge * cost.fridge / life.fridge + my.shower * cost.shower / life.shower
`
