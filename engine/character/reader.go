package character

import (
	"math"

	"fujisawa2030/engine"
)

// reader asks a model for numbers; one that it does not know is NaN.
type reader struct{ m *engine.Model }

func (r reader) at(id string, fy engine.FiscalYear) float64 {
	if e, ok := r.m.Explain(id, fy, engine.English); ok {
		return e.Value
	}
	return math.NaN()
}

// sum adds facts of a year; it is NaN when one is missing or none is named.
func (r reader) sum(ids []string, fy engine.FiscalYear) float64 {
	if len(ids) == 0 {
		return math.NaN()
	}
	total := 0.0
	for _, id := range ids {
		total += r.at(id, fy)
	}
	return total
}

func (r reader) choice(lever string) string {
	i := r.m.Lever(lever)
	if i < 0 {
		return ""
	}
	l := &r.m.Levers()[i]
	k := int(r.m.Positions()[i])
	if k < 0 || k >= len(l.Choices) {
		return ""
	}
	return l.Choices[k]
}

// point reads a sector in a year. Past the last statistic it is the outlook,
// whose interval by sector the model does not have.
func (r reader) point(of *sector, fy engine.FiscalYear) Point {
	p := Point{FY: fy, Kind: Outlook, Low: math.NaN(), High: math.NaN()}
	p.Value = r.m.Value("outlook."+of.id, fy)
	p.Share = p.Value / r.m.Value("outlook.total", fy)
	if k := r.m.Value("kind", fy); k >= 0 && k <= float64(Outlook) {
		p.Kind = Kind(k)
	}
	if p.Kind == Estimate {
		if e := r.band(of, fy, p.Value); e > 0 {
			p.Low, p.High = p.Value-e, p.Value+e
		}
	}
	return p
}

// band is half the 90 % interval of an estimate, in kt: the sub-sectors' own
// errors are independent; the rounding of the plan's shares and the sharing
// out of the other gases move a sector as a whole.
func (r reader) band(of *sector, fy engine.FiscalYear, value float64) float64 {
	square := 0.0
	add := func(e float64) {
		if e == e {
			square += float64(e * e)
		}
	}
	for _, id := range of.errors {
		add(r.at(id, fy))
	}
	add(r.at("view.band", fy) * value)
	if r.choice("gases") == "all" {
		for _, part := range of.parts {
			add(r.at("other."+part, fy) * r.at("gases.doubt", fy))
		}
	}
	return math.Sqrt(square)
}
