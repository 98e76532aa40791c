package engine_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"fujisawa2030/engine"
)

// value asks the model for any quantity in FY2030.
func value(t *testing.T, m *engine.Model, id string) float64 {
	t.Helper()
	e, ok := m.Explain(id, 2030, engine.English)
	if !ok {
		t.Fatalf("there is no quantity %s", id)
	}
	return e.Value
}

// The trap of fuel cells: they burn more gas and give electricity, so they
// save while the grid is dirty and cost when it is clean.
func TestFuelCellsTurnAsTheGridGetsCleaner(t *testing.T) {
	m := fujisawa(t)
	set(t, m, "fuelcell", 100)
	saved := map[string]float64{}
	for _, path := range []string{"plan", "frozen"} {
		choose(t, m, "grid", path)
		m.Run()
		saved[path] = m.Value("outlook.total", 2030) - m.Value("pathway.total", 2030)
	}
	if !(saved["plan"] < 0 && saved["frozen"] > 0) {
		t.Errorf("fuel cells save %v kt", saved)
	}
}

// The trap of insulation: without shading it raises cooling; a green curtain
// takes the rise away.
func TestInsulationWithoutShadingRaisesCooling(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	bare := value(t, m, "cool.kept.d")
	set(t, m, "envelope", 100)
	m.Run()
	insulated := value(t, m, "cool.kept.d")
	set(t, m, "curtain", 100)
	m.Run()
	shaded := value(t, m, "cool.kept.d")
	if !(insulated > bare && shaded < insulated) {
		t.Errorf("cooling: %v bare, %v insulated, %v insulated and shaded", bare, insulated, shaded)
	}
}

// A home has one water heater and a heater is replaced when it is worn out.
func TestHeatersShareTheRenewal(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(5, 1))
	clipped := false
	for range 50 {
		random(m, r)
		m.Run()
		detached := value(t, m, "hotwater.more") + value(t, m, "hybrid.more") + value(t, m, "cell.more") + value(t, m, "solarheat.more")
		if room := value(t, m, "heater.room.d"); detached > room*(1+1e-12) {
			t.Fatalf("%v heaters for %v that are due in detached homes", detached, room)
		}
		if room := value(t, m, "heater.room"); detached+value(t, m, "condensing.more") > room*(1+1e-12) {
			t.Fatalf("%v heaters for %v that are due", detached+value(t, m, "condensing.more"), room)
		}
		clipped = clipped || value(t, m, "heater.fit.d") < 1
	}
	if !clipped {
		t.Error("the wishes never exceeded the renewal, so nothing was tested")
	}
}

// Early replacement lifts the limit of what is due, for heaters and machines,
// and does nothing where nobody wishes anything.
func TestEarlyReplacementLiftsTheLimit(t *testing.T) {
	m := fujisawa(t)
	choose(t, m, "early", "yes")
	m.Run()
	near(t, "at rest", m.Value("pathway.total", 2030), m.Value("outlook.total", 2030), 0)
	choose(t, m, "early", "no")
	for _, id := range []string{"hotwater", "hybrid", "appliance", "aircon", "fridge"} {
		set(t, m, id, 100)
	}
	m.Run()
	late, machines := value(t, m, "heater.fit.d"), value(t, m, "aircon.more")
	choose(t, m, "early", "yes")
	m.Run()
	if fit, more := value(t, m, "heater.fit.d"), value(t, m, "aircon.more"); late >= 1 || fit != 1 || more <= machines {
		t.Errorf("heaters %v and %v, machines %v and %v", late, fit, machines, more)
	}
}

// A car has one powertrain.
func TestPowertrainsShareTheNewCars(t *testing.T) {
	m := fujisawa(t)
	all(m, reach)
	m.Run()
	fit := value(t, m, "new.fit")
	if sum := (m.Value("adopt.ev", 2030) + m.Value("adopt.hv", 2030) + m.Value("adopt.hydrogen", 2030)) * fit; sum > 100+1e-9 {
		t.Errorf("%v %% of the new cars are electric, hybrid or on hydrogen", sum)
	}
}

// A battery, a car at the home and hot water by day raise what is used at
// home; what is made is used or exported.
func TestSolarElectricityIsUsedOrExported(t *testing.T) {
	m := fujisawa(t)
	last := 0.0
	for _, id := range []string{"pv", "battery", "ev", "v2h", "daytime"} {
		set(t, m, id, 100)
		m.Run()
		own := value(t, m, "own.use")
		if id != "pv" && id != "ev" && own <= last {
			t.Errorf("with %s %v %% are used at home, without %v %%", id, own, last)
		}
		last = own
		near(t, id, m.Value("pv.kwh.used", 2030)+m.Value("pv.kwh.exported", 2030), value(t, m, "pv.kwh"), 1e-12)
	}
	if last > value(t, m, "v2h.own.use") {
		t.Errorf("%v %% used at home", last)
	}
}

// Exports count by the switch only.
func TestExportsCountBySwitch(t *testing.T) {
	m := fujisawa(t)
	set(t, m, "pv", 100)
	m.Run()
	without := m.Value("pathway.total", 2030)
	choose(t, m, "export", "yes")
	m.Run()
	want := m.Value("pv.kwh.exported", 2030) * value(t, m, "home.factor")
	near(t, "exports", without-m.Value("pathway.total", 2030), want, 1e-9)
}

// Sinks, the footprint and other gases have numbers of their own, which never
// enter the city's total.
func TestOtherLedgersStayOutOfTheTotal(t *testing.T) {
	for id, output := range map[string]string{
		"forest": "sink.total", "trees": "sink.total", "bluecarbon": "sink.total",
		"foodloss": "footprint.total", "goods": "footprint.total", "fgas": "fgas.saved",
	} {
		m := fujisawa(t)
		m.Run()
		before, total := m.Value(output, 2030), m.Value("pathway.total", 2030)
		set(t, m, id, 1000)
		m.Run()
		if m.Value("pathway.total", 2030) != total {
			t.Errorf("%s moves the city's total", id)
		}
		if after := m.Value(output, 2030); after == before || (output != "fgas.saved") != (after < before) {
			t.Errorf("%s: %s from %v to %v", id, output, before, after)
		}
	}
}

// Firms' contracts, like homes', are nothing in the official ledger.
func TestContractsCountInTheContractLedgerOnly(t *testing.T) {
	for _, id := range []string{"biztariff", "citywte"} {
		m := fujisawa(t)
		set(t, m, id, 100)
		m.Run()
		near(t, id, m.Value("pathway.total", 2030), m.Value("outlook.total", 2030), 0)
		choose(t, m, "ledger", "contract")
		m.Run()
		if m.Value("pathway.total", 2030) >= m.Value("outlook.total", 2030) {
			t.Errorf("%s saves nothing in the contract ledger", id)
		}
	}
}

// A residents' main list stays short; the rest waits behind a closed group.
func TestMainLeversAreFew(t *testing.T) {
	m := fujisawa(t)
	count := 0
	for _, l := range m.Levers() {
		if l.Place == "main" && l.Actor == engine.Resident {
			count++
		}
		if l.Place != "main" && l.Place != "more" {
			t.Errorf("%s stands at %q", l.ID, l.Place)
		}
	}
	if count == 0 || count > 12 {
		t.Errorf("%d main levers for residents", count)
	}
}

// Each lever is nothing at rest and something at its reach.
func TestEveryLeverDoesSomething(t *testing.T) {
	m := fujisawa(t)
	choose(t, m, "ledger", "contract")
	set(t, m, "ev", 30)
	m.Run()
	watched := []string{"pathway.total", "sink.total", "footprint.total", "fgas.saved"}
	rest := map[string]float64{}
	for _, id := range watched {
		rest[id] = m.Value(id, 2030)
	}
	for i, l := range m.Levers() {
		if l.IsChoice() || l.ID == "ev" {
			continue
		}
		kept := m.Positions()[i]
		m.Positions()[i] = l.Reach
		m.Run()
		moved := 0.0
		for _, id := range watched {
			moved += math.Abs(m.Value(id, 2030) - rest[id])
		}
		if moved == 0 {
			t.Errorf("%s does nothing", l.ID)
		}
		m.Positions()[i] = kept
	}
}

// Per carrier, the end uses equal the household sector of the view in the year
// of calibration.
func TestEndUsesEqualTheHouseholdSector(t *testing.T) {
	m := fujisawa(t)
	for _, view := range []string{"moe", "plan"} {
		choose(t, m, "view", view)
		m.Run()
		at := func(id string) float64 {
			e, ok := m.Explain(id, 2023, engine.English)
			if !ok {
				t.Fatalf("there is no quantity %s", id)
			}
			return e.Value
		}
		sector := at("past.household")
		near(t, view+" electricity", at("home.elec"), sector*at("home.elec.part"), 1e-9)
		near(t, view+" fuels", at("home.gas")+at("home.oil"), sector*(1-at("home.elec.part")), 1e-9)
	}
}

// Contracts alone build no plants: what some buy clean, others get dirtier.
func TestContractsMakeTheRestDirtier(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	before := m.Value("residual", 2030)
	near(t, "nobody", before, value(t, m, "grid"), 1e-12)
	set(t, m, "tariff", 100)
	set(t, m, "biztariff", 100)
	m.Run()
	part, after := value(t, m, "contract.part"), m.Value("residual", 2030)
	if after <= before || part <= 0 || part >= 1 {
		t.Errorf("residual factor %v, before %v, part %v", after, before, part)
	}
	near(t, "mass", after*(1-part), before, 1e-12)
}

// The stock of which a lever is a share is there, in the year of the target.
func TestSharesHaveAStock(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	for _, l := range m.Levers() {
		if l.IsChoice() || l.Unit != "%" {
			continue
		}
		if x := value(t, m, l.Stock); !(x > 0) {
			t.Errorf("%s: the stock %s is %v", l.ID, l.Stock, x)
		}
	}
}
