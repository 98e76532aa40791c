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
// the electricity contract.
package model

// File is one part of the model. Lines are counted from the constant's first.
type File struct{ Name, Text string }

// Files returns the parts of the model in reading order.
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
		{"business", business},
		{"city", city},
		{"pathway", pathway},
		{"sink", sink},
		{"footprint", footprint},
	}
}
