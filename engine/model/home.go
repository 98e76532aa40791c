package model

const home = `` +
	// Dwellings, their end uses, and what changes them. Two types, detached and
	// collective; each is a mix of modelled households of Kanagawa (d4 and d2:
	// detached with four and two people; c1, c2, c3: flats with one to three).
	// Electricity in kWh and gas in m3 per home and year.

	`homes.detached [household] = homes * (1 - collective.share / 100)
homes.collective [household] = homes * collective.share / 100

d.heat [kWh/dwelling] = mix.d4 * d62.d4.heat.kwh + (1 - mix.d4) * d62.d2.heat.kwh
d.cool [kWh/dwelling] = mix.d4 * d62.d4.cool.kwh + (1 - mix.d4) * d62.d2.cool.kwh
d.light [kWh/dwelling] = mix.d4 * d62.d4.light.kwh + (1 - mix.d4) * d62.d2.light.kwh
d.fridge [kWh/dwelling] = mix.d4 * d62.d4.fridge.kwh + (1 - mix.d4) * d62.d2.fridge.kwh
d.all [kWh/dwelling] = mix.d4 * d62.d4.all.kwh + (1 - mix.d4) * d62.d2.all.kwh
d.rest [kWh/dwelling] = d.all - d.heat - d.cool - d.light - d.fridge
d.bath [m3/dwelling] = mix.d4 * d62.d4.bath.gas + (1 - mix.d4) * d62.d2.bath.gas
d.gas [m3/dwelling] = mix.d4 * d62.d4.all.gas + (1 - mix.d4) * d62.d2.all.gas

c.bath [m3/dwelling] = mix.c1 * d62.c1.bath.gas + mix.c2 * d62.c2.bath.gas + mix.c3 * d62.c3.bath.gas
mix.c3 [ratio] = 1 - mix.c1 - mix.c2
c.heat [kWh/dwelling] = mix.c1 * d62.c1.heat.kwh + mix.c2 * d62.c2.heat.kwh + mix.c3 * d62.c3.heat.kwh
c.cool [kWh/dwelling] = mix.c1 * d62.c1.cool.kwh + mix.c2 * d62.c2.cool.kwh + mix.c3 * d62.c3.cool.kwh
c.light [kWh/dwelling] = mix.c1 * d62.c1.light.kwh + mix.c2 * d62.c2.light.kwh + mix.c3 * d62.c3.light.kwh
c.fridge [kWh/dwelling] = mix.c1 * d62.c1.fridge.kwh + mix.c2 * d62.c2.fridge.kwh + mix.c3 * d62.c3.fridge.kwh
c.all [kWh/dwelling] = mix.c1 * d62.c1.all.kwh + mix.c2 * d62.c2.all.kwh + mix.c3 * d62.c3.all.kwh
c.rest [kWh/dwelling] = c.all - c.heat - c.cool - c.light - c.fridge
c.gas [m3/dwelling] = mix.c1 * d62.c1.all.gas + mix.c2 * d62.c2.all.gas + mix.c3 * d62.c3.all.gas
` +
	// Calibration, first step: electricity per home as surveyed in the region.
	`elec.scale [ratio] = survey.kwh / ((homes.detached * d.all + homes.collective * c.all) / homes)
` +
	// Adoption paths, in per cent of the stock that the lever names.
	`adopt.window [%] = ramp(lever.window.today, min(lever.window, lever.window.reach), year.start, year.target)
adopt.envelope [%] = ramp(lever.envelope.today, min(lever.envelope, lever.envelope.reach), year.start, year.target)
adopt.appliance [%] = ramp(lever.appliance.today, min(lever.appliance, lever.appliance.reach), year.start, year.target)
adopt.aircon [%] = ramp(lever.aircon.today, min(lever.aircon, lever.aircon.reach), year.start, year.target)
adopt.fridge [%] = ramp(lever.fridge.today, min(lever.fridge, lever.fridge.reach), year.start, year.target)
adopt.led [%] = ramp(lever.led.today, min(lever.led, lever.led.reach), year.start, year.target)
adopt.tariff [%] = ramp(lever.tariff.today, min(lever.tariff, lever.tariff.reach), year.start, year.target)
adopt.zeh [%] = ramp(lever.zeh.today, min(lever.zeh, lever.zeh.reach), year.start, year.target)
adopt.shower [%] = ramp(lever.shower.today, min(lever.shower, lever.shower.reach), year.start, year.target)
adopt.thermostat [%] = ramp(lever.thermostat.today, min(lever.thermostat, lever.thermostat.reach), year.start, year.target)
adopt.hems [%] = ramp(lever.hems.today, min(lever.hems, lever.hems.reach), year.start, year.target)
adopt.curtain [%] = ramp(lever.curtain.today, min(lever.curtain, lever.curtain.reach), year.start, year.target)
` +
	// Demand first. Windows and envelopes improve the same walls: a detached home
	// that gets a new envelope gets its windows with it, so the window saving is not
	// counted there. A ZEH takes the place of a new home of the present standard; its
	// panels are counted among all roofs.
	`window.more [ratio] = (adopt.window - lever.window.today) / 100
envelope.more [ratio] = (adopt.envelope - lever.envelope.today) / 100
window.only [ratio] = max(window.more - envelope.more, 0)
zeh.stock [year] = homes.detached / homes.new
zeh.more [ratio] = (turnover(adopt.zeh, 0, zeh.stock, year.start) - turnover(lever.zeh.today, 0, zeh.stock, year.start)) / 100
thermostat.more [ratio] = (adopt.thermostat - lever.thermostat.today) / 100
curtain.more [ratio] = (adopt.curtain - lever.curtain.today) / 100
shower.more [ratio] = (adopt.shower - lever.shower.today) / 100
hems.more [ratio] = (adopt.hems - lever.hems.today) / 100
heat.kept.c [ratio] = (1 - window.more * window.saving) * (1 - thermostat.more * thermostat.heating)
heat.kept.d [ratio] = (1 - window.only * window.saving - envelope.more * envelope.saving) * (1 - zeh.more * zeh.heating)
  * (1 - thermostat.more * thermostat.heating)
` +
	// Insulation without shading keeps the sun's heat in: cooling rises, unless the
	// home has a green curtain or a blind outside.
	`cool.kept.c [ratio] = (1 - curtain.more * curtain.saving) * (1 - thermostat.more * thermostat.cooling)
cool.kept.d [ratio] = ((1 + envelope.more * envelope.cooling + zeh.more * zeh.cooling) * (1 - curtain.more)
  + curtain.more * (1 - curtain.saving)) * (1 - thermostat.more * thermostat.cooling)
bath.kept [ratio] = 1 - shower.more * shower.saving
hems.kept [ratio] = 1 - hems.more * hems.saving
` +
	// Newer machines use less of what demand is left.
	// Homes that renew one machine only come on top of those that renew both, and
	// together they are not more than what wears out; with early replacement, all.
	`appliance.more [ratio] = (adopt.appliance - lever.appliance.today) / 100
renewal [ratio] = choose(lever.early, lever.appliance.reach / 100, 1)
aircon.more [ratio] = min(appliance.more + (adopt.aircon - lever.aircon.today) / 100, renewal)
fridge.more [ratio] = min(appliance.more + (adopt.fridge - lever.fridge.today) / 100, renewal)
aircon.kept [ratio] = 1 - aircon.more * aircon.saving
fridge.kept [ratio] = 1 - fridge.more * fridge.saving
led.more [ratio] = (adopt.led - lever.led.today) / 100
light.kept [ratio] = 1 - led.more * led.saving
` +
	// Calibration, second step, per carrier: the end uses equal the household sector
	// of the view in the last year that statistics reach. How much of that sector is
	// electricity is known for the prefecture's homes in one year; its part moves
	// with the factor of electricity. The fuels cannot be told apart further: one
	// factor serves city gas, bottled gas and kerosene.
	`home.kwh.now [GWh] = (homes.detached * d.all + homes.collective * c.all) * elec.scale / 1000000
home.gas.now [TJ] = (homes.detached * d.gas + homes.collective * c.gas) * gas.heat / 1000000
home.oil.now [kt-CO2] = homes * kerosene.home * kerosene.factor / 1000000
gas.mix [kg-CO2/MJ] = gas.factor * (1 - lpg.part) + lpg.factor * lpg.part
home.elec.early [ratio] = kgw.elec.home * at(nat.elec.factor, year.kgw) / (at(kgw.carbon.household, year.kgw) * carbon.to.co2)
home.elec.late [ratio] = home.elec.early * grid.last / at(nat.elec.factor, year.kgw)
home.elec.part [ratio] = home.elec.late / (home.elec.late + 1 - home.elec.early)
elec.fit [ratio] = at(past.household, year.last) * home.elec.part / at(home.kwh.now * nat.elec.factor, year.last)
fuel.fit [ratio] = at(past.household, year.last) * (1 - home.elec.part) / at(home.gas.now * gas.mix + home.oil.now, year.last)

home.kwh.d [kWh] = homes.detached * elec.scale * (d.heat * heat.kept.d * aircon.kept + d.cool * cool.kept.d * aircon.kept
  + d.light * light.kept + d.fridge * fridge.kept + d.rest)
home.kwh.c [kWh] = homes.collective * elec.scale * (c.heat * heat.kept.c * aircon.kept + c.cool * cool.kept.c * aircon.kept
  + c.light * light.kept + c.fridge * fridge.kept + c.rest)
home.kwh.used [GWh] = ((home.kwh.d + home.kwh.c) * elec.fit * hems.kept + (hotwater.kwh + hybrid.kwh - cell.kwh) * fuel.fit) / 1000000
home.gas.d [MJ] = homes.detached * (d.gas - d.bath * (1 - bath.kept)) * gas.heat * hems.kept
home.gas.c [MJ] = homes.collective * (c.gas - c.bath * (1 - bath.kept)) * gas.heat * hems.kept
home.gas.used [TJ] = (home.gas.d + home.gas.c - hotwater.gas - hybrid.gas - condensing.gas - solarheat.gas + cell.gas - cell.before)
  * fuel.fit / 1000000
home.oil [kt-CO2] = (homes.detached * heat.kept.d + homes.collective * heat.kept.c) * kerosene.home * kerosene.factor * fuel.fit / 1000000
`
