package model

const plan = `` +
	// The plan's view. The city's plan counts industry by another method; its own
	// tonnes are not published. They are estimated from the sector shares of FY2018
	// and the changes since FY2013 that were reported for it, anchored on what both
	// methods share: road traffic, and rail computed by the standard method.
	`plan.rail [kt-CO2] = at(nat.carbon.rail, plan.year) * carbon.to.co2
  * at(city.population, plan.year) / at(nat.population, plan.year)
plan.anchor [kt-CO2] = at(moe.car, plan.year) + at(moe.freight, plan.year) + plan.rail
plan.total.late [kt-CO2] = plan.anchor / ((plan.share.transport + doubt.share * plan.rounding) / 100)

plan.late.industry [kt-CO2] = plan.total.late * plan.share.industry / 100
plan.late.commercial [kt-CO2] = plan.total.late * plan.share.commercial / 100
plan.late.household [kt-CO2] = plan.total.late * plan.share.household / 100
plan.late.transport [kt-CO2] = plan.total.late * plan.share.transport / 100
plan.late.waste [kt-CO2] = plan.total.late * plan.share.other / 100

plan.early.industry [kt-CO2] = plan.late.industry / (1 + plan.change.industry / 100)
plan.early.commercial [kt-CO2] = plan.late.commercial / (1 + plan.change.commercial / 100)
plan.early.household [kt-CO2] = plan.late.household / (1 + plan.change.household / 100)
plan.early.transport [kt-CO2] = plan.late.transport / (1 + plan.change.transport / 100)
plan.early.waste [kt-CO2] = plan.late.waste
` +
	// The shares are rounded to whole per cent: a transport share of 16 may be
	// 15.5 to 16.5. Of that, the middle nine tenths.
	`plan.low.late [kt-CO2] = plan.anchor / ((plan.share.transport + plan.rounding) / 100)
plan.high.late [kt-CO2] = plan.anchor / ((plan.share.transport - plan.rounding) / 100)
plan.band [ratio] = (plan.high.late - plan.low.late) / 2 / plan.total.late
` +
	// Between and after the two years the plan's view keeps the official series'
	// shape: the ratio of the two moves in a straight line, then stays.
	`plan.ratio.industry [ratio] = ramp(plan.early.industry / at(official.industry, year.base),
  plan.late.industry / at(official.industry, plan.year), year.base, plan.year)
plan.ratio.commercial [ratio] = ramp(plan.early.commercial / at(official.commercial, year.base),
  plan.late.commercial / at(official.commercial, plan.year), year.base, plan.year)
plan.ratio.household [ratio] = ramp(plan.early.household / at(official.household, year.base),
  plan.late.household / at(official.household, plan.year), year.base, plan.year)
plan.ratio.transport [ratio] = ramp(plan.early.transport / at(official.transport, year.base),
  plan.late.transport / at(official.transport, plan.year), year.base, plan.year)
plan.ratio.waste [ratio] = ramp(plan.early.waste / at(official.waste, year.base),
  plan.late.waste / at(official.waste, plan.year), year.base, plan.year)
ratio.industry [ratio] = choose(view, 1, 1, plan.ratio.industry, 1)
ratio.commercial [ratio] = choose(view, 1, 1, plan.ratio.commercial, 1)
ratio.household [ratio] = choose(view, 1, 1, plan.ratio.household, 1)
ratio.transport [ratio] = choose(view, 1, 1, plan.ratio.transport, 1)
ratio.waste [ratio] = choose(view, 1, 1, plan.ratio.waste, 1)

past.industry [kt-CO2] = base.industry * ratio.industry
past.commercial [kt-CO2] = base.commercial * ratio.commercial
past.household [kt-CO2] = base.household * ratio.household
past.car [kt-CO2] = base.car * ratio.transport
past.freight [kt-CO2] = base.freight * ratio.transport
past.rail [kt-CO2] = base.rail * ratio.transport
past.ship [kt-CO2] = base.ship * ratio.transport
past.waste [kt-CO2] = base.waste * ratio.waste
past.total [kt-CO2] = past.industry + past.commercial + past.household + past.car + past.freight + past.rail + past.ship + past.waste
`
