package exact

import (
	"math"
	"math/big"
)

// The references are computed in 200 bits from the series themselves, so that
// they share nothing with the functions under test.
const bits = 200

func number(x float64) *big.Float { return new(big.Float).SetPrec(bits).SetFloat64(x) }

var ln2 = func() *big.Float { // 2 artanh(1/3)
	third := new(big.Float).Quo(number(1), number(3))
	ninth := new(big.Float).Quo(number(1), number(9))
	sum, term := number(0), third
	for n := 1.0; n < 2*bits; n += 2 {
		sum.Add(sum, new(big.Float).Quo(term, number(n)))
		term = new(big.Float).Mul(term, ninth)
	}
	return sum.Mul(sum, number(2))
}()

// bigExp halves its argument often enough for a short series, then squares back.
func bigExp(x *big.Float) *big.Float {
	f, _ := x.Float64()
	k := math.Round(f / math.Ln2)
	r := new(big.Float).Sub(x, new(big.Float).Mul(number(k), ln2))
	const halvings = 16
	r.SetMantExp(r, -halvings)
	sum, term := number(1), number(1)
	for n := 1.0; n < 14; n++ { // (2^-17)^14/14! < 2^-bits
		term.Quo(term.Mul(term, r), number(n))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum.SetMantExp(sum, int(k))
}

// bigLog improves a first value by one step of Halley's method, which triples
// the number of good digits. The fraction is taken apart first because the
// standard library's logarithm on amd64 is wrong below the normal numbers.
func bigLog(x float64) *big.Float {
	fraction, exponent := math.Frexp(x)
	y := number(math.Log(fraction) + float64(exponent)*math.Ln2)
	e := bigExp(y)
	step := new(big.Float).Sub(number(x), e)
	step.Quo(step, new(big.Float).Add(number(x), e))
	return y.Add(y, step.Mul(step, number(2)))
}

// ulps is how far got lies from want, in distances between neighbours there.
func ulps(got float64, want *big.Float) float64 {
	if math.IsNaN(got) || math.IsInf(got, 0) {
		return math.Inf(1)
	}
	ulp := number(0x1p-1074)
	if exponent := want.MantExp(nil) - 53; exponent > -1074 {
		ulp.SetMantExp(number(1), exponent)
	}
	off := new(big.Float).Sub(number(got), want)
	d, _ := off.Quo(off.Abs(off), ulp).Float64()
	return d
}
