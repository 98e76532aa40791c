package engine_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"fujisawa2030/engine"
	"fujisawa2030/engine/formula"
)

func futures(m *engine.Model, n int) *engine.Futures {
	m.Run()
	f := m.Futures(n)
	for f.Step(100) > 0 {
	}
	return f
}

func sameBits(t *testing.T, what string, got, want []float64) {
	t.Helper()
	for i := range want {
		if len(got) != len(want) || math.Float64bits(got[i]) != math.Float64bits(want[i]) {
			t.Fatalf("%s: %v, want %v", what, got, want)
		}
	}
}

// row returns an output's shown years after Run.
func row(m *engine.Model, id string) []float64 {
	var values []float64
	for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
		values = append(values, m.Value(id, fy))
	}
	return values
}

// The futures' short way is the long way: with central inputs it gives the run
// itself.
func TestCentralFutureIsTheRun(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(5, 1))
	for range 50 {
		random(m, r)
		m.Run()
		totals, targets := m.Central()
		sameBits(t, "totals", totals, row(m, "pathway.total"))
		sameBits(t, "targets", targets, row(m, "target"))
	}
}

// Each future is what a whole model gives whose facts are the drawn ones. Inputs
// on which the levers' limits rest are left out: there the futures differ.
func TestFuturesAreRunsOfOtherFacts(t *testing.T) {
	city := facts(t)
	first, err := engine.New(city)
	if err != nil {
		t.Fatal(err)
	}
	city.Doubts = slices.DeleteFunc(slices.Clone(city.Doubts), func(d engine.Doubt) bool {
		for _, f := range city.Facts {
			if f.ID == d.ID {
				m, err := engine.New(with(city, map[string]float64{d.ID: f.Low}))
				return err != nil || !slices.EqualFunc(m.Levers(), first.Levers(), func(a, b engine.Lever) bool {
					return a.Today == b.Today && a.Reach == b.Reach
				})
			}
		}
		return false
	})
	if len(city.Doubts) < 20 {
		t.Fatalf("only %d inputs are left", len(city.Doubts))
	}
	m, err := engine.New(city)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(5, 2))
	for range 10 {
		random(m, r)
		f := futures(m, 8)
		met := 0
		for i := range f.Draws() {
			drawn, totals := f.Future(i)
			values := map[string]float64{}
			for k, d := range city.Doubts {
				values[d.ID] = drawn[k]
			}
			other, err := engine.New(with(city, values))
			if err != nil {
				t.Fatal(err)
			}
			copy(other.Positions(), m.Positions())
			other.Run()
			sameBits(t, "totals", totals, row(other, "pathway.total"))
			if other.Value("gap", engine.EndFY) <= 0 {
				met++
			}
		}
		near(t, "met", f.Forecast().Met, float64(met)/8, 0)
	}
}

// with returns the city with other values of some facts.
func with(city *engine.City, values map[string]float64) *engine.City {
	c := *city
	c.Facts = slices.Clone(city.Facts)
	for i := range c.Facts {
		if v, ok := values[c.Facts[i].ID]; ok {
			c.Facts[i].Value = v
		}
	}
	return &c
}

// pv.size says how many roofs have panels today. That is no future's business:
// with the levers at rest it moves nothing.
func TestLimitsOfLeversStay(t *testing.T) {
	city := facts(t)
	city.Doubts = slices.DeleteFunc(city.Doubts, func(d engine.Doubt) bool { return d.ID != "pv.size" })
	m, err := engine.New(city)
	if err != nil {
		t.Fatal(err)
	}
	f := futures(m, 20).Forecast()
	near(t, "width at rest", f.High[17]-f.Low[17], 0, 0)
	set(t, m, "pv", 20)
	if f := futures(m, 20).Forecast(); f.High[17] <= f.Low[17] {
		t.Error("the size of a roof's panels does not matter for what more roofs bring")
	}
}

func TestForecastCountsFutures(t *testing.T) {
	m := fujisawa(t)
	all(m, reach)
	choose(t, m, "view", "plan")
	f := futures(m, 101)
	years := make([][]float64, engine.ShownYears)
	for i := range 101 {
		_, totals := f.Future(i)
		for year, v := range totals {
			years[year] = append(years[year], v)
		}
	}
	got := f.Forecast()
	for year, totals := range years {
		slices.Sort(totals)
		near(t, "low", got.Low[year], totals[5], 0)
		near(t, "median", got.Median[year], totals[50], 0)
		near(t, "high", got.High[year], totals[95], 0)
		if !(totals[0] < totals[100]) {
			t.Errorf("FY%d of the plan's view is the same in all futures", 2013+year)
		}
	}
}

// What was published does not spread; what was carried does.
func TestOfficialYearsAreTheSameInAllFutures(t *testing.T) {
	m := fujisawa(t)
	f := futures(m, 200).Forecast()
	for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
		i, v := fy-engine.FirstFY, m.Value("pathway.total", fy)
		if official := fy <= 2019; official != (f.Low[i] == v && f.High[i] == v) || !(f.Low[i] <= f.Median[i] && f.Median[i] <= f.High[i]) {
			t.Errorf("FY%d: %v to %v round %v, the run says %v", fy, f.Low[i], f.High[i], f.Median[i], v)
		}
	}
}

// A band moves only because a lever moved.
func TestSamePositionsGiveTheSameFutures(t *testing.T) {
	m := fujisawa(t)
	all(m, reach)
	before := futures(m, 300).Forecast()
	set(t, m, "ledger", 0)
	set(t, m, "tariff", 0) // nothing in the standard ledger
	if after := futures(m, 300).Forecast(); *after != *before {
		t.Error("a lever without effect moved the band")
	}
	set(t, m, "business", 0)
	futures(m, 300)
	futures(m, 1000)
	futures(m, 50)
	all(m, reach)
	m.Run()
	f := m.Futures(300)
	for f.Step(7) > 0 { // in other portions, after others came between
	}
	if after := f.Forecast(); *after != *before {
		t.Error("the same positions gave another band")
	}
}

func TestFuturesStepByStep(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	f := m.Futures(10)
	if left := f.Step(3); left != 7 || f.Forecast() != nil {
		t.Errorf("%d futures left, forecast %v", left, f.Forecast())
	}
	if left := f.Step(100); left != 0 || f.Forecast() == nil {
		t.Errorf("%d futures left, forecast %v", left, f.Forecast())
	}
	f = m.Futures(5000)
	if n := testing.AllocsPerRun(100, func() { f.Step(10) }); n != 0 {
		t.Errorf("%v allocations per ten futures", n)
	}
}

// A fact whose range comes from evidence is uncertain, unless a lever's limit
// rests on it. What is missing here belongs into uncertainty.csv.
func TestEveryRangeIsDrawn(t *testing.T) {
	m := fujisawa(t)
	rules, main, err := engine.Rules()
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, r := range rules[:main] { // prices and what one home does are no matter of the total
		use(r.Expr, used)
	}
	limits := map[string]bool{}
	for _, l := range m.Levers() {
		limits[l.Measure.Today], limits[l.Measure.Reach] = true, true
	}
	for _, id := range []string{"pv.hazard", "pv.policy", "waste.policy", "bizpv.policy", "citypv.sites"} {
		limits[id] = true // they feed nothing but limits
	}
	for _, f := range m.City().Facts {
		drawn := slices.ContainsFunc(m.City().Doubts, func(d engine.Doubt) bool { return d.ID == f.ID })
		if used[f.ID] && f.Low < f.High && !limits[f.ID] && !drawn {
			t.Errorf("%s lies between %v and %v, but is not drawn", f.ID, f.Low, f.High)
		}
	}
}

func use(x *formula.Expr, used map[string]bool) {
	used[x.Name] = true
	for _, a := range x.Args {
		use(a, used)
	}
}

func TestDoubtsAreRefused(t *testing.T) {
	for _, id := range []string{"nothing", "pathway.total", "car.life"} {
		city := facts(t)
		city.Doubts = []engine.Doubt{{ID: id}}
		if _, err := engine.New(city); err == nil || err.Error() != "doubt "+id+": not a fact with a range" {
			t.Errorf("%s: %v", id, err)
		}
	}
}

func TestSensitivity(t *testing.T) {
	m := fujisawa(t)
	all(m, reach)
	m.Run()
	s := m.Sensitivity()
	if first, total := s.Indices(); s.Step(1) != engine.SensitivitySamples-1 || first != nil || total != nil {
		t.Error("indices before the last sample")
	}
	s.Step(engine.SensitivitySamples)
	first, total := s.Indices()
	sum := 0.0
	for i, d := range m.City().Doubts {
		sum += total[i]
		if !(total[i] >= 0 && math.Abs(first[i]-total[i]) < 0.05) {
			t.Errorf("%s: first %v, total %v of a nearly additive result", d.ID, first[i], total[i])
		}
		if d.ID == "doubt.share" && total[i] != 0 {
			t.Errorf("the plan's shares matter for the official view: %v", total[i])
		}
	}
	near(t, "sum of all inputs", sum, 1, 0.05)
}

func BenchmarkFutures1000(b *testing.B) {
	m := fujisawa(b)
	all(m, reach)
	for b.Loop() {
		m.Positions()[0] += 1e-9
		futures(m, 1000).Forecast()
	}
}

func BenchmarkSensitivity(b *testing.B) {
	m := fujisawa(b)
	all(m, reach)
	m.Run()
	for b.Loop() {
		m.Sensitivity().Step(engine.SensitivitySamples)
	}
}
