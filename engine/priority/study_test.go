package priority_test

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
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

func full(t testing.TB, m *engine.Model, ask priority.Ask) *priority.Result {
	t.Helper()
	s, err := priority.New(m, ask)
	if err != nil {
		t.Fatal(err)
	}
	for s.Step(100) > 0 {
	}
	return s.Result()
}

func contract(m *engine.Model) {
	i := m.Lever("ledger")
	m.Positions()[i] = float64(m.Levers()[i].Choice("contract"))
	m.Run()
}

func candidate(t *testing.T, r *priority.Result, id string) *priority.Candidate {
	t.Helper()
	for i := range r.Candidates {
		if r.Candidates[i].ID == id {
			return &r.Candidates[i]
		}
	}
	t.Fatalf("no candidate %s", id)
	return nil
}

// Every measure of residents, businesses and the city competes or stands apart
// with its reason; what it saves is what a whole run says.
func TestCandidatesAreRuns(t *testing.T) {
	m := fujisawa(t)
	m.Positions()[m.Lever("pv")] = 15 // stays, and is not used
	before := slices.Clone(m.Run())
	r := full(t, m, priority.Ask{Futures: -1})
	same := func(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) } // some rows have no data
	if !slices.EqualFunc(before, m.Run(), same) || m.Positions()[m.Lever("pv")] != 15 {
		t.Error("the model is not as before")
	}
	shares := 0
	for _, l := range m.Levers() {
		if !l.IsChoice() {
			shares++
		}
	}
	if len(r.Candidates)+len(r.Apart) != shares || len(r.Apart) != 5 {
		t.Errorf("%d candidates, %d apart, %d measures", len(r.Candidates), len(r.Apart), shares)
	}
	rest := func() {
		for i, l := range m.Levers() {
			if !l.IsChoice() {
				m.Positions()[i] = l.Today
			}
		}
	}
	for _, c := range r.Candidates {
		rest()
		m.Positions()[c.Lever] = c.To
		m.Run()
		for k := range engine.PlanYears {
			fy := engine.PlanFY + engine.FiscalYear(k)
			if want := m.Value("outlook.total", fy) - m.Value("pathway.total", fy); c.Alone[k] != want {
				t.Errorf("%s FY%d: %v alone, a run says %v", c.ID, fy, c.Alone[k], want)
			}
		}
	}
	for _, c := range r.Candidates {
		rest()
		for _, other := range r.Candidates {
			m.Positions()[other.Lever] = other.To
		}
		m.Run()
		all := m.Value("pathway.total", engine.EndFY)
		m.Positions()[c.Lever] = c.From
		m.Run()
		if want := m.Value("pathway.total", engine.EndFY) - all; c.Margin.Last() != want {
			t.Errorf("%s: %v at the margin, a run says %v", c.ID, c.Margin.Last(), want)
		}
	}
}

// By the factors of contracts, contracts save, whichever ledger is chosen; and
// the sentence says so where the chosen one does not count them.
func TestContractsAreTold(t *testing.T) {
	m := fujisawa(t)
	standard := full(t, m, priority.Ask{Futures: -1})
	contract(m)
	other := full(t, m, priority.Ask{Futures: -1})
	for i := range standard.Candidates {
		a, b := &standard.Candidates[i], &other.Candidates[i]
		if a.Contract != b.Alone || b.Contract != b.Alone {
			t.Errorf("%s: %v and %v, not %v", a.ID, a.Contract, b.Contract, b.Alone)
		}
	}
	tariff := candidate(t, standard, "tariff")
	if tariff.Alone.Sum() != 0 || !(tariff.Contract.Sum() > 100) {
		t.Errorf("%v, %v", tariff.Alone, tariff.Contract)
	}
	for i := range standard.Candidates {
		if c := &standard.Candidates[i]; c.ID == "tariff" || c.ID == "biztariff" {
			if text, kt := standard.Reason(i, engine.Japanese), fmt.Sprintf("契約の係数で数えれば4年間に%.1f千t", c.Contract.Sum()); !strings.Contains(text, kt) {
				t.Errorf("no %q in %q", kt, text)
			}
		}
	}
}

// The price of panels by hand: 20-year lives, upkeep, and the bill.
func TestPriceOfPanels(t *testing.T) {
	r := full(t, fujisawa(t), priority.Ask{Futures: -1})
	pv := candidate(t, r, "pv")
	near(t, "gross", pv.Gross, 1000*pv.Spend.Sum()/pv.Alone.Sum(), 1e-9)
	near(t, "net", pv.Net, 1000*(pv.Spend.Sum()+pv.Bill.Sum())/pv.Alone.Sum(), 1e-9)
	if !(pv.Gross > 0 && pv.Bill.Sum() < 0 && pv.Net < pv.Gross) {
		t.Errorf("%+v", pv)
	}
	if ev := candidate(t, r, "ev"); !math.IsNaN(ev.Net) || ev.Values[1].State != priority.Missing {
		t.Errorf("a price of ev, which nobody knows: %v", ev.Net)
	}
	if tariff := candidate(t, r, "tariff"); !math.IsNaN(tariff.Net) || tariff.Values[1].State != priority.Nothing {
		t.Errorf("a price per tonne where nothing is saved: %v", tariff.Net)
	}
}

// What nobody knows takes the median, and the two ranks enclose the one shown.
func TestMissingValues(t *testing.T) {
	r := full(t, fujisawa(t), priority.Ask{Futures: -1})
	cost := slices.IndexFunc(r.Criteria, func(c priority.Criterion) bool { return c.ID == priority.Cost })
	var known []float64
	for _, c := range r.Candidates {
		if c.Values[cost].State == priority.Known {
			known = append(known, c.Values[cost].Used)
		}
	}
	slices.Sort(known)
	n := len(known)
	median := (known[(n-1)/2] + known[n/2]) / 2
	missing, moved := 0, 0
	for _, c := range r.Candidates {
		switch v := c.Values[cost]; v.State {
		case priority.Missing:
			missing++
			if v.Used != median || !math.IsNaN(v.Value) {
				t.Errorf("%s: %v used, the median is %v", c.ID, v.Used, median)
			}
			if c.BestRank < c.WorstRank {
				moved++
			}
			if !(c.BestRank <= c.Rank && c.Rank <= c.WorstRank) {
				t.Errorf("%s: rank %d of %d to %d", c.ID, c.Rank, c.BestRank, c.WorstRank)
			}
		case priority.Nothing:
			if v.Used != known[n-1] {
				t.Errorf("%s: %v used, the worst is %v", c.ID, v.Used, known[n-1])
			}
		case priority.Known:
			if c.BestRank != c.Rank || c.WorstRank != c.Rank {
				t.Errorf("%s: rank %d of %d to %d, but all is known", c.ID, c.Rank, c.BestRank, c.WorstRank)
			}
		}
	}
	if missing < 20 || n < 10 || moved < missing-5 {
		t.Errorf("%d prices missing, %d known; %d ranks move", missing, n, moved)
	}
	// One dear measure does not make all others alike.
	if envelope := candidate(t, r, "envelope"); envelope.Values[cost].Used != 150000 || envelope.Values[cost].Value < 1e6 {
		t.Errorf("%+v", envelope.Values[cost])
	}
}

// The set has what the specification demands, one option per stock, and
// together does what a run of it says.
func TestSet(t *testing.T) {
	for _, settings := range []func(m *engine.Model){func(*engine.Model) {}, contract} {
		for size := 3; size <= 10; size++ {
			m := fujisawa(t)
			settings(m)
			r := full(t, m, priority.Ask{Size: size, Futures: -1})
			if len(r.Set.Members) != size {
				t.Errorf("%d members, not %d", len(r.Set.Members), size)
			}
			has := map[string]bool{}
			for _, i := range r.Set.Members {
				c := &r.Candidates[i]
				has[c.ID], has[string(c.Actor)] = true, true
				if !c.Decision.In || c.Alone.Sum() < 0 {
					t.Errorf("%s is in: %+v", c.ID, c.Decision)
				}
				m.Positions()[c.Lever] = c.To
			}
			if !has["pv"] || !has["tariff"] || !has["business"] {
				t.Errorf("%v", has)
			}
			for _, rivals := range [][]string{{"hotwater", "hybrid", "condensing", "fuelcell", "solarheat"}, {"pv", "solarheat"}, {"ev", "hv", "hydrogen"}, {"appliance", "fridge"}, {"appliance", "aircon"}, {"window", "envelope"}} {
				n := 0
				for _, id := range rivals {
					if has[id] {
						n++
					}
				}
				if n > 1 {
					t.Errorf("more than one of %v", rivals)
				}
			}
			m.Run()
			want := m.Value("outlook.total", engine.EndFY) - m.Value("pathway.total", engine.EndFY)
			near(t, "together", r.Set.Saved.Last(), want, 1e-9)
			for _, d := range r.Demands {
				if d.By < 0 || !r.Candidates[d.By].Decision.In {
					t.Errorf("demand %s: %d", d.ID, d.By)
				}
			}
		}
	}
}

// Each candidate has a sentence with its figures, in both languages; each
// reason occurs somewhere.
func TestReasons(t *testing.T) {
	seen := map[priority.Why]bool{}
	for _, ask := range []priority.Ask{{Futures: -1}, {Futures: -1, Weights: []float64{0, 0, 0, 1, 0, 0}}} {
		m := fujisawa(t)
		r := full(t, m, ask)
		for i, c := range r.Candidates {
			seen[c.Decision.Why] = true
			for _, lang := range []engine.Lang{engine.Japanese, engine.EasyJapanese, engine.English} {
				text := r.Reason(i, lang)
				if len(text) < 30 || strings.Contains(text, "%!") || strings.ContainsAny(text, "{|}") {
					t.Errorf("%s: %q", c.ID, text)
				}
			}
			if kt := fmt.Sprintf("%.1f千t", c.Alone.Sum()); c.Decision.Why == priority.Lower && c.Alone.Sum() > 0.1 && !strings.Contains(r.Reason(i, engine.Japanese), kt) {
				t.Errorf("%s: no %s in %q", c.ID, kt, r.Reason(i, engine.Japanese))
			}
		}
	}
	for _, why := range []priority.Why{priority.Required, priority.Ranked, priority.Lower, priority.Rival, priority.Raises, priority.Idle} {
		if !seen[why] {
			t.Errorf("no candidate is %s", why)
		}
	}
}

// Acceptabilities are shares of one whole each, whatever the size of the steps.
func TestAcceptability(t *testing.T) {
	ask := priority.Ask{Futures: 60, Weightings: 600}
	m := fujisawa(t)
	r := full(t, m, ask)
	if r.Futures != 60 || r.Weightings != 600 {
		t.Errorf("%d futures, %d weightings", r.Futures, r.Weightings)
	}
	var weightings, futures, both, first float64
	for _, c := range r.Candidates {
		a := &c.Acceptability
		weightings, futures, both, first = weightings+a.Weightings, futures+a.Futures, both+a.Both, first+a.First
		sum := 0.0
		for _, share := range a.Ranks {
			sum += share
		}
		near(t, c.ID+": ranks", sum, 1, 1e-12)
		if sum = 0; a.Central != nil {
			for _, w := range a.Central {
				sum += w
			}
			near(t, c.ID+": central weights", sum, 1, 1e-12)
		}
		if (a.Central == nil) != (a.First == 0) {
			t.Errorf("%s: first %v, central %v", c.ID, a.First, a.Central)
		}
	}
	for what, sum := range map[string]float64{"weightings": weightings, "futures": futures, "both": both} {
		near(t, what, sum, 5, 1e-9)
	}
	near(t, "first", first, 1, 1e-12)
	s, err := priority.New(m, ask)
	if err != nil {
		t.Fatal(err)
	}
	if early := s.Result(); early.Futures != 0 || !math.IsNaN(early.Candidates[0].Acceptability.Both) || early.Order[0] != r.Order[0] {
		t.Error("before any step")
	}
	for left := 60; left > 0; {
		now := s.Step(7)
		if now != max(left-7, 0) {
			t.Fatalf("%d left after %d", now, left)
		}
		left = now
	}
	again := s.Result()
	for i := range r.Candidates {
		if fmt.Sprint(again.Candidates[i].Acceptability) != fmt.Sprint(r.Candidates[i].Acceptability) {
			t.Errorf("%s: %v in steps of 7, %v in steps of 100", r.Candidates[i].ID, again.Candidates[i].Acceptability, r.Candidates[i].Acceptability)
		}
	}
}

// The ranges of computed values are those of the engine's own futures.
func TestRangesAreThoseOfFutures(t *testing.T) {
	m := fujisawa(t)
	const n = 400
	r := full(t, m, priority.Ask{Futures: n, Weightings: n})
	c := candidate(t, r, "carless")
	list := []engine.Try{{Lever: c.Lever, To: c.To}}
	var saved []float64
	for i, l := range m.Levers() {
		if !l.IsChoice() {
			m.Positions()[i] = l.Today
		}
	}
	m.Run()
	for tried := engine.NewTrials(m, list, n); tried.Next(); {
		less := tried.Ground.Total.Less(&tried.Tried[0].Total)
		saved = append(saved, less.Sum())
	}
	slices.Sort(saved)
	v := c.Values[0]
	if v.Low != saved[20] || v.High != saved[379] || !(v.Low < v.Value && v.Value < v.High) {
		t.Errorf("%v to %v, not %v to %v", v.Low, v.High, saved[20], saved[379])
	}
}

// Just before the weight at which the set turns it is the old one, just beyond
// the new one.
func TestTurns(t *testing.T) {
	m := fujisawa(t)
	r := full(t, m, priority.Ask{Futures: -1})
	members := func(j int, x float64) []int {
		weights := slices.Clone(r.Weights)
		for k := range weights {
			weights[k] *= (1 - x) / (1 - r.Weights[j])
		}
		weights[j] = x
		other := full(t, m, priority.Ask{Futures: -1, Weights: weights})
		return slices.Sorted(slices.Values(other.Set.Members))
	}
	now := slices.Sorted(slices.Values(r.Set.Members))
	turns := 0
	for _, turn := range r.SetTurns {
		for _, p := range []priority.Point{turn.Up, turn.Down} {
			if math.IsNaN(p.Weight) {
				continue
			}
			turns++
			near(t, "change", math.Abs(p.Weight-r.Weights[turn.Criterion]), p.Change, 1e-12)
			away := 1e-6
			if p.Weight < r.Weights[turn.Criterion] {
				away = -away
			}
			if p.Weight+away >= 0 && p.Weight+away <= 1 {
				beyond := slices.Clone(now)
				beyond = slices.DeleteFunc(beyond, func(i int) bool { return slices.Contains(p.Out, i) })
				beyond = slices.Sorted(slices.Values(append(beyond, p.In...)))
				if got := members(turn.Criterion, p.Weight+away); !slices.Equal(got, beyond) {
					t.Errorf("criterion %d beyond %v: %v, not %v", turn.Criterion, p.Weight, got, beyond)
				}
			}
			if got := members(turn.Criterion, p.Weight-away); !slices.Equal(got, now) {
				t.Errorf("criterion %d before %v: %v, not %v", turn.Criterion, p.Weight, got, now)
			}
		}
	}
	if turns == 0 {
		t.Error("the set never turns")
	}
}

// At the scenario's positions only what moves there competes in earnest.
func TestScenario(t *testing.T) {
	m := fujisawa(t)
	m.Positions()[m.Lever("led")] = 40
	m.Positions()[m.Lever("ev")] = 99 // beyond reach
	m.Run()
	r := full(t, m, priority.Ask{Scenario: true, Futures: -1})
	led, ev, waste := candidate(t, r, "led"), candidate(t, r, "ev"), candidate(t, r, "waste")
	if led.To != 40 || ev.To != m.Levers()[ev.Lever].Reach || led.Decision.Why != priority.Ranked || waste.Decision.Why != priority.Idle {
		t.Errorf("led %+v\nev %+v\nwaste %+v", led, ev, waste)
	}
}

func TestAsksThatCannotBeMeant(t *testing.T) {
	m := fujisawa(t)
	six := priority.Criteria()
	for want, ask := range map[string]priority.Ask{
		"no criteria":                     {Criteria: []string{}},
		`unknown criterion "beauty"`:      {Criteria: []string{"beauty"}},
		"named twice":                     {Criteria: []string{"cost", "cost"}},
		"a set of 2":                      {Size: 2},
		"more than 10000 futures":         {Futures: 10001},
		"comparisons or weights":          {Comparisons: priority.Equal(six), Weights: make([]float64, 6)},
		"5 weights for 6 criteria":        {Weights: make([]float64, 5)},
		"sum to nothing":                  {Weights: make([]float64, 6)},
		"weight of cost is -1":            {Weights: []float64{1, -1, 1, 1, 1, 1}},
		"cumulative and cost are not com": {Comparisons: []priority.Comparison{}},
	} {
		if _, err := priority.New(m, ask); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, not %q", err, want)
		}
	}
}

// A city without scores, prices and target still gets its answer, with what is
// missing told.
func TestCityWithoutScores(t *testing.T) {
	m := fujisawa(t)
	city := *m.City()
	city.Facts = slices.DeleteFunc(slices.Clone(city.Facts), func(f engine.Fact) bool {
		return strings.HasPrefix(f.ID, "score.") || strings.HasPrefix(f.ID, "criterion.")
	})
	bare, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	bare.Run()
	r := full(t, bare, priority.Ask{Futures: 20, Weightings: 100})
	if r.Origin != priority.Even {
		t.Errorf("weights are %s", r.Origin)
	}
	for _, c := range r.Candidates {
		if v := c.Values[2]; v.State != priority.Missing || c.Acceptability.Both != c.Acceptability.Both {
			t.Errorf("%s: %+v", c.ID, v)
		}
	}
	if len(r.Set.Members) != 5 || r.Candidates[r.Order[0]].ID != "business" {
		t.Errorf("%v", r.Set.Members)
	}
}

// A city with one measure gets a set of one, whatever is missing for the rest.
func TestCityWithOneMeasure(t *testing.T) {
	city, err := table.City(os.DirFS("../../data/chigasaki"), "test")
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	m.Run()
	r := full(t, m, priority.Ask{Futures: 10, Weightings: 10})
	if r.Size != 1 || len(r.Set.Members) != 1 || r.Candidates[0].Acceptability.Both != 1 || r.Demands[0].By != -1 {
		t.Errorf("%+v", r.Set)
	}
}

func BenchmarkAnalysis(b *testing.B) {
	m := fujisawa(b)
	for b.Loop() {
		full(b, m, priority.Ask{})
	}
}

func BenchmarkFirstAnswer(b *testing.B) {
	m := fujisawa(b)
	for b.Loop() {
		if _, err := priority.New(m, priority.Ask{}); err != nil {
			b.Fatal(err)
		}
	}
}
