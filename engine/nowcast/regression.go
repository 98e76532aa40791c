package nowcast

import (
	"errors"
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"
)

// observation is one value of low frequency and the periods of high frequency
// that sum to it: their times, counted from any start, and regressors.
type observation struct {
	sum   float64
	times []int
	x     [][]float64 // one row per time
}

// errorKind is how the errors of high frequency hang together.
type errorKind int

const (
	autoregressive errorKind = iota // Chow and Lin (1971): rho^|i-j|, rho by maximum likelihood in [0, 0.999]
	randomWalk                      // Fernández (1981): the sum of all before
)

// regression is the best linear unbiased disaggregation: a generalised least
// squares fit of the sums, whose errors are spread over the periods.
type regression struct {
	kind   errorKind
	rho    float64 // NaN for a random walk
	slope  []float64
	sure   bool      // the last slope is above zero at the 95 % level, one-sided
	start  int       // the time before the first, where a random walk is zero
	powers []float64 // rho^d / (1 - rho^2), as far as they were needed
	obs    []observation
	// errs are the fit's errors, weighted by the inverse of their covariance.
	errs *mat.VecDense
}

// fit estimates a regression on at least two more observations than regressors.
func fit(kind errorKind, obs []observation) (*regression, error) {
	if len(obs) == 0 || len(obs) < len(obs[0].x[0])+2 {
		return nil, errors.New("too few observations for a regression")
	}
	r := &regression{kind: kind, rho: math.NaN(), obs: obs, start: obs[0].times[0] - 1}
	if kind == autoregressive {
		r.rho = likeliest(func(rho float64) float64 {
			try := *r
			try.rho = rho
			l, err := try.solve()
			if err != nil {
				return math.Inf(-1)
			}
			return l
		})
	}
	_, err := r.solve()
	return r, err
}

// most of rho: beyond it the errors are a random walk.
const most = 0.999

// likeliest finds the best rho on a grid, then between its neighbours. The
// likelihood may have several peaks, which a search alone would miss.
func likeliest(l func(float64) float64) float64 {
	const steps = 50
	best, top := 0.0, l(0)
	for i := 1; i <= steps; i++ {
		if rho := most * float64(i) / steps; l(rho) > top {
			best, top = rho, l(rho)
		}
	}
	low, high := math.Max(0, best-most/steps), math.Min(most, best+most/steps)
	for range 60 {
		a, b := low+(high-low)*0.382, low+(high-low)*0.618
		if l(a) >= l(b) {
			high = b
		} else {
			low = a
		}
	}
	// Better by more than rounding; otherwise zero stays zero.
	if mid := (low + high) / 2; l(mid) > top+1e-9 {
		return mid
	}
	return best
}

// covariance of the errors at two times, up to a factor.
func (r *regression) covariance(i, j int) float64 {
	if r.kind == randomWalk {
		return float64(max(0, min(i, j)-r.start))
	}
	d := i - j
	if d < 0 {
		d = -d
	}
	for len(r.powers) <= d {
		r.powers = append(r.powers, r.powers[len(r.powers)-1]*r.rho)
	}
	return r.powers[d]
}

// solve estimates the slopes for the present rho and returns the logarithm of
// the likelihood.
func (r *regression) solve() (float64, error) {
	r.powers = []float64{1 / (1 - r.rho*r.rho)}
	n, k := len(r.obs), len(r.obs[0].x[0])
	v, x, y := mat.NewSymDense(n, nil), mat.NewDense(n, k, nil), mat.NewVecDense(n, nil)
	for a, o := range r.obs {
		y.SetVec(a, o.sum)
		for _, row := range o.x {
			for c, value := range row {
				x.Set(a, c, x.At(a, c)+value)
			}
		}
		for b := range a + 1 {
			sum := 0.0
			for _, i := range o.times {
				for _, j := range r.obs[b].times {
					sum += r.covariance(i, j)
				}
			}
			v.SetSym(a, b, sum)
		}
	}
	var ch, normal mat.Cholesky
	if !ch.Factorize(v) {
		return 0, errors.New("the covariance is singular")
	}
	var vx mat.Dense
	var vy, xy, slope, fitted, weighted mat.VecDense
	ch.SolveTo(&vx, x)
	ch.SolveVecTo(&vy, y)
	sym := mat.NewSymDense(k, nil)
	for i := range k {
		for j := range i + 1 {
			sym.SetSym(i, j, mat.Dot(x.ColView(i), vx.ColView(j)))
		}
	}
	if !normal.Factorize(sym) {
		return 0, errors.New("the regressors depend on each other")
	}
	xy.MulVec(x.T(), &vy)
	normal.SolveVecTo(&slope, &xy)
	fitted.MulVec(x, &slope)
	fitted.SubVec(y, &fitted)
	ch.SolveVecTo(&weighted, &fitted)
	r.slope, r.errs = slope.RawVector().Data, &weighted
	rss := mat.Dot(&fitted, &weighted)
	r.sure = above(r.slope[k-1], rss, &normal, n, k)
	return -float64(n)/2*math.Log(rss/float64(n)) - ch.LogDet()/2, nil
}

// above tells whether the last slope is above zero at the 95 % level.
func above(slope, rss float64, normal *mat.Cholesky, n, k int) bool {
	var inverse mat.SymDense
	if normal.InverseTo(&inverse) != nil {
		return false
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(n - k)}.Quantile(0.95)
	return slope > t*math.Sqrt(rss/float64(n-k)*inverse.At(k-1, k-1))
}

// at returns the value of high frequency at a time with the given regressors.
func (r *regression) at(time int, x []float64) float64 {
	v := 0.0
	for c, value := range x {
		v += r.slope[c] * value
	}
	for a, o := range r.obs {
		sum := 0.0
		for _, j := range o.times {
			sum += r.covariance(time, j)
		}
		v += sum * r.errs.AtVec(a)
	}
	return v
}
