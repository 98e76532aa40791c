package engine_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"fujisawa2030/engine"
)

func contributions(m *engine.Model) []float64 {
	a := m.Attribute()
	for a.Step(100) > 0 {
	}
	kt, _ := a.Contributions()
	return kt
}

// few rests all share levers but a dozen: what is attributed exactly.
func few(m *engine.Model, r *rand.Rand) {
	left := 12
	for _, i := range r.Perm(len(m.Levers())) {
		if l := &m.Levers()[i]; !l.IsChoice() {
			if left--; left < 0 {
				m.Positions()[i] = l.Today
			}
		}
	}
}

func TestContributionsSumToTheReduction(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(4, 1))
	grid := m.Lever("grid")
	for range 5 {
		random(m, r)
		few(m, r)
		m.Run()
		sum := 0.0
		for i, c := range contributions(m) {
			if i != grid {
				sum += c
			}
		}
		near(t, "sum", sum, m.Value("outlook.total", 2030)-m.Value("pathway.total", 2030), 1e-9)
		near(t, "grid", contributions(m)[grid], m.Value("frozen.total", 2030)-m.Value("outlook.total", 2030), 0)
	}
}

// A lever alone contributes what it saves; a lever at rest contributes nothing.
func TestContributionOfOneLever(t *testing.T) {
	m := fujisawa(t)
	set(t, m, "pv", 20)
	m.Run()
	for i, c := range contributions(m) {
		switch l := m.Levers()[i]; {
		case l.ID == "pv":
			near(t, l.ID, c, m.Value("outlook.total", 2030)-m.Value("pathway.total", 2030), 1e-12)
		case !l.IsChoice() && c != 0:
			t.Errorf("%s rests and contributes %v", l.ID, c)
		}
	}
}

func TestMoreLeversThanASetHolds(t *testing.T) {
	city := facts(t)
	for len(city.Measures) <= 64 {
		city.Measures = append(city.Measures, city.Measures[0])
		city.Measures[len(city.Measures)-1].ID += strconv.Itoa(len(city.Measures))
	}
	if _, err := engine.New(city); err == nil || err.Error() != "more than 64 levers" {
		t.Error(err)
	}
}

// An attribution is dropped or finished without disturbing the scenario.
func TestAttributionLeavesTheScenarioAlone(t *testing.T) {
	m := fujisawa(t)
	all(m, reach)
	few(m, rand.New(rand.NewPCG(4, 2)))
	m.Run()
	before := m.Value("pathway.total", 2030)
	m.Attribute().Step(10)
	contributions(m)
	m.Run()
	near(t, "total", m.Value("pathway.total", 2030), before, 0)
}

// What residents, businesses and the city contribute adds up to what the
// sectors lose and to the whole reduction.
func TestActorsSumToTheSectors(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(4, 2))
	for range 5 {
		random(m, r)
		few(m, r)
		m.Run()
		actors := map[engine.Actor]float64{}
		for i, c := range contributions(m) {
			if l := &m.Levers()[i]; l.Actor != engine.Nation {
				actors[l.Actor] += c
			}
		}
		whole, bySector := 0.0, 0.0
		for actor, c := range actors {
			if actor == engine.Setting && c != 0 {
				t.Errorf("settings contribute %v", c)
			}
			whole += c
		}
		for _, s := range sectors {
			bySector += m.Value("outlook."+s, 2030) - m.Value("pathway."+s, 2030)
		}
		near(t, "actors and sectors", whole, bySector, 1e-9)
		near(t, "actors and total", whole, m.Value("outlook.total", 2030)-m.Value("pathway.total", 2030), 1e-9)
	}
}
