package lmdi

import (
	"math"

	"fujisawa2030/engine/exact"
)

// LogMean returns the logarithmic mean of a and b, which must not be
// negative: (a - b) / ln(a/b), a when they are equal, 0 when one of them is.
// It lies between the geometric and the arithmetic mean. LogMean(a, b) and
// LogMean(b, a) are the same bits.
func LogMean(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	switch b {
	case a:
		return a
	case 0:
		return 0
	}
	mean := float64(0.5*a) + float64(0.5*b)
	s := float64(0.5 * ((a - b) / mean))
	if s >= 0.125 {
		return (a - b) / logRatio(b, a)
	}
	// Near each other the quotient would lose digits. There it is, by the
	// series of artanh s = ln(a/b)/2, the mean over 1 + s^2/3 + s^4/5 + ...,
	// cut after s^18/19.
	z := float64(s * s)
	sum := 0.
	for n := 19; n > 1; n -= 2 {
		sum = float64(z * (1/float64(n) + sum))
	}
	return mean / (1 + sum)
}

// logRatio returns ln(to/from) of positive numbers; exchanging them turns the
// sign round, exactly.
func logRatio(from, to float64) float64 {
	if to < from {
		return -logRatio(to, from)
	}
	if q := to / from; q <= math.MaxFloat64 {
		return exact.Log(q)
	}
	return exact.Log(to) - exact.Log(from)
}
