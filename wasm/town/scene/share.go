package scene

import (
	"math"
	"sort"
)

// Houses is the number of houses in the picture, the same at every size.
const Houses = 40

// HouseholdsPerHouse returns how many households one drawn house stands for:
// 5,000 of 200,000. Levers that speak of some homes only, such as owner-occupied
// detached ones, ask with the number of those.
func HouseholdsPerHouse(homes float64) float64 { return homes / Houses }

// Of returns round(share x n), the number of n things that a share stands for.
func Of(share float64, n int) int {
	return int(math.Round(min(max(share, 0), 1) * float64(n)))
}

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
	sort.Slice(index, func(a, b int) bool { return key[index[a]] < key[index[b]] })
	rank := make([]int, n)
	for r, i := range index {
		rank[i] = r
	}
	return rank
}

// has tells for each of n things whether the lever's share reaches it.
func (s State) has(lever Lever, n int) []bool {
	count := Of(s.Shares[lever], n)
	reached := make([]bool, n)
	for i, r := range order(lever, n) {
		reached[i] = r < count
	}
	return reached
}
