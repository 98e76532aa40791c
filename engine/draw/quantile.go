package draw

import (
	"math"

	"fujisawa2030/engine/exact"
)

// All quantile functions take u from 0 to 1 and do not fall when u rises (but
// for the last bits of the normal one). They return NaN when u is outside, or
// when the points that describe the distribution are out of order, missing,
// infinite or further apart than float64 reaches. Points may be equal: without
// spread every draw is the point.

// Uniform returns the value that a number spread evenly from low to high
// stays below with probability u.
func Uniform(u, low, high float64) float64 {
	if !ordered(u, low, low, high) {
		return math.NaN()
	}
	return between(u, low, high)
}

// Triangle is the same for the triangular distribution from low to high with
// its peak at mode.
func Triangle(u, low, mode, high float64) float64 {
	if !ordered(u, low, mode, high) {
		return math.NaN()
	}
	width := high - low
	if width == 0 {
		return low
	}
	if peak := (mode - low) / width; u < peak {
		return atMost(low+float64(width*math.Sqrt(float64(u*peak))), mode)
	}
	rest := (high - mode) / width
	x := high - float64(width*math.Sqrt(float64((1-u)*rest)))
	if x < mode {
		return mode
	}
	return x
}

// TwoPieceUniform is the same for a value that is as likely below its median
// as above, spread evenly from low to median and from median to high.
func TwoPieceUniform(u, low, median, high float64) float64 {
	if !ordered(u, low, median, high) {
		return math.NaN()
	}
	if u < 0.5 {
		return between(float64(2*u), low, median)
	}
	return between(float64(2*(u-0.5)), median, high)
}

// TwoPieceNormal is the same for a value of which a median and a 90 % interval
// are stated: normal on both sides, with the 5th percentile at low and the
// 95th at high. It has no bounds: u = 0 and 1 give infinity.
func TwoPieceNormal(u, low, median, high float64) float64 {
	if !ordered(u, low, median, high) {
		return math.NaN()
	}
	const z95 = 1.6448536269514727149 // the standard normal distribution's 95th percentile
	side := high - median
	if u < 0.5 {
		side = median - low
	}
	if side == 0 {
		return median
	}
	return median + float64(side*(exact.NormInv(u)/z95))
}

func ordered(u, a, b, c float64) bool {
	return u >= 0 && u <= 1 && a <= b && b <= c && c-a <= math.MaxFloat64
}

// between goes from low to high in proportion to u and never beyond.
func between(u, low, high float64) float64 {
	return atMost(low+float64(u*(high-low)), high)
}

// atMost keeps rounding from carrying x beyond a bound.
func atMost(x, bound float64) float64 {
	if x > bound {
		return bound
	}
	return x
}
