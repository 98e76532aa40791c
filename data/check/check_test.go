package check

import (
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

func fact(id string, year engine.FiscalYear, value float64, unit string) engine.Fact {
	return engine.Fact{ID: id, FY: year, Value: value, Low: math.NaN(), High: math.NaN(), Unit: unit, Source: "book"}
}

var text3 = engine.Text{"あ", "い", "u"}

// village is a small city in order. Its figures are invented.
func village() engine.City {
	text := text3
	return engine.City{
		Sources: []engine.Source{{ID: "book", Address: "https://example.org/book"}},
		Facts: []engine.Fact{
			fact("moe.civil", 2013, 3, "kt-CO2"),
			fact("moe.commercial", 2013, 1, "kt-CO2"),
			fact("moe.household", 2013, 2, "kt-CO2"),
			fact("plan.share.industry", 2018, 98, "%"),
			fact("plan.share.other", 2018, 2, "%"),
			fact("pv.reach", 2030, 30, "%"),
			fact("pv.today", 2023, 9, "%"),
		},
		Labels: []engine.Label{{ID: "lever.pv", Name: text}, {ID: "total", Name: text}, {ID: "unit.%", Name: text}, {ID: "unit.GWh", Name: text}, {ID: "unit.kt-CO2", Name: text}, {ID: "lever.pv.hint", Name: text}},
		Measures: []engine.Measure{
			{ID: "pv", Kind: "share", Unit: "%", Max: 100, Today: "pv.today", Reach: "pv.reach", Explain: "pv.kwh", Evidence: []string{"pv.today"}},
			{ID: "grid", Kind: "choice", Explain: "total", Evidence: []string{"pv.today"}},
		},
	}
}

// doubt makes a fact of the village uncertain.
func doubt(c *engine.City, id string, low, high float64) {
	i := slices.IndexFunc(c.Facts, func(f engine.Fact) bool { return f.ID == id })
	c.Facts[i].Low, c.Facts[i].High = low, high
	c.Doubts = []engine.Doubt{{ID: id}}
}

func TestCity(t *testing.T) {
	model := Model{Quantities: []Quantity{{"pv.kwh", "GWh"}, {"total", "kt-CO2"}}, Labelled: []string{"total", "lever.pv"}}
	for _, test := range []struct {
		name   string
		change func(*engine.City)
		want   string
	}{
		{"in order", func(c *engine.City) {}, ""},
		{"total", func(c *engine.City) { c.Facts[0].Value = 3.1 }, "moe.civil FY2013: 3.1 is not the sum 3 of moe.commercial + moe.household"},
		{"within the tolerance", func(c *engine.City) { c.Facts[0].Value = 3.0000009 }, ""},
		{"part", func(c *engine.City) { c.Facts[2].FY = 2014 }, "moe.civil FY2013: part moe.household is missing"},
		{"unit of a part", func(c *engine.City) { c.Facts[2].Unit = "GWh" }, "moe.civil FY2013: part moe.household is in GWh, the whole in kt-CO2"},
		{"shares", func(c *engine.City) { c.Facts[4].Value = 3 }, "plan.share.* FY2018: the shares make 101 %, not 100"},
		{"range", func(c *engine.City) { c.Facts[0].Low, c.Facts[0].High = 4, 5 }, "moe.civil FY2013: 3 does not lie in 4 to 5"},
		{"half a range", func(c *engine.City) { c.Facts[0].Low = 2 }, "moe.civil FY2013: 3 does not lie in 2 to NaN"},
		{"estimate", func(c *engine.City) { c.Facts[0].Grade = engine.Estimated }, "moe.civil FY2013: an estimate without a range"},
		{"no evidence", func(c *engine.City) { c.Measures[0].Evidence = nil }, "measure pv: no evidence"},
		{"evidence", func(c *engine.City) { c.Measures[1].Evidence = []string{"total"} }, "measure grid: evidence total is no fact"},
		{"explanation", func(c *engine.City) { c.Measures[1].Explain = "x" }, "measure grid: x, which explains it, is neither fact nor quantity"},
		{"today", func(c *engine.City) { c.Measures[0].Today = "x" }, "measure pv: x is neither fact nor quantity"},
		{"a quantity as today", func(c *engine.City) { c.Measures[0].Today = "pv.kwh" }, ""},
		{"below the minimum", func(c *engine.City) { c.Measures[0].Min = 10 }, "measure pv: pv.today 9 is below the minimum 10"},
		{"out of reach", func(c *engine.City) { c.Facts[5].Value = 8 }, "measure pv: pv.reach 8 is below pv.today 9"},
		{"above the maximum", func(c *engine.City) { c.Measures[0].Max = 20 }, "measure pv: the maximum 20 is below pv.reach 30"},
		{"unit of today", func(c *engine.City) { c.Facts[6].Unit = "GWh" }, "measure pv: pv.today is in GWh, the lever in %"},
		{"label", func(c *engine.City) { c.Labels = c.Labels[1:] }, "label lever.pv: missing"},
		{"reading level", func(c *engine.City) { c.Labels[1].Name[engine.EasyJapanese] = "" }, "label total: no text for easy"},
		{"unwritten label", func(c *engine.City) { c.Labels[1].Name[engine.Japanese] = "total" }, "label total: the text for ja is the id"},
		{"readings", func(c *engine.City) {
			c.Labels[1].Name[engine.EasyJapanese] = "{合計|ごうけい}と{量|りょう}"
		}, ""},
		{"reading in Japanese", func(c *engine.City) { c.Labels[1].Name[engine.Japanese] = "{合計|ごうけい}" }, "label total: { | } out of place in the text for ja"},
		{"open reading", func(c *engine.City) { c.Labels[1].Name[engine.EasyJapanese] = "{合計|ごうけい" }, "label total: { | } out of place in the text for easy"},
		{"no reading", func(c *engine.City) { c.Labels[1].Name[engine.EasyJapanese] = "{合計}" }, "label total: { | } out of place in the text for easy"},
		{"empty reading", func(c *engine.City) { c.Labels[1].Name[engine.EasyJapanese] = "{合計|}" }, "label total: { | } out of place in the text for easy"},
		{"reading in a reading", func(c *engine.City) { c.Labels[1].Name[engine.EasyJapanese] = "{合{計|けい}" }, "label total: { | } out of place in the text for easy"},
		{"missing", func(c *engine.City) {
			c.Missing = []engine.Missing{{ID: "total", Reason: text3}, {ID: "totl", Reason: text3}}
		}, "missing totl: no rule names it"},
		{"no doubt", func(c *engine.City) { doubt(c, "plan.share.industry", 90, 99) }, ""},
		{"doubt of nothing", func(c *engine.City) { c.Doubts = []engine.Doubt{{ID: "x"}} }, "uncertainty x: no such fact"},
		{"doubt without a range", func(c *engine.City) { c.Doubts = []engine.Doubt{{ID: "pv.today"}} }, "uncertainty pv.today: pv.today FY2023 has no range to draw from"},
		{"doubt without a width", func(c *engine.City) { doubt(c, "plan.share.industry", 98, 98) }, "uncertainty plan.share.industry: plan.share.industry FY2018 has no range to draw from"},
		{"doubt of a series", func(c *engine.City) {
			doubt(c, "pv.today", 8, 10)
			c.Facts = append(c.Facts, c.Facts[6])
			c.Facts[7].FY = 2024
		}, "uncertainty pv.today: 2 rows, a series cannot be drawn as one number"},
		{"unused source", func(c *engine.City) { c.Sources = append(c.Sources, engine.Source{ID: "leaflet"}) }, "source leaflet: no fact names it"},
		{"unknown source", func(c *engine.City) { c.Facts[3].Source = "leaflet" }, "source leaflet: facts name it, but it is not there"},
		{"published nowhere", func(c *engine.City) { c.Sources[0].Address = "" }, "source book: no address, but pv.today FY2023 is published"},
		{"assumed here", func(c *engine.City) {
			c.Sources = append(c.Sources, engine.Source{ID: "us"})
			c.Facts[5].Source, c.Facts[5].Grade = "us", engine.Assumed
			c.Facts[6].Source, c.Facts[6].Grade = "us", engine.Derived
		}, ""},
		{"note", func(c *engine.City) {
			c.Facts[6].Note = engine.Note{Japanese: "全国の5,907万世帯の9%で、4年分", English: "9 % of 59.07 million homes, four years"}
		}, ""},
		{"number lost in a note", func(c *engine.City) {
			c.Facts[6].Note = engine.Note{Japanese: "4.5 ÷ 50", English: "4.5 / 50 = 9 %"}
		}, "pv.today FY2023: the Japanese note lacks a number with the digits 9"},
		{"number once in a note", func(c *engine.City) {
			c.Facts[6].Note = engine.Note{Japanese: "3の2乗", English: "3 x 3"}
		}, "pv.today FY2023: the Japanese note lacks a number with the digits 3"},
		{"reading in a note", func(c *engine.City) {
			c.Facts[6].Note = engine.Note{Japanese: "{推測|すいそく}", English: "a guess"}
		}, "pv.today FY2023: { | } out of place in a note"},
		{"name of a fact's unit", func(c *engine.City) { c.Facts[5].Unit, c.Facts[6].Unit, c.Measures[0].Unit = "kW", "kW", "kW" }, "label unit.kW: missing"},
		{"hint", func(c *engine.City) { c.Labels[5].ID = "lever.pv.tip" }, "label lever.pv.hint: missing"},
		{"name of a rule's unit", func(c *engine.City) { c.Labels = slices.Delete(c.Labels, 3, 4) }, "label unit.GWh: missing"},
		{"all at once, sorted", func(c *engine.City) { c.Facts[4].Value = 3; c.Facts[0].Value = 4 },
			"moe.civil FY2013: 4 is not the sum 3 of moe.commercial + moe.household\nplan.share.* FY2018: the shares make 101 %, not 100"},
	} {
		city := village()
		test.change(&city)
		got := ""
		if err := City(city, model); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// Rules speak the tables' units.
func TestUnitsOfRules(t *testing.T) {
	err := City(village(), Model{Quantities: []Quantity{{"pv.kwh", "GWh"}, {"car.fuel", "million L"}, {"homes", ""}}})
	const want = "rule car.fuel: \"million L\" is not a known unit\nrule homes: \"\" is not a known unit"
	if err == nil || err.Error() != "measure grid: total, which explains it, is neither fact nor quantity\n"+want {
		t.Errorf("got %v", err)
	}
}

// fujisawa reads the facts of the city itself.
func fujisawa(t *testing.T) map[string]series {
	t.Helper()
	files := os.DirFS("../fujisawa")
	sources, err := table.Sources(files, "sources.csv")
	if err != nil {
		t.Fatal(err)
	}
	facts, err := table.Facts(files, "facts", sources)
	if err != nil {
		t.Fatal(err)
	}
	return index(facts)
}

// Every identity has its whole in Fujisawa's tables and holds there.
func TestIdentitiesOfFujisawa(t *testing.T) {
	facts := fujisawa(t)
	for _, id := range identities {
		if len(facts[id.whole]) == 0 {
			t.Errorf("%s: no facts", id.whole)
		}
	}
	for _, err := range append(totals(facts), shares(facts)...) {
		t.Error(err)
	}
}

// The ministry's table of 2022-03: FY1990, FY2005 and FY2007-FY2019, and the
// totals of FY2013 and FY2019 as the workbooks print them.
func TestInventoryOfFujisawa(t *testing.T) {
	facts := fujisawa(t)
	if got := facts["moe.total"].years(); len(got) != 15 || got[0] != 1990 || got[1] != 2005 || got[2] != 2007 || got[14] != 2019 {
		t.Errorf("years %v", got)
	}
	for year, want := range map[engine.FiscalYear]float64{2013: 3841.6536394771701, 2019: 3560.8181670493891} {
		if got := facts["moe.total"][year].Value; got != want {
			t.Errorf("moe.total FY%d is %v, want %v", year, got, want)
		}
	}
}

// The ministry's standard method for road traffic: the nation's carbon shared
// out by vehicles. It reproduces the published emissions of six municipalities
// of Kanagawa in both years to 1e-9 kt-CO2.
func TestRoadTrafficByTheStandardMethod(t *testing.T) {
	facts := fujisawa(t)
	checked := 0
	for id, published := range facts {
		place, ok := strings.CutSuffix(id, ".co2")
		if !ok || !strings.HasPrefix(id, "sample.") {
			continue
		}
		kind := place[strings.LastIndexByte(place, '.')+1:]
		for year, want := range published {
			carbon := facts["sample.national."+kind+".carbon"][year].Value
			nation := facts["sample.national."+kind+".vehicles"][year].Value
			city := facts[place+".vehicles"][year].Value
			got := carbon * city / nation * 44 / 12 // carbon to carbon dioxide by molecular weight
			if math.Abs(got-want.Value) > 1e-9 {
				t.Errorf("%s FY%d is %v, published %v", place, year, got, want.Value)
			}
			checked++
		}
	}
	if checked != 6*2*2 {
		t.Errorf("%d values checked, not six municipalities, two kinds and two years", checked)
	}
}

// The city's share of Kanagawa's households and of the nation's people, from
// the counts of 1 January, is the share that the ministry's table implies, to
// the digits in which that is kept.
func TestSharesOfTheStandardMethod(t *testing.T) {
	facts := fujisawa(t)
	for _, test := range []struct {
		share, city, whole string
		digits             int
	}{
		{"share.household", "city.households", "kgw.households", 8},
		{"share.rail", "city.population", "nat.population", 10},
	} {
		for year := engine.FiscalYear(2015); year <= 2019; year++ {
			got := strconv.FormatFloat(facts[test.city][year].Value/facts[test.whole][year].Value, 'f', test.digits, 64)
			want := strconv.FormatFloat(facts[test.share][year].Value, 'f', test.digits, 64)
			if got != want {
				t.Errorf("%s FY%d is %s, the table implies %s", test.share, year, got, want)
			}
		}
	}
}
