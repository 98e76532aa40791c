package reach_test

import (
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/reach"
)

var nan = math.NaN()

func city(t testing.TB) *engine.City {
	t.Helper()
	city, err := table.City(os.DirFS("../../data/fujisawa"), "test")
	if err != nil {
		t.Fatal(err)
	}
	return &city
}

// fujisawa is the city's model with costs that are known and easy to see
// through: a lever's adoption in points, and for two levers something that falls
// as the lever rises. Every fourth lever has none.
func fujisawa(t testing.TB) *engine.Model {
	t.Helper()
	c := city(t)
	shares := 0
	for i := range c.Measures {
		me := &c.Measures[i]
		if len(me.Choices) > 0 {
			continue
		}
		shares++
		me.Cost = "adopt." + me.ID
		switch {
		case me.ID == "led":
			me.Cost = "light.kept"
		case me.ID == "shower":
			me.Cost = "bath.kept"
		case shares%4 == 0:
			me.Cost = ""
		}
	}
	return modelOf(t, c)
}

func modelOf(t testing.TB, c *engine.City) *engine.Model {
	t.Helper()
	m, err := engine.New(c)
	if err != nil {
		t.Fatal(err)
	}
	m.Run()
	return m
}

func find(t testing.TB, m *engine.Model, ask reach.Ask) *reach.Answer {
	t.Helper()
	s, err := reach.New(m, ask)
	if err != nil {
		t.Fatal(err)
	}
	for s.Step(10) > 0 {
	}
	return s.Answer()
}

// only frees some levers.
func only(m *engine.Model, ids ...string) []bool {
	free := make([]bool, len(m.Levers()))
	for _, id := range ids {
		free[m.Lever(id)] = true
	}
	return free
}

// mixed puts an answer's positions into the model, and returns the true total
// and the cost that the answer should have.
func mixed(t testing.TB, m *engine.Model, by reach.By, a *reach.Answer) (total, price float64) {
	t.Helper()
	for _, l := range a.Levers {
		m.Positions()[l.Lever] = l.To
	}
	m.Run()
	if by == reach.Change {
		return m.Value("pathway.total", engine.EndFY), a.Change
	}
	return m.Value("pathway.total", engine.EndFY), costs(t, m)
}

// costs sums what the measures' cost quantities give at the present positions,
// and by how much the energy bill differs from that of the levers at rest, in the settings for which the last probe was made.
func costs(t testing.TB, m *engine.Model) float64 {
	t.Helper()
	var settings []float64
	for i := range m.Levers() {
		if m.Levers()[i].IsChoice() {
			settings = append(settings, m.Positions()[i])
		}
	}
	if last.model != m || !slices.Equal(last.settings, settings) {
		last.model, last.settings, last.n = m, settings, 0
		ids := []string{"bill"}
		for _, l := range m.Levers() {
			if l.Cost != "" {
				ids = append(ids, l.Cost)
				last.n++
			}
		}
		p := m.Probe(ids...)
		last.probe = p
		for i, l := range m.Levers() {
			if !l.IsChoice() {
				p.Set(i, l.Today)
			}
		}
		p.Run()
		last.rest = sum(p, last.n)
	}
	for i, x := range m.Positions() {
		if !m.Levers()[i].IsChoice() {
			last.probe.Set(i, x)
		}
	}
	last.probe.Run()
	return sum(last.probe, last.n) - last.rest
}

// sum adds up the energy bill and n costs.
func sum(p *engine.Probe, n int) float64 {
	sum := p.Value(0)
	for k := range n {
		sum += p.Value(1 + k)
	}
	return sum
}

var last struct {
	model    *engine.Model
	settings []float64
	probe    *engine.Probe
	rest     float64
	n        int
}

func rest(m *engine.Model) {
	for i, l := range m.Levers() {
		if !l.IsChoice() {
			m.Positions()[i] = l.Today
		}
	}
	m.Run()
}

var bys = []reach.By{reach.Cost, reach.Change}

// Whatever is asked, the answer is what the true model gives, within bounds, and
// says the truth about the goal.
func TestAnswersHoldInTheTrueModel(t *testing.T) {
	m := fujisawa(t)
	actors := []engine.Actor{"", engine.Resident, engine.Business, engine.CityHall, engine.Nation}
	for _, setting := range []string{"", "view", "ledger", "gases"} {
		for i := range m.Levers() {
			if l := &m.Levers()[i]; l.IsChoice() {
				m.Positions()[i] = 0
				if l.ID == setting {
					m.Positions()[i] = 1
				}
			}
		}
		for _, by := range bys {
			for _, actor := range actors {
				rest(m)
				outlook := m.Value("outlook.total", engine.EndFY)
				for _, goal := range []float64{nan, outlook + 10, outlook - 0.5, outlook - 40} {
					rest(m)
					ask := reach.Ask{By: by, Goal: goal}
					if actor != "" {
						ask.Free = reach.Of(m, actor)
					}
					check(t, m, ask, find(t, m, ask))
				}
			}
		}
	}
}

func check(t *testing.T, m *engine.Model, ask reach.Ask, a *reach.Answer) {
	t.Helper()
	total, price := mixed(t, m, ask.By, a)
	told := a.Cost()
	if ask.By == reach.Change {
		told = a.Change
	}
	if total != a.Total || math.Abs(price-told) > 1e-9 {
		t.Errorf("%+v: told are %v kt at %v, true are %v at %v", ask, a.Total, told, total, price)
	}
	if goal := ask.Goal; goal == goal && a.Goal != goal || goal != goal && a.Goal != m.Value("target", engine.EndFY) {
		t.Errorf("goal %v became %v", ask.Goal, a.Goal)
	}
	if a.Met != (total <= a.Goal) || a.Met != (a.Miss == 0) || a.Met != (a.Points == 0) || !a.Met && math.Abs(a.Miss-(total-a.Goal)) > 0 {
		t.Errorf("%+v: met %v, missed by %v kt, %v points; %v", ask, a.Met, a.Miss, a.Points, total)
	}
	if a.Lowest > a.Total || a.Total > a.Start || a.Met == (a.Lowest > a.Goal) {
		t.Errorf("%+v: lowest %v, total %v, start %v", ask, a.Lowest, a.Total, a.Start)
	}
	// Nothing is done beyond the goal but what pays for itself or costs nothing.
	if ask.By == reach.Change && a.Met && a.Change > 0 && total < a.Goal-reach.Exactness {
		t.Errorf("%v is below the goal %v", total, a.Goal)
	}
	for _, l := range a.Levers {
		lever := &m.Levers()[l.Lever]
		if l.Role != reach.Used && l.To != l.From || l.Role == reach.Used && !(l.From < l.To && l.To <= lever.Reach && 0 < l.Share && l.Share <= 1) {
			t.Errorf("%s is %s, from %v to %v", lever.ID, l.Role, l.From, l.To)
		}
		if l.Role == reach.Unpriced && lever.Cost != "" || l.Role == reach.Used && ask.By == reach.Cost && lever.Cost == "" {
			t.Errorf("%s is %s at %q", lever.ID, l.Role, lever.Cost)
		}
		if free := ask.Free == nil || ask.Free[l.Lever]; free == (l.Role == reach.Held) {
			t.Errorf("%s is %s, free %v", lever.ID, l.Role, free)
		}
	}
	lower(t, m, ask, a, price)
}

// lower checks that no lever can be lowered without missing the goal or paying
// more.
func lower(t *testing.T, m *engine.Model, ask reach.Ask, a *reach.Answer, price float64) {
	t.Helper()
	for _, l := range a.Levers {
		if l.Role != reach.Used {
			continue
		}
		for _, part := range []float64{0, 0.5, 0.99} {
			m.Positions()[l.Lever] = l.From + part*(l.To-l.From)
			m.Run()
			total := m.Value("pathway.total", engine.EndFY)
			cheaper := price - costsBy(t, m, ask.By, a, l, part)
			switch {
			case a.Met && total <= a.Goal && cheaper > 1e-6*math.Max(1, math.Abs(price)):
				t.Errorf("%v: %s can be lowered to %v of its way: %v kt, %v less", ask.By, m.Levers()[l.Lever].ID, part, total, cheaper)
			case !a.Met && total < a.Total-1e-6:
				t.Errorf("%v: %s at %v of its way is lower: %v", ask.By, m.Levers()[l.Lever].ID, part, total)
			}
		}
		m.Positions()[l.Lever] = l.To
	}
}

func costsBy(t *testing.T, m *engine.Model, by reach.By, a *reach.Answer, l reach.Lever, part float64) float64 {
	if by == reach.Cost {
		return costs(t, m)
	}
	return a.Change - l.Share*(1-part)
}

func TestFartherGoalsTakeMore(t *testing.T) {
	m := fujisawa(t)
	for _, by := range bys {
		before := math.Inf(-1)
		for goal := 2555.0; goal > 2400; goal -= 12.5 {
			a := find(t, m, reach.Ask{By: by, Goal: goal})
			price := a.Cost()
			if by == reach.Change {
				price = a.Change
			}
			if price < before || !a.Met && a.Lowest < goal {
				t.Errorf("%v kt by %v: %v, after %v", goal, by, price, before)
			}
			before = price
		}
	}
}

// No mix anywhere is lower than the lowest, and none that meets the goal is
// cheaper than the answer.
func TestRandomMixesAreNoBetter(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(3, 12))
	for _, by := range bys {
		a := find(t, m, reach.Ask{By: by, Goal: 2480})
		best := a.Cost()
		if by == reach.Change {
			best = a.Change
		}
		for range 3000 {
			rest(m)
			change := 0.0
			keen := math.Pow(r.Float64(), 2) // many levers stay, some go all the way
			for _, l := range a.Levers {
				lever := &m.Levers()[l.Lever]
				if (l.Role == reach.Used || l.Role == reach.Unused) && r.Float64() > keen {
					share := math.Min(1, 2*r.Float64())
					change += share
					m.Positions()[l.Lever] = lever.Today + share*(lever.Reach-lever.Today)
				}
			}
			m.Run()
			total := m.Value("pathway.total", engine.EndFY)
			price := change
			if by == reach.Cost {
				price = costs(t, m)
			}
			if total < a.Lowest || total <= a.Goal && price < best {
				t.Fatalf("by %v: %v kt at %v beats %v at %v", by, total, price, a.Total, best)
			}
		}
		rest(m)
	}
}

func TestStepsOfAnySizeGiveTheSame(t *testing.T) {
	m := fujisawa(t)
	want := find(t, m, reach.Ask{Goal: 2500})
	s, err := reach.New(m, reach.Ask{Goal: 2500})
	if err != nil {
		t.Fatal(err)
	}
	if s.Answer() != nil {
		t.Error("an answer before the first step")
	}
	for s.Step(1) > 0 {
		m.Positions()[0] = 50 // the page goes on meanwhile
		m.Run()
	}
	if got := s.Answer(); got.Total != want.Total || got.Cost() != want.Cost() || !slices.EqualFunc(got.Levers, want.Levers, func(a, b reach.Lever) bool { return a.To == b.To }) {
		t.Errorf("%+v, not %+v", got, want)
	}
}

func TestWrongAsksAreRefused(t *testing.T) {
	m := fujisawa(t)
	if _, err := reach.New(m, reach.Ask{Goal: math.Inf(-1)}); err == nil {
		t.Error("an infinite goal is taken")
	}
	if _, err := reach.New(m, reach.Ask{Free: make([]bool, 3)}); err == nil {
		t.Error("three levers are taken")
	}
	if _, ok := reach.ParseBy("luck"); ok {
		t.Error("luck is taken")
	}
	for _, by := range bys {
		if got, ok := reach.ParseBy(by.String()); !ok || got != by {
			t.Error(by)
		}
	}
}

// What one more point of reach gives is what the model gives when the fact says
// one point more.
func TestLimitsAreWhatAFactWouldGive(t *testing.T) {
	m := fujisawa(t)
	a := find(t, m, reach.Ask{Goal: nan})
	if a.Met || len(a.Limits) < 10 {
		t.Fatalf("met %v, %d limits", a.Met, len(a.Limits))
	}
	checked := 0
	for k, limit := range a.Limits {
		if k > 0 && !(a.Limits[k-1].Worth >= limit.Worth) && limit.Worth == limit.Worth {
			t.Errorf("limit %d is out of order", k)
		}
		measure := m.Levers()[limit.Lever].Measure
		if limit.Worth != limit.Worth {
			if measure.Max > limit.Reach {
				t.Errorf("%s could go on beyond %v", measure.ID, limit.Reach)
			}
			continue
		}
		c := *m.City()
		c.Facts = slices.Clone(c.Facts)
		for i := range c.Facts {
			if f := &c.Facts[i]; f.ID == measure.Reach {
				f.Value++
				checked++
			}
		}
		more := modelOf(t, &c)
		if more.Levers()[limit.Lever].Reach != limit.Reach+1 {
			continue // a rule gives this reach
		}
		for _, l := range a.Levers {
			more.Positions()[l.Lever] = l.To
		}
		more.Positions()[limit.Lever]++
		more.Run()
		if got := a.Total - more.Value("pathway.total", engine.EndFY); math.Abs(got-limit.Worth) > 1e-9 {
			t.Errorf("%s: one point more gives %v kt, told is %v", measure.ID, got, limit.Worth)
		}
	}
	if checked < 10 {
		t.Errorf("only %d facts", checked)
	}
}
