package model

const waste = `` +
	// Waste that is burnt; its fossil carbon is plastic and synthetic fibre. Less
	// waste comes first, sorting takes plastic out of what is left.
	`lever.waste.reach [%] = (year.target - year.start) * waste.policy
  * (at(waste.incinerated, year.base) - at(waste.incinerated, year.last)) / at(waste.incinerated, year.base) * 100 / (year.last - year.base)
adopt.waste [%] = ramp(lever.waste.today, min(lever.waste, lever.waste.reach), year.start, year.target)
adopt.plastic [%] = ramp(lever.plastic.today, min(lever.plastic, lever.plastic.reach), year.start, year.target)
waste.outlook [kt-CO2] = switch(year.last, past.waste, at(past.waste, year.last) * people.growth)
co2.waste [kt-CO2] = waste.outlook * (1 - (adopt.waste - lever.waste.today) / 100)
  * (1 - (adopt.plastic - lever.plastic.today) / 100)
`
