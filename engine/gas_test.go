package engine_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"fujisawa2030/engine"
)

// What nobody measured has no value, and a reason; it is not 0.
func TestNoDataSurvives(t *testing.T) {
	m := fujisawa(t)
	for _, gases := range []string{"co2", "all"} {
		choose(t, m, "gases", gases)
		m.Run()
		for _, gas := range []string{"pfc", "sf6", "nf3"} {
			if v := m.Value("pathway.gas."+gas, 2013); !math.IsNaN(v) {
				t.Errorf("%s is %v, want no value", gas, v)
			}
			if e, ok := m.Explain("known.manufacturing."+gas, 2013, engine.English); !ok || e.Kind != "missing" || e.Note == "" {
				t.Errorf("%s: kind %q, reason %q", gas, e.Kind, e.Note)
			}
		}
		for _, gas := range []string{"co2", "ch4", "n2o", "hfc"} {
			for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
				if v := m.Value("pathway.gas."+gas, fy); !(v > 0) {
					t.Fatalf("%s FY%d is %v", gas, fy, v)
				}
			}
		}
	}
}

// Gases make the total: CO2 alone by default, with those that are known when
// the city counts them. The target moves with its base.
func TestGasesMakeTheTotal(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(3, 11))
	for range 50 {
		random(m, r)
		for n, gases := range []string{"co2", "all"} {
			choose(t, m, "gases", gases)
			m.Run()
			for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
				sum := m.Value("pathway.gas.co2", fy)
				if n == 1 {
					sum += m.Value("pathway.gas.ch4", fy) + m.Value("pathway.gas.n2o", fy) + m.Value("pathway.gas.hfc", fy)
				}
				near(t, gases, m.Value("pathway.total", fy), sum, 1e-9)
			}
			near(t, "target", m.Value("target", 2030), m.Value("pathway.total", 2013)*0.54, 1e-9)
		}
	}
}

// Without the mix of substances, the HFCs have no value in another set of
// warming factors; methane and nitrous oxide have.
func TestOtherWarmingFactors(t *testing.T) {
	city := facts(t)
	values := func() (ch4, n2o, hfc float64) {
		m, err := engine.New(city)
		if err != nil {
			t.Fatal(err)
		}
		m.Run()
		return m.Value("pathway.gas.ch4", 2013), m.Value("pathway.gas.n2o", 2013), m.Value("pathway.gas.hfc", 2013)
	}
	ch4, n2o, _ := values()
	for i := range city.Facts {
		if city.Facts[i].ID == "gwp.set" {
			city.Facts[i].Value = 1
		}
	}
	ch4b, n2ob, hfcb := values()
	near(t, "CH4", ch4b/ch4, 25.0/28, 1e-12)
	near(t, "N2O", n2ob/n2o, 298.0/265, 1e-12)
	if !math.IsNaN(hfcb) {
		t.Errorf("HFCs are %v, want no value", hfcb)
	}
}

// Both population projections run the outlook; they lie 2 % apart in FY2035,
// and the interval knows of it.
func TestPopulationProjections(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	near(t, "IPSS FY2030", quantity(t, m, "people", 2030), 444890, 1e-6)
	near(t, "apart FY2035", quantity(t, m, "people.city", 2035)/quantity(t, m, "people.ipss", 2035)-1, 0.0214, 0.0002)
	ipss := m.Value("outlook.total", 2030)
	choose(t, m, "population", "city")
	m.Run()
	near(t, "city FY2035", quantity(t, m, "people", 2035), 454000, 1e-6)
	more := m.Value("outlook.total", 2030) - ipss
	if width := m.Value("pathway.high", 2030) - m.Value("pathway.total", 2030); !(more > 0 && more < width) {
		t.Errorf("the city's projection adds %v kt, the interval has %v", more, width)
	}
	for _, id := range []string{"error.people", "error.homes"} {
		if v := quantity(t, m, id, 2030); !(v > 0) {
			t.Errorf("%s is %v", id, v)
		}
		near(t, id, quantity(t, m, id, 2023), 0, 0)
	}
}
