package character_test

import (
	"math"
	"os"
	"regexp"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/character"
)

func model(t *testing.T, folder string, choices map[string]string) *engine.Model {
	t.Helper()
	city, err := table.City(os.DirFS("../../data/"+folder), "test")
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	for lever, choice := range choices {
		i := m.Lever(lever)
		m.Positions()[i] = float64(m.Levers()[i].Choice(choice))
	}
	m.Run()
	return m
}

func of(t *testing.T, m *engine.Model) *character.City {
	t.Helper()
	c, err := character.Of(m)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s is %v, not %v within %v", what, got, want, within)
	}
}

// In every view and with all gases, sub-sectors make their sector, shares make
// the whole, and an interval lies about its value.
func TestEveryViewAddsUp(t *testing.T) {
	for _, view := range []string{"moe", "plan", "computed"} {
		for _, gases := range []string{"co2", "all"} {
			c := of(t, model(t, "fujisawa", map[string]string{"view": view, "gases": gases}))
			if c.View != view || c.Base != 2013 || c.Official != 2019 || len(c.Sectors) != 5 {
				t.Fatalf("%s: %s, FY%d, FY%d, %d sectors", view, c.View, c.Base, c.Official, len(c.Sectors))
			}
			ranks := 0
			for i := range c.Sectors[0].Years {
				share := 0.0
				for _, s := range c.Sectors {
					share += s.Years[i].Share
					sum := 0.0
					for _, p := range s.Parts {
						sum += p.Values[i]
					}
					near(t, view+" "+s.ID, sum, s.Years[i].Value, 1e-9)
					if p := s.Years[i]; p.Kind == character.Official && !math.IsNaN(p.Low) {
						t.Errorf("%s %s FY%d: an official value has the interval %v to %v", view, s.ID, p.FY, p.Low, p.High)
					} else if !math.IsNaN(p.Low) && !(p.Low < p.Value && p.Value < p.High) {
						t.Errorf("%s %s FY%d: %v is not between %v and %v", view, s.ID, p.FY, p.Value, p.Low, p.High)
					}
				}
				near(t, view+" shares", share, 1, 1e-12)
			}
			for _, s := range c.Sectors {
				ranks += s.Rank
				if s.In(c.Carried).Kind != character.Estimate || math.IsNaN(s.In(c.Carried).Low) || s.Outlook.Kind != character.Outlook {
					t.Errorf("%s %s: FY%d has no interval, or kinds are wrong", view, s.ID, c.Carried)
				}
			}
			if ranks != 15 {
				t.Errorf("%s: ranks sum to %d", view, ranks)
			}
		}
	}
}

// The ministry's table says what the city emitted, the energy balance what the
// nation did: 57,132.9876 kt-C in FY2013 and 42,898.6536 in FY2019 from homes.
func TestHouseholdsAgainstTheNation(t *testing.T) {
	s := of(t, model(t, "fujisawa", nil)).Sectors[2]
	near(t, "FY2013", s.In(2013).Value, 565.147, 1e-3)
	near(t, "nation FY2013", s.Nation.Base, 57132.9876*44/12, 1e-6)
	near(t, "nation", s.Nation.Change(), 42898.6536/57132.9876-1, 1e-12)
	near(t, "prefecture", s.Prefecture.Change(), 3032.4599/3420.7462-1, 1e-5)
	near(t, "per head", s.Own.Head, s.In(2019).Value*1000/436206, 1e-12)
	// What the method makes so, whatever the city's homes do.
	near(t, "per household", s.Own.Home, s.Prefecture.Home, 1e-6)
	for _, p := range []character.Peer{s.Prefecture, s.Nation} {
		if p.Missing != (engine.Text{}) || len(p.Facts) == 0 {
			t.Errorf("missing %q, facts %v", p.Missing, p.Facts)
		}
	}
}

func TestWhatIsNotAtHandIsSaid(t *testing.T) {
	c := of(t, model(t, "fujisawa", nil))
	transport, waste := c.Sectors[3], c.Sectors[4]
	for name, p := range map[string]character.Peer{"transport": transport.Prefecture, "waste, prefecture": waste.Prefecture, "waste, nation": waste.Nation} {
		if p.Known() || !math.IsNaN(p.Head) || p.Missing == (engine.Text{}) {
			t.Errorf("%s: %+v", name, p)
		}
	}
	if !transport.Nation.Known() {
		t.Error("the nation's transport is not known")
	}
	said := ""
	for _, text := range waste.Sentences {
		said += text[engine.English] + "\n"
	}
	if !strings.Contains(said, "city +23.1%, Kanagawa no data, Japan no data.") || strings.Count(said, "by the same method is at hand") != 1 {
		t.Error(said)
	}
}

func TestSentences(t *testing.T) {
	c := of(t, model(t, "fujisawa", nil))
	for _, want := range []string{
		"産業部門は、基準年度の2013年度に210.3万トン、公式の値がある最後の2019年度に204.4万トンで、2.8%減りました。",
		"2019年度は市全体の57.4%を占め、5つの部門で1番目の大きさです(基準年度は54.7%)。",
		"製造業(2013年度→2019年度、−5.6万トン): 最も減らした要因は「県の産業のエネルギー」(−26.0万トン)、最も増やした要因は「市の出荷額の割合」(+28.2万トン)です。",
	} {
		found := false
		for _, text := range c.Sectors[0].Sentences {
			found = found || text[engine.Japanese] == want
		}
		if !found {
			t.Errorf("not said: %s", want)
		}
	}
	for _, s := range c.Sectors {
		for _, text := range s.Sentences {
			for lang, words := range text {
				if words == "" || strings.Contains(words, "$") || strings.Contains(words, "NaN") {
					t.Errorf("%s, language %d: %q", s.ID, lang, words)
				}
			}
		}
	}
	// The plan's view has no official year, and says so.
	plan := of(t, model(t, "fujisawa", map[string]string{"view": "plan"})).Sectors[0].Sentences[0]
	if !strings.HasPrefix(plan[engine.English], "Industry, estimated: ") || strings.Contains(plan[engine.Japanese], "公式") {
		t.Error(plan)
	}
}

// Another city with fewer statistics is described as far as they go.
func TestSecondCity(t *testing.T) {
	c := of(t, model(t, "chigasaki", nil))
	for _, s := range c.Sectors {
		if !(s.In(2013).Value > 0) || !(s.In(2019).Value > 0) || len(s.Sentences) < 6 {
			t.Errorf("%s: %v, %v, %d sentences", s.ID, s.In(2013).Value, s.In(2019).Value, len(s.Sentences))
		}
	}
	if s := c.Sectors[2]; !s.Prefecture.Known() {
		t.Error("the prefecture is the same one")
	}
}

// Easy Japanese has a reading over every kanji.
func TestEasyWordsHaveReadings(t *testing.T) {
	readings := regexp.MustCompile(`\{[^{}|]+\|[^{}|]+\}`)
	kanji := regexp.MustCompile(`\p{Han}`)
	for _, folder := range []string{"fujisawa", "chigasaki"} {
		m := model(t, folder, nil)
		for _, s := range of(t, m).Sectors {
			texts := append([]engine.Text{s.Name, s.Prefecture.Missing, s.Nation.Missing}, s.Sentences...)
			for _, p := range s.Parts {
				texts = append(texts, p.Name)
			}
			for _, text := range texts {
				if rest := readings.ReplaceAllString(text[engine.EasyJapanese], ""); kanji.MatchString(rest) {
					t.Errorf("%s: no reading in %q", s.ID, text[engine.EasyJapanese])
				}
			}
		}
		for _, c := range character.Cells(m, 2019) {
			if rest := readings.ReplaceAllString(c.Missing[engine.EasyJapanese], ""); kanji.MatchString(rest) {
				t.Errorf("%s %s: no reading in %q", c.Part, c.Gas, c.Missing[engine.EasyJapanese])
			}
		}
	}
}
