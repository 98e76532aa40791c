package character

import (
	"errors"
	"math"
	"strconv"

	"fujisawa2030/engine"
)

// City is the characters of a city's sectors in the chosen view.
type City struct {
	View     string      // the choice of the lever view: own, moe, plan or computed
	Provider engine.Text // its name
	Base     engine.FiscalYear
	Official engine.FiscalYear // last year of the official inventory: the comparison's second year
	Carried  engine.FiscalYear // last year that newer statistics reach
	Sectors  []Sector          // five, in the ministry's order
}

// Sector is what marks one sector. Amounts are in kt.
type Sector struct {
	ID      string
	Name    engine.Text
	Years   []Point // from the base year to the last that statistics reach
	Outlook Point   // the target year without further action
	Rank    int     // 1 for the largest in the official year
	Parts   []Part
	Changes []*engine.Change // what drove it, by subject, over all years that its data reach

	Own, Prefecture, Nation Peer

	Sentences []engine.Text // in the order in which they are to be read
}

// Point is a sector in one fiscal year.
type Point struct {
	FY        engine.FiscalYear
	Kind      Kind
	Value     float64
	Low, High float64 // 90 % interval of a carried value, NaN where there is none
	Share     float64 // of the city's total, 0 to 1
}

// Kind says what a year's value is: of the official inventory, an estimate or
// an outlook.
type Kind uint8

const (
	Official Kind = iota
	Estimate
	Outlook
)

// String returns the kind's name in tables.
func (k Kind) String() string { return [...]string{"official", "estimate", "outlook"}[k] }

// Part is a sub-sector in the years of its sector.
type Part struct {
	ID     string
	Name   engine.Text
	Values []float64
}

// In returns a sector's point of a year.
func (s *Sector) In(fy engine.FiscalYear) Point {
	for _, p := range s.Years {
		if p.FY == fy {
			return p
		}
	}
	return Point{FY: fy, Value: math.NaN(), Low: math.NaN(), High: math.NaN(), Share: math.NaN()}
}

// Change is the relative change of a sector between two of its years.
func (s *Sector) Change(from, to engine.FiscalYear) float64 {
	return s.In(to).Value/s.In(from).Value - 1
}

// Of describes the sectors as of the model's last run. It fails when the
// edition does not say which years are which.
func Of(m *engine.Model) (*City, error) {
	r := reader{m}
	c := &City{View: r.choice("view")}
	c.Provider = m.Text("lever.view." + c.View)
	for id, fy := range map[string]*engine.FiscalYear{"year.base": &c.Base, "year.official": &c.Official, "year.last": &c.Carried} {
		v := r.at(id, engine.FirstFY)
		if math.IsNaN(v) {
			return nil, errors.New(id + ": the edition does not say which year it is")
		}
		*fy = engine.FiscalYear(v)
	}
	if !(engine.FirstFY <= c.Base && c.Base < c.Official && c.Official <= c.Carried && c.Carried <= engine.EndFY) {
		return nil, errors.New("base, official and last year are out of order: FY" + strconv.Itoa(int(c.Base)) +
			", FY" + strconv.Itoa(int(c.Official)) + ", FY" + strconv.Itoa(int(c.Carried)))
	}
	for i := range sectors {
		c.Sectors = append(c.Sectors, r.sector(c, &sectors[i]))
	}
	for i := range c.Sectors {
		s := &c.Sectors[i]
		s.Rank = 1
		for j := range c.Sectors {
			if c.Sectors[j].In(c.Official).Value > s.In(c.Official).Value {
				s.Rank++
			}
		}
		s.Sentences = c.sentences(s, sectors[i].method)
	}
	return c, nil
}

func (r reader) sector(c *City, of *sector) Sector {
	s := Sector{ID: of.id, Name: of.name}
	for fy := c.Base; fy <= c.Carried; fy++ {
		s.Years = append(s.Years, r.point(of, fy))
	}
	s.Outlook = r.point(of, engine.EndFY)
	for _, id := range of.parts {
		p := Part{ID: id, Name: partNames[id]}
		for fy := c.Base; fy <= c.Carried; fy++ {
			p.Values = append(p.Values, r.m.Value("pathway.sub."+id, fy))
		}
		s.Parts = append(s.Parts, p)
	}
	for _, subject := range engine.Subjects() {
		if subject.Sector != of.id {
			continue
		}
		// A city without these statistics has no explanation of the change.
		if change, err := r.m.Change(subject.ID, subject.First, subject.Last); err == nil {
			s.Changes = append(s.Changes, change)
		}
	}
	s.Own, s.Prefecture, s.Nation = r.own(c, &s), r.prefecture(c, of), r.nation(c, of)
	return s
}
