package model

const city = `` +
	// The city hall: its buildings, lamps, roofs, vehicles, and the electricity of
	// its incinerator. Lamps and panels come after saving; the vehicles are part of
	// the city's cars, so what the fleet of all cars saves is left out.
	`adopt.city [%] = ramp(lever.city.today, min(lever.city, lever.city.reach), year.start, year.target)
adopt.citypv [%] = ramp(lever.citypv.today, min(lever.citypv, lever.citypv.reach), year.start, year.target)
adopt.citylight [%] = ramp(lever.citylight.today, min(lever.citylight, lever.citylight.reach), year.start, year.target)
adopt.cityfleet [%] = ramp(lever.cityfleet.today, min(lever.cityfleet, lever.cityfleet.reach), year.start, year.target)
adopt.citywte [%] = ramp(lever.citywte.today, min(lever.citywte, lever.citywte.reach), year.start, year.target)
city.more [ratio] = (adopt.city - lever.city.today) / 100
lever.citypv.today [%] = citypv.kwh / hall.kwh * 100
lever.citypv.reach [%] = lever.citypv.today + (year.target - year.start) * citypv.sites * citypv.site / hall.kwh * 100
lever.citylight.today [%] = lamps.led / lamps.all * 100
lamps.kwh [GWh] = lamps.all * lamp.kwh / 1000000 * (adopt.citylight - lever.citylight.today) / 100
city.saved [GWh] = hall.kwh / 1000 * (city.more + (adopt.citypv - lever.citypv.today) / 100) + lamps.kwh
city.gas.saved [kt-CO2] = at(hall.gas, year.hall) / 1000 * city.more
fleet.fuel [t-CO2] = at(hall.gasoline + hall.diesel, year.hall)
fleet.saved [kt-CO2] = fleet.fuel / 1000 * (adopt.cityfleet - lever.cityfleet.today) / 100 * (1 - ev.more)
fleet.kwh [GWh] = fleet.saved / petrol.factor * car.economy / ev.economy
` +
	// Electricity from waste in the city's own buildings: its carbon is counted as
	// waste, so it is free of it here, in the contract ledger only.
	`lever.citywte.today [%] = wte.used / wte.surplus * 100
wte.counted [kt-CO2] = choose(lever.ledger, 0, wte.surplus * (adopt.citywte - lever.citywte.today) / 100 * grid)
`
