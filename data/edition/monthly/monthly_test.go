package monthly

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// small is a set with one of everything.
func small() series.Set {
	day, _ := series.ParseDay("2026-06-30")
	return series.Set{Edition: "2026-11-23", Code: "14205",
		Sources: []engine.Source{{ID: "book", Title: "Book", Publisher: "Press", Date: "2026", Address: "https://example.org/"}, {ID: "own", Title: "Own", Publisher: "Us", Date: "2026"}},
		Texts:   []engine.Label{{ID: "why", Name: engine.Text{"なぜ", "なぜ", "why"}}},
		Series: []series.Series{
			{ID: "oil", Unit: "kL", Step: series.Quarterly, Lag: 60, LagGrade: engine.Assumed, LagNote: engine.Note{Japanese: "六十", English: "sixty"}, Name: engine.Text{"油", "あぶら", "oil"},
				Points: []series.Point{{At: series.MonthOf(2026, 1), Value: 0.5, Grade: engine.Published, Source: "book"},
					{At: series.MonthOf(2026, 4), Value: 12, Known: day, Grade: engine.Derived, Source: "own", Note: engine.Note{Japanese: "和", English: "sum"}}}},
			{ID: "year", Unit: "kt-CO2", Step: series.Yearly, LagNote: engine.Note{Japanese: "零", English: "none"}, Name: engine.Text{"年", "ねん", "year"}},
		}}
}

func written(t testing.TB, set series.Set) []byte {
	t.Helper()
	text, err := Marshal(set)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestRoundTrip(t *testing.T) {
	text := written(t, small())
	back, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back, small()) {
		t.Errorf("got %+v", back)
	}
	if want := "value\toil\t2026Q2\t12\t2026-06-30\tderived\town\t和\tsum\n"; !strings.Contains(string(text), want) {
		t.Errorf("no line %q in\n%s", want, text)
	}
}

// All of the city's series come back as they were read from the tables.
func TestCityComesBack(t *testing.T) {
	files := os.DirFS("../../fujisawa")
	city, err := table.City(files, "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	set, err := table.Monthly(files, city)
	if err != nil {
		t.Fatal(err)
	}
	back, err := Parse(written(t, set))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back, set) {
		t.Error("the set has changed on its way")
	}
}

func TestMarshalRefuses(t *testing.T) {
	for want, change := range map[string]func(*series.Set){
		"series do not ascend by id":                 func(s *series.Set) { s.Series[0].ID = "zoo" },
		"texts do not ascend by id":                  func(s *series.Set) { s.Texts = append(s.Texts, s.Texts[0]) },
		"sources do not ascend by id":                func(s *series.Set) { s.Sources[0].ID = "own" },
		"series oil: periods do not ascend":          func(s *series.Set) { s.Series[0].Points[1].At = s.Series[0].Points[0].At },
		"series oil, 2026Q1: no source hearsay":      func(s *series.Set) { s.Series[0].Points[0].Source = "hearsay" },
		`source book: "a\tb" cannot stand in a line`: func(s *series.Set) { s.Sources[0].Title = "a\tb" },
		`text why: "" cannot stand in a line`:        func(s *series.Set) { s.Texts[0].Name[1] = "" },
	} {
		set := small()
		change(&set)
		if _, err := Marshal(set); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	good := string(written(t, small()))
	for want, text := range map[string]string{
		`monthly line 1: "" is no kind of record`:               "\n",
		"the last line has no end":                              strings.TrimSuffix(good, "\n"),
		"monthly line 1: version 2, not 1":                      strings.Replace(good, "monthly\t1", "monthly\t2", 1),
		`monthly line 1: edition "today" is not a date`:         strings.Replace(good, "2026-11-23", "today", 1),
		"monthly line 1: one record monthly, please, and first": strings.TrimPrefix(good, "monthly\t1\t2026-11-23\t14205\n"),
		"monthly line 5: series has 9 fields, not 10":           strings.Replace(good, "\tあぶら", "", 1),
		`monthly line 5: "week" is no step`:                     strings.Replace(good, "quarter", "week", 1),
		`monthly line 7: "2026Q9" is not a quarter`:             strings.Replace(good, "2026Q1", "2026Q9", 1),
		"monthly line 7: no series air":                         strings.Replace(good, "value\toil", "value\tair", 1),
		`monthly line 7: "many" is not a number`:                strings.Replace(good, "0.5", "many", 1),
		"monthly line 7: not as it is written":                  strings.Replace(good, "0.5", "0.50", 1),
		"monthly line 9: not as it is written":                  strings.Replace(good, "end\t8", "end\t7", 1),
		`monthly line 8: "recalled" is no grade`:                strings.Replace(good, "derived", "recalled", 1),
		"monthly line 10: not as it is written":                 good + "end\t8\n",
	} {
		if _, err := Parse([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if _, err := Parse(bytes.Repeat([]byte("x"), MaxSize+1)); err == nil {
		t.Error("a huge text is read")
	}
}

// What parses is the canonical text.
func FuzzRoundTrip(f *testing.F) {
	good := written(f, small())
	f.Add(good)
	f.Add(bytes.ReplaceAll(good, []byte("\n"), []byte("\r\n")))
	f.Add(bytes.Replace(good, []byte("0.5"), []byte("5e-1"), 1))
	f.Add([]byte("monthly\t1\t2026-11-23\t1\nend\t1\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		set, err := Parse(text)
		if err != nil {
			return
		}
		if back := written(t, set); !bytes.Equal(back, text) {
			t.Errorf("got\n%q\nwant\n%q", back, text)
		}
	})
}
