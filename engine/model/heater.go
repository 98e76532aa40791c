package model

const heater = `` +
	// Water heaters. Every home has one; heat pump, hybrid and fuel cell need room
	// outside, so they go into detached homes, and solar heat needs the roof. What
	// comes up for renewal since the start is shared: when the wishes exceed it, all
	// of them are cut in proportion, first among detached homes, then with the
	// condensing gas heaters of all homes. Positions stay as wished; homes are cut. With early replacement a
	// heater may go before it is worn out, and half of its price is lost.
	`adopt.hotwater [%] = ramp(lever.hotwater.today, min(lever.hotwater, lever.hotwater.reach), year.start, year.target)
adopt.hybrid [%] = ramp(lever.hybrid.today, min(lever.hybrid, lever.hybrid.reach), year.start, year.target)
adopt.fuelcell [%] = ramp(lever.fuelcell.today, min(lever.fuelcell, lever.fuelcell.reach), year.start, year.target)
adopt.solarheat [%] = ramp(lever.solarheat.today, min(lever.solarheat, lever.solarheat.reach), year.start, year.target)
adopt.condensing [%] = ramp(lever.condensing.today, min(lever.condensing, lever.condensing.reach), year.start, year.target)
roof.fit [ratio] = 100 / max(adopt.pv + adopt.solarheat, 100)
heater.turn [ratio] = choose(lever.early, clip(years(year.start) / heater.life, 0, 1), clip(years(year.start), 0, 1))
heater.room.d [household] = homes.detached * (1 - stock.heatpump.detached / 100) * heater.turn
heater.room [household] = homes * (1 - lever.hotwater.today / 100) * heater.turn
hotwater.wish [household] = (adopt.hotwater - lever.hotwater.today) / 100 * homes
hybrid.wish [household] = (adopt.hybrid - lever.hybrid.today) / 100 * homes
cell.wish [household] = (adopt.fuelcell - lever.fuelcell.today) / 100 * homes
solarheat.wish [household] = (adopt.solarheat - lever.solarheat.today) / 100 * roofs * roof.fit
condensing.wish [household] = (adopt.condensing - lever.condensing.today) / 100 * homes
heater.wish.d [household] = hotwater.wish + hybrid.wish + cell.wish + solarheat.wish
heater.fit.d [ratio] = min(heater.room.d / max(heater.wish.d, 1), 1)
heater.wish [household] = heater.wish.d * heater.fit.d + condensing.wish
heater.fit [ratio] = min(heater.room / max(heater.wish, 1), 1)
hotwater.more [household] = hotwater.wish * heater.fit.d * heater.fit
hybrid.more [household] = hybrid.wish * heater.fit.d * heater.fit
cell.more [household] = cell.wish * heater.fit.d * heater.fit
solarheat.more [household] = solarheat.wish * heater.fit.d * heater.fit
condensing.more [household] = condensing.wish * heater.fit
` +
	// Gas for hot water after saving at the tap, and what each heater makes of it.
	// A fuel cell burns more gas and gives electricity: the cleaner the grid, the
	// less that electricity is worth, until the cell raises emissions.
	`bath.d [MJ/dwelling] = d.bath * gas.heat * bath.kept * hems.kept
bath.mean [MJ/dwelling] = (homes.detached * bath.d + homes.collective * c.bath * gas.heat * bath.kept * hems.kept) / homes
hotwater.gas [MJ] = hotwater.more * bath.d
hotwater.kwh [kWh] = hotwater.gas * hotwater.kwh.per.mj
hybrid.gas [MJ] = hybrid.more * bath.d * hybrid.saving
hybrid.kwh [kWh] = hybrid.gas * hybrid.kwh.per.mj
condensing.gas [MJ] = condensing.more * bath.mean * condensing.saving
solarheat.gas [MJ] = solarheat.more * bath.d * solarheat.saving
cell.before [MJ] = cell.more * bath.d
cell.gas [MJ] = cell.before * heater.efficiency / cell.heat
cell.kwh [kWh] = cell.gas * cell.electric / mj.per.kwh
`
