// Package series holds figures that arrive through the year: monthly,
// quarterly and yearly statistics of short lag, each with the day from which it
// could be known. Package nowcast computes with them.
//
// It is pure and belongs to the planner: what a phone loads does not link it.
package series
