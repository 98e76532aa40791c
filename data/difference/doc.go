// Package difference says what lies between two answers of the model: two
// scenarios under one edition, one scenario under two editions, or both. It is
// what a council needs when a number is not the one that it was shown before.
//
// # Why the total moved
//
// The change of FY2030's total is taken apart in the order in which a reader
// would ask:
//
//	settings   the way of counting and the grid (levers that are choices)
//	measures   each lever by its Shapley value: the difference of what it
//	           contributes in the two scenarios, under the former edition and
//	           the later settings. What the measures do together is therefore
//	           already shared out
//	facts      each changed fact with all its years, put alone into the former
//	           edition; what the facts do together, and what only works together,
//	           is one line of its own
//
// The lines sum to the whole change. A fact that cannot be put in alone, because
// other facts must change with it, has no effect of its own and is part of the
// common line.
package difference
