package nowcast

import (
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// estimate nowcasts one sub-sector for one year from what the set knows. All
// models that can speak count the same: with so few years, weights found from
// their errors would be worse than equal ones.
func estimate(set *series.Set, r rule, target engine.FiscalYear, l limit) Part {
	c := known(set, r, l)
	p := Part{ID: r.id, Value: math.NaN(), LastFY: c.last, Last: math.NaN(), LinkFY: c.link, Link: math.NaN(), Reasons: r.missing}
	if c.last == 0 {
		p.Reasons = appendNew([]string{"nowcast.missing.official"}, r.missing...)
		return p
	}
	p.Last, p.Link = c.value[c.last], c.value[c.link]
	p.Inputs = append([]string{r.official}, r.links...)
	if v, ok := c.value[target]; ok {
		p.Value = v
		return p
	}
	value, used := grow(set, r, p.Link, c.link, target)
	p.Models = []Model{{ID: Growth, Value: value, Slope: math.NaN(), Rho: math.NaN()}}
	p.Inputs = appendNew(p.Inputs, used...)
	for _, id := range r.regressors {
		if models := regress(set, c, id, target); models != nil {
			p.Models = append(p.Models, models...)
			p.Inputs = appendNew(p.Inputs, id)
		}
	}
	if m, ok := c.mean(); r.mean && ok {
		p.Models = append(p.Models, m)
	}
	p.Value = 0
	for _, m := range p.Models {
		p.Value += m.Value / float64(len(p.Models))
	}
	return p
}

// mean is that of the last three known years.
func (c chain) mean() (Model, bool) {
	sum := 0.0
	for fy := c.link - 2; fy <= c.link; fy++ {
		v, ok := c.value[fy]
		if !ok {
			return Model{}, false
		}
		sum += v
	}
	return Model{ID: Mean, Value: sum / 3, Slope: math.NaN(), Rho: math.NaN(), Years: 3}, true
}
