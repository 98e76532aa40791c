package model

const footprint = `` +
	// The third ledger: what residents cause elsewhere. Food is grown and goods are
	// made mostly outside the city, so these never enter the city's total.
	`adopt.foodloss [%] = ramp(lever.foodloss.today, min(lever.foodloss, lever.foodloss.reach), year.start, year.target)
adopt.goods [%] = ramp(lever.goods.today, min(lever.goods, lever.goods.reach), year.start, year.target)
footprint.food [kt-CO2e] = people * food.loss / 1000000 * (1 - (adopt.foodloss - lever.foodloss.today) / 100)
footprint.goods [kt-CO2e] = -(people * goods.saving / 1000000 * (adopt.goods - lever.goods.today) / 100)
footprint.total [kt-CO2e] = footprint.food + footprint.goods
`
