package exact

import "math"

// NormInv returns the value that a standard normal variable stays below with
// probability p: the inverse of its cumulative distribution.
//
//	NormInv(0)   = -Inf
//	NormInv(1/2) = 0
//	NormInv(1)   = +Inf
//	NormInv(p)   = NaN for p outside 0 to 1, and for NaN
//
// Method and coefficients: M. J. Wichura, Algorithm AS 241 (PPND16), Applied
// Statistics 37 (1988) 477-484; accurate to about one part in 10^16 before
// rounding. Three quotients of polynomials of degree 7: in the middle, where
// |p - 1/2| <= 0.425, and in r = sqrt(-ln p) of the nearer tail up to r = 5
// and beyond.
func NormInv(p float64) float64 {
	if !(p >= 0 && p <= 1) {
		return nan()
	}
	q := p - 0.5
	if q >= -0.425 && q <= 0.425 {
		r := 0.180625 - float64(q*q)
		return float64(q * quotient(&middle, r))
	}
	tail := p
	if q > 0 {
		tail = 1 - p // exact
	}
	var z float64
	switch r := math.Sqrt(-Log(tail)); {
	case tail == 0:
		z = infinity()
	case r <= 5:
		z = quotient(&flank, r-1.6)
	default:
		z = quotient(&end, r-5)
	}
	if q < 0 {
		return -z
	}
	return z
}

// rational holds the coefficients of a quotient of polynomials, highest power
// first: numerator, then denominator.
type rational [2][8]float64

func quotient(c *rational, x float64) float64 {
	over, under := c[0][0], c[1][0]
	for i := 1; i < 8; i++ {
		over = float64(over*x) + c[0][i]
		under = float64(under*x) + c[1][i]
	}
	return over / under
}

var middle = rational{
	{2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
		1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0},
	{5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
		5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1},
}

var flank = rational{
	{7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
		3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0},
	{1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
		6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1},
}

var end = rational{
	{2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
		2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0},
	{2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
		1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1},
}
