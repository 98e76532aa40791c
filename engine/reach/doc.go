// Package reach answers what it would take: the mix of levers, each between
// today's adoption and the reachable one, that brings the total of FY2030 to
// the target or to another goal, at the least cost or with the least change.
// When no mix does, it says by how much the lowest one misses, and which limits
// bind.
//
// Start with New and an Ask, call Step until nothing is left, read the Answer.
// Steps are short, so that a page that asks stays alive.
//
// # What is minimised
//
// Cost: what the measures' cost quantities give for FY2030, summed, and the
// change of the city's energy bill at today's prices, million JPY a year. A
// measure without a known price is not used, and the answer says so. Measures
// that save more than they cost are taken first and as far as they reach, even
// beyond the goal.
//
// Change: the sum, over the levers, of the share of the way from today to
// reach. All levers that act take part.
//
// Settings stay as they are, and so do levers that may not move. A lever that
// does not act on the total in the present settings, or raises it, stays at
// today's adoption.
//
// # How
//
// Levers act on one another: they share stocks, and each saves a part of what
// the others leave. So the true model, run through engine.Probe, is the judge at
// every step:
//
//	survey   which levers act, at today's adoption and with all levers at reach
//	lowest   the lowest total, by going down along one lever after the other
//	step     slopes by finite differences, the best step for these slopes
//	         within a trust region by gonum's simplex method, then back to the
//	         goal in the true model along the levers with the best price; the
//	         region shrinks when that was no gain
//	swap     one lever back to today or up to reach, the others making up for it
//	limits   what one more point of reach would give, lever by lever
//
// The steps start from today's adoption and from the lowest total; the better
// end is kept. That finds the best mix near these starts, which is not proven
// to be the best of all: tests hold it against all mixes on a grid for small
// sets of levers, and against random mixes for all.
//
// The goal is met to Exactness. Only which end of its room a lever goes to is
// taken from the simplex method, never its floating-point results, which differ
// between processors in the last bits: so the answer has the same bits
// everywhere unless two mixes are equally good.
package reach
