package engine

import (
	"errors"
	"strconv"

	"fujisawa2030/engine/formula"
	"fujisawa2030/engine/model"
	"fujisawa2030/engine/wedge"
)

// Model is the model compiled over a city's facts, with room for its results.
type Model struct {
	city      *City
	program   *formula.Program
	levers    []Lever
	rows      []int     // row of each lever's position
	positions []float64 // what the host wants, in lever order

	scenario *formula.Table // levers as set
	outlook  *formula.Table // shares at today's adoption, choices as set
	frozen   *formula.Table // like outlook, with the grid at its last factor
	settled  []float64      // choices for which outlook and frozen are up to date

	outputs       []output
	block         []float64
	wedges        *formula.Part // from the shares to the total
	doubts        doubts
	total, target int // rows
}

// Rules returns the model's rules. The first main of them are computed in every
// run, the others when asked for.
func Rules() (rules []formula.Rule, main int, err error) {
	for _, f := range model.Files() {
		more, err := formula.Parse(f.Name, f.Text)
		if err != nil {
			return nil, 0, err
		}
		rules = append(rules, more...)
		if !f.IsRest() {
			main = len(rules)
		}
	}
	return rules, main, nil
}

// New compiles the model over a city. It refuses a city that lacks a fact
// which a rule needs, and levers whose limits are out of order.
func New(city *City) (*Model, error) {
	rules, main, err := Rules()
	if err != nil {
		return nil, err
	}
	m := &Model{city: city}
	var facts, levers []string
	for i, f := range city.Facts {
		if i == 0 || f.ID != city.Facts[i-1].ID {
			facts = append(facts, f.ID)
		}
	}
	for i := range city.Measures {
		levers = append(levers, leverPrefix+city.Measures[i].ID)
	}
	if rules, err = city.parts(rules, main); err != nil {
		return nil, err
	}
	for _, h := range household {
		levers = append(levers, h.ID)
	}
	gaps, err := city.gaps(rules, append(facts[:len(facts):len(facts)], levers...))
	if err != nil {
		return nil, err
	}
	facts = append(facts, gaps...)
	m.program, err = formula.Compile(rules, main, facts, levers, int(FirstFY), axisYears)
	if err != nil {
		return nil, err
	}
	if err := m.placeLevers(); err != nil {
		return nil, err
	}
	m.scenario = m.table()
	m.outlook, m.frozen = m.scenario.Clone(), m.scenario.Clone()
	if err := m.readLimits(); err != nil {
		return nil, err
	}
	if err := m.placeOutputs(); err != nil {
		return nil, err
	}
	if err := m.checkTotal(); err != nil {
		return nil, err
	}
	if err := m.placeDoubts(); err != nil {
		return nil, err
	}
	return m, nil
}

// table returns a table with all facts in place and everything that no lever
// moves computed.
func (m *Model) table() *formula.Table {
	t := m.program.NewTable()
	facts := m.city.Facts
	for i := range facts {
		f := &facts[i]
		row, _ := m.program.Row(f.ID)
		alone := (i == 0 || facts[i-1].ID != f.ID) && (i == len(facts)-1 || facts[i+1].ID != f.ID)
		if alone {
			t.Set(row, f.Value)
		} else {
			t.SetYear(row, int(f.FY), f.Value)
		}
	}
	for _, h := range household {
		row, _ := m.program.Row(h.ID)
		t.Set(row, 0) // until somebody says more
	}
	t.Settle()
	return t
}

func (m *Model) placeLevers() error {
	if len(m.city.Measures) > wedge.Most {
		return errors.New("more than " + strconv.Itoa(wedge.Most) + " levers")
	}
	for i := range m.city.Measures {
		me := &m.city.Measures[i]
		row, _ := m.program.Row(leverPrefix + me.ID)
		m.rows = append(m.rows, row)
		m.levers = append(m.levers, Lever{Measure: me})
	}
	m.positions = make([]float64, len(m.levers))
	return nil
}

// readLimits takes today's adoption and the reachable one from the rules or
// facts that the measure names.
func (m *Model) readLimits() error {
	for i := range m.levers {
		l := &m.levers[i]
		if !l.IsChoice() {
			var ok1, ok2 bool
			l.Today, ok1 = m.limit(l.Measure.Today)
			l.Reach, ok2 = m.limit(l.Measure.Reach)
			if !ok1 || !ok2 {
				return errors.New("lever " + l.ID + ": today's or the reachable adoption is missing")
			}
			if !(l.Min <= l.Today && l.Today <= l.Reach && l.Reach <= l.Max) {
				return errors.New("lever " + l.ID + ": minimum, today, reachable and maximum are out of order")
			}
		}
		m.positions[i] = l.rest()
	}
	return nil
}

func (m *Model) limit(id string) (float64, bool) {
	row, ok := m.program.Row(id)
	if !ok {
		return 0, false
	}
	v := m.scenario.Row(row)[EndFY-FirstFY]
	return v, v == v
}

// City returns the facts that the model was compiled over.
func (m *Model) City() *City { return m.city }

// Levers returns the levers in the edition's order.
func (m *Model) Levers() []Lever { return m.levers }

// Positions is where the host writes the wanted positions, in lever order.
func (m *Model) Positions() []float64 { return m.positions }

// Lever returns the place of a lever, or -1.
func (m *Model) Lever(id string) int {
	for i := range m.levers {
		if m.levers[i].ID == id {
			return i
		}
	}
	return -1
}
