package exact

// Exp returns e to the power of x.
//
//	Exp(+Inf) = +Inf, also for x above 709.78
//	Exp(-Inf) = 0, also for x below -745.13
//	Exp(0)    = 1
//	Exp(NaN)  = NaN
//
// Method: x = k ln 2 + r with |r| <= ln 2 / 2, then e^x = 2^k e^r. The series
// of e^r is cut after r^13/13!, which leaves 4e-18. 1 + r is kept in two
// parts, so that little more than the last rounding is lost.
func Exp(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 710:
		return infinity()
	case x < -746:
		return 0
	}
	const log2e = 1.4426950408889634
	half := 0.5
	if x < 0 {
		half = -0.5
	}
	k := int(float64(x*log2e) + half)
	high := x - float64(float64(k)*ln2High) // exact
	low := float64(float64(k) * ln2Low)
	r := high - low
	lost := (high - r) - low

	// e^r - 1 - r = r^2 (even(r^2) + r odd(r^2))
	z := float64(r * r)
	even := float64(z*(1./479001600)) + 1./3628800
	even = float64(z*even) + 1./40320
	even = float64(z*even) + 1./720
	even = float64(z*even) + 1./24
	even = float64(z*even) + 1./2
	odd := float64(z*(1./6227020800)) + 1./39916800
	odd = float64(z*odd) + 1./362880
	odd = float64(z*odd) + 1./5040
	odd = float64(z*odd) + 1./120
	odd = float64(z*odd) + 1./6
	rest := float64(z * (even + float64(r*odd)))

	sum := 1 + r
	lost = (r - (sum - 1)) + float64(lost*sum)
	y := sum + (lost + rest)

	// In two steps, because 2^k itself may be too large or too small.
	return float64(float64(y*power(k>>1)) * power(k-k>>1))
}
