package check

import (
	"fmt"
	"math"
	"strings"

	"fujisawa2030/engine"
)

// identity says that a series is the sum of others.
type identity struct {
	whole     string
	parts     []string
	tolerance float64 // in the unit of the whole
}

// The ministry's workbook closes to the last digits (its columns H, K, P and R
// are sums of the others); so does everything that was summed here. Kanagawa's
// energy is printed with four decimals, the city hall's emissions in tonnes.
var identities = []identity{
	{"moe.industry", []string{"moe.manufacturing", "moe.construction", "moe.agriculture"}, 1e-6},
	{"moe.civil", []string{"moe.commercial", "moe.household"}, 1e-6},
	{"moe.transport", []string{"moe.car", "moe.freight", "moe.rail", "moe.ship"}, 1e-6},
	{"moe.total", []string{"moe.industry", "moe.commercial", "moe.household", "moe.transport", "moe.waste"}, 1e-6},
	{"kgw.gj.total", []string{"kgw.gj.industry", "kgw.gj.commercial", "kgw.gj.household", "kgw.gj.car"}, 1e-4},
	{"nat.home.tj.total", []string{"nat.home.tj.electricity", "nat.home.tj.gas", "nat.home.tj.smallgas", "nat.home.tj.lpg", "nat.home.tj.kerosene", "nat.home.tj.heat"}, 1e-6},
	{"pv.fit.total", []string{"pv.fit.home", "pv.fit.small", "pv.fit.medium", "pv.fit.large"}, 1e-6},
	{"waste.incinerated", []string{"waste.incinerated.hokubu", "waste.incinerated.ishinazaka"}, 1e-6},
	{"hall.total", []string{"hall.electricity", "hall.gas", "hall.lpg", "hall.lng", "hall.gasoline", "hall.diesel", "hall.oil", "hall.kerosene"}, 0.5},
}

func totals(facts map[string]series) []error {
	var errs []error
	for _, id := range identities {
		for _, year := range facts[id.whole].years() {
			whole := facts[id.whole][year]
			sum, err := add(facts, id.parts, whole)
			switch {
			case err != nil:
				errs = append(errs, err)
			case math.Abs(sum-whole.Value) > id.tolerance:
				errs = append(errs, fmt.Errorf("%s FY%d: %v is not the sum %v of %s", id.whole, year, whole.Value, sum, strings.Join(id.parts, " + ")))
			}
		}
	}
	return errs
}

// add sums the parts of a whole in its year.
func add(facts map[string]series, parts []string, whole engine.Fact) (float64, error) {
	sum := 0.0
	for _, id := range parts {
		part, ok := facts[id][whole.FY]
		if !ok {
			return 0, fmt.Errorf("%s FY%d: part %s is missing", whole.ID, whole.FY, id)
		}
		if part.Unit != whole.Unit {
			return 0, fmt.Errorf("%s FY%d: part %s is in %s, the whole in %s", whole.ID, whole.FY, id, part.Unit, whole.Unit)
		}
		sum += part.Value
	}
	return sum, nil
}

// shares checks that the plan's shares, the residual among them, make 100 %.
func shares(facts map[string]series) []error {
	const prefix = "plan.share."
	sums := map[engine.FiscalYear]float64{}
	for id, s := range facts {
		if strings.HasPrefix(id, prefix) {
			for _, f := range s {
				sums[f.FY] += f.Value
			}
		}
	}
	var errs []error
	for year, sum := range sums {
		if math.Abs(sum-100) > 1e-9 {
			errs = append(errs, fmt.Errorf("%s* FY%d: the shares make %v %%, not 100", prefix, year, sum))
		}
	}
	return errs
}

// ranges checks that a range holds its value, and that an estimate has one.
func ranges(facts []engine.Fact) []error {
	var errs []error
	for _, f := range facts {
		none := math.IsNaN(f.Low) && math.IsNaN(f.High)
		switch {
		case f.Grade == engine.Estimated && none:
			errs = append(errs, fmt.Errorf("%s FY%d: an estimate without a range", f.ID, f.FY))
		case !none && !(f.Low <= f.Value && f.Value <= f.High):
			errs = append(errs, fmt.Errorf("%s FY%d: %v does not lie in %v to %v", f.ID, f.FY, f.Value, f.Low, f.High))
		}
	}
	return errs
}
