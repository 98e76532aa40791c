package model

const outlook = `
# Drivers of the outlook: what changes without further action.
people [person] = line(city.population.ipss)
people.growth [ratio] = people / at(people, year.last)
homes [household] = line(city.homes)
`
