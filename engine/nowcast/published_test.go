package nowcast

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// swisspharma is the worked example of the R package tempdisagg.
type swisspharma struct {
	sales, exports  []float64
	chowlin, denton map[int]float64 // by quarter, 1 is the first of exports
}

// The sales begin three years after the exports.
const ahead = 12

func readExample(t *testing.T) swisspharma {
	t.Helper()
	text, err := os.ReadFile("testdata/swisspharma.tsv")
	if err != nil {
		t.Fatal(err)
	}
	e := swisspharma{chowlin: map[int]float64{}, denton: map[int]float64{}}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Fields(line)
		n, err1 := strconv.Atoi(f[1])
		v, err2 := strconv.ParseFloat(f[2], 64)
		if err1 != nil || err2 != nil {
			t.Fatalf("%q", line)
		}
		switch f[0] {
		case "sales":
			e.sales = append(e.sales, v)
		case "exports":
			e.exports = append(e.exports, v)
		case "chowlin":
			e.chowlin[n] = v
		case "denton":
			e.denton[n] = v
		}
	}
	return e
}

// observations pairs the years with their quarters, with a constant.
func (e swisspharma) observations() []observation {
	var obs []observation
	for k, sum := range e.sales {
		o := observation{sum: sum}
		for q := ahead + 4*k; q < ahead+4*k+4; q++ {
			o.times = append(o.times, q)
			o.x = append(o.x, []float64{1, e.exports[q]})
		}
		obs = append(obs, o)
	}
	return obs
}

// The likelihood is greatest at a negative rho, which is cut off at zero, as in R.
func TestChowLinReproducesTempdisagg(t *testing.T) {
	e := readExample(t)
	r, err := fit(autoregressive, e.observations())
	if err != nil {
		t.Fatal(err)
	}
	if r.rho != 0 || !r.sure {
		t.Errorf("rho %v, slope %v above zero: %v", r.rho, r.slope, r.sure)
	}
	for q, want := range e.chowlin {
		if got := r.at(q-1, []float64{1, e.exports[q-1]}); math.Abs(got/want-1) > 1e-9 {
			t.Errorf("quarter %d is %v, not %v", q, got, want)
		}
	}
}

func TestDentonReproducesTempdisagg(t *testing.T) {
	e := readExample(t)
	got, err := denton(e.exports, e.sales, ahead, 4)
	if err != nil {
		t.Fatal(err)
	}
	for q, want := range e.denton {
		if math.Abs(got[q-1]/want-1) > 1e-7 {
			t.Errorf("quarter %d is %v, not %v", q, got[q-1], want)
		}
	}
}

// Whatever the errors are, the periods of a known year sum to it.
func TestYearsAreKept(t *testing.T) {
	e := readExample(t)
	for _, kind := range []errorKind{autoregressive, randomWalk} {
		for _, years := range []int{5, 12, 36} {
			obs := e.observations()[:years]
			r, err := fit(kind, obs)
			if err != nil {
				t.Fatal(err)
			}
			for k, o := range obs {
				sum := 0.0
				for i, q := range o.times {
					sum += r.at(q, o.x[i])
				}
				if math.Abs(sum/o.sum-1) > 1e-9 {
					t.Errorf("kind %d, %d years: year %d sums to %v, not %v", kind, years, k, sum, o.sum)
				}
			}
		}
	}
}

// With rho zero a year's error is spread evenly over its periods, and the
// slopes are those of ordinary least squares on the sums.
func TestWithoutAutocorrelationItIsOrdinaryLeastSquares(t *testing.T) {
	e := readExample(t)
	r, err := fit(autoregressive, e.observations())
	if err != nil {
		t.Fatal(err)
	}
	var x, y []float64
	for _, o := range e.observations() {
		sum := 0.0
		for _, row := range o.x {
			sum += row[1]
		}
		x, y = append(x, sum), append(y, o.sum)
	}
	mx, my, xy, xx := average(x), average(y), 0.0, 0.0
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
	}
	slope := xy / xx
	if math.Abs(r.slope[1]/slope-1) > 1e-9 || math.Abs(r.slope[0]/((my-slope*mx)/4)-1) > 1e-9 {
		t.Errorf("slopes %v, not %v and %v", r.slope, (my-slope*mx)/4, slope)
	}
	for k, o := range e.observations() {
		for i, q := range o.times {
			if want := r.slope[0] + r.slope[1]*o.x[i][1] + (y[k]-4*r.slope[0]-slope*x[k])/4; math.Abs(r.at(q, o.x[i])-want) > 1e-7 {
				t.Fatalf("quarter %d is %v, not %v", q, r.at(q, o.x[i]), want)
			}
		}
	}
}

// A random walk stays where it ended: without a change of the indicator the
// next year goes on at the level of the last period.
func TestRandomWalkStaysAtItsEnd(t *testing.T) {
	e := readExample(t)
	r, err := fit(randomWalk, e.observations())
	if err != nil {
		t.Fatal(err)
	}
	last := ahead + 4*len(e.sales) - 1
	x := []float64{1, 20000}
	if a, b := r.at(last+1, x), r.at(last+9, x); math.Abs(a-b) > 1e-9 || math.Abs(a-r.at(last, x)) > 1e-9 {
		t.Errorf("%v, %v, then %v", r.at(last, x), a, b)
	}
}

func TestTooFewYearsAreRefused(t *testing.T) {
	e := readExample(t)
	if _, err := fit(autoregressive, e.observations()[:3]); err == nil {
		t.Error("two coefficients from three years")
	}
	if _, err := fit(autoregressive, nil); err == nil {
		t.Error("a fit of nothing")
	}
	if _, err := denton([]float64{1, 2}, []float64{3}, 0, 4); err == nil {
		t.Error("a year beyond the indicator")
	}
}
