package model

const gas = `` +
	// The other six gases, where figures are at hand. A cell is one sub-sector's
	// emission of one gas; a cell without data has no value, never 0, and a sum over
	// gases counts what is known. The CO2 of energy and of burnt waste is in the
	// sectors themselves. lever.gases decides whether the city counts these cells.
	// National totals of the fluorinated gases are by calendar year and stand under
	// the fiscal year that begins in it.

	// Warming over 100 years against CO2, of the set that the edition chose: 0 is
	// the Fifth Assessment Report, 1 the Fourth. The fluorinated totals are printed
	// in the Fifth's; without the mix of substances they have no value in the Fourth's.
	`gwp.ch4 [ratio] = choose(gwp.set, gwp.ch4.ar5, gwp.ch4.ar4)
gwp.n2o [ratio] = choose(gwp.set, gwp.n2o.ar5, gwp.n2o.ar4)
gwp.hfc [ratio] = choose(gwp.set, 1, gwp.hfc.ar4)
` +
	// Cars: kilometres from the fuel that the CO2 stands for, times grams per km.
	`car.travel [million km] = co2.car / petrol.factor * car.economy
cell.car.ch4 [kt-CO2e] = car.travel * car.ch4 * gwp.ch4 / 1000
cell.car.n2o [kt-CO2e] = car.travel * car.n2o * gwp.n2o / 1000
cell.freight.ch4 [kt-CO2e] = freight.travel * freight.ch4 * gwp.ch4 / 1000
cell.freight.n2o [kt-CO2e] = freight.travel * freight.n2o * gwp.n2o / 1000
` +
	// Leaks of refrigerant: the nation's, shared out by cars, households and
	// tertiary employees. After the last total they follow the population.
	`cell.car.hfc [kt-CO2e] = carry(nat.hfc.car * indicator.car * hfc.even * gwp.hfc, people)
cell.household.hfc [kt-CO2e] = carry(nat.hfc.home * line(city.households) / line(nat.households) * hfc.even * gwp.hfc, people)
cell.commercial.hfc [kt-CO2e] = carry(nat.hfc.commercial * city.employees.tertiary / nat.employees.tertiary * hfc.even * gwp.hfc, people)
` +
	// Sewage: people connected, water per head, grams per cubic metre.
	`cell.waste.ch4 [kt-CO2e] = people * line(sewer.part) / 100 * sewage.water * sewage.ch4 * gwp.ch4 / 1000000000
` +
	// Incineration: tonnes burnt, grams per tonne as once measured.
	`cell.waste.n2o [kt-CO2e] = carry(waste.incinerated * waste.n2o * gwp.n2o / 1000000000, people)
` +
	// Nothing at hand for these; missing.csv says why.
	`cell.agriculture.ch4 [kt-CO2e] = known.agriculture.ch4
cell.agriculture.n2o [kt-CO2e] = known.agriculture.n2o
cell.manufacturing.hfc [kt-CO2e] = known.manufacturing.hfc
cell.manufacturing.pfc [kt-CO2e] = known.manufacturing.pfc
cell.manufacturing.sf6 [kt-CO2e] = known.manufacturing.sf6
cell.manufacturing.nf3 [kt-CO2e] = known.manufacturing.nf3
` +
	// Each sub-sector's other gases, as far as known.
	`other.manufacturing [kt-CO2e] = known(cell.manufacturing.hfc, 0) + known(cell.manufacturing.pfc, 0)
  + known(cell.manufacturing.sf6, 0) + known(cell.manufacturing.nf3, 0)
other.agriculture [kt-CO2e] = known(cell.agriculture.ch4, 0) + known(cell.agriculture.n2o, 0)
other.commercial [kt-CO2e] = known(cell.commercial.hfc, 0)
other.household [kt-CO2e] = known(cell.household.hfc, 0)
other.car [kt-CO2e] = known(cell.car.ch4, 0) + known(cell.car.n2o, 0) + known(cell.car.hfc, 0)
other.freight [kt-CO2e] = known(cell.freight.ch4, 0) + known(cell.freight.n2o, 0)
other.waste [kt-CO2e] = known(cell.waste.ch4, 0) + known(cell.waste.n2o, 0)
other.total [kt-CO2e] = other.manufacturing + other.agriculture + other.commercial + other.household
  + other.car + other.freight + other.waste
` +
	// Each gas over all sub-sectors. One that is known nowhere has no value.
	`pathway.gas.co2 [kt-CO2e] = co2.industry + co2.commercial + co2.household + co2.transport + co2.waste
pathway.gas.ch4 [kt-CO2e] = cell.car.ch4 + known(cell.waste.ch4, 0) + known(cell.freight.ch4, 0) + known(cell.agriculture.ch4, 0)
pathway.gas.n2o [kt-CO2e] = cell.car.n2o + known(cell.waste.n2o, 0) + known(cell.freight.n2o, 0) + known(cell.agriculture.n2o, 0)
pathway.gas.hfc [kt-CO2e] = cell.household.hfc + cell.commercial.hfc + cell.car.hfc + known(cell.manufacturing.hfc, 0)
pathway.gas.pfc [kt-CO2e] = cell.manufacturing.pfc
pathway.gas.sf6 [kt-CO2e] = cell.manufacturing.sf6
pathway.gas.nf3 [kt-CO2e] = cell.manufacturing.nf3
`
