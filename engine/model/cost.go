package model

const cost = `` +
	// What measures cost in a year, in million yen: the price of what is bought
	// beyond today's adoption, spread evenly over its life, without interest. For a
	// water heater, which is replaced when it is worn out, only what it costs beyond
	// an ordinary one. Measures for which nothing is bought cost nothing; those
	// without a known price have no rule here and say so.
	`spend.none [million JPY] = 0 * adopt.hems
spend.pv [million JPY] = pv.kwh / pv.yield * (cost.pv / life.pv + pv.upkeep)
spend.battery [million JPY] = pv.homes * adopt.battery / 100 * store.fit * battery.size * cost.battery / life.battery / 1000000
spend.v2h [million JPY] = pv.homes * v2h.cars / 100 * store.fit * cost.v2h / life.v2h / 1000000
spend.window [million JPY] = (homes.detached * window.only + homes.collective * window.more) * cost.window / life.window / 1000000
spend.envelope [million JPY] = homes.detached * envelope.more * cost.envelope / life.zeh / 1000000
spend.hotwater [million JPY] = hotwater.more * (cost.hotwater - cost.condensing) / life.hotwater / 1000000
spend.fuelcell [million JPY] = cell.more * (cost.fuelcell - cost.condensing) / life.fuelcell / 1000000
spend.solarheat [million JPY] = solarheat.more * cost.solarheat / life.solarheat / 1000000
spend.shower [million JPY] = homes * shower.more * cost.shower / life.shower / 1000000
spend.tariff [million JPY] = home.kwh.bought * adopt.tariff / 100 * cost.tariff
spend.bizpv [million JPY] = bizpv.kwh / pv.yield * cost.bizpv / life.pv
` +
	// The energy bill at today's prices: homes, their cars, and what firms make on
	// their own roofs. Saved energy lowers it.
	`price.heat [JPY/MJ] = price.gas / gas.heat * (1 - lpg.part) + price.lpg / lpg.heat * lpg.part
bill.home [million JPY] = (home.kwh.used - pv.kwh.used) * price.elec - pv.kwh.exported * price.sun
  + home.gas.used * price.heat + home.oil / kerosene.factor * price.kerosene
bill.car [million JPY] = ev.kwh * price.elec + car.burnt / petrol.factor * price.petrol
bill [million JPY] = bill.home + bill.car - bizpv.kwh * price.elec.firm
`
