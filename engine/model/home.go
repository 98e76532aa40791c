package model

const home = `
# Dwellings, their end uses, and what changes them. Two types, detached and
# collective; each is a mix of modelled households of Kanagawa (d4 and d2:
# detached with four and two people; c1, c2, c3: flats with one to three).
# Electricity in kWh and gas in m3 per home and year.

homes.detached [household] = homes * (1 - collective.share / 100)
homes.collective [household] = homes * collective.share / 100

d.heat [kWh/dwelling] = mix.d4 * d62.d4.heat.kwh + (1 - mix.d4) * d62.d2.heat.kwh
d.cool [kWh/dwelling] = mix.d4 * d62.d4.cool.kwh + (1 - mix.d4) * d62.d2.cool.kwh
d.light [kWh/dwelling] = mix.d4 * d62.d4.light.kwh + (1 - mix.d4) * d62.d2.light.kwh
d.fridge [kWh/dwelling] = mix.d4 * d62.d4.fridge.kwh + (1 - mix.d4) * d62.d2.fridge.kwh
d.all [kWh/dwelling] = mix.d4 * d62.d4.all.kwh + (1 - mix.d4) * d62.d2.all.kwh
d.rest [kWh/dwelling] = d.all - d.heat - d.cool - d.light - d.fridge
d.bath [m3/dwelling] = mix.d4 * d62.d4.bath.gas + (1 - mix.d4) * d62.d2.bath.gas
d.gas [m3/dwelling] = mix.d4 * d62.d4.all.gas + (1 - mix.d4) * d62.d2.all.gas

mix.c3 [ratio] = 1 - mix.c1 - mix.c2
c.heat [kWh/dwelling] = mix.c1 * d62.c1.heat.kwh + mix.c2 * d62.c2.heat.kwh + mix.c3 * d62.c3.heat.kwh
c.cool [kWh/dwelling] = mix.c1 * d62.c1.cool.kwh + mix.c2 * d62.c2.cool.kwh + mix.c3 * d62.c3.cool.kwh
c.light [kWh/dwelling] = mix.c1 * d62.c1.light.kwh + mix.c2 * d62.c2.light.kwh + mix.c3 * d62.c3.light.kwh
c.fridge [kWh/dwelling] = mix.c1 * d62.c1.fridge.kwh + mix.c2 * d62.c2.fridge.kwh + mix.c3 * d62.c3.fridge.kwh
c.all [kWh/dwelling] = mix.c1 * d62.c1.all.kwh + mix.c2 * d62.c2.all.kwh + mix.c3 * d62.c3.all.kwh
c.rest [kWh/dwelling] = c.all - c.heat - c.cool - c.light - c.fridge
c.gas [m3/dwelling] = mix.c1 * d62.c1.all.gas + mix.c2 * d62.c2.all.gas + mix.c3 * d62.c3.all.gas

# Calibration, first step: electricity per home as surveyed in the region.
elec.scale [ratio] = survey.kwh / ((homes.detached * d.all + homes.collective * c.all) / homes)

# Adoption paths, in per cent of the stock that the lever names.
adopt.window [%] = ramp(lever.window.today, min(lever.window, lever.window.reach), year.start, year.target)
adopt.envelope [%] = ramp(lever.envelope.today, min(lever.envelope, lever.envelope.reach), year.start, year.target)
adopt.appliance [%] = ramp(lever.appliance.today, min(lever.appliance, lever.appliance.reach), year.start, year.target)
adopt.led [%] = ramp(lever.led.today, min(lever.led, lever.led.reach), year.start, year.target)
adopt.hotwater [%] = ramp(lever.hotwater.today, min(lever.hotwater, lever.hotwater.reach), year.start, year.target)
adopt.tariff [%] = ramp(lever.tariff.today, min(lever.tariff, lever.tariff.reach), year.start, year.target)

# Windows and envelopes improve the same walls: a detached home that gets a new
# envelope gets its windows with it, so the window saving is not counted there.
window.more [ratio] = (adopt.window - lever.window.today) / 100
envelope.more [ratio] = (adopt.envelope - lever.envelope.today) / 100
window.only [ratio] = max(window.more - envelope.more, 0)
heat.kept.d [ratio] = 1 - window.only * window.saving - envelope.more * envelope.saving
heat.kept.c [ratio] = 1 - window.more * window.saving
# Insulation without shading keeps the sun's heat in: cooling rises.
cool.kept.d [ratio] = 1 + envelope.more * envelope.cooling

# Newer machines use less of what demand is left.
appliance.more [ratio] = (adopt.appliance - lever.appliance.today) / 100
aircon.kept [ratio] = 1 - appliance.more * aircon.saving
fridge.kept [ratio] = 1 - appliance.more * fridge.saving
led.more [ratio] = (adopt.led - lever.led.today) / 100
light.kept [ratio] = 1 - led.more * led.saving

# A heat pump takes the place of a gas water heater: gas falls, electricity
# rises in the ratio of the reference computation. It needs room for a tank:
# detached homes.
hotwater.more [household] = min((adopt.hotwater - lever.hotwater.today) / 100 * homes, homes.detached)
hotwater.gas [MJ] = hotwater.more * d.bath * gas.heat
hotwater.kwh [kWh] = hotwater.gas * hotwater.kwh.per.mj

home.kwh.d [kWh] = homes.detached * elec.scale * (d.heat * heat.kept.d * aircon.kept + d.cool * cool.kept.d * aircon.kept
  + d.light * light.kept + d.fridge * fridge.kept + d.rest)
home.kwh.c [kWh] = homes.collective * elec.scale * (c.heat * heat.kept.c * aircon.kept + c.cool * aircon.kept
  + c.light * light.kept + c.fridge * fridge.kept + c.rest)
home.kwh.used [GWh] = (home.kwh.d + home.kwh.c + hotwater.kwh) / 1000000
home.gas.used [TJ] = ((homes.detached * d.gas + homes.collective * c.gas) * gas.heat - hotwater.gas) / 1000000

# Calibration, second step: one factor makes the sum of the end uses equal the
# household sector of the view in the last year that statistics reach. It also
# stands for bottled gas and kerosene, which the modelled homes do not burn.
home.kwh.now [GWh] = (homes.detached * d.all + homes.collective * c.all) * elec.scale / 1000000
home.gas.now [TJ] = (homes.detached * d.gas + homes.collective * c.gas) * gas.heat / 1000000
home.scale [ratio] = at(past.household, year.last)
  / at(home.kwh.now * nat.elec.factor + home.gas.now * gas.factor, year.last)
`
