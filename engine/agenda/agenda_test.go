package agenda_test

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/agenda"
)

func fujisawa(t testing.TB) *engine.Model {
	t.Helper()
	city, err := table.City(os.DirFS("../../data/fujisawa"), "test")
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	m.Run()
	return m
}

func set(m *engine.Model, positions map[string]float64) {
	for id, x := range positions {
		m.Positions()[m.Lever(id)] = x
	}
	m.Run()
}

func done(t testing.TB, m *engine.Model, ask agenda.Ask) *agenda.Agenda {
	t.Helper()
	w, err := agenda.New(m, ask)
	if err != nil {
		t.Fatal(err)
	}
	if w.Step(0) > 0 && w.Agenda() != nil {
		t.Error("an agenda before all is done")
	}
	for w.Step(1000) > 0 {
	}
	return w.Agenda()
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %v, not %v within %v", what, got, want, tolerance)
	}
}

func actions(a *agenda.Agenda) (all []agenda.Action) {
	for _, actor := range a.Actors {
		for _, s := range actor.Sectors {
			all = append(all, s.Actions...)
		}
	}
	return all
}

func find(t *testing.T, a *agenda.Agenda, id string) *agenda.Action {
	t.Helper()
	for _, one := range actions(a) {
		if one.ID == id {
			return &one
		}
	}
	t.Fatalf("no action %s", id)
	return nil
}

// some are scenarios of few and of many levers.
var some = map[string]map[string]float64{
	"nothing": {},
	"few":     {"pv": 20, "battery": 20, "ev": 30, "business": 60, "city": 30, "waste": 8, "hotwater": 20},
	"many": {"pv": 20, "battery": 20, "ev": 30, "business": 60, "city": 30, "waste": 8, "hotwater": 20, "tariff": 40, "bizpv": 2,
		"window": 30, "led": 50, "carless": 8, "hems": 50, "fuelcell": 1, "bizvan": 20, "hybrid": 99},
}

// The sum of the actors is the sum of the sectors, both are the total, and that
// is what a run says, in every sector and every year of the plan; actions under
// an actor's sectors are all of its actions.
func TestActorsAreSectorsAreTheTotal(t *testing.T) {
	for name, positions := range some {
		for _, contract := range []bool{false, true} {
			for _, reach := range []bool{false, true} {
				m := fujisawa(t)
				set(m, positions)
				if contract {
					set(m, map[string]float64{"ledger": 1})
				}
				a := done(t, m, agenda.Ask{Reach: reach})
				if a.Contract != contract || a.Reach != reach {
					t.Errorf("contract %v, reach %v", a.Contract, a.Reach)
				}
				if reach {
					for _, one := range actions(a) {
						m.Positions()[one.Lever] = m.Levers()[one.Lever].Reach
					}
					for _, one := range a.Apart {
						if l := &m.Levers()[one.Lever]; one.Why == "raises" {
							m.Positions()[one.Lever] = l.Today
						}
					}
					m.Run()
				}
				for k := range engine.PlanYears {
					fy := engine.PlanFY + engine.FiscalYear(k)
					saved := func(of string) float64 { return m.Value("outlook."+of, fy) - m.Value("pathway."+of, fy) }
					near(t, name+": total", a.Total[k], saved("total"), 1e-9)
					byActor, byAction := 0.0, 0.0
					for _, actor := range a.Actors {
						byActor += actor.Total[k]
						under := 0.0
						for _, s := range actor.Sectors {
							under += s.Total[k]
						}
						near(t, name+": "+string(actor.ID), under, actor.Total[k], 1e-9)
					}
					for _, one := range actions(a) {
						byAction += one.Saved[k]
					}
					near(t, name+": actors", byActor, a.Total[k], 1e-9)
					near(t, name+": actions", byAction, a.Total[k], 1e-9)
					for j, sector := range a.Sectors {
						near(t, name+": "+sector, a.BySector[j][k], saved(sector), 1e-9)
						sum := 0.0
						for _, actor := range a.Actors {
							sum += actor.BySector[j][k]
						}
						near(t, name+": actors in "+sector, sum, saved(sector), 1e-9)
					}
				}
			}
		}
	}
}

// FY2030's parts are the engine's own contributions.
func TestPartsAreContributions(t *testing.T) {
	for name, positions := range some {
		m := fujisawa(t)
		set(m, positions)
		a := done(t, m, agenda.Ask{})
		own := m.Attribute()
		for own.Step(1000) > 0 {
		}
		kt, _ := own.Contributions()
		if a.Sampled != (len(positions) > 12) || len(actions(a)) != len(positions) {
			t.Errorf("%s: %d actions, sampled %v", name, len(actions(a)), a.Sampled)
		}
		missed := 0.0
		for _, one := range actions(a) {
			near(t, one.ID, one.Saved.Last(), kt[one.Lever], 1e-9)
			missed = max(missed, one.Error)
		}
		// What acts with one other only, or with none, has no error in pairs of orders.
		if (missed > 0) != a.Sampled || missed > 0.05 {
			t.Errorf("%s: error %v", name, missed)
		}
	}
}

// An electric car saves in transport and uses in the household.
func TestActionsReachOtherSectors(t *testing.T) {
	m := fujisawa(t)
	set(m, map[string]float64{"ev": 30})
	ev := find(t, done(t, m, agenda.Ask{}), "ev")
	for j, sector := range engine.Sectors() {
		x := ev.BySector[j].Last()
		if (sector == "transport") != (x > 0) || (sector == "household") != (x < 0) {
			t.Errorf("%s: %v", sector, x)
		}
	}
}

// Milestones are the scenario's path; today's value has a document or is no data.
func TestIndicators(t *testing.T) {
	m := fujisawa(t)
	set(m, some["many"])
	a := done(t, m, agenda.Ask{})
	known := 0
	for _, one := range actions(a) {
		in := &one.Indicator
		l := &m.Levers()[one.Lever]
		for k, x := range in.Milestones {
			near(t, one.ID, x, m.Value("adopt."+one.ID, engine.PlanFY+engine.FiscalYear(k)), 0)
		}
		near(t, one.ID, in.Milestones.Last(), min(m.Positions()[one.Lever], l.Reach), 1e-12)
		if in.Definition != l.Indicator || in.Unit != l.Unit || in.Grade == "" {
			t.Errorf("%s: %+v", one.ID, in)
		}
		if in.Known != (len(in.Sources) > 0) || in.Known != (in.Present == l.Today) {
			t.Errorf("%s: known %v, present %v, %d documents", one.ID, in.Known, in.Present, len(in.Sources))
		}
		if in.Known {
			known++
		}
	}
	if known < 5 {
		t.Errorf("only %d present values", known)
	}
	window := find(t, a, "window").Indicator
	if window.Present != 24.9 || window.FY != 2022 || window.Grade != "published" || window.Sources[0].ID != "home.survey.2022" {
		t.Errorf("%+v", window)
	}
	if hems := find(t, a, "hems").Indicator; hems.Known || !math.IsNaN(hems.Present) || !math.IsNaN(hems.Stock.Today) {
		t.Errorf("hems is counted from FY2027 on: %+v", hems)
	}
	m2 := done(t, m, agenda.Ask{})
	if s := find(t, m2, "window").Indicator.Stock; s.Unit != "household" || !(s.Years.Last() > s.Today) {
		t.Errorf("%+v", s)
	}
}

// A year's budget by hand: so many homes, the points that they are, and the
// tonnes of a whole run with these points.
func TestSubsidies(t *testing.T) {
	m := fujisawa(t)
	set(m, some["many"])
	pieces := func(id string) float64 {
		for _, f := range m.City().Facts {
			if f.ID == id {
				return f.Value
			}
		}
		t.Fatal(id)
		return 0
	}
	a := done(t, m, agenda.Ask{Budget: 40e6, Share: 0.25, Subsidies: []agenda.PerUnit{{Lever: "window", Yen: 80000}}})
	pv := find(t, a, "pv").Subsidy
	perHome := 70000 * pieces("pv.size") // the city's rate of FY2024, per kW
	if pv.Origin != agenda.Edition || pv.Fact.ID != "subsidy.pv" || pv.Unit != "dwelling" {
		t.Errorf("%+v", pv)
	}
	near(t, "per home", pv.PerUnit, perHome, 1e-6)
	near(t, "homes", pv.Units, 40e6/perHome, 1e-9)
	roofs := pieces("dwellings.occupied") * pieces("owner.detached") / 100
	near(t, "points", pv.Points, pv.Units/roofs*100, 1e-12)
	near(t, "price", pv.Price, pieces("cost.pv")*pieces("pv.size"), 1e-6)

	alone := fujisawa(t)
	i := alone.Lever("pv")
	alone.Positions()[i] += pv.Points
	alone.Run()
	near(t, "tonnes", pv.Saved, alone.Value("outlook.total", engine.EndFY)-alone.Value("pathway.total", engine.EndFY), 1e-9)
	near(t, "needed", pv.Needed, (20-m.Levers()[i].Today)/100*roofs*perHome/4, 1e-3)

	if window := find(t, a, "window").Subsidy; window.Origin != agenda.Given || window.Units != 500 {
		t.Errorf("%+v", window)
	}
	if hotwater := find(t, a, "hotwater").Subsidy; hotwater.Origin != agenda.Share || hotwater.PerUnit != 100000 || hotwater.Units != 400 {
		t.Errorf("%+v", hotwater)
	}
	for _, id := range []string{"led", "ev", "hems"} { // no price or nothing to buy
		if s := find(t, a, id).Subsidy; s.Origin != agenda.Unknown || !math.IsNaN(s.Units) {
			t.Errorf("%s: %+v", id, s)
		}
	}
	// 10,000 times the budget is more than there are roofs.
	if pv := find(t, done(t, m, agenda.Ask{Budget: 4e11}), "pv").Subsidy; !math.IsNaN(pv.Saved) {
		t.Errorf("%+v", pv)
	}
	// Firms' panels: kW whose electricity is the points' part of theirs.
	firms := find(t, a, "bizpv")
	near(t, "kW", firms.Subsidy.Units, 800, 1e-9)
	alone = fujisawa(t)
	i = alone.Lever("bizpv")
	alone.Positions()[i] += firms.Subsidy.Points
	alone.Run()
	p := alone.Probe("bizpv.kwh")
	p.Run()
	near(t, "their electricity", p.Value(0), 800*pieces("pv.yield")/1e6, 1e-9)
}

// The curve ascends, begins at 0 without gaps, and with what has no price and
// what raises emissions it is the whole cut.
func TestCurve(t *testing.T) {
	for _, ask := range []agenda.Ask{{}, {Reach: true}} {
		m := fujisawa(t)
		set(m, some["many"])
		a := done(t, m, ask)
		at, last, paying := 0.0, math.Inf(-1), 0.0
		for _, s := range a.Curve.Steps {
			if s.Cost < last || s.From != at || !(s.Width > 0) {
				t.Errorf("%+v after %v at %v", s, last, at)
			}
			one := find(t, a, s.ID)
			near(t, s.ID, s.Cost, 1000*(one.Spend+one.Bill)/one.Saved.Last(), 1e-9)
			if s.Cost < 0 {
				paying += s.Width
			}
			last, at = s.Cost, at+s.Width
		}
		near(t, "paying for themselves", a.Curve.Negative, paying, 1e-12)
		idle := a.Total.Last() - at - a.Curve.Unpriced - a.Curve.Contrary
		near(t, "the rest", idle, 0, 1e-9)
		if len(a.Curve.Steps) < 5 || a.Curve.Unpriced <= 0 {
			t.Errorf("%d steps, %v without a price", len(a.Curve.Steps), a.Curve.Unpriced)
		}
	}
	m := fujisawa(t)
	set(m, map[string]float64{"fuelcell": 1, "led": 40})
	if c := done(t, m, agenda.Ask{}).Curve; !(c.Contrary < 0) || len(c.Steps) != 0 {
		t.Errorf("%+v", c)
	}
}

// Sinks stand apart, negative, and sum to the engine's own; they touch no
// sector.
func TestSinks(t *testing.T) {
	m := fujisawa(t)
	set(m, map[string]float64{"forest": 20, "trees": 3, "bluecarbon": 4})
	a := done(t, m, agenda.Ask{})
	if len(a.Sinks) != 3 || len(actions(a)) != 0 || a.Total.Last() != 0 {
		t.Errorf("%d sinks, %d actions, %v", len(a.Sinks), len(actions(a)), a.Total)
	}
	for k := range engine.PlanYears {
		near(t, "sinks", a.SinkSum[k], m.Value("sink.total", engine.PlanFY+engine.FiscalYear(k)), 1e-12)
		for _, s := range a.Sinks {
			if !(s.Uptake[k] < 0) {
				t.Errorf("%s: %v", s.ID, s.Uptake)
			}
		}
	}
}

// Film panels, control of demand and hydrogen come with their documents.
func TestNewTechnologies(t *testing.T) {
	a := done(t, fujisawa(t), agenda.Ask{Reach: true})
	var ids []string
	for _, n := range a.New {
		ids = append(ids, n.ID)
		if n.NoData || !n.In || !(n.Saved.Last() > 0) {
			t.Errorf("%s: no data %v, in %v, %v", n.ID, n.NoData, n.In, n.Saved)
		}
		for _, e := range n.Evidence {
			if e.Source.ID != e.Fact.Source {
				t.Errorf("%s: %s of %q", n.ID, e.Fact.ID, e.Source.ID)
			}
		}
	}
	if !slices.Equal(ids, []string{"daytime", "perovskite", "hydrogen"}) {
		t.Error(ids)
	}
}

// What is left out says why; the model is as it was.
func TestApart(t *testing.T) {
	m := fujisawa(t)
	set(m, map[string]float64{"pv": 15})
	a := done(t, m, agenda.Ask{Reach: true})
	if m.Positions()[m.Lever("pv")] != 15 || m.Positions()[m.Lever("led")] != m.Levers()[m.Lever("led")].Today {
		t.Error("the positions are not as before")
	}
	why := map[string]string{}
	for _, one := range a.Apart {
		why[one.ID] = one.Why
	}
	if why["fuelcell"] != "raises" || why["foodloss"] != "footprint" || len(why) != 3 {
		t.Error(why)
	}
	if a := done(t, m, agenda.Ask{}); len(actions(a)) != 1 || len(a.Apart) != 47 || a.Apart[0].Why != "still" {
		t.Errorf("%d actions, %d apart", len(actions(a)), len(a.Apart))
	}
}

// Only some take part, such as a chosen set: the others, and sinks, stay still.
func TestOnlySome(t *testing.T) {
	m := fujisawa(t)
	set(m, map[string]float64{"pv": 15, "led": 40, "forest": 10})
	a := done(t, m, agenda.Ask{Reach: true, Only: []string{"pv", "business"}})
	if list := actions(a); len(list) != 2 || list[0].ID != "pv" || list[1].ID != "business" || a.SinkSum.Last() != 0 {
		t.Errorf("%+v", list)
	}
	alone := fujisawa(t)
	for _, id := range []string{"pv", "business"} {
		i := alone.Lever(id)
		alone.Positions()[i] = alone.Levers()[i].Reach
	}
	alone.Run()
	near(t, "total", a.Total.Last(), alone.Value("outlook.total", engine.EndFY)-alone.Value("pathway.total", engine.EndFY), 1e-9)
	for _, one := range a.Apart {
		if one.Why == "raises" || one.ID == "fuelcell" && one.Why != "still" {
			t.Errorf("%+v", one)
		}
	}
	if a := done(t, m, agenda.Ask{Only: []string{"led"}}); len(actions(a)) != 1 || actions(a)[0].Indicator.Milestones.Last() != 40 {
		t.Errorf("%+v", actions(a))
	}
}

func TestAsksThatCannotBeMeant(t *testing.T) {
	m := fujisawa(t)
	for want, ask := range map[string]agenda.Ask{
		"a budget of -1 yen":        {Budget: -1},
		"a budget of NaN":           {Budget: math.NaN()},
		"2 of the price":            {Share: 2},
		`"moon" is no measure`:      {Only: []string{"moon"}},
		`"grid" is no measure`:      {Only: []string{"grid"}},
		`unknown lever "moon"`:      {Subsidies: []agenda.PerUnit{{Lever: "moon", Yen: 1}}},
		"hems is not sold by the":   {Subsidies: []agenda.PerUnit{{Lever: "hems", Yen: 1}}},
		"a subsidy of 0 yen for pv": {Subsidies: []agenda.PerUnit{{Lever: "pv"}}},
		"two subsidies for pv":      {Subsidies: []agenda.PerUnit{{Lever: "pv", Yen: 1}, {Lever: "pv", Yen: 2}}},
	} {
		if _, err := agenda.New(m, ask); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, not %q", err, want)
		}
	}
}

func BenchmarkBegin(b *testing.B) {
	m := fujisawa(b)
	for b.Loop() {
		if _, err := agenda.New(m, agenda.Ask{Reach: true, Budget: 5e7, Share: 0.25}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAllAtReach(b *testing.B) {
	m := fujisawa(b)
	for b.Loop() {
		done(b, m, agenda.Ask{Reach: true})
	}
}
