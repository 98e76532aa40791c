package model

const sink = `` +
	// Sinks take carbon up. They are a separate, negative item and no sector: the
	// city's total and its target do not contain them. Counted is what acts from the
	// start on; the uptake of today's parks and of the sea is not known.
	`adopt.forest [%] = ramp(lever.forest.today, min(lever.forest, lever.forest.reach), year.start, year.target)
adopt.trees [%] = ramp(lever.trees.today, min(lever.trees, lever.trees.reach), year.start, year.target)
adopt.bluecarbon [ha] = ramp(lever.bluecarbon.today, min(lever.bluecarbon, lever.bluecarbon.reach), year.start, year.target)
sink.forest [kt-CO2] = forest.area * (adopt.forest - lever.forest.today) / 100 * forest.uptake / 1000
sink.trees [kt-CO2] = homes * (adopt.trees - lever.trees.today) / 100 * tree.uptake / 1000000
sink.sea [kt-CO2] = (adopt.bluecarbon - lever.bluecarbon.today) * sea.uptake / 1000
sink.total [kt-CO2] = -(sink.forest + sink.trees + sink.sea)
`
