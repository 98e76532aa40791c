package engine_test

import (
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

// The tests run over the real tables of Fujisawa. Only tests look upward into
// package data; the engine itself imports nothing of ours.
func fujisawa(t testing.TB) *engine.Model {
	t.Helper()
	city := facts(t)
	m, err := engine.New(city)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func facts(t testing.TB) *engine.City {
	t.Helper()
	city, err := table.City(os.DirFS("../data/fujisawa"), "test")
	if err != nil {
		t.Fatal(err)
	}
	return &city
}

func set(t testing.TB, m *engine.Model, id string, x float64) {
	t.Helper()
	i := m.Lever(id)
	if i < 0 {
		t.Fatalf("there is no lever %s", id)
	}
	m.Positions()[i] = x
}

func choose(t testing.TB, m *engine.Model, id, option string) {
	t.Helper()
	n := m.Levers()[m.Lever(id)].Choice(option)
	if n < 0 {
		t.Fatalf("lever %s has no option %s", id, option)
	}
	set(t, m, id, float64(n))
}

// random puts all levers, choices included, anywhere within their bounds and
// some beyond their reach.
func random(m *engine.Model, r *rand.Rand) {
	for i, l := range m.Levers() {
		if l.IsChoice() {
			m.Positions()[i] = float64(r.IntN(len(l.Choices)))
		} else {
			m.Positions()[i] = l.Min + r.Float64()*(l.Max-l.Min)
		}
	}
}

// all sets every share lever by a function of the lever.
func all(m *engine.Model, x func(l *engine.Lever) float64) {
	for i := range m.Levers() {
		if l := &m.Levers()[i]; !l.IsChoice() {
			m.Positions()[i] = x(l)
		}
	}
}

func today(l *engine.Lever) float64 { return l.Today }
func reach(l *engine.Lever) float64 { return l.Reach }

var sectors = engine.Sectors()

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s: %v, want %v (tolerance %v)", what, got, want, tolerance)
	}
}

func TestOfficialYearsAreThePublishedTable(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	published := map[string]map[engine.FiscalYear]float64{}
	for _, f := range m.City().Facts {
		if published[f.ID] == nil {
			published[f.ID] = map[engine.FiscalYear]float64{}
		}
		published[f.ID][f.FY] = f.Value
	}
	for fy := engine.FirstFY; fy <= 2019; fy++ {
		for _, s := range append(slices.Clone(sectors), "total") {
			near(t, s, m.Value("pathway."+s, fy), published["moe."+s][fy], 1e-9)
		}
		if kind := m.Value("kind", fy); kind != 0 {
			t.Errorf("FY%d is of kind %v, want 0 (official)", fy, kind)
		}
	}
	// Ministry's workbook of FY2013, row 698.
	near(t, "FY2013", m.Value("pathway.total", 2013), 3841.6536394771701, 1e-9)
}

// The plan's view as derived from its reported shares and changes: FY2013 3,112 kt
// (3,027-3,201), FY2018 2,630 kt (2,558-2,706).
func TestPlanView(t *testing.T) {
	m := fujisawa(t)
	choose(t, m, "view", "plan")
	m.Run()
	near(t, "FY2013", m.Value("pathway.total", 2013), 3112, 1)
	near(t, "FY2018", m.Value("pathway.total", 2018), 2630, 1)
	near(t, "FY2013 low", m.Value("pathway.low", 2013), 3027, 3)
	near(t, "FY2013 high", m.Value("pathway.high", 2013), 3201, 3)
	near(t, "FY2018 low", m.Value("pathway.low", 2018), 2558, 3)
	near(t, "FY2018 high", m.Value("pathway.high", 2018), 2706, 3)
	for i, share := range []float64{35, 26, 21, 16, 2} { // reported for FY2018
		near(t, sectors[i], m.Value("pathway."+sectors[i], 2018)/m.Value("pathway.total", 2018)*100, share, 1e-9)
	}
	if kind := m.Value("kind", 2013); kind != 1 {
		t.Errorf("the plan's view is of kind %v in FY2013, want 1 (estimate)", kind)
	}
}

func TestTargetFollowsTheView(t *testing.T) {
	m := fujisawa(t)
	for _, view := range []string{"moe", "plan"} {
		choose(t, m, "view", view)
		m.Run()
		base := m.Value("pathway.total", 2013)
		near(t, view, m.Value("target", 2030), base*0.54, 1e-9)
		near(t, view+" gap", m.Value("gap", 2030), m.Value("pathway.total", 2030)-base*0.54, 1e-9)
	}
}

// After the last official year the carried stretch has a widening interval.
func TestCarriedYearsHaveAnInterval(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	for fy := engine.FiscalYear(2020); fy <= 2023; fy++ {
		low, x, high := m.Value("pathway.low", fy), m.Value("pathway.total", fy), m.Value("pathway.high", fy)
		if !(low < x && x < high) || m.Value("kind", fy) != 1 {
			t.Errorf("FY%d: %v < %v < %v, kind %v", fy, low, x, high, m.Value("kind", fy))
		}
	}
}

func TestTodayIsTheOutlookBitForBit(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(3, 1))
	for range 20 {
		random(m, r)
		all(m, today)
		m.Run()
		for _, s := range append(slices.Clone(sectors), "total") {
			for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
				if a, b := m.Value("pathway."+s, fy), m.Value("outlook."+s, fy); a != b {
					t.Fatalf("%s FY%d: %v at today's adoption, outlook %v", s, fy, a, b)
				}
			}
		}
	}
}

func TestSectorsSumToTheTotal(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(3, 2))
	for range 200 {
		random(m, r)
		m.Run()
		for fy := engine.FirstFY; fy <= engine.EndFY; fy++ {
			sum := 0.0
			for _, s := range sectors {
				if v := m.Value("pathway."+s, fy); !(v >= 0) {
					t.Fatalf("%s FY%d is %v", s, fy, v)
				} else {
					sum += v
				}
			}
			near(t, "total", m.Value("pathway.total", fy), sum, 1e-9)
		}
	}
}

// contrary lists the levers of which more may mean more emissions.
var contrary = map[string]string{
	"fuelcell":  "burns more gas, which a clean grid does not repay; and takes the place of better heaters",
	"hybrid":    "takes the place of heat pumps when no more heaters are due",
	"solarheat": "takes the place of heat pumps when no more heaters are due",
}

// More of a measure never means more emissions, but for those listed; a
// renewable tariff does nothing in the standard ledger, which is its point.
func TestLeversAreMonotone(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(3, 3))
	for range 30 {
		random(m, r)
		for i, l := range m.Levers() {
			if l.IsChoice() || contrary[l.ID] != "" {
				continue
			}
			kept, last := m.Positions()[i], math.Inf(1)
			for x := l.Min; x <= l.Max; x += (l.Max - l.Min) / 10 {
				m.Positions()[i] = x
				m.Run()
				total := m.Value("pathway.total", 2030)
				if total > last+1e-9 {
					t.Errorf("%s at %v raises FY2030 from %v to %v", l.ID, x, last, total)
				}
				last = total
			}
			m.Positions()[i] = kept
		}
	}
}

func TestRenewableTariffCountsInTheContractLedgerOnly(t *testing.T) {
	m := fujisawa(t)
	set(t, m, "tariff", 50)
	m.Run()
	near(t, "standard", m.Value("pathway.total", 2030), m.Value("outlook.total", 2030), 0)
	choose(t, m, "ledger", "contract")
	m.Run()
	if saved := m.Value("outlook.total", 2030) - m.Value("pathway.total", 2030); saved < 10 {
		t.Errorf("half of the homes on renewable contracts save %v kt in the contract ledger", saved)
	}
}

func TestPositionsBeyondReachAreHeldThere(t *testing.T) {
	m := fujisawa(t)
	all(m, reach)
	want := slices.Clone(m.Run())
	all(m, func(l *engine.Lever) float64 { return l.Max * 3 })
	if !slices.EqualFunc(m.Run(), want, func(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }) {
		t.Error("positions beyond reach give other results than the reach itself")
	}
	for _, l := range m.Levers() {
		if !l.IsChoice() {
			near(t, l.ID, m.Value("adopt."+l.ID, 2030), l.Reach, 1e-9)
			near(t, l.ID, m.Value("adopt."+l.ID, 2026), l.Today, 0)
		}
	}
}

// Four years in which all new cars were electric could renew 4/13.5 of the fleet
// at most: the fleet follows purchases slowly.
func TestFleetFollowsPurchases(t *testing.T) {
	m := fujisawa(t)
	set(t, m, "ev", 100)
	m.Run()
	if fleet, limit := m.Value("ev.fleet", 2030), m.Value("adopt.ev", 2030)*4/13.51; fleet <= 0 || fleet >= limit {
		t.Errorf("electric share of the fleet %v %%, want between 0 and %v", fleet, limit)
	}
}

func TestGridIsItsOwnWedge(t *testing.T) {
	m := fujisawa(t)
	totals := map[string]float64{}
	for _, path := range []string{"plan", "trend", "frozen"} {
		choose(t, m, "grid", path)
		m.Run()
		totals[path] = m.Value("outlook.total", 2030)
	}
	if !(totals["plan"] < totals["trend"] && totals["trend"] < totals["frozen"]) {
		t.Errorf("FY2030 by grid path: %v", totals)
	}
	near(t, "frozen", m.Value("frozen.total", 2030), totals["frozen"], 0)
}

// Calibration factors outside 0.7 to 1.4 would be a warning in the explanation.
func TestCalibrationIsModest(t *testing.T) {
	m := fujisawa(t)
	for _, view := range []string{"moe", "plan"} {
		choose(t, m, "view", view)
		m.Run()
		for _, id := range []string{"elec.scale", "elec.fit", "fuel.fit"} {
			if e, ok := m.Explain(id, 2023, engine.English); !ok || e.Value < 0.7 || e.Value > 1.4 {
				t.Errorf("%s, %s: %v", view, id, e)
			}
		}
	}
}

func TestRunDoesNotAllocate(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	if n := testing.AllocsPerRun(100, func() { m.Positions()[0]++; m.Run() }); n != 0 {
		t.Errorf("%v allocations per run", n)
	}
}

func BenchmarkRun(b *testing.B) {
	m := fujisawa(b)
	all(m, reach)
	for b.Loop() {
		m.Positions()[0] += 1e-9
		m.Run()
	}
}

func BenchmarkAttribution(b *testing.B) {
	m := fujisawa(b)
	all(m, reach)
	m.Run()
	for b.Loop() {
		for a := m.Attribute(); a.Step(1<<12) > 0; {
		}
	}
}
