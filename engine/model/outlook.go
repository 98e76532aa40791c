package model

const outlook = `` +
	// Drivers of the outlook: what changes without further action, and how sure
	// that is.
	//
	// people       two published projections, lever.population picks one; known
	// years of each are joined by straight lines, the ends held
	// households   the city's projection, census to peak in a straight line
	// employees, shipments, floor: no projection at hand, they stay as they are
	// vehicles     per head as in the last known year
	// waste        per head as in the last year
	// electricity  the grid path (file electricity)
	`people.ipss [person] = line(city.population.ipss)
people.city [person] = line(city.population.plan)
people [person] = choose(lever.population, people.ipss, people.city)
people.growth [ratio] = people / at(people, year.last)
homes [household] = line(city.homes)
` +
	// How far the two projections lie apart, as growth since the last statistic.
	`people.apart [ratio] = (people.city / at(people.city, year.last)) / (people.ipss / at(people.ipss, year.last)) - 1
people.doubt [ratio] = switch(year.last, 0, max(people.apart, -people.apart))
` +
	// The households' projection against households of the size of the last year.
	`homes.apart [ratio] = (homes / at(homes, year.last)) / people.growth - 1
homes.doubt [ratio] = switch(year.last, 0, max(homes.apart, -homes.apart))
`
