package table

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fujisawa2030/engine"
)

const (
	factHeader    = "id,fiscal_year,value,low,high,unit,grade,source,note_ja,note_en\n"
	sourceHeader  = "id,title,publisher,date,address\n"
	labelHeader   = "id,ja,easy,en\n"
	measureHeader = "id,number,group,place,actor,sector,kind,unit,min,max,step,today,reach,stock,cost,choices,explain,evidence\n"
)

var book = []engine.Source{{ID: "book"}}

func file(name, text string) fs.FS { return fstest.MapFS{name: {Data: []byte(text)}} }

// check compares an error with the wanted lines, "" meaning none.
func check(t *testing.T, name string, err error, want string) {
	t.Helper()
	got := ""
	if err != nil {
		got = err.Error()
	}
	if got != want {
		t.Errorf("%s:\n got %s\nwant %s", name, got, want)
	}
}

func TestFacts(t *testing.T) {
	for _, test := range []struct{ name, text string }{
		{"plain", factHeader + "b,2014,2,1.5,3,%,assumed,book,なぜなら,\"because, yes\"\na,,-1e-3,,,kt-CO2,published,book,,\n"},
		{"byte order mark", "\ufeff" + factHeader + "b,2014,2,1.5,3,%,assumed,book,なぜなら,\"because, yes\"\na,,-0.001,,,kt-CO2,published,book,,"},
		{"CRLF", strings.ReplaceAll(factHeader, "\n", "\r\n") + "b,2014,2,1.5,3,%,assumed,book,なぜなら,\"because, yes\"\r\na,,-0.001,,,kt-CO2,published,book,,\r\n"},
		{"other order of columns", "note_en,source,grade,unit,high,low,value,fiscal_year,id,note_ja\n\"because, yes\",book,assumed,%,3,1.5,2,2014,b,なぜなら\n,book,published,kt-CO2,,,-.001,,a,\n"},
	} {
		facts, err := Facts(file("facts/a.csv", test.text), "facts", book)
		check(t, test.name, err, "")
		if len(facts) != 2 {
			t.Fatalf("%s: %d facts", test.name, len(facts))
		}
		a, b := facts[0], facts[1]
		if !math.IsNaN(a.Low) || !math.IsNaN(a.High) {
			t.Errorf("%s: a range out of nothing: %v %v", test.name, a.Low, a.High)
		}
		a.Low, a.High = 0, 0
		if want := (engine.Fact{ID: "a", Value: -0.001, Unit: "kt-CO2", Grade: engine.Published, Source: "book"}); a != want {
			t.Errorf("%s:\n got %+v\nwant %+v", test.name, a, want)
		}
		if want := (engine.Fact{ID: "b", FY: 2014, Value: 2, Low: 1.5, High: 3, Unit: "%", Grade: engine.Assumed, Source: "book", Note: engine.Note{Japanese: "なぜなら", English: "because, yes"}}); b != want {
			t.Errorf("%s:\n got %+v\nwant %+v", test.name, b, want)
		}
	}
}

func TestFactsRefuse(t *testing.T) {
	good := "a,2013,1,,,%,published,book,,\n"
	for _, test := range []struct{ name, text, want string }{
		{"empty file", "", "facts/a.csv:1: no header row"},
		{"unknown column", "colour," + factHeader, "facts/a.csv:1: colour: unknown column"},
		{"missing column", strings.Replace(factHeader, ",unit", "", 1), "facts/a.csv:1: unit: missing column"},
		{"column twice", strings.Replace(factHeader, "note_en", "id", 1), "facts/a.csv:1: id: column given twice\nfacts/a.csv:1: note_en: missing column"},
		{"short row", factHeader + "a,2013,1\n" + good, "facts/a.csv:2: 3 fields, the header has 10"},
		{"quote", factHeader + good + "b,2013,1,,,%,published,book,,say \"yes\"\n", `facts/a.csv:3: bare " in non-quoted-field`},
		{"line after a quoted line break", factHeader + "a,2013,1,,,%,published,book,,\"x\ny\"\nb,2013,x,,,%,published,book,,\n",
			"facts/a.csv:2: note_en: line break, tab or other control character\nfacts/a.csv:4: value: \"x\" is not a number"},
		{"tab", factHeader + "a,2013,1,,,%,published,book,,x\ty\n", "facts/a.csv:2: note_en: line break, tab or other control character"},
		{"space", factHeader + "a,2013,1,,,%,published,book,, x\n", "facts/a.csv:2: note_en: space before or after the text"},
		{"hyphen", factHeader + "a,2013,1,-,-,%,published,book,,\n", `facts/a.csv:2: low: "-" alone: leave the field empty`},
		{"encoding", factHeader + "a,2013,1,,,%,published,book,,\x83\x65\n", "facts/a.csv:2: note_en: not UTF-8"},
		{"no id", factHeader + ",2013,1,,,%,published,book,,\n", "facts/a.csv:2: id: empty"},
		{"id", factHeader + "Total,2013,1,,,%,published,book,,\n", `facts/a.csv:2: id: "Total" is not an id: lower-case letters, digits, . - _ and a letter first`},
		{"year", factHeader + "a,FY2013,1,,,%,published,book,,\n", `facts/a.csv:2: fiscal_year: "FY2013" is not a fiscal year: four digits, the year in which it begins`},
		{"number", factHeader + `a,2013,"12,3",,,%,published,book,,` + "\n", `facts/a.csv:2: value: "12,3" is not a number`},
		{"no number", factHeader + "a,2013,,,,%,published,book,,\n", "facts/a.csv:2: value: empty"},
		{"hexadecimal", factHeader + "a,2013,0x1p4,,,%,published,book,,\n", `facts/a.csv:2: value: "0x1p4" is not a number`},
		{"not a number", factHeader + "a,2013,NaN,,,%,published,book,,\n", `facts/a.csv:2: value: "NaN" is not a finite number`},
		{"infinite", factHeader + "a,2013,1,1,Inf,%,published,book,,\n", `facts/a.csv:2: high: "Inf" is not a finite number`},
		{"too large", factHeader + "a,2013,1e999,,,%,published,book,,\n", `facts/a.csv:2: value: "1e999" is not a finite number`},
		{"low", factHeader + "a,2013,1,2,3,%,published,book,,\n", "facts/a.csv:2: low: 2 is above the value 1"},
		{"high", factHeader + "a,2013,4,2,3,%,published,book,,\n", "facts/a.csv:2: high: 3 is below the value 4"},
		{"half a range", factHeader + "a,2013,4,2,,%,published,book,,\n", "facts/a.csv:2: high: empty, but low is given"},
		{"other half", factHeader + "a,2013,4,,5,%,published,book,,\n", "facts/a.csv:2: low: empty, but high is given"},
		{"unit", factHeader + "a,2013,1,,,furlong,published,book,,\n", `facts/a.csv:2: unit: "furlong" is not a known unit`},
		{"grade", factHeader + "a,2013,1,,,%,sure,book,,\n", `facts/a.csv:2: grade: "sure" is none of published, derived, estimated, assumed`},
		{"recalled", factHeader + "a,2013,1,,,%,recalled,book,,\n", "facts/a.csv:2: grade: recalled values do not enter: read the document, or leave the row out"},
		{"source", factHeader + "a,2013,1,,,%,published,leaflet,,\n", `facts/a.csv:2: source: "leaflet" is not in the table of sources`},
		{"no source", factHeader + "a,2013,1,,,%,published,,,\n", "facts/a.csv:2: source: empty"},
		{"formula", factHeader + "a,2013,1,,,%,derived,book,,a / b\n", "facts/a.csv:2: note_ja: empty: a derived value needs its formula"},
		{"method", factHeader + "a,2013,1,0,2,%,estimated,book,標本から,\n", "facts/a.csv:2: note_en: empty: an estimated value needs its method"},
		{"reason", factHeader + "a,2013,1,,,%,assumed,book,,\n",
			"facts/a.csv:2: note_ja: empty: an assumed value needs its reason\nfacts/a.csv:2: note_en: empty: an assumed value needs its reason"},
		{"note in Japanese only", factHeader + "a,2013,1,,,%,published,book,暫定値,\n", "facts/a.csv:2: note_en: empty, but the other language has a note"},
		{"note in English only", factHeader + "a,2013,1,,,%,published,book,,provisional\n", "facts/a.csv:2: note_ja: empty, but the other language has a note"},
		{"twice", factHeader + good + good, "facts/a.csv:3: id: a FY2013 stands already in facts/a.csv:2"},
		{"all at once", factHeader + "a,2013,x,,,furlong,published,book,,\nb,2013,y,,,%,published,book,,\n",
			"facts/a.csv:2: value: \"x\" is not a number\nfacts/a.csv:2: unit: \"furlong\" is not a known unit\nfacts/a.csv:3: value: \"y\" is not a number"},
	} {
		facts, err := Facts(file("facts/a.csv", test.text), "facts", book)
		check(t, test.name, err, test.want)
		if facts != nil {
			t.Errorf("%s: facts in spite of the error", test.name)
		}
	}
}

func TestFactsTwiceInTwoFiles(t *testing.T) {
	files := fstest.MapFS{
		"facts/a.csv": {Data: []byte(factHeader + "a,,1,,,%,published,book,,\n")},
		"facts/b.csv": {Data: []byte(factHeader + "a,,2,,,%,published,book,,\n")},
	}
	_, err := Facts(files, "facts", book)
	check(t, "two files", err, "facts/b.csv:2: id: a stands already in facts/a.csv:2")
	_, err = Facts(fstest.MapFS{}, "facts", book)
	check(t, "no file", err, "facts: no tables")
}

func TestErrorNamesItsPlace(t *testing.T) {
	_, err := Facts(file("facts/a.csv", factHeader+"a,2013,x,,,%,published,book,,\n"), "facts", book)
	var refused *Error
	if !errors.As(err, &refused) || *refused != (Error{"facts/a.csv", 2, "value", `"x" is not a number`}) {
		t.Errorf("got %+v", refused)
	}
}

func TestSources(t *testing.T) {
	for _, test := range []struct{ name, row, want string }{
		{"good", "a,A title,A house,2024-03-31,https://example.org/", ""},
		{"no title", "a,,A house,2024,https://example.org/", "sources.csv:2: title: empty"},
		{"no publisher", "a,A title,,2024,https://example.org/", "sources.csv:2: publisher: empty"},
		{"no date", "a,A title,A house,,https://example.org/", "sources.csv:2: date: empty"},
		{"date", "a,A title,A house,2024-02-30,https://example.org/", `sources.csv:2: date: "2024-02-30" is not a date: YYYY, YYYY-MM or YYYY-MM-DD`},
		{"no address", "a,A title,A house,2024,", ""},
		{"address", "a,A title,A house,2024-02,shelf 3", `sources.csv:2: address: "shelf 3" is not a web address`},
		{"twice", "a,t,p,2024,https://example.org/\na,t,p,2024,https://example.org/", "sources.csv:3: id: a stands already in sources.csv:2"},
	} {
		_, err := Sources(file("sources.csv", sourceHeader+test.row+"\n"), "sources.csv")
		check(t, test.name, err, test.want)
	}
}

func TestLabels(t *testing.T) {
	labels, err := Labels(file("labels/a.csv", labelHeader+"b,ば,ば,ba\na,あ,あ,a\n"), "labels")
	check(t, "good", err, "")
	if len(labels) != 2 || labels[0] != (engine.Label{ID: "a", Name: engine.Text{"あ", "あ", "a"}}) {
		t.Errorf("got %+v", labels)
	}
	_, err = Labels(file("labels/a.csv", labelHeader+"a,あ,,a\n"), "labels")
	check(t, "one reading level is missing", err, "labels/a.csv:2: easy: empty")
	_, err = Labels(file("labels/a.csv", labelHeader+"unit.million km,百万km,百万km,million km\nunit.%,%,%,%\n"), "labels")
	check(t, "names of units", err, "")
	_, err = Labels(file("labels/a.csv", labelHeader+"unit.furlong,ハロン,ハロン,furlong\nunits.%,%,%,%\n"), "labels")
	check(t, "no unit", err, "labels/a.csv:2: id: \"furlong\" is not a known unit\n"+
		`labels/a.csv:3: id: "units.%" is not an id: lower-case letters, digits, . - _ and a letter first`)
}

func TestMeasures(t *testing.T) {
	texts := func(ids ...string) (labels []engine.Label) {
		for _, id := range ids {
			labels = append(labels, engine.Label{ID: id, Name: engine.Text{id, id, id}})
		}
		return labels
	}
	pv := texts("lever.pv", "lever.pv.about", "lever.pv.indicator")
	grid := texts("lever.grid", "lever.grid.about", "lever.grid.indicator", "lever.grid.plan", "lever.grid.frozen")
	const share = "pv,3,home,main,resident,household,share,%,0,100,1,pv.today,pv.reach,roofs,pv.cost,,pv.kwh,pv.yield pv.size"
	const choice = "grid,4,grid,more,nation,total,choice,,,,,,,,,plan frozen,grid.factor,grid.planned"
	for _, test := range []struct {
		name, row string
		labels    []engine.Label
		want      string
	}{
		{"share", share, pv, ""},
		{"choice", choice, grid, ""},
		{"no evidence", strings.TrimSuffix(share, "pv.yield pv.size"), pv, "measures.csv:2: evidence: empty: no measure without evidence"},
		{"evidence twice", share + " pv.size", pv, `measures.csv:2: evidence: "pv.size" is given twice`},
		{"two spaces", strings.Replace(share, "pv.yield pv.size", "pv.yield  pv.size", 1), pv, `measures.csv:2: evidence: "" is not an id`},
		{"actor", strings.Replace(share, "resident", "somebody", 1), pv, `measures.csv:2: actor: "somebody" is none of resident, business, city, nation, setting`},
		{"sector", strings.Replace(share, "household", "sinks", 1), pv, `measures.csv:2: sector: "sinks" is none of industry, commercial, household, transport, waste, sink, footprint, total`},
		{"place", strings.Replace(share, "main", "top", 1), pv, `measures.csv:2: place: "top" is none of main, more`},
		{"bounds", strings.Replace(share, "0,100,1", "0,0,1", 1), pv, "measures.csv:2: max: 0 is not above min 0\nmeasures.csv:2: step: 1 is no step between 0 and 0"},
		{"step", strings.Replace(share, "0,100,1", "0,100,0", 1), pv, "measures.csv:2: step: 0 is no step between 0 and 100"},
		{"today", strings.Replace(share, "pv.today", "", 1), pv, "measures.csv:2: today: empty"},
		{"no stock", strings.Replace(share, "roofs", "", 1), pv, "measures.csv:2: stock: empty"},
		{"stock of a number", strings.Replace(share, "share,%", "share,ha", 1), pv, "measures.csv:2: stock: only a share in per cent has a stock"},
		{"choices of a share", strings.Replace(share, "pv.cost,", "pv.cost,a b", 1), append(pv, texts("lever.pv.a", "lever.pv.b")...), "measures.csv:2: choices: a share has no choices"},
		{"position of a choice", strings.Replace(choice, "choice,,,", "choice,%,,", 1), grid, "measures.csv:2: unit: a choice has none: leave it empty"},
		{"one choice", strings.Replace(choice, "plan frozen", "plan", 1), grid, "measures.csv:2: choices: a choice needs at least two"},
		{"labels", share, pv[:2], "measures.csv:2: id: label lever.pv.indicator is missing"},
		{"label of a choice", choice, grid[:4], "measures.csv:2: id: label lever.grid.frozen is missing"},
		{"twice", share + "\n" + share, pv, "measures.csv:3: id: pv stands already in measures.csv:2\nmeasures.csv:3: number: 3 stands already in measures.csv:2"},
		{"number", strings.Replace(share, "pv,3", "pv,03", 1), pv, `measures.csv:2: number: "03" is not a whole number from 1 to 255`},
		{"cost of a choice", strings.Replace(choice, ",,plan frozen", ",pv.cost,plan frozen", 1), grid, "measures.csv:2: cost: a choice has none: leave it empty"},
	} {
		measures, err := Measures(file("measures.csv", measureHeader+test.row+"\n"), "measures.csv", test.labels)
		check(t, test.name, err, test.want)
		if err == nil && (measures[0].Name[0] != "lever."+measures[0].ID || measures[0].Step != 1) {
			t.Errorf("%s: got %+v", test.name, measures[0])
		}
	}
}

func TestCityNeedsOneRow(t *testing.T) {
	for _, test := range []struct{ name, rows, want string }{
		{"none", "", "city.csv: no row"},
		{"code", "1420,藤沢市,ふじさわし,Fujisawa\n", `city.csv:2: code: "1420" is not a municipal code of five digits`},
		{"two", "14205,藤沢市,ふじさわし,Fujisawa\n14204,鎌倉市,かまくらし,Kamakura\n", "city.csv:3: one row, please: a folder is one municipality"},
	} {
		_, err := identity(file("city.csv", "code,ja,easy,en\n"+test.rows), "city.csv")
		check(t, test.name, err, test.want)
	}
}

// Units is a schema: no symbol stands in it twice, none without meaning.
func TestUnits(t *testing.T) {
	seen := map[string]bool{}
	for _, u := range Units {
		if seen[u.Symbol] || u.Symbol == "" || u.Dimension == "" || u.Meaning == "" {
			t.Errorf("unit %+v", u)
		}
		seen[u.Symbol] = true
	}
}

// The tables of Fujisawa can be read.
func TestFujisawa(t *testing.T) {
	city, err := City(os.DirFS("../fujisawa"), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	if city.Code != "14205" || city.Name[engine.Japanese] != "藤沢市" {
		t.Errorf("city %s %s", city.Code, city.Name[engine.Japanese])
	}
}

func TestDoubts(t *testing.T) {
	const header = "shape,id,reason_ja,reason_en\n"
	doubts, err := Doubts(file("u.csv", header+"uniform,b,理由,why\nnormal,a,わけ,because\n"), "u.csv")
	check(t, "in order", err, "")
	want := []engine.Doubt{
		{ID: "a", Shape: engine.Normal, Reason: engine.Note{Japanese: "わけ", English: "because"}},
		{ID: "b", Shape: engine.Uniform, Reason: engine.Note{Japanese: "理由", English: "why"}},
	}
	if !slices.Equal(doubts, want) {
		t.Errorf("%v, want %v", doubts, want)
	}
	if doubts, err = Doubts(fstest.MapFS{}, "u.csv"); doubts != nil || err != nil {
		t.Errorf("without a file: %v, %v", doubts, err)
	}
	_, err = Doubts(file("u.csv", header+"round,a,理由,why\nuniform,a,,why\n"), "u.csv")
	check(t, "refused", err, `u.csv:2: shape: "round" is none of triangular, uniform, normal
u.csv:3: reason_ja: empty
u.csv:3: id: a stands already in u.csv:2`)
}
