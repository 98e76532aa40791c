package model

const pathway = `
# Five sectors, their sum, the target and the distance to it.
pathway.household [kt-CO2] = switch(year.last, past.household, home.elec + home.gas + home.oil + home.charging)
pathway.transport [kt-CO2] = switch(year.last, past.car + past.transport.other,
  car.all + at(past.transport.other, year.last) + elec.rail * grid.change - freight.saved - bus.saved - fleet.saved)
pathway.total [kt-CO2] = pathway.industry + pathway.commercial + pathway.household + pathway.transport + pathway.waste

target [kt-CO2] = at(pathway.total, year.base) * (1 + plan.target / 100)
gap [kt-CO2] = pathway.total - target
cut [%] = (1 - pathway.total / at(pathway.total, year.base)) * 100

# The 90 % interval: sub-sectors err independently; the plan's view adds the
# rounding of its shares. After the last statistic the upper end also covers a
# grid that only keeps its trend.
view.band [ratio] = choose(lever.view, 0, plan.band * interval.part)
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
error [kt-CO2] = sqrt(error.industry * error.industry + error.construction * error.construction
  + error.agriculture * error.agriculture + error.commercial * error.commercial
  + error.household * error.household + error.car * error.car + error.freight * error.freight
  + error.rail * error.rail + error.waste * error.waste + error.view * error.view)
grid.doubt [kt-CO2] = max(grid.trend - grid, 0) * (home.kwh.bought + elec.commercial + elec.industry + elec.rail + ev.kwh)
pathway.low [kt-CO2] = pathway.total - error
pathway.high [kt-CO2] = pathway.total + error + switch(year.last, 0, grid.doubt)
`
