package model

const axis = `` +
	// Milestones of the axis. The years themselves are facts of the edition:
	// year.base      base year of the target
	// year.official  last year of the official inventory
	// year.last      last year of the national and prefectural statistics that carry it
	// year.start     last year before the scenario departs from the outlook
	// year.target    target year

	// What the numbers of a year are: 0 official, 1 estimate, 2 outlook or scenario.
	// The plan's view, what is computed here and gases that the official table does
	// not have are estimates in every year.
	`kind [code] = switch(base.last, max(choose(view, 0, 0, 1, 1), lever.gases), switch(year.last, 1, 2))

carbon.to.co2 [kg-CO2/kg-C] = 44 / 12
`
