package model

const car = `` +
	// Passenger cars. The levers set shares of new purchases; the fleet follows as
	// age classes wear out. A car has one powertrain: when the shares exceed all new
	// cars they are cut in proportion. The official method spreads the nation's fuel
	// over cars, so it cannot see what Fujisawa buys: this part is computed from the
	// bottom, and the outlook keeps the fuel per kilometre of today's fleet.
	`lever.ev.today [%] = ev.share.now
adopt.ev [%] = ramp(lever.ev.today, min(lever.ev, lever.ev.reach), year.start, year.target)
adopt.hv [%] = ramp(lever.hv.today, min(lever.hv, lever.hv.reach), year.start, year.target)
adopt.hydrogen [%] = ramp(lever.hydrogen.today, min(lever.hydrogen, lever.hydrogen.reach), year.start, year.target)
adopt.carless [%] = ramp(lever.carless.today, min(lever.carless, lever.carless.reach), year.start, year.target)
adopt.carshare [%] = ramp(lever.carshare.today, min(lever.carshare, lever.carshare.reach), year.start, year.target)
adopt.ecodrive [%] = ramp(lever.ecodrive.today, min(lever.ecodrive, lever.ecodrive.reach), year.start, year.target)
cars [vehicle] = hold(city.vehicles.car) * people / at(people, year.official)
cars.new [vehicle] = cars / car.life
new.fit [ratio] = 100 / max(adopt.ev + adopt.hv + adopt.hydrogen, 100)
ev.fleet [%] = cohort(adopt.ev * new.fit, 0, car.life, year.start)
ev.fleet.outlook [%] = cohort(lever.ev.today, 0, car.life, year.start)
ev.more [ratio] = (ev.fleet - ev.fleet.outlook) / 100
ev.cars [vehicle] = ev.fleet / 100 * cars
hv.more [ratio] = (cohort(adopt.hv * new.fit, 0, car.life, year.start) - cohort(lever.hv.today, 0, car.life, year.start)) / 100
hydrogen.more [ratio] = cohort(adopt.hydrogen * new.fit, lever.hydrogen.today, car.life, year.start) / 100
carless.part [ratio] = (adopt.carless - lever.carless.today) / 100
carshare.more [household] = (adopt.carshare - lever.carshare.today) / 100 * homes
ecodrive.more [ratio] = (adopt.ecodrive - lever.ecodrive.today) / 100
` +
	// Fuel of the outlook, from the emissions of the last year.
	`car.outlook [kt-CO2] = switch(year.last, past.car, at(past.car, year.last) * people.growth)
car.fuel [ML] = car.outlook / petrol.factor
car.km [million km] = car.fuel * car.economy
car.km.left [million km] = car.km * (1 - carless.part) - carshare.more * carshare.km / 1000000
car.km.moved [million km] = car.km * carless.part
` +
	// An electric car of the new fleet drives what an average car would have driven,
	// and so does a car on hydrogen, whose making lies outside the city. A hybrid
	// takes the place of a petrol car.
	`ev.km [million km] = car.km.left * ev.more
ev.kwh [GWh] = ev.km / ev.economy
hydrogen.km [million km] = car.km.left * hydrogen.more
hv.saving [ratio] = 1 - car.economy / hv.economy
hv.km [million km] = car.km.left * hv.more * hv.saving
ecodrive.saving [ratio] = ecodrive.litre * cars / 1000000 / car.fuel
car.burnt [kt-CO2] = (car.km.left - ev.km - hydrogen.km - hv.km) / car.economy * petrol.factor * (1 - ecodrive.more * ecodrive.saving)
` +
	// Trips that leave the car go on foot or by bicycle, by bus and by train.
	`car.people [person] = petrol.factor / car.economy * 1000 / transit.car
transit.added [kt-CO2] = car.km.moved * car.people
  * (carless.bus / 100 * transit.bus + carless.rail / 100 * transit.rail) / 1000
car.all [kt-CO2] = car.burnt + transit.added
` +
	// Freight: electric vans among new ones, which last as long as cars and whose
	// electricity firms buy, and parcels that find somebody at home the first time.
	`adopt.bizvan [%] = ramp(lever.bizvan.today, min(lever.bizvan, lever.bizvan.reach), year.start, year.target)
adopt.redelivery [%] = ramp(lever.redelivery.today, min(lever.redelivery, lever.redelivery.reach), year.start, year.target)
freight.outlook [kt-CO2] = at(past.freight, year.last)
vans.new [vehicle] = hold(city.vehicles.freight) / car.life
van.more [ratio] = (cohort(adopt.bizvan, 0, car.life, year.start) - cohort(lever.bizvan.today, 0, car.life, year.start)) / 100
van.saved [kt-CO2] = freight.outlook * van.part / 100 * van.more
van.kwh [GWh] = van.saved / petrol.factor * car.economy / ev.economy
redelivery.city [kt-CO2] = redelivery.nation * people.part
redelivery.saved [kt-CO2] = redelivery.city * (adopt.redelivery - lever.redelivery.today) / 100
freight.saved [kt-CO2] = van.saved + redelivery.saved
` +
	// Electric buses on the city's lines; the diesel of a bus as its operator reports it.
	`adopt.bus [vehicle] = ramp(lever.bus.today, min(lever.bus, lever.bus.reach), year.start, year.target)
bus.saved [kt-CO2] = (adopt.bus - lever.bus.today) * bus.litre * diesel.factor / 1000000
bus.kwh [GWh] = bus.saved / diesel.factor * car.economy / ev.economy
`
