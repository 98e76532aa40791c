package model

const inventory = `
# The past by the ministry's standard method, and how it is carried beyond its
# last official year. A statistic carries a sub-sector by its growth, never by
# its level, because editions differ. Which statistic: the one that would have
# missed FY2013-FY2019 least, among those at hand (engine/carry_test.go).

# Energy per head times population: Kanagawa's final energy use, in GJ.
# The per-head series reaches one year further than the published totals.
kgw.people [person] = line(kgw.population)
index.industry [GJ] = kgw.gj.industry * kgw.people
index.household [GJ] = kgw.gj.household * kgw.people

# Commerce follows the prefecture's energy and, for the part that is
# electricity, the national factor of electricity.
index.commercial.part [ratio] = at(elec.commercial.part, year.official)
index.commercial [GJ] = kgw.gj.commercial * kgw.people
  * (1 - index.commercial.part + index.commercial.part * nat.elec.factor / at(nat.elec.factor, year.official))

index.construction [kt-C] = nat.carbon.construction + nat.carbon.mining
index.rail [kt-C] = nat.carbon.rail * line(city.population) / line(nat.population)

# Burnt waste times the same plastic share in all years: a single year's waste
# sample moves more than the waste does.
index.waste [t] = waste.incinerated

# Road traffic by the ministry's standard method, from its own inputs: the
# nation's carbon times the city's share of the nation's vehicles.
standard.car [kt-CO2] = sample.national.car.carbon * city.vehicles.car / sample.national.car.vehicles * carbon.to.co2
standard.freight [kt-CO2] = sample.national.freight.carbon * city.vehicles.freight / sample.national.freight.vehicles * carbon.to.co2

base.manufacturing [kt-CO2] = carry(moe.manufacturing, index.industry) * (1 + doubt.manufacturing * band.manufacturing)
base.construction [kt-CO2] = carry(moe.construction, index.construction) * (1 + doubt.construction * band.construction)
base.agriculture [kt-CO2] = carry(moe.agriculture, nat.carbon.agriculture) * (1 + doubt.agriculture * band.agriculture)
base.commercial [kt-CO2] = carry(moe.commercial, index.commercial) * (1 + doubt.commercial * band.commercial)
base.household [kt-CO2] = carry(moe.household, index.household) * (1 + doubt.household * band.household)
base.car [kt-CO2] = carry(moe.car, nat.carbon.car) * (1 + doubt.car * band.car)
base.freight [kt-CO2] = carry(moe.freight, nat.carbon.freight) * (1 + doubt.freight * band.freight)
base.rail [kt-CO2] = carry(moe.rail, index.rail) * (1 + doubt.rail * band.rail)
base.ship [kt-CO2] = carry(moe.ship, nat.carbon.ship)
base.waste [kt-CO2] = carry(moe.waste, index.waste) * (1 + doubt.waste * band.waste)

# How far the carried value may be off: 1.645 times the root mean square error
# that the same carry made over as many years within FY2013-FY2019 (90 %).
# A doubt counts in such bands: 0 in the central run, drawn in the futures.
band.manufacturing [ratio] = band.width * spread(moe.manufacturing, index.industry)
band.construction [ratio] = band.width * spread(moe.construction, index.construction)
band.agriculture [ratio] = band.width * spread(moe.agriculture, nat.carbon.agriculture)
band.commercial [ratio] = band.width * spread(moe.commercial, index.commercial)
band.household [ratio] = band.width * spread(moe.household, index.household)
band.car [ratio] = band.width * spread(moe.car, nat.carbon.car)
band.freight [ratio] = band.width * spread(moe.freight, nat.carbon.freight)
band.rail [ratio] = band.width * spread(moe.rail, index.rail)
band.waste [ratio] = band.width * spread(moe.waste, index.waste)
`
