// Package adoption sets published totals of who does what beside each other:
// rounds of the same question, and the adoption that the model assumes today.
//
// The totals are facts of the edition (adoption.MEASURE.now, .intended, .n),
// read by data/table from a city's publication; there are no single answers
// here or anywhere. Shares are in per cent. Intervals are for chance alone, at
// 90 %: Wilson's for a share, Newcombe's for the difference of two (R. G.
// Newcombe, Interval estimation for the difference between independent
// proportions, Statistics in Medicine 17 (1998) 873-890, method 10). Who did not
// answer, and how a question was put, is in neither.
//
// The package is for planners: phones do not load it.
package adoption
