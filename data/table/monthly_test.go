package table_test

import (
	"math"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"fujisawa2030/data/edition/monthly"
	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

func months(t testing.TB) series.Set {
	t.Helper()
	files := os.DirFS("../fujisawa")
	city, err := table.City(files, "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	set, err := table.Monthly(files, city)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// A series that names a fact has the fact's years and source.
func TestMonthlyTakesFacts(t *testing.T) {
	set := months(t)
	moe := set.Find("moe.total")
	if moe != nil {
		t.Error("the total is no series of its own")
	}
	car := set.Find("moe.car")
	if math.Abs(car.Year(2013)-279.5169063240131) > 1e-9 || car.Points[0].At.FY() != 1990 || car.Points[0].Source != "moe.inventory" {
		t.Errorf("%+v", car.Points[0])
	}
	for _, s := range set.Series {
		if len(s.Points) == 0 || s.Name[engine.Japanese] == "" || s.LagNote.Japanese == "" {
			t.Errorf("%s is not complete", s.ID)
		}
	}
}

// The published gaps stay gaps: nothing fills them.
func TestMonthlyKeepsGaps(t *testing.T) {
	set := months(t)
	for id, period := range map[string]series.Month{"power.demand": series.MonthOf(2022, 2), "gas.household": series.MonthOf(2025, 10), "gasoline": series.MonthOf(2015, 4)} {
		if v := set.Find(id).At(period); v == v {
			t.Errorf("%s has %v in %s", id, v, period)
		}
	}
}

// The formulas in the notes give the values.
func TestMonthlyWasteFollowsItsFormula(t *testing.T) {
	city, err := table.City(os.DirFS("../fujisawa"), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	fact := func(id string, fy engine.FiscalYear) float64 {
		for _, f := range city.Facts {
			if f.ID == id && f.FY == fy {
				return f.Value
			}
		}
		t.Fatalf("no fact %s FY%d", id, fy)
		return 0
	}
	waste := months(t)
	for _, p := range waste.Find("waste.standard").Points {
		fy := p.At.FY()
		want := (fact("waste.plastic.dry", fy)*fact("waste.plastic.factor", 0) + fact("waste.incinerated", fy)*fact("waste.fibre.part", 0)*fact("waste.fibre.factor", 0)) / 1000
		if d := p.Value - want; d > 1e-6 || d < -1e-6 {
			t.Errorf("FY%d is %v, not %v", fy, p.Value, want)
		}
	}
}

var refusal = regexp.MustCompile(`^more\.csv:[0-9]+: `)

// FuzzNewer reads any table of newer months. What is refused says where; what is
// taken can be written as an edition's text.
func FuzzNewer(f *testing.F) {
	set := months(f)
	header := "id,period,value,known,grade,source,note_ja,note_en\n"
	f.Add(header + "power.demand,2026-08,27100.5,2026-09-05,published,tepco.demand.new,,\n")
	f.Add(header + "gasoline,2025Q2,10000000,,published,meti.gasoline,,\n")
	f.Add(header + "nat.car,FY2024,89481,,derived,gio.2026,式,formula\n")
	f.Add("\ufeff" + header + "power.demand,2026-08,1e9,,published,tepco.demand.new,,\r\n")
	f.Add("氏名,回答\n")
	f.Fuzz(func(t *testing.T, text string) {
		more, err := table.Newer(fstest.MapFS{"more.csv": &fstest.MapFile{Data: []byte(text)}}, "more.csv", set)
		if err != nil {
			if line, _, _ := strings.Cut(err.Error(), "\n"); !refusal.MatchString(line) {
				t.Errorf("refused without a place: %s", line)
			}
			return
		}
		if _, err := monthly.Marshal(more); err != nil {
			t.Errorf("taken, but it cannot be written: %v", err)
		}
	})
}
