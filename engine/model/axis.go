package model

const axis = `
# Milestones of the axis. The years themselves are facts of the edition:
# year.base      base year of the target
# year.official  last year of the official inventory
# year.last      last year of the national and prefectural statistics that carry it
# year.start     last year before the scenario departs from the outlook
# year.target    target year

# What the numbers of a year are: 0 official, 1 estimate, 2 outlook or scenario.
# The plan's view is an estimate in every year.
kind [code] = switch(year.official, choose(lever.view, 0, 1), switch(year.last, 1, 2))

carbon.to.co2 [kg-CO2/kg-C] = 44 / 12
`
