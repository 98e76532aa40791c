package edition

import (
	"bytes"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"fujisawa2030/engine"
)

// town is an invented municipality: its figures are no facts.
func town() engine.City {
	none := math.NaN()
	texts := func(s string) engine.Text { return engine.Text{s + "（日）", s + "（やさしい）", s + " (en)"} }
	return engine.City{
		Edition: "2026-11-23",
		Code:    "99999",
		Name:    texts("町"),
		Sources: []engine.Source{
			{ID: "book", Title: "A book, 2nd ed.", Publisher: "A house", Date: "2024-03", Address: "https://example.org/book"},
			{ID: "page", Title: "頁", Publisher: "町", Date: "2025"},
		},
		Labels: []engine.Label{
			{ID: "lever.grid", Name: texts("grid")},
			{ID: "lever.grid.about", Name: texts("grid about")},
			{ID: "lever.grid.indicator", Name: texts("grid indicator")},
			{ID: "lever.pv", Name: texts("pv")},
			{ID: "lever.pv.about", Name: texts("pv about")},
			{ID: "lever.pv.indicator", Name: texts("pv indicator")},
			{ID: "total", Name: texts("total")},
		},
		Facts: []engine.Fact{
			{ID: "pv.reach", Value: 25, Low: 20.5, High: 30, Unit: "%", Grade: engine.Assumed, Source: "page", Note: engine.Note{Japanese: "推測。頁を見よ", English: "a guess: see page"}},
			{ID: "pv.today", FY: 2024, Value: 9, Low: none, High: none, Unit: "%", Grade: engine.Published, Source: "book"},
			{ID: "total", FY: 2013, Value: 3841.6536394771701, Low: none, High: none, Unit: "kt-CO2", Grade: engine.Published, Source: "book"},
			{ID: "total", FY: 2014, Value: 1.6524e-06, Low: none, High: none, Unit: "ratio", Grade: engine.Derived, Source: "page", Note: engine.Note{Japanese: "a ÷ b", English: "a / b"}},
		},
		Missing: []engine.Missing{
			{ID: "people", Instead: "line(total) * 2", Reason: texts("not counted")},
			{ID: "sheep", Reason: texts("nobody looked")},
		},
		Measures: []engine.Measure{
			{ID: "pv", Number: 1, Group: "home", Place: "main", Actor: engine.Resident, Sector: "household", Kind: "share", Unit: "%", Max: 100, Step: 1,
				Today: "pv.today", Reach: "pv.reach", Stock: "total", Cost: "total", Explain: "total", Evidence: []string{"pv.reach", "pv.today"},
				Name: texts("pv"), About: texts("pv about"), Indicator: texts("pv indicator")},
			{ID: "grid", Number: 7, Group: "grid", Place: "more", Actor: engine.Nation, Sector: "total", Kind: "choice", Max: 1, Step: 1,
				Choices: []string{"plan", "frozen"}, Explain: "total", Evidence: []string{"total"},
				Name: texts("grid"), About: texts("grid about"), Indicator: texts("grid indicator")},
		},
		Doubts: []engine.Doubt{
			{ID: "pv.reach", Shape: engine.Triangular, Reason: engine.Note{Japanese: "推測だから", English: "it is a guess"}},
			{ID: "pv.yield", Shape: engine.Normal, Reason: engine.Note{Japanese: "天気しだい", English: "it depends on the weather"}},
		},
	}
}

func mustMarshal(t testing.TB, city engine.City) []byte {
	t.Helper()
	text, err := Marshal(city)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// The golden file shows the format; a change of it is a change of the format.
func TestGolden(t *testing.T) {
	got := mustMarshal(t, town())
	want, err := os.ReadFile("testdata/town.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestParseReturnsWhatWasMarshalled(t *testing.T) {
	city, err := Parse(mustMarshal(t, town()))
	if err != nil {
		t.Fatal(err)
	}
	want := town()
	for i := range want.Facts { // NaN differs from itself
		got, want := &city.Facts[i], &want.Facts[i]
		if math.IsNaN(want.Low) != math.IsNaN(got.Low) || math.IsNaN(want.High) != math.IsNaN(got.High) {
			t.Errorf("range of %s: %v %v", got.ID, got.Low, got.High)
		}
		if math.IsNaN(want.Low) {
			got.Low, got.High, want.Low, want.High = 0, 0, 0, 0
		}
	}
	if !reflect.DeepEqual(city, want) {
		t.Errorf("got\n%+v\nwant\n%+v", city, want)
	}
}

func TestParseRefuses(t *testing.T) {
	good := string(mustMarshal(t, town()))
	replace := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("the text has no %q", old)
		}
		return strings.Replace(good, old, new, 1)
	}
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", "line 1: the end record is missing"},
		{"no final line feed", strings.TrimSuffix(good, "\n"), "line 22: the final line feed is missing"},
		{"cut before the end", good[:strings.LastIndex(good, "end")], "line 22: the end record is missing"},
		{"cut within a line", good[:200], "line 5: the final line feed is missing"},
		{"text after the end", good + "end\t19\n", "line 23: text after the end record"},
		{"blank line", replace("\nsource", "\n\nsource"), "line 3: unknown record"},
		{"unknown record", replace("fact\ttotal\t2014", "guess\ttotal\t2014"), "line 15: unknown record"},
		{"too few fields", replace("\ta / b", ""), "line 15: fact: 9 fields, not 10"},
		{"too many fields", replace("a / b", "a\tb"), "line 15: fact: 11 fields, not 10"},
		{"kind alone", replace("city\t99999", "city\nx"), "line 2: city: field 1 is empty, has an outer space, a control character or is not UTF-8"},
		{"empty field", replace("a / b", ""), "line 15: fact: field 10 is empty, has an outer space, a control character or is not UTF-8"},
		{"carriage return", strings.ReplaceAll(good, "\n", "\r\n"), "line 1: edition: field 2 is empty, has an outer space, a control character or is not UTF-8"},
		{"trailing space", replace("a / b", "a / b "), "line 15: fact: field 10 is empty, has an outer space, a control character or is not UTF-8"},
		{"not UTF-8", replace("a / b", "\xff"), "line 15: fact: field 10 is empty, has an outer space, a control character or is not UTF-8"},
		{"no edition record", good[strings.Index(good, "city"):], "line 1: city: the text begins with an edition record and a city record"},
		{"no city record", replace("city\t99999\t町（日）\t町（やさしい）\t町 (en)\n", ""), "line 2: source: the text begins with an edition record and a city record"},
		{"city twice", replace("source\tbook", "city\t99999\ta\tb\tc\nsource\tbook"), "line 3: city: out of order after city"},
		{"kind out of order", replace("label\tlever.grid\t", "fact\tz\t-\t1\t-\t-\t%\tpublished\tbook\t-\t-\nlabel\tlever.grid\t"), "line 6: label: out of order after fact"},
		{"other format", replace("edition\t2", "edition\t1"), "line 1: format 1 is not known here: 2"},
		{"absent text", replace("A house", "-"), "line 3: source: book is told in part"},
		{"sources unsorted", replace("source\tbook", "source\tquay"), "line 4: source: page is not sorted"},
		{"source twice", replace("source\tbook", "source\tpage"), "line 4: source: page is not sorted"},
		{"labels unsorted", replace("label\tlever.grid\t", "label\tzebra\t"), "line 6: label: lever.grid.about is not sorted"},
		{"years unsorted", replace("total\t2013", "total\t2015"), "line 15: fact: total is not sorted"},
		{"fact twice", replace("total\t2013", "total\t2014"), "line 15: fact: total is not sorted"},
		{"year", replace("total\t2013", "total\tFY2013"), "line 14: fact: FY2013 is not a fiscal year"},
		{"year in long form", replace("total\t2013", "total\t02013"), "line 14: fact: 02013 is not a fiscal year"},
		{"number", replace("3841.65363947717", "3,841"), "line 14: fact: 3,841 is not a number in its shortest form"},
		{"not a number", replace("3841.65363947717", "NaN"), "line 14: fact: NaN is not a number in its shortest form"},
		{"infinity", replace("3841.65363947717", "1e999"), "line 14: fact: 1e999 is not a number in its shortest form"},
		{"longer form", replace("3841.65363947717", "3841.653639477170"), "line 14: fact: 3841.653639477170 is not a number in its shortest form"},
		{"exponent", replace("0.0000016524", "1.6524e-06"), "line 15: fact: 1.6524e-06 is not a number in its shortest form"},
		{"grade", replace("derived", "recalled"), "line 15: fact: unknown grade recalled"},
		{"source", replace("derived\tpage", "derived\tpub"), "line 15: fact: no source pub"},
		{"note in one language", replace("a ÷ b", "-"), "line 15: fact: a note in one language only"},
		{"missing unsorted", replace("missing\tpeople", "missing\ttrees"), "line 17: missing: sheep is not sorted"},
		{"labels of a measure", replace("label\tlever.pv.about", "label\tlever.pv.above"), "line 18: measure: no labels lever.pv"},
		{"measure twice", replace("measure\tgrid", "measure\tpv"), "line 19: measure: pv or its number appears twice"},
		{"shape", replace("triangular", "round"), "line 20: doubt: unknown shape round"},
		{"reason", replace("it is a guess", "-"), "line 20: doubt: the reason of pv.reach is told in part"},
		{"reason in two languages", replace("nobody looked（やさしい）", "-"), "line 17: missing: the reason of sheep is told in part"},
		{"address of what is not told", replace("A book, 2nd ed.\tA house\t2024-03", "-\t-\t-"), "line 3: source: book is told in part"},
		{"no id", replace("sheep", "-"), "line 17: missing: field 1 is absent"},
		{"doubts unsorted", replace("doubt\tpv.reach", "doubt\tpv.yields"), "line 21: doubt: pv.yield is not sorted"},
		{"list", replace("plan frozen", "plan  frozen"), "line 19: measure: field 16 is not a list"},
		{"count", replace("end\t21", "end\t20"), "line 22: end: 20 records announced, 21 read"},
		{"size", good + strings.Repeat(" ", MaxSize), "edition of " + strconv.Itoa(len(good)+MaxSize) + " bytes is larger than 1048576"},
	} {
		_, err := Parse([]byte(test.text))
		want := test.want
		if test.name != "size" {
			want = "edition " + want
		}
		if err == nil || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", test.name, err, want)
		}
	}
}

func TestMarshalRefuses(t *testing.T) {
	for _, test := range []struct {
		name, want string
		change     func(*engine.City)
	}{
		{"line break", `fact pv.reach: field 10 cannot stand in a line: "a\nb"`, func(c *engine.City) { c.Facts[0].Note.English = "a\nb" }},
		{"hyphen", `fact pv.reach: field 9 cannot stand in a line: ""`, func(c *engine.City) { c.Facts[0].Note.Japanese = "-" }},
		{"note in one language", "edition line 12: fact: a note in one language only", func(c *engine.City) { c.Facts[0].Note.Japanese = "" }},
		{"empty unit", `fact pv.reach: field 6 cannot stand in a line: ""`, func(c *engine.City) { c.Facts[0].Unit = "" }},
		{"not a number", "edition line 12: fact: NaN is not a number in its shortest form", func(c *engine.City) { c.Facts[0].Value = math.NaN() }},
		{"unsorted", "edition line 13: fact: pv.reach is not sorted", func(c *engine.City) { c.Facts[0], c.Facts[1] = c.Facts[1], c.Facts[0] }},
		{"unknown source", "edition line 12: fact: no source pub", func(c *engine.City) { c.Facts[0].Source = "pub" }},
		{"other text", "measure pv: its texts are not those of the labels lever.pv", func(c *engine.City) { c.Measures[0].About[0] = "x" }},
	} {
		city := town()
		test.change(&city)
		_, err := Marshal(city)
		if err == nil || err.Error() != test.want {
			t.Errorf("%s:\n got %v\nwant %s", test.name, err, test.want)
		}
	}
}

// FuzzRoundTrip shows the promise: what parses is the canonical text.
func FuzzRoundTrip(f *testing.F) {
	good := mustMarshal(f, town())
	f.Add(good)
	f.Add([]byte("edition\t2\t2026\ncity\t14205\ta\tb\tc\nend\t2\n"))
	f.Add([]byte("edition\t2\t2026\ncity\t1\ta\tb\tc\nsource\ts\tt\tp\t1\t-\nfact\tx\t-\t-0\t-\t1\t%\tassumed\ts\t-\t-\nend\t4\n"))
	f.Add(bytes.ReplaceAll(good, []byte("\n"), []byte("\r\n")))
	f.Add(bytes.Replace(good, []byte("25"), []byte("2.5e1"), 1))
	f.Fuzz(func(t *testing.T, text []byte) {
		city, err := Parse(text)
		if err != nil {
			return
		}
		back, err := Marshal(city)
		if err != nil {
			t.Fatalf("parsed, but does not marshal: %v", err)
		}
		if !bytes.Equal(back, text) {
			t.Errorf("got\n%q\nwant\n%q", back, text)
		}
	})
}

// What its digits call the shortest form is what would be written; what they
// do not is judged by writing.
func TestIsShort(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	short := 0
	for range 200_000 {
		s := strconv.FormatFloat((r.Float64()-0.3)*math.Pow(10, float64(r.IntN(30)-15)), 'f', r.IntN(20), 64)
		if !isShort(s) {
			continue
		}
		short++
		v, err := strconv.ParseFloat(s, 64)
		if err != nil || formatNumber(v) != s {
			t.Fatalf("%s is not the shortest form of its value: %s, %v", s, formatNumber(v), err)
		}
	}
	if short < 50_000 {
		t.Errorf("only %d of 200,000 numbers were called short", short)
	}
	for _, s := range []string{"", "-", "0", "-0", "01", "1.0", "1.", ".5", "+1", "1e3", "0x1", "1_0", "1.50", "12345678901234567", "a", "1.2.3", "--1", "1 "} {
		if isShort(s) {
			t.Errorf("%q is called short", s)
		}
	}
}
