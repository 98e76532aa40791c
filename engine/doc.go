// Package engine computes the greenhouse-gas emissions of a city by sector and
// fiscal year from published statistics and a set of lever positions, and can
// say of every number where it came from.
//
// Start with New, which takes a City (an edition of facts, read by package
// data/edition) and compiles the model (package engine/model) over it. Write
// lever positions into Positions, call Run, and read the outputs. Explain
// answers why a number is what it is; Attribution shares a reduction out among
// the levers; Futures says how the total may come out when the uncertain inputs
// differ from their central values, Sensitivity which of them cause the spread.
//
// What is promised: the same edition and positions give the same bits on every
// processor; levers at today's adoption give the outlook exactly; nothing here
// reads a file, a clock or a network, and nothing is kept outside a Model.
// A Model is not safe for use by several goroutines at once.
package engine
