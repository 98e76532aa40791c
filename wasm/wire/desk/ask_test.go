package desk

import (
	"reflect"
	"testing"

	"fujisawa2030/engine/agenda"
	"fujisawa2030/engine/nowcast"
	"fujisawa2030/engine/priority"
)

func TestParseAsk(t *testing.T) {
	got, err := ParseAsk("criteria cost late\nweights 1 0.25\ncompare cost late 3\ncompare late cost 0.2\nscenario\nsize 4\nfutures -1\nweightings 200\n")
	want := priority.Ask{Criteria: []string{"cost", "late"}, Weights: []float64{1, 0.25}, Scenario: true, Size: 4, Futures: -1, Weightings: 200,
		Comparisons: []priority.Comparison{{A: "cost", B: "late", Ratio: 3}, {A: "late", B: "cost", Ratio: 0.2}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := ParseAsk(""); err != nil || !reflect.DeepEqual(got, priority.Ask{}) {
		t.Errorf("nothing asked: %+v, %v", got, err)
	}
}

func TestParseAskRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"sort cost":                `ask:1: unknown word "sort"`,
		"size 5\nweights 1 much":   `ask:2: "much" is not a number`,
		"compare cost late":        "ask:1: compare takes two criteria and a ratio",
		"compare cost late thrice": `ask:1: "thrice" is not a number`,
		"size":                     `ask:1: "" is not a whole number`,
		"futures 1.5":              `ask:1: "1.5" is not a whole number`,
	} {
		if _, err := ParseAsk(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestParseAgenda(t *testing.T) {
	got, err := ParseAgenda("reach\nbudget 100000000\nshare 0.25\nsubsidy pv 70000\n")
	want := agenda.Ask{Reach: true, Budget: 1e8, Share: 0.25, Subsidies: []agenda.PerUnit{{Lever: "pv", Yen: 70000}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
	for text, want := range map[string]string{
		"budget lots": `ask:1: "lots" is not a number`,
		"reach all":   `ask:1: unknown word "reach"`,
		"money 5":     `ask:1: unknown word "money"`,
	} {
		if _, err := ParseAgenda(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestParseMoment(t *testing.T) {
	m, err := ParseMoment("city\nasof 2026-11-26\n")
	if err != nil || m.Area != nowcast.City || m.Day.String() != "2026-11-26" {
		t.Errorf("%+v, %v", m, err)
	}
	for text, want := range map[string]string{
		"city\nasof yesterday": "ask:2: yesterday is not a date from 1970 to 2100: YYYY-MM-DD",
		"county":               `ask:1: unknown word "county"`,
		"nation":               "a nowcast needs an area and a day",
	} {
		if _, err := ParseMoment(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
