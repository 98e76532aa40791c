package character

import (
	"math"

	"fujisawa2030/engine"
)

// Cell is what one sub-sector emits of one gas in a year, in kt of CO2
// equivalent.
type Cell struct {
	Sector, Part, Gas string
	Value             float64
	// Missing says why a cell that exists has no value; empty when it has one.
	Missing engine.Text
}

// Gases are the seven of the law, in its order.
func Gases() []string { return []string{"co2", "ch4", "n2o", "hfc", "pfc", "sf6", "nf3"} }

// PartName names a sub-sector.
func PartName(id string) engine.Text { return partNames[id] }

// Cells returns the table of a year: every sub-sector's CO2 and each other gas
// that it is known to emit, whether the city counts it or not. A cell without
// data has no value, never 0; one that the method does not know is left out.
func Cells(m *engine.Model, fy engine.FiscalYear) []Cell {
	r := reader{m}
	counted := r.choice("gases") == "all"
	var all []Cell
	for i := range sectors {
		for _, part := range sectors[i].parts {
			for _, gas := range Gases() {
				c := Cell{Sector: sectors[i].id, Part: part, Gas: gas}
				if gas == "co2" {
					c.Value = m.Value("pathway.sub."+part, fy)
					if other := r.at("other."+part, fy); counted && other == other {
						c.Value -= other
					}
				} else {
					e, ok := m.Explain("cell."+part+"."+gas, fy, engine.English)
					if !ok {
						continue
					}
					c.Value = e.Value
				}
				if math.IsNaN(c.Value) {
					c.Missing = r.missing(part, gas)
				}
				all = append(all, c)
			}
		}
	}
	return all
}

// missing finds the edition's reason for a cell without data.
func (r reader) missing(part, gas string) engine.Text {
	for _, m := range r.m.City().Missing {
		if m.ID == "known."+part+"."+gas || m.ID == "cell."+part+"."+gas || (part == "freight" && m.ID == "freight.travel") {
			return m.Reason
		}
	}
	return engine.Text{"この年度のデータがない", "この {年|とし}の {数字|すうじ}が ない", "no data for this year"}
}
