// Package lmdi explains the change of a quantity between two years by its
// factors: the logarithmic mean Divisia index, method I (B. W. Ang, Energy
// Policy 33 (2005) 867-871).
//
// The quantity is a sum over sub-categories i of a product of factors j,
//
//	V = sum over i of V_i,  V_i = product over j of x_ij
//
// such as CO2 by fuel = energy use x the fuel's share x its emission factor.
// With the logarithmic mean L(a, b) = (a - b) / ln(a/b), L(a, a) = a, the
// effect of factor j in sub-category i from year 0 to year T is
//
//	e_ij = L(V_i,T, V_i,0) ln(x_ij,T / x_ij,0)
//
// in the unit of V. Their sum over i is the factor's additive effect, and all
// effects sum to the change. The multiplicative effect of factor j is
//
//	D_j = exp(sum over i of e_ij / L(V_T, V_0))
//
// without unit, and the product over j is the ratio V_T / V_0. Nothing is left
// over but rounding; Residual says how much that is. A factor that did not
// change has the effect 0 (or 1), exactly. Exchanging the years turns the
// signs round, exactly, and inverts D_j to rounding.
//
// Zeros. Ang's small value strategy replaces every zero by the same small
// number d (10^-10 to 10^-20 in the literature), which converges slowly, with
// 1/ln d. This package gives the limit for d to 0, known in closed form (Ang,
// Zhang, Choi, Energy 23 (1998) 489-495, table 2; Ang, Liu, Energy Policy 35
// (2007) 238-246; recommended by Wood, Lenzen, Energy Policy 34 (2006) 1326-1331):
//
//	V_i from 0 to more   the factors that were zero share V_i,T equally (mostly there is one); the others have 0
//	V_i from more to 0   the factors that became zero share -V_i,0 equally; the others have 0
//	V_i zero in both     all effects are 0
//
// A factor may be NaN in a year in which another factor of its sub-category
// is zero: the emission factor of a fuel that nobody burns. Its value would
// not matter. Negative values have no logarithm and are refused; sinks are
// decomposed apart, by their size.
package lmdi
