package model

const business = `
# Businesses and the city hall, one aggregate lever each.
adopt.business [%] = ramp(lever.business.today, min(lever.business, lever.business.reach), year.start, year.target)
adopt.city [%] = ramp(lever.city.today, min(lever.city, lever.city.reach), year.start, year.target)
business.more [ratio] = (adopt.business - lever.business.today) / 100
city.more [ratio] = (adopt.city - lever.city.today) / 100

# Lighting is a share of a building's electricity; light-emitting diodes save a share of that.
business.kwh [GWh] = elec.commercial - hall.kwh / 1000
business.saved [GWh] = business.kwh * business.more * light.of.building / 100 * led.of.light / 100
city.saved [GWh] = hall.kwh / 1000 * city.more
city.gas.saved [kt-CO2] = at(hall.gas, year.hall) / 1000 * city.more

# Activity after the last statistic stays as it was; electricity's part follows the grid.
commercial.outlook [kt-CO2] = at(past.commercial, year.last) + elec.commercial * grid.change
co2.commercial [kt-CO2] = switch(year.last, past.commercial,
  commercial.outlook - (business.saved + city.saved) * grid - city.gas.saved)

# Makers that follow the energy law's yardstick lower their energy per product each year.
industry.saving [ratio] = business.more * industry.yearly / 100 * (year.target - year.start)
industry.outlook [kt-CO2] = at(past.industry, year.last) + elec.industry * grid.change
co2.industry [kt-CO2] = switch(year.last, past.industry, industry.outlook * (1 - industry.saving))
`
