package adoption

import "math"

// ninety is the normal quantile that leaves 5 % on either side.
const ninety = 1.6448536269514722

// wilson is the score interval of a share p of n answers.
func wilson(p, n, z float64) (low, high float64) {
	z2 := z * z
	middle := (p + z2/(2*n)) / (1 + z2/n)
	half := z / (1 + z2/n) * math.Sqrt(p*(1-p)/n+z2/(4*n*n))
	return max(0, min(p, middle-half)), min(1, max(p, middle+half)) // rounding aside, p lies within
}

// newcombe is the interval of p minus q, shares of n and m answers.
func newcombe(p, n, q, m, z float64) (low, high float64) {
	pl, ph := wilson(p, n, z)
	ql, qh := wilson(q, m, z)
	return p - q - math.Hypot(p-pl, qh-q), p - q + math.Hypot(ph-p, q-ql)
}
