package record

import (
	"fmt"
	"math"

	"fujisawa2030/engine"
	"fujisawa2030/engine/scenario"
)

// Course is emissions by fiscal year, FY2013 to FY2030, kt-CO2 equivalent.
type Course struct {
	Sub    map[string][]float64 // by sub-sector of the engine
	Gas    map[string][]float64 // by gas; NaN where the city has no data
	Sector map[string][]float64
	Total  []float64
}

// Lever is a measure in the scenario. Positions are in the lever's unit.
type Lever struct {
	*engine.Lever
	Wanted   float64   // position asked for
	Counted  float64   // position that the model counts in FY2030
	Choice   string    // name of the option; empty for an adoption
	Adoption []float64 // by fiscal year; nil for a choice
	Stock    float64   // FY2030's stock of which the position is a share; NaN for none
	Kt       float64   // cut in FY2030 against the outlook; NaN for a choice
	Miss     float64   // standard error of Kt, 0 where it is exact
}

// Record is what one edition says of one scenario.
type Record struct {
	City              *engine.City
	Model             string // version of the rules
	Link              string // fragment of a link to the scenario; empty for an edition without a date
	View              string // what the past is taken from, for people
	Kinds             []string
	Outlook, Scenario Course
	Low, High         []float64 // 90 % interval of the scenario
	Target            float64   // kt in FY2030; NaN for a city without a target
	Percent           float64   // change against the base year that the plan aims at
	Levers            []Lever
	Forecast          *engine.Forecast
	Desk              *Desk // nil unless asked for: see TakeDesk
}

// Draws is how many futures a record counts.
const Draws = 1000

// kindNames are the kinds of year in the order of the model's quantity kind.
var kindNames = [...]string{"公式", "推計", "見通し"}

// Take runs the model at its present positions and takes everything down. It
// leaves the model as it was. Link is the scenario's code, with an assumption if
// there is one.
func Take(m *engine.Model, assumption string) (*Record, error) {
	r := &Record{City: m.City(), Model: engine.Version}
	if err := r.link(m, assumption); err != nil {
		return nil, err
	}
	m.Run()
	r.Scenario = course(m)
	r.Low, r.High = years(m, "pathway.low"), years(m, "pathway.high")
	r.Target = m.Value("target", engine.EndFY)
	r.Percent = math.NaN() // a city without a target
	for _, f := range r.City.Facts {
		if f.ID == "plan.target" {
			r.Percent = f.Value
		}
	}
	for _, k := range years(m, "kind") {
		if i := int(k); i < 0 || i >= len(kindNames) {
			return nil, fmt.Errorf("kind of year %v is not known", k)
		}
		r.Kinds = append(r.Kinds, kindNames[int(k)])
	}
	if i := m.Lever("view"); i >= 0 {
		r.View = m.Label("lever.view."+m.Levers()[i].Choices[int(m.Positions()[i])], engine.Japanese)
	}
	r.levers(m)
	f := m.Futures(Draws)
	for f.Step(Draws) > 0 {
	}
	r.Forecast = f.Forecast()
	return r, r.outlook(m)
}

func (r *Record) link(m *engine.Model, assumption string) error {
	if r.City.Edition == "" {
		return nil
	}
	code, err := scenario.Of(m)
	if err != nil {
		return err
	}
	text, err := code.Marshal()
	if err != nil {
		return err
	}
	r.Link = "#" + text
	if assumption != "" {
		r.Link += "&a=" + assumption
	}
	return nil
}

// outlook runs the model with all shares at today's adoption, and sets it back.
func (r *Record) outlook(m *engine.Model) error {
	wanted := append([]float64{}, m.Positions()...)
	for i := range m.Levers() {
		if l := &m.Levers()[i]; !l.IsChoice() {
			m.Positions()[i] = l.Today
		}
	}
	m.Run()
	r.Outlook = course(m)
	copy(m.Positions(), wanted)
	m.Run()
	for i, x := range r.Outlook.Total {
		if m.Value("outlook.total", engine.FirstFY+engine.FiscalYear(i)) != x {
			return fmt.Errorf("FY%d: today's adoption does not give the outlook", int(engine.FirstFY)+i)
		}
	}
	return nil
}

func course(m *engine.Model) Course {
	c := Course{Sub: map[string][]float64{}, Gas: map[string][]float64{}, Sector: map[string][]float64{}, Total: years(m, "pathway.total")}
	for _, sector := range order {
		c.Sector[sector.ID] = years(m, "pathway."+sector.ID)
		for _, leaf := range sector.leaves() {
			c.Sub[leaf.ID] = years(m, "pathway.sub."+leaf.ID)
		}
	}
	for _, gas := range gases {
		c.Gas[gas.ID] = years(m, "pathway.gas."+gas.ID)
	}
	return c
}

func years(m *engine.Model, output string) []float64 {
	all := make([]float64, engine.ShownYears)
	for i := range all {
		all[i] = m.Value(output, engine.FirstFY+engine.FiscalYear(i))
	}
	return all
}

func (r *Record) levers(m *engine.Model) {
	a := m.Attribute()
	for a.Step(10000) > 0 {
	}
	kt, misses := a.Contributions()
	for i := range m.Levers() {
		l := &m.Levers()[i]
		x := m.Positions()[i]
		one := Lever{Lever: l, Wanted: x, Counted: x, Kt: math.NaN(), Stock: math.NaN()}
		if l.IsChoice() {
			one.Choice = m.Label("lever."+l.ID+"."+l.Choices[int(x)], engine.Japanese)
		} else {
			one.Kt, one.Miss = kt[i], misses[i]
			one.Adoption = years(m, "adopt."+l.ID)
			one.Counted = min(x, l.Reach)
			if l.Stock != "" {
				if e, ok := m.Explain(l.Stock, engine.EndFY, engine.Japanese); ok {
					one.Stock = e.Value
				}
			}
		}
		r.Levers = append(r.Levers, one)
	}
}
