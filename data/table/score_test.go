package table

import (
	"strings"
	"testing"

	"fujisawa2030/engine"
)

// Whatever is judged has a name, so that its explanation does not begin with an id.
func TestJudgedValuesHaveNames(t *testing.T) {
	city := fujisawa(t)
	names := map[string]engine.Text{}
	for _, l := range city.Labels {
		if _, ok := names[l.ID]; ok {
			t.Errorf("%s has two names", l.ID)
		}
		names[l.ID] = l.Name
	}
	for id, want := range map[string]engine.Text{
		"score.equity.led":              {"加わりやすさ（公平さ）の点数: LED照明", "だれでも {加|くわ}われるかの {点数|てんすう}: " + names["lever.led"][1], "score of equity: LED lighting"},
		"criterion.compare.cost.equity": {"「1トンあたりの費用」は「加わりやすさ（公平さ）」の何倍大切か", names["criterion.compare.cost.equity"][1], "how many times as important is cost per tonne as equity"},
	} {
		if names[id] != want {
			t.Errorf("%s is called %q, not %q", id, names[id], want)
		}
	}
	for _, f := range city.Facts {
		for _, prefix := range []string{"score.", "criterion.", "subsidy."} {
			if strings.HasPrefix(f.ID, prefix) && names[f.ID] == (engine.Text{}) {
				t.Errorf("%s has no name", f.ID)
			}
		}
	}
}
