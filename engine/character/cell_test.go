package character_test

import (
	"math"
	"testing"

	"fujisawa2030/engine"
	"fujisawa2030/engine/character"
)

// The cells of a gas sum to the model's own line of it, and CO2 to the total,
// whether the city counts the other gases or not.
func TestCellsSumToTheirGas(t *testing.T) {
	for _, gases := range []string{"co2", "all"} {
		m := model(t, "fujisawa", map[string]string{"gases": gases})
		for _, fy := range []engine.FiscalYear{2013, 2019, 2023} {
			sums, missing := map[string]float64{}, map[string]int{}
			for _, c := range character.Cells(m, fy) {
				if math.IsNaN(c.Value) {
					if c.Missing == (engine.Text{}) {
						t.Errorf("%s %s FY%d: no data, and no reason", c.Part, c.Gas, fy)
					}
					missing[c.Gas]++
					continue
				}
				sums[c.Gas] += c.Value
			}
			for _, gas := range character.Gases() {
				want := m.Value("pathway.gas."+gas, fy)
				if math.IsNaN(want) {
					if sums[gas] != 0 || missing[gas] == 0 {
						t.Errorf("%s FY%d: %v without data, %d reasons", gas, fy, sums[gas], missing[gas])
					}
					continue
				}
				near(t, gas, sums[gas], want, 1e-9)
			}
		}
	}
}
