package reach

// descent goes down along one lever after the other until none leads lower.
type descent struct {
	*course
	point []float64
	here  float64 // total at the point
}

func (c *course) descent(point []float64) *descent {
	return &descent{c, point, c.total(point)}
}

// sweep tries every lever once and reports whether that led lower.
func (d *descent) sweep() bool {
	before := d.here
	for i := range d.point {
		d.along(i)
	}
	return d.here < before-noticed
}

// along moves one lever to where the total is lowest: an end of its way, or
// between them where it crowds out a better one. Of equal places it takes the
// lower.
func (d *descent) along(i int) {
	here := d.point[i]
	at := func(share float64) float64 {
		d.point[i] = share
		return d.total(d.point)
	}
	best, total := here, d.here
	try := func(share float64) {
		if t := at(share); t < total-noticed || t < total+noticed && share < best {
			best, total = share, t
		}
	}
	try(0)
	try(1)
	const near = 1.0 / (1 << 10)
	switch {
	case best == 0 && at(near) < total-noticed, best == 1 && at(1-near) < total-noticed, best == here && here > 0 && here < 1:
		try(valley(at))
	}
	d.point[i], d.here = best, total
}

// valley finds the lowest place of a function of one valley between 0 and 1, by
// golden section.
func valley(f func(float64) float64) float64 {
	const golden = 0.6180339887498949 // (sqrt(5) - 1) / 2
	low, high := 0.0, 1.0
	a, b := high-float64(golden*(high-low)), low+float64(golden*(high-low))
	fa, fb := f(a), f(b)
	for high-low > 1e-10 {
		if fa <= fb {
			high, b, fb = b, a, fa
			a = high - float64(golden*(high-low))
			fa = f(a)
		} else {
			low, a, fa = a, b, fb
			b = low + float64(golden*(high-low))
			fb = f(b)
		}
	}
	return low + (high-low)/2
}
