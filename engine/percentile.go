package engine

// percentile is the place of a percentile among n sorted numbers, the nearest
// whole one.
func percentile(p float64, n int) int { return int(float64(p*float64(n-1)) + 0.5) }

// nth returns what would stand at place k if a were sorted, and leaves nothing
// larger before it and nothing smaller behind it. Method: C. A. R. Hoare,
// Algorithm 65: FIND, Communications of the ACM 4 (1961).
func nth(a []float64, k int) float64 {
	for left, right := 0, len(a)-1; left < right; {
		x, i, j := a[k], left, right
		for i <= j {
			for a[i] < x {
				i++
			}
			for x < a[j] {
				j--
			}
			if i <= j {
				a[i], a[j] = a[j], a[i]
				i++
				j--
			}
		}
		if j < k {
			left = i
		}
		if k < i {
			right = j
		}
	}
	return a[k]
}
