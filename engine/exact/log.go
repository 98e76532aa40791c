package exact

import "math"

// Log returns the natural logarithm of x.
//
//	Log(+Inf) = +Inf
//	Log(1)    = 0
//	Log(0)    = -Inf
//	Log(x)    = NaN for x < 0
//	Log(NaN)  = NaN
//
// Method: x = 2^k (1 + f) with 1 + f from sqrt(1/2) to sqrt(2). With
// s = f/(2+f) it is ln(1+f) = 2s + 2s^3/3 + 2s^5/5 + ..., cut after s^23,
// which leaves 2e-20 of 2s. As s is rounded and f is not, 2s is put as
// f - f^2/2 + s f^2/2.
func Log(x float64) float64 {
	switch {
	case x != x || x > math.MaxFloat64:
		return x
	case x < 0:
		return nan()
	case x == 0:
		return -infinity()
	}
	shift := 0
	if x < 0x1p-1022 { // below the normal numbers the bits hold no exponent
		x, shift = x*0x1p54, 54
	}
	const sqrtHalf = 0x3fe6a09e667f3bcd // the bits of sqrt(1/2)
	bits := math.Float64bits(x)
	exponent := int64(bits-sqrtHalf) >> 52
	f := math.Float64frombits(bits-uint64(exponent)<<52) - 1
	k := float64(int(exponent) - shift)

	s := f / (2 + f)
	z := float64(s * s)
	w := float64(z * z)
	even := float64(w*(2./23)) + 2./19
	even = float64(w*even) + 2./15
	even = float64(w*even) + 2./11
	even = float64(w*even) + 2./7
	even = float64(w*even) + 2./3
	odd := float64(w*(2./21)) + 2./17
	odd = float64(w*odd) + 2./13
	odd = float64(w*odd) + 2./9
	odd = float64(w*odd) + 2./5
	rest := float64(z*even) + float64(w*odd)

	square := float64(float64(0.5*f) * f)
	low := float64(s*(square+rest)) + float64(k*ln2Low)
	return float64(k*ln2High) - ((square - low) - f)
}
