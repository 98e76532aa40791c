package scenario

import (
	"encoding/json"
	"flag"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

func fujisawa(t testing.TB) *engine.Model {
	t.Helper()
	city, err := table.City(os.DirFS("../../data/fujisawa"), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Every step of every slider is on the lever's grid, and every option: so the
// longest code is as short as the specification says.
func TestStepsAreOnTheGrid(t *testing.T) {
	for _, l := range fujisawa(t).Levers() {
		g := gridOf(l.Number)
		if l.IsChoice() {
			if g.halves != 0 || g.options < uint32(len(l.Choices)) {
				t.Errorf("%s: %d options, grid %+v", l.ID, len(l.Choices), g)
			}
			continue
		}
		for x := l.Min; x <= l.Max; x += l.Step {
			if g.place(Setting{Number: l.Number, Position: x}) == 0 {
				t.Errorf("%s: %v is off its grid %+v", l.ID, x, g)
			}
		}
	}
}

// A scenario at steps and marks gives the same bits after it went through a
// code; one at hundredths too, as it does through the readable links.
func TestResultsSurviveToTheBit(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(2030, 4))
	for round := range 200 {
		for i := range m.Levers() {
			m.Positions()[i] = anyPosition(r, &m.Levers()[i], round%4 == 3)
		}
		positions := slices.Clone(m.Positions())
		want := slices.Clone(m.Run())
		c, err := Of(m)
		if err != nil {
			t.Fatal(err)
		}
		text := marshal(t, c)
		if round%4 != 3 && len(text) > 64 {
			t.Errorf("%d characters: %s", len(text), text)
		}
		back, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if unknown := back.Place(m); len(unknown) > 0 {
			t.Fatalf("%s: levers %v are unknown", text, unknown)
		}
		if !slices.Equal(m.Positions(), positions) {
			t.Fatalf("%s: positions %v became %v", text, positions, m.Positions())
		}
		for i, got := range m.Run() {
			if math.Float64bits(got) != math.Float64bits(want[i]) {
				t.Fatalf("%s: value %d is %v, not %v", text, i, got, want[i])
			}
		}
	}
}

func anyPosition(r *rand.Rand, l *engine.Lever, loose bool) float64 {
	if l.IsChoice() {
		return float64(r.IntN(len(l.Choices)))
	}
	switch r.IntN(4) {
	case 0:
		return l.Today
	case 1:
		return l.Reach
	}
	if loose {
		return math.Round(100*(l.Min+r.Float64()*(l.Max-l.Min))) / 100
	}
	return l.Min + l.Step*float64(r.IntN(int((l.Max-l.Min)/l.Step)+1))
}

// An edition without some levers names them and takes the rest; a range that
// became smaller holds.
func TestOtherEditions(t *testing.T) {
	m := fujisawa(t)
	c := Code{Engine: 1, Settings: []Setting{{Number: 1, Position: 30}, {Number: 9, Position: 60}, {Number: 52, Position: 7}, {Number: 90, Position: 3}, {Number: 91, Reach: true}}}
	back, err := Parse(marshal(t, c))
	if err != nil {
		t.Fatal(err)
	}
	if unknown := back.Place(m); !slices.Equal(unknown, []int{52, 90, 91}) {
		t.Errorf("unknown are %v", unknown)
	}
	if pv, carless := m.Positions()[m.Lever("pv")], m.Positions()[m.Lever("carless")]; pv != 30 || carless != 50 {
		t.Errorf("pv %v, carless %v", pv, carless)
	}
}

func TestLinks(t *testing.T) {
	code := marshal(t, Code{Engine: 1, Settings: []Setting{{Number: 1, Position: 30}}})
	for _, text := range []string{code, "#" + code, "https://example.org/en/#" + code + "&mode=home&l=en", code + "&"} {
		if link, err := ParseLink(text); err != nil || len(link.Code.Settings) != 1 || link.Named != nil {
			t.Errorf("%s: %+v, %v", text, link, err)
		}
	}
	link, err := ParseLink("#" + code + "&a=pv.stock@2024:31500")
	if err != nil || *link.Assumption != (Assumption{"pv.stock", 2024, 31500}) {
		t.Errorf("%+v, %v", link, err)
	}
	link, err = ParseLink("#v=1&pv=30&view=plan&l=en")
	if err != nil || !reflect.DeepEqual(link.Named, []Named{{"pv", "30"}, {"view", "plan"}}) {
		t.Errorf("%+v, %v", link, err)
	}
	for _, text := range []string{"#" + code + "x", "#pv", "#v=2&pv=30", "#pv=30&pv=40", "#" + code + "&pv=30", "#" + code + "&a=b", "#a=b:1&a=c:1", "#l=en&" + code, "#section-2"} {
		if link, err := ParseLink(text); err == nil {
			t.Errorf("%s: %+v", text, link)
		}
	}
}

var update = flag.Bool("update", false, "write the vectors anew")

// vectors are shared with the page's reader and writer.
type vectors struct {
	Levers []vectorLever `json:"levers"`
	Codes  []vectorCode  `json:"codes"`
	Wrong  []string      `json:"wrong"`
	Newer  string        `json:"newer"` // a code of a later version, with a right check
}

type vectorLever struct {
	ID      string   `json:"id"`
	Number  int      `json:"number"`
	Min     float64  `json:"min"`
	Max     float64  `json:"max"`
	Step    float64  `json:"step"`
	Today   float64  `json:"today"`
	Reach   float64  `json:"reach"`
	Choices []string `json:"choices,omitempty"`
}

type vectorCode struct {
	Code      string    `json:"code"`
	Engine    int       `json:"engine"`
	Edition   string    `json:"edition"`
	Positions []float64 `json:"positions"` // in the levers' order
	Unknown   []int     `json:"unknown"`   // numbers that these levers do not know
}

func TestVectors(t *testing.T) {
	const file = "testdata/vectors.json"
	if *update {
		text, err := json.MarshalIndent(newVectors(t), "", " ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(text, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	m := fujisawa(t)
	for _, want := range v.Codes {
		c, err := Parse(want.Code)
		if err != nil || c.Engine != want.Engine || c.Edition != want.Edition {
			t.Fatalf("%s: %+v, %v", want.Code, c, err)
		}
		unknown := c.Place(m)
		for i, x := range m.Positions() {
			l, then := &m.Levers()[i], v.Levers[i]
			if x != want.Positions[i] && !(x == l.Today && want.Positions[i] == then.Today) && !(x == l.Reach && want.Positions[i] == then.Reach) {
				t.Errorf("%s: %s is at %v, not %v", want.Code, l.ID, x, want.Positions[i])
			}
		}
		if !slices.Equal(unknown, want.Unknown) {
			t.Errorf("%s: unknown are %v, not %v", want.Code, unknown, want.Unknown)
		}
	}
	for _, text := range v.Wrong {
		refused(t, text)
	}
	if _, err := Parse(v.Newer); err != ErrNewer {
		t.Error(err)
	}
}

func newVectors(t *testing.T) (v vectors) {
	m := fujisawa(t)
	for i := range m.Levers() {
		l := &m.Levers()[i]
		v.Levers = append(v.Levers, vectorLever{l.ID, l.Number, l.Min, l.Max, l.Step, l.Today, l.Reach, l.Choices})
	}
	add := func(c Code) {
		unknown := c.Place(m)
		v.Codes = append(v.Codes, vectorCode{marshal(t, c), c.Engine, c.Edition, slices.Clone(m.Positions()), unknown})
	}
	r := rand.New(rand.NewPCG(58, 1))
	for round := range 60 {
		for i := range m.Levers() {
			l := &m.Levers()[i]
			if m.Positions()[i] = anyPosition(r, l, round%5 == 4); r.IntN(60) > round {
				m.Positions()[i] = rest(l)
			}
		}
		c, err := Of(m)
		if err != nil {
			t.Fatal(err)
		}
		c.Engine, c.Edition = 1+round*4, dateOf(uint32(round*600))
		if round%3 == 2 {
			c.Settings = append(c.Settings, Setting{Number: 59 + round, Position: 12.5}, Setting{Number: 127, Reach: true})
		}
		add(c)
	}
	add(Code{Engine: 1, Edition: "2026-11-23"})
	v.Newer = "2abc" + check("2abc")
	good := v.Codes[7].Code
	v.Wrong = append(v.Wrong, "", "1", "1111", good+"1", good[1:], good[:len(good)-1], good[:4]+"0"+good[5:], good[:4]+"é"+good[5:], "2"+good[1:])
	for i := range good {
		v.Wrong = append(v.Wrong, good[:i]+string(alphabet[(worth(good[i])+1+i%50)%int(base)])+good[i+1:])
	}
	return v
}
