// Package model holds the model of the city as rules of package formula, one
// file per part of the city. The rules are the contract: the page prints them
// when somebody asks why.
//
// Amounts are physical (kWh, MJ, L, km, t, dwellings, cars) until the last
// step; emission factors of the fiscal year come last. Measures act on one
// stock in physical order, so that nothing counts twice: demand (windows,
// insulation), then equipment, then change of fuel, then own generation, then
// the electricity contract.
package model

import "embed"

//go:embed *.model
var files embed.FS

// names lists the files in reading order.
var names = []string{"axis", "inventory", "plan", "outlook", "electricity", "home", "generation", "car", "waste", "business", "pathway"}

// File is one part of the model.
type File struct{ Name, Text string }

// Files returns the parts of the model in reading order.
func Files() []File {
	out := make([]File, len(names))
	for i, name := range names {
		text, err := files.ReadFile(name + ".model")
		if err != nil {
			panic(err) // the list above and the folder disagree: found by the first test
		}
		out[i] = File{name + ".model", string(text)}
	}
	return out
}
