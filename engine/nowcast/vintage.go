package nowcast

import (
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// limit pretends that later years are not known yet.
type limit struct{ official, link engine.FiscalYear }

// chain is what is known of a sub-sector's yearly values: official ones, then
// those to which the links carry the last of them.
type chain struct {
	last, link engine.FiscalYear // last official year, last year at all; zero when nothing is known
	value      map[engine.FiscalYear]float64
}

// known follows the official series and its links as far as they and the limit go.
func known(set *series.Set, r rule, l limit) chain {
	c := chain{value: map[engine.FiscalYear]float64{}}
	official := set.Find(r.official)
	if official == nil {
		return c
	}
	for _, p := range official.Points {
		if fy := p.At.FY(); fy <= l.official {
			c.value[fy], c.last, c.link = p.Value, fy, fy
		}
	}
	if c.last == 0 {
		return c
	}
	for _, id := range r.links {
		if s := set.Find(id); s != nil {
			c.follow(s, l.link)
		}
	}
	return c
}

// follow carries the last value on by a link's change from year to year.
func (c *chain) follow(s *series.Series, until engine.FiscalYear) {
	from, base := c.value[c.link], s.Year(c.link)
	for fy := c.link + 1; fy <= until && base > 0; fy++ {
		v := s.Year(fy)
		if math.IsNaN(v) {
			return
		}
		c.value[fy], c.link = from*(v/base), fy
	}
}
