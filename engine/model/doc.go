// Package model holds the model of the city as rules of package formula, one
// constant per part of the city. The rules are the contract: the page prints
// them when somebody asks why. They are Go strings and not embedded files,
// because package embed would bring the file system and the clock to phones
// (46 KB of the first load).
//
// Amounts are physical (kWh, MJ, L, km, t, dwellings, cars) until the last
// step; emission factors of the fiscal year come last. Measures act on one
// stock in physical order, so that nothing counts twice: demand (windows,
// insulation), then equipment, then change of fuel, then own generation, then
// the electricity contract. Options that exclude each other share one stock:
// water heaters (heater), roofs and batteries (generation), powertrains (car).
//
// # Against other models
//
// Per kW, per kilometre and as shares the model agrees with d62 and pyhees
// within a quarter (engine/compare_test.go); per home it does not, for two
// reasons. The standard schedule of pyhees heats and draws hot water 2 to 3
// times as much as bills show: its envelope saves 1,216 kWh and its heat pump
// 27 GJ of gas, ours about half and a third of that, so only its percentages are
// used. And the inventory gives Fujisawa's homes half as much electricity again
// and a quarter less fuel than the bills that d62 models: hence elec.scale,
// elec.fit and fuel.fit, which are rules like any other, and windows that save a
// third more than in d62. The product of elec.scale (what a survey of the region
// says of the modelled homes) and elec.fit (what the inventory says of the
// survey) is near 1.5, above the 0.7 to 1.4 that each keeps.
package model

// File is one part of the model. Lines are counted from the constant's first.
type File struct{ Name, Text string }

// Files returns the parts of the model in reading order: what every run
// computes, then what is asked for now and then (Rest).
func Files() []File {
	return []File{
		{"axis", axis},
		{"inventory", inventory},
		{"plan", plan},
		{"outlook", outlook},
		{"electricity", electricity},
		{"home", home},
		{"heater", heater},
		{"generation", generation},
		{"car", car},
		{"waste", waste},
		{"gas", gas},
		{"business", business},
		{"city", city},
		{"pathway", pathway},
		{"sink", sink},
		{"footprint", footprint},
		{"cost", cost},
		{"household", household},
	}
}

// IsRest says whether a part is computed only when somebody asks for it.
func (f File) IsRest() bool { return f.Name == "cost" || f.Name == "household" }
