// Package priority selects the measures that a plan puts first, in a way that
// can be judged by numbers (specification 2 (1) イ).
//
// Start with New and an Ask: it has every candidate tried by the engine, ranks
// them and chooses a set. Step then draws futures and weightings, a few at a
// time, and can be stopped at any point; Result says what is known so far.
//
// # Candidates
//
// All levers of residents, businesses and the city that act on the five
// sectors, each from today's adoption to the reachable one (or to the
// scenario's), along the lever's own path through FY2027 to FY2030. Levers of
// the nation, settings, sinks and the footprint are set apart, with the reason.
// What a candidate saves is counted alone (all others at today's adoption) and
// at the margin (all others at theirs: what would be lost without it).
//
// # Criteria
//
//	cumulative  kt-CO2 saved in FY2027 to FY2030, alone
//	late        kt-CO2 saved in FY2030; the same tonnes again, so only on demand
//	cost        yen per t: what is bought, spread over its life, and the change
//	            of the energy bill, FY2027 to FY2030
//	readiness, resilience, health, equity
//	            judged on a scale of 0 to 3: facts score.CRITERION.LEVER of the
//	            edition, each with its reason; the labels say what a level means
//
// # What is not known
//
// A value that nobody knows is neither 0 nor an average in disguise. For the
// ranking it takes the median of the known values, and the result says so; the
// rank is also given for the best and the worst known value in its place; and
// the acceptabilities draw it anywhere between the two. A price per tonne does
// not exist where nothing is saved: it counts as the worst. Prices beyond the
// edition's criterion.cost.bound count as the bound, so that one dear measure
// does not make all others look alike.
//
// # Methods
//
//   - Weights: pairwise comparisons, principal eigenvector, consistency by
//     Saaty's random indices (Weigh).
//   - Ranking: TOPSIS with vector normalisation, C.-L. Hwang and K. Yoon,
//     Multiple Attribute Decision Making (1981).
//   - Acceptability: SMAA-2, R. Lahdelma and P. Salminen, Operations Research 49
//     (2001) 444-454: weightings uniform over the simplex; futures are those of
//     the engine, with the judged scores drawn from their ranges. Each future
//     meets weightings of its own: 10,000 pairs tell the product of all
//     weightings with these 1,000 futures to half a point (standard error).
//   - The set: required groups first, then by rank, one option per shared stock.
//
// Seeded, in fixed order, without logarithms and exponentials: the same bits
// everywhere.
package priority
