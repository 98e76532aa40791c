package adoption_test

import (
	"math"
	"os"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/adoption"
)

// city is Fujisawa with a table of made-up totals beside its own.
func city(t *testing.T, rows string) engine.City {
	t.Helper()
	city, err := table.City(os.DirFS("../../data/fujisawa"), "test")
	if err != nil {
		t.Fatal(err)
	}
	if rows == "" {
		return city
	}
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/totals.csv", []byte("measure,fiscal_year,question_ja,question_en,now,intended,n,source,place\n"+rows), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := table.Adoption(os.DirFS(dir), "totals.csv", &city); err != nil {
		t.Fatal(err)
	}
	return city
}

func TestNothingPublishedIsNothing(t *testing.T) {
	c := city(t, "")
	if all := adoption.Of(&c); all != nil {
		t.Errorf("Fujisawa has published %d series: say so in the tests of the screen, too", len(all))
	}
}

func TestRounds(t *testing.T) {
	c := city(t, "ev,2025,q,q,4.1,20,1000,fujisawa.zerocarbon,3\npv,2025,q,q,14,,1200,fujisawa.zerocarbon,2\npv,2019,q,q,9,12.5,1500,fujisawa.zerocarbon,1\n")
	all := adoption.Of(&c)
	if len(all) != 2 || all[0].Measure.ID != "pv" || all[1].Measure.ID != "ev" || len(all[0].Rounds) != 2 {
		t.Fatalf("%+v", all)
	}
	first, last := all[0].Rounds[0], all[0].Rounds[1]
	if first.FY != 2019 || first.Intended != 12.5 || first.Answers != 1500 || first.Source.ID != "fujisawa.zerocarbon" || first.Since != 0 || !math.IsNaN(first.Change) {
		t.Errorf("%+v", first)
	}
	if last.Since != 2019 || last.Change != 5 || !last.Distinguished || !(0 < last.ChangeLow && last.ChangeLow < 5 && last.ChangeHigh > 5) || !math.IsNaN(last.Intended) {
		t.Errorf("%+v", last)
	}
	if !(last.NowLow < 14 && 14 < last.NowHigh) || last.Note.English != "question: q; of 1200 answers; 2" {
		t.Errorf("%+v", last)
	}
	// A fact of the edition like any other: explained with its source.
	m, err := engine.New(&c)
	if err != nil {
		t.Fatal(err)
	}
	m.Run()
	e, ok := m.Explain("adoption.pv.now", 2025, engine.Japanese)
	if !ok || e.Value != 14 || e.Grade != "published" || e.Source == nil || e.Label == "adoption.pv.now" || e.UnitName != "%" {
		t.Errorf("%+v", e)
	}
}

// A change within chance is not called one.
func TestSmallChangeIsNotDistinguished(t *testing.T) {
	c := city(t, "led,2019,q,q,60,,600,fujisawa.zerocarbon,1\nled,2025,q,q,62,,500,fujisawa.zerocarbon,2\n")
	if r := adoption.Of(&c)[0].Rounds[1]; r.Distinguished || !(r.ChangeLow < 0 && r.ChangeHigh > 0) {
		t.Errorf("%+v", r)
	}
}
