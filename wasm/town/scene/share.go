package scene

import (
	"cmp"
	"math"
	"slices"
)

// Of returns round(share x n), the number of n things that a share stands for.
func Of(share float64, n int) int { return int(math.Round(within(share) * float64(n))) }

// order ranks n things for one lever: thing i has what the lever gives when
// order[i] is below Of(share, n). The ranks come from multiples of the golden
// ratio, which fall evenly over any stretch, so that a small share is spread
// over the whole town. Each lever starts elsewhere.
func order(lever Lever, n int) []int {
	const golden = 0.6180339887498949
	key := make([]float64, n)
	index := make([]int, n)
	for i := range key {
		_, key[i] = math.Modf(float64(i+1)*golden + float64(lever)*0.3719)
		index[i] = i
	}
	slices.SortFunc(index, func(a, b int) int { return cmp.Compare(key[a], key[b]) })
	rank := make([]int, n)
	for r, i := range index {
		rank[i] = r
	}
	return rank
}

// chosen tells for each of n things whether it is among the count that a lever
// has reached. A thing that has it keeps it while the count rises.
func chosen(lever Lever, count, n int) []bool {
	reached := make([]bool, n)
	for i, r := range order(lever, n) {
		reached[i] = r < count
	}
	return reached
}
