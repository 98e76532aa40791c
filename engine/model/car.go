package model

const car = `
# Passenger cars. The lever sets the share of new purchases; the fleet follows
# as cars wear out. The official method spreads the nation's fuel over cars, so
# it cannot see what Fujisawa buys: this part is computed from the bottom.
lever.ev.today [%] = ev.share.now
adopt.ev [%] = ramp(lever.ev.today, min(lever.ev, lever.ev.reach), year.start, year.target)
cars [vehicle] = hold(city.vehicles.car) * people / at(people, year.official)
ev.fleet [%] = turnover(adopt.ev, 0, car.life, year.start)
ev.fleet.outlook [%] = turnover(lever.ev.today, 0, car.life, year.start)
ev.more [ratio] = (ev.fleet - ev.fleet.outlook) / 100
ev.cars [vehicle] = ev.fleet / 100 * cars

adopt.carless [%] = ramp(lever.carless.today, min(lever.carless, lever.carless.reach), year.start, year.target)
carless.part [ratio] = (adopt.carless - lever.carless.today) / 100

# Fuel of the outlook, from the emissions of the last year.
car.outlook [kt-CO2] = switch(year.last, past.car, at(past.car, year.last) * people.growth)
car.fuel [ML] = car.outlook / petrol.factor
car.km [million km] = car.fuel * car.economy
car.km.left [million km] = car.km * (1 - carless.part)
car.km.moved [million km] = car.km * carless.part

# An electric car of the new fleet drives what a petrol car would have driven.
ev.km [million km] = car.km.left * ev.more
ev.kwh [GWh] = ev.km / ev.economy
car.burnt [kt-CO2] = (car.km.left - ev.km) / car.economy * petrol.factor
# Trips that leave the car go on foot or by bicycle, by bus and by train.
car.people [person] = petrol.factor / car.economy * 1000 / transit.car
transit.added [kt-CO2] = car.km.moved * car.people
  * (carless.bus / 100 * transit.bus + carless.rail / 100 * transit.rail) / 1000
car.all [kt-CO2] = car.burnt + transit.added
`
