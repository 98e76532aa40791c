package engine

import (
	"errors"
	"strconv"

	"fujisawa2030/engine/formula"
	"fujisawa2030/engine/lmdi"
)

// Driver is one factor of a Subject: its name, and its formula in each
// sub-category, a formula of quantities and facts with + - * / only.
type Driver struct {
	Name     Text
	Unit     string
	Formulas []string
}

// Subject is a quantity whose change between two years can be explained by
// factors, with the years between which their data reach. Method: LMDI-I
// (package lmdi).
type Subject struct {
	ID          string
	Sector      string
	Name        Text
	First, Last FiscalYear
	Rows        []Text // names of the sub-categories; empty when there is one
	Drivers     []Driver
	Whole       string // quantity to which the product adds up, kt-CO2
	Scenario    bool   // years after the statistics, at the present positions
}

// Change is a subject's change explained.
type Change struct {
	Subject  *Subject
	From, To float64 // kt-CO2
	Drivers  []DriverChange
	Residual float64 // kt-CO2, of rounding
	Apart    float64 // kt-CO2 by which the product misses Whole in the first year: 0 to rounding; NaN without a Whole
}

// DriverChange is what one factor did.
type DriverChange struct {
	*Driver
	From, To []float64 // by sub-category
	Additive float64   // kt-CO2
	Ratio    float64   // multiplicative effect
}

// Change explains a subject between two fiscal years, at the present choices
// and positions. Run must have been called for them. Errors: a subject that is
// not known, years out of its range or order, a value that the city lacks.
func (m *Model) Change(id string, from, to FiscalYear) (*Change, error) {
	var s *Subject
	for i := range subjects {
		if subjects[i].ID == id {
			s = &subjects[i]
		}
	}
	switch {
	case s == nil:
		return nil, errors.New("no subject " + id)
	case from < s.First || to > s.Last || from >= to:
		return nil, errors.New(id + ": years between FY" + strconv.Itoa(int(s.First)) + " and FY" + strconv.Itoa(int(s.Last)) + ", in this order")
	}
	before, err := m.factors(s, from)
	if err != nil {
		return nil, err
	}
	after, err := m.factors(s, to)
	if err != nil {
		return nil, err
	}
	l, err := lmdi.Decompose(before, after)
	if err != nil {
		return nil, err
	}
	c := &Change{Subject: s, From: l.From, To: l.To, Residual: l.Residual(), Apart: l.From - m.scenarioAt(s.Whole, from)}
	additive, ratios := l.Additive(), l.Multiplicative()
	for j := range s.Drivers {
		d := DriverChange{Driver: &s.Drivers[j], Additive: additive[j], Ratio: nan()}
		if ratios != nil {
			d.Ratio = ratios[j]
		}
		for i := range before {
			d.From = append(d.From, before[i][j])
			d.To = append(d.To, after[i][j])
		}
		c.Drivers = append(c.Drivers, d)
	}
	return c, nil
}

// factors computes a subject's factors in a year, by sub-category.
func (m *Model) factors(s *Subject, fy FiscalYear) (lmdi.Table, error) {
	table := make(lmdi.Table, len(s.Drivers[0].Formulas))
	for i := range table {
		for j := range s.Drivers {
			x, err := driverFormula(s.Drivers[j].Formulas[i])
			if err != nil {
				return nil, err
			}
			v := m.arithmetic(x, fy)
			if v != v {
				return nil, errors.New(s.ID + ": " + s.Drivers[j].Formulas[i] + " has no data in FY" + strconv.Itoa(int(fy)))
			}
			table[i] = append(table[i], v)
		}
	}
	return table, nil
}

func driverFormula(text string) (*formula.Expr, error) {
	rules, err := formula.Parse("driver", "driver [ratio] = "+text)
	if err != nil {
		return nil, err
	}
	return rules[0].Expr, nil
}

// arithmetic computes a formula in one year.
func (m *Model) arithmetic(x *formula.Expr, fy FiscalYear) float64 {
	if x.Op == formula.Name {
		return m.scenarioAt(x.Name, fy)
	}
	if x.Op == formula.Number {
		return x.Num
	}
	a := m.arithmetic(x.Args[0], fy)
	if x.Op == formula.Neg {
		return -a
	}
	b := m.arithmetic(x.Args[1], fy)
	switch x.Op {
	case formula.Add:
		return a + b
	case formula.Sub:
		return a - b
	case formula.Mul:
		return float64(a * b)
	case formula.Div:
		return a / b
	}
	return nan() // a driver is arithmetic: a test proves it for all
}

// Subjects returns what Change can explain.
func Subjects() []Subject { return subjects }

// SubjectNames returns the quantities and facts that the drivers use.
func SubjectNames() ([]string, error) {
	var names []string
	for i := range subjects {
		for j := range subjects[i].Drivers {
			for _, text := range subjects[i].Drivers[j].Formulas {
				x, err := driverFormula(text)
				if err != nil {
					return nil, err
				}
				names = inputNames(names, x)
			}
		}
	}
	return names, nil
}
