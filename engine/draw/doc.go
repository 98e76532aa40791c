// Package draw makes the random numbers of the futures: seeded, without state,
// and the same bits on every processor.
//
// A number is a pure function of (seed, dimension, index of the draw). Nothing
// is consumed: draws may be made in any order or in parts, and a dimension
// more or less changes no other. So two runs with the same seed see the same
// futures, and a band moves only because a lever moved.
//
// The generator is Philox4x32-10 (J. K. Salmon, M. A. Moraes, R. O. Dror,
// D. E. Shaw: Parallel random numbers: as easy as 1, 2, 3, SC 2011). The seed
// is its key; its counter's four words are block, dimension (low, high), use.
// Numbers of different use (plain, place within a stratum, order of strata)
// so never meet.
//
// Sample is a Latin hypercube (M. D. McKay, R. J. Beckman, W. J. Conover,
// Technometrics 21 (1979) 239-245). In each dimension the n draws fall into n
// strata of equal probability, one into each:
//
//	u = (order(i) + place(i)) / n
//
// order is a permutation of 0 to n-1 that is computed, not stored: five keyed
// rounds of multiply, add, fold on the smallest power of two that holds n,
// repeated while the result is n or more (cycle walking: J. Black, P. Rogaway,
// Ciphers with arbitrary finite domains, CT-RSA 2002). place is uniform within
// (0, 1). Two dimensions are as independent as two random permutations.
//
// Uniform, Triangle, TwoPieceUniform and TwoPieceNormal turn such a u into the
// value of a distribution: they are inverse cumulative distributions, so
// stratified numbers give stratified values. Which one a range in the facts
// means: hard bounds with nothing known between, Uniform; hard bounds and a most
// likely value, Triangle; hard bounds and a value as likely missed on either
// side, TwoPieceUniform; a 90 % interval round an estimate, TwoPieceNormal. The
// last two keep the stated value as the median, however lopsided the range.
package draw
