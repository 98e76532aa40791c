package model

const generation = `` +
	// Rooftop solar on homes that their residents own. Electricity used at home
	// lowers what is bought; exported electricity belongs to the grid and is shown
	// apart, and counts for the city only when the reader says so. Panels and solar
	// heat share the roof; a battery and a car that feeds the home share the surplus.
	`roofs [dwelling] = dwellings.occupied * owner.detached / 100
lever.pv.today [%] = at(pv.fit.home, year.last) / pv.size / roofs * 100
lever.pv.reach [%] = lever.pv.today + (year.target - year.start) * pv.hazard * pv.policy
adopt.pv [%] = ramp(lever.pv.today, min(lever.pv, lever.pv.reach), year.start, year.target)
adopt.battery [%] = ramp(lever.battery.today, min(lever.battery, lever.battery.reach), year.start, year.target)
adopt.v2h [%] = ramp(lever.v2h.today, min(lever.v2h, lever.v2h.reach), year.start, year.target)
adopt.daytime [%] = ramp(lever.daytime.today, min(lever.daytime, lever.daytime.reach), year.start, year.target)
pv.homes [dwelling] = adopt.pv / 100 * roofs * roof.fit
pv.before [GWh] = lever.pv.today / 100 * roofs * pv.size * pv.yield / 1000000
pv.all [GWh] = pv.homes * pv.size * pv.yield / 1000000
pv.kwh [GWh] = pv.all - pv.before
` +
	// Share used at home: a battery or V2H raises it, and so does hot water heated
	// by day. V2H needs an electric car at the home.
	`v2h.cars [%] = min(adopt.v2h, ev.cars / pv.homes * 100)
store.fit [ratio] = 100 / max(adopt.battery + v2h.cars, 100)
daytime.gain [%] = adopt.daytime / 100 * daytime.kwh * daytime.part / (pv.size * pv.yield) * 100
own.use [%] = min(pv.own.use + adopt.battery / 100 * store.fit * (battery.own.use - pv.own.use)
  + v2h.cars / 100 * store.fit * (v2h.own.use - pv.own.use) + daytime.gain, v2h.own.use)
pv.kwh.used [GWh] = pv.all * own.use / 100 - pv.before * pv.own.use / 100
pv.kwh.exported [GWh] = pv.kwh - pv.kwh.used
pv.kwh.counted [GWh] = choose(lever.export, pv.kwh.used, pv.kwh)
` +
	// Electricity bought by homes, after insulation, machines and roofs.
	`home.kwh.bought [GWh] = home.kwh.used - pv.kwh.counted
` +
	// A renewable contract changes which factor the bill carries, not what the
	// grid burns: it counts in the contract ledger only.
	`tariff.part [ratio] = choose(lever.ledger, 0, adopt.tariff / 100)
home.factor [kg-CO2/kWh] = grid * (1 - tariff.part) + elec.tepco.renewable * tariff.part
home.elec [kt-CO2] = home.kwh.bought * home.factor
home.gas [kt-CO2] = home.gas.used * gas.mix
home.charging [kt-CO2] = ev.kwh * home.factor
`
