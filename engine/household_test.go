package engine_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"fujisawa2030/engine"
)

// home returns a detached home of four with one car, owned, on city gas.
func home() *engine.Home {
	n := len(engine.HomeActions())
	return &engine.Home{Owner: true, Cars: 1, Has: make([]bool, n), Plans: make([]bool, n)}
}

func action(t *testing.T, lever string) int {
	t.Helper()
	i := slices.Index(engine.HomeActions(), lever)
	if i < 0 {
		t.Fatalf("no home does %s", lever)
	}
	return i
}

func plan(t *testing.T, h *engine.Home, levers ...string) *engine.Home {
	t.Helper()
	for _, l := range levers {
		h.Plans[action(t, l)] = true
	}
	return h
}

// The five kinds of home, each with the mean of what the city has adopted, add
// up to the household sector and to the cars, for any lever setting.
func TestHomesAddUpToTheCity(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(7, 1))
	for round := range 60 {
		random(m, r)
		switch round {
		case 0:
			all(m, today)
		case 1:
			all(m, reach)
		}
		m.Run()
		for _, fy := range []engine.FiscalYear{2024, 2027, 2030} {
			home, car, homes := 0.0, 0.0, 0.0
			for kind := range engine.HomeKinds {
				setMean(t, m, kind, fy)
				n := m.At("my.similar", fy)
				homes += n
				home += n * m.At("my.co2.home", fy) / 1e6
				car += n * m.At("my.co2.car", fy) / 1e6
			}
			near(t, "homes", homes, m.At("homes", fy), 1e-6)
			near(t, "household sector", home, m.At("co2.household", fy), 1e-8)
			near(t, "cars", car, m.At("car.all", fy), 1e-8)
		}
	}
}

// setMean answers for the mean home of a kind what the city as a whole does.
func setMean(t *testing.T, m *engine.Model, kind int, fy engine.FiscalYear) {
	t.Helper()
	q := func(id string) float64 { return m.At(id, fy) }
	homes, houses := q("homes"), q("homes.detached")
	share := func(lever string) float64 { return (q("adopt."+lever) - q("lever."+lever+".today")) / 100 }
	answers := map[string]float64{
		"my.kind": float64(kind), "my.cars": q("cars") / homes, "my.kerosene": q("kerosene.home") * q("fuel.fit"), "my.lpg": q("lpg.part"),
		"my.aircon": q("aircon.more"), "my.fridge": q("fridge.more"), "my.led": q("led.more"),
		"my.shower": q("shower.more"), "my.thermostat": q("thermostat.more"), "my.hems": q("hems.more"), "my.curtain": q("curtain.more"),
		"my.condensing": q("condensing.more") / homes, "my.tariff": q("adopt.tariff") / 100,
		"my.ev": q("ev.more"), "my.hv": q("hv.more"), "my.hydrogen": q("hydrogen.more"),
		"my.carless": share("carless"), "my.carshare": q("carshare.more") / homes, "my.ecodrive": q("ecodrive.more"),
		"my.window": q("window.more"), "my.envelope": 0, "my.zeh": 0, "my.hotwater": 0, "my.hybrid": 0, "my.fuelcell": 0,
		"my.solarheat": 0, "my.pv": 0, "my.battery": 0, "my.v2h": 0, "my.daytime": 0, "my.sun.before": 0,
	}
	if kind < 2 { // detached
		answers["my.window"], answers["my.envelope"], answers["my.zeh"] = q("window.only"), q("envelope.more"), q("zeh.more")
		answers["my.hotwater"], answers["my.hybrid"] = q("hotwater.more")/houses, q("hybrid.more")/houses
		answers["my.fuelcell"], answers["my.solarheat"] = q("cell.more")/houses, q("solarheat.more")/houses
		answers["my.pv"] = q("pv.homes") / houses
		answers["my.sun.before"] = q("pv.before") * 1e6 / houses
		answers["my.battery"] = q("adopt.battery") / 100 * q("store.fit")
		answers["my.v2h"] = q("v2h.cars") / 100 * q("store.fit")
		answers["my.daytime"] = q("adopt.daytime") / 100
	}
	m.Answer(answers)
}

// Between doing an action not at all and wholly, one home's numbers lie on a
// straight line, so that homes that do it and homes that do not average to the
// mean home. (Two actions multiply, which the mean keeps when they are spread
// independently.)
func TestActionsAreAffine(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	r := rand.New(rand.NewPCG(7, 2))
	for _, lever := range engine.HomeActions() {
		if lever == "battery" || lever == "v2h" || lever == "daytime" {
			continue // what they raise is capped, and so is what a small home can use of the sun
		}
		for range 20 {
			answers := map[string]float64{"my.kind": float64(r.IntN(engine.HomeKinds)), "my.cars": 1, "my.kerosene": 40, "my.lpg": 0}
			for _, other := range engine.HomeActions() {
				answers["my."+other] = float64(r.IntN(2))
			}
			answers["my.battery"], answers["my.v2h"], answers["my.daytime"], answers["my.pv"] = 0, 0, 0, 0
			if lever == "pv" {
				answers["my.kind"] = float64(r.IntN(2))
			}
			var y [3]float64
			for i, x := range []float64{0, 0.5, 1} {
				answers["my."+lever] = x
				m.Answer(answers)
				y[i] = m.At("my.co2", 2030)
			}
			near(t, lever, y[1], (y[0]+y[2])/2, 1e-9)
		}
	}
}

// One home that acts changes what the city's lever changes for so many homes:
// one home more of all.
func TestOneHomeIsOneHomeOfTheCity(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	for lever, divide := range map[string]string{"led": "homes", "shower": "homes", "hems": "homes", "thermostat": "homes"} {
		saved := 0.0
		for kind := range engine.HomeKinds {
			h := plan(t, home(), lever)
			h.Kind, h.Kerosene = kind, value(t, m, "kerosene.home")*value(t, m, "fuel.fit")
			v := m.Household(h, 2030)
			part := v.Similar / value(t, m, divide)
			// The mean home burns some bottled gas.
			h.LPG = true
			lpg := m.Household(h, 2030)
			saved += part * (v.Saved()*(1-value(t, m, "lpg.part")) + lpg.Saved()*value(t, m, "lpg.part"))
		}
		l := m.Levers()[m.Lever(lever)]
		few := 0.001 // percent of homes
		set(t, m, lever, l.Today+few)
		m.Run()
		city := (m.Value("outlook.total", 2030) - m.Value("pathway.total", 2030)) * 1e6 // kg
		set(t, m, lever, l.Today)
		m.Run()
		near(t, lever+": one home, kg", saved, city/(few/100*value(t, m, divide)), 1e-3)
	}
}

func TestLadder(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	v := m.Household(plan(t, home(), "pv", "window", "hotwater", "ev"), 2030)
	if v.Saved() < 1000 || v.Saved() > 4000 {
		t.Errorf("panels, windows, a heat pump and an electric car save %v kg", v.Saved())
	}
	near(t, "gap", v.Gap, m.Value("outlook.total", 2030)-m.Value("target", 2030), 0)
	one, _ := v.Ladder(1)
	ten, _ := v.Ladder(10)
	near(t, "ten homes", ten, 10*one, 1e-15)
	homes := v.HomesFor(0.01)
	if _, part := v.Ladder(homes); math.Abs(part-0.01) > 1e-12 {
		t.Errorf("%v homes close %v of the gap", homes, part)
	}
	if none := m.Household(home(), 2030); none.Saved() != 0 || !math.IsNaN(none.HomesFor(0.01)) {
		t.Errorf("no plans save %v, %v homes", none.Saved(), none.HomesFor(0.01))
	}
	if len(v.Unpriced) != 1 || v.Unpriced[0] != "ev" {
		t.Errorf("without a price: %v", v.Unpriced)
	}
}

func TestObstacles(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	flat := home()
	flat.Kind, flat.Owner, flat.Cars = 3, false, 0
	for _, test := range []struct {
		name  string
		home  *engine.Home
		lever string
		want  engine.Obstacle
	}{
		{"a house gets panels", plan(t, home(), "pv"), "pv", engine.Fits},
		{"a flat gets none", plan(t, flat, "pv"), "pv", engine.NotOwn},
		{"a flat has no room for a tank", plan(t, flat, "hotwater"), "hotwater", engine.NotDetached},
		{"a flat gets windows", plan(t, flat, "window"), "window", engine.Fits},
		{"no car", plan(t, flat, "ev"), "ev", engine.NoCar},
		{"a battery needs panels", plan(t, home(), "battery"), "battery", engine.NoPanels},
		{"with panels it fits", plan(t, home(), "pv", "battery"), "battery", engine.Fits},
		{"a battery and a car that feeds the home", plan(t, home(), "pv", "battery", "ev", "v2h"), "v2h", engine.Other},
		{"hot water by day needs a heat pump", plan(t, home(), "pv", "daytime"), "daytime", engine.NoHeatPump},
		{"one water heater", plan(t, home(), "hotwater", "fuelcell"), "fuelcell", engine.Other},
		{"one car, one drive", plan(t, home(), "ev", "hv"), "hv", engine.Other},
		{"panels or solar heat", plan(t, home(), "pv", "solarheat"), "solarheat", engine.Other},
	} {
		v := m.Household(test.home, 2030)
		if got := v.Actions[action(t, test.lever)].Obstacle; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	old := home()
	old.Has[action(t, "condensing")] = true
	v := m.Household(plan(t, old, "hotwater"), 2030)
	fresh := m.Household(plan(t, home(), "hotwater"), 2030)
	near(t, "a heat pump takes the place of a condensing heater", v.After.CO2, fresh.After.CO2, 0)
	if v.Before.CO2 >= fresh.Before.CO2 || v.Actions[action(t, "condensing")].Obstacle != engine.Done {
		t.Errorf("with a condensing heater %v kg before, without %v", v.Before.CO2, fresh.Before.CO2)
	}
}

// What a plan holds back changes nothing: an unfitting action is left out.
func TestUnfittingPlansAreLeftOut(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	r := rand.New(rand.NewPCG(7, 3))
	for range 200 {
		h := home()
		h.Kind, h.Owner, h.Cars = r.IntN(engine.HomeKinds), r.IntN(2) == 0, float64(r.IntN(3))
		for i := range h.Plans {
			h.Has[i], h.Plans[i] = r.IntN(6) == 0, r.IntN(3) == 0
		}
		v := m.Household(h, 2030)
		for i, a := range v.Actions {
			if h.Plans[i] && a.Obstacle != engine.Fits {
				h.Plans[i] = false
			}
		}
		w := m.Household(h, 2030)
		near(t, "without the unfitting ones", w.After.CO2, v.After.CO2, 0)
		for _, x := range []float64{v.Before.CO2, v.After.CO2, v.Before.Gas, v.After.Gas, v.After.Petrol} {
			if !(x >= 0) {
				t.Fatalf("%+v: %+v", h, v)
			}
		}
	}
}

// Yen follow the physical amounts: dearer electricity makes panels pay sooner.
func TestYen(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	v := m.Household(plan(t, home(), "pv"), 2030)
	a := v.Actions[action(t, "pv")].Alone
	sun := value(t, m, "pv.size") * value(t, m, "pv.yield")
	used := sun * value(t, m, "pv.own.use") / 100
	near(t, "bought less", a.KWh, used, 1e-9)
	near(t, "yen", a.Yen, used*value(t, m, "price.elec")+(sun-used)*value(t, m, "price.sun")-value(t, m, "pv.size")*value(t, m, "pv.upkeep"), 1e-6)
	near(t, "price", -a.Price, value(t, m, "pv.size")*value(t, m, "cost.pv"), 1e-6)
	if years := -a.Price / a.Yen; years < 5 || years > 25 {
		t.Errorf("panels pay back in %v years", years)
	}
}

// A city without dwellings has no household view, and says so by having no number.
func TestSecondCityHasNoHouseholds(t *testing.T) {
	m, err := engine.New(chigasaki(t))
	if err != nil {
		t.Fatal(err)
	}
	m.Run()
	if v := m.Household(home(), 2030); !math.IsNaN(v.Before.CO2) || !math.IsNaN(v.Similar) {
		t.Errorf("%+v", v)
	}
}
