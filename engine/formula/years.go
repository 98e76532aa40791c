package formula

import "math"

// execYears runs the functions that look across years.
func (t *Table) execYears(s *step, d, a []float64) {
	switch s.op {
	case Known:
		b := t.row(s.args[1])
		for i := range d {
			d[i] = a[i]
			if !known(a[i]) {
				d[i] = b[i]
			}
		}
	case At:
		fill(d, valueAt(a, t.year(s.args[1])))
	case Hold:
		hold(d, a)
	case Line:
		line(d, a)
	case Slope:
		fill(d, slope(a))
	case Years:
		from := t.year(s.args[0])
		for i := range d {
			d[i] = float64(i - from)
		}
	case Switch:
		last, before, after := t.year(s.args[0]), t.row(s.args[1]), t.row(s.args[2])
		for i := range d {
			if i <= last {
				d[i] = before[i]
			} else {
				d[i] = after[i]
			}
		}
	case Choose:
		choose(t, s.more[1:], d, a)
	case Ramp:
		ramp(d, a, t.row(s.args[1]), t.year(s.args[2]), t.year(s.args[3]))
	case Carry:
		carry(d, a, t.row(s.args[1]))
	case Spread:
		spread(d, a, t.row(s.args[1]))
	case Turnover:
		turnover(d, a, t.row(s.args[1]), t.row(s.args[2]), t.year(s.args[3]))
	case Cohort:
		cohort(d, a, t.row(s.args[1]), t.row(s.args[2]), t.year(s.args[3]))
	default:
		panic("formula: step without meaning") // Compile makes no others
	}
}

// year reads a row that holds a fiscal year and returns its place on the axis.
//
//go:noinline
func (t *Table) year(r int32) int { return int(t.row(r)[0]) - t.program.First }

func known(v float64) bool { return v == v }

//go:noinline
func fill(d []float64, v float64) {
	for i := range d {
		d[i] = v
	}
}

func valueAt(a []float64, i int) float64 {
	if i < 0 || i >= len(a) {
		return math.NaN()
	}
	return a[i]
}

// choose copies stretches of years over which the choice stays: mostly all.
func choose(t *Table, rows []int32, d, a []float64) {
	for from, to := 0, 0; from < len(a); from = to {
		for to = from; to < len(a) && a[to] == a[from]; to++ {
		}
		to = max(to, from+1) // a missing choice equals nothing, not even itself
		n := int(a[from])
		if n < 0 || n >= len(rows) {
			n = 0
		}
		copy(d[from:to], t.row(rows[n])[from:to])
	}
}

func hold(d, a []float64) {
	last := math.NaN()
	for _, v := range a {
		if known(v) {
			last = v
			break
		}
	}
	for i, v := range a {
		if known(v) {
			last = v
		}
		d[i] = last
	}
}

func line(d, a []float64) {
	hold(d, a)
	left := -1
	for i, v := range a {
		if !known(v) {
			continue
		}
		for j := left + 1; left >= 0 && j < i; j++ {
			d[j] = a[left] + float64((v-a[left])*(float64(j-left)/float64(i-left)))
		}
		left = i
	}
}

func slope(a []float64) float64 {
	var n, sx, sy float64
	for i, v := range a {
		if known(v) {
			n++
			sx += float64(i)
			sy += v
		}
	}
	mx, my := sx/n, sy/n
	var sxx, sxy float64
	for i, v := range a {
		if known(v) {
			dx := float64(i) - mx
			sxx += float64(dx * dx)
			sxy += float64(dx * (v - my))
		}
	}
	return sxy / sxx
}

func ramp(d, a, b []float64, from, to int) {
	for i := range d {
		switch {
		case i <= from:
			d[i] = a[i]
		case i >= to:
			d[i] = b[i]
		default:
			d[i] = a[i] + float64((b[i]-a[i])*(float64(i-from)/float64(to-from)))
		}
	}
}

// carry continues x by growth, never by level: x and index may come from
// different editions of different statistics.
func carry(d, x, index []float64) {
	last := lastKnown(x)
	if last < 0 {
		fill(d, math.NaN())
		return
	}
	held := x[last] // until the index says more
	for i := range d {
		if i <= last {
			d[i] = x[i]
			continue
		}
		if known(index[i]) && known(index[last]) {
			held = x[last] * (index[i] / index[last])
		}
		d[i] = held
	}
}

//go:noinline
func lastKnown(x []float64) int {
	for i := len(x) - 1; i >= 0; i-- {
		if known(x[i]) {
			return i
		}
	}
	return -1
}

func spread(d, x, index []float64) {
	last := lastKnown(x)
	held := 0.0
	for i := range d {
		d[i] = held
		if i <= last {
			d[i] = 0
			continue
		}
		if e := missedBy(x, index, i-last); e > held {
			held = e // what is not known better a year later is not known worse either
			d[i] = e
		}
	}
}

// missedBy is the root mean square relative error of a carry over h years.
func missedBy(x, index []float64, h int) float64 {
	var n, sum float64
	for i := 0; i+h < len(x); i++ {
		if known(x[i]) && known(x[i+h]) && known(index[i]) && known(index[i+h]) {
			e := (x[i+h]/x[i])/(index[i+h]/index[i]) - 1
			sum += float64(e * e)
			n++
		}
	}
	if n < 2 {
		return 0
	}
	return math.Sqrt(sum / n)
}

func turnover(d, x, now, life []float64, from int) {
	for i := range d {
		if i <= from || i == 0 {
			d[i] = now[i]
			continue
		}
		d[i] = d[i-1] + (x[i]-d[i-1])/life[i]
	}
}
