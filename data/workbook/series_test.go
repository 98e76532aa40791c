package workbook

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"fujisawa2030/data/table"
	"fujisawa2030/data/workbook/specimen"
	"fujisawa2030/engine"
)

const wantFacts = `id,fiscal_year,value,low,high,unit,grade,source,note_ja,note_en
moe.manufacturing,2013,2072.246529437677,,,kt-CO2,published,moe.inventory,,
moe.manufacturing,2019,2016.5867095095387,,,kt-CO2,published,moe.inventory,,
`

// What is written has the bytes of Fujisawa's table, and loads.
func TestSeries(t *testing.T) {
	books := []*Workbook{mustRead(t, specimen.List(2019), "downloads/2019_10.xlsx"), mustRead(t, specimen.List(2013), "2013_10.xlsx")}
	s, err := NewSeries("14205", "moe.inventory", books...)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Facts) != 2*Items || s.Municipality.Name != "藤沢市" {
		t.Errorf("%d facts of %s", len(s.Facts), s.Municipality.Name)
	}
	facts, sources := load(t, s)
	if !strings.HasPrefix(facts, wantFacts) {
		t.Errorf("got %s", facts[:len(wantFacts)])
	}
	for _, want := range []string{"2013・2019年度 一覧表", "（2019_10.xlsx SHA-256 ", ",環境省,2022-03,https://policies.env.go.jp/"} {
		if !strings.Contains(sources, want) {
			t.Errorf("source %s lacks %s", sources, want)
		}
	}
}

// load writes a series and reads it back with package table.
func load(t *testing.T, s Series) (facts, sources string) {
	t.Helper()
	var f, row bytes.Buffer
	if err := WriteFacts(&f, s.Facts); err != nil {
		t.Fatal(err)
	}
	if err := WriteSource(&row, s.Source); err != nil {
		t.Fatal(err)
	}
	dir := fstest.MapFS{
		"facts/inventory.csv": {Data: f.Bytes()},
		"sources.csv":         {Data: []byte("id,title,publisher,date,address\n" + row.String())},
	}
	known, err := table.Sources(dir, "sources.csv")
	if err != nil {
		t.Fatal(err)
	}
	read, err := table.Facts(dir, "facts", known)
	if err != nil {
		t.Fatal(err)
	}
	if len(read) != len(s.Facts) || known[0] != s.Source {
		t.Errorf("%d of %d facts, source %+v", len(read), len(s.Facts), known[0])
	}
	return f.String(), row.String()
}

// A chart's sums are derived; a page's figures carry their rounding.
func TestChartSeries(t *testing.T) {
	s, err := NewSeries("11327", "moe.chart", mustRead(t, specimen.Page(), "11327.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	facts, _ := load(t, s)
	for _, want := range []string{
		"moe.household,2013,18,17.5,18.5,kt-CO2,published,moe.chart,,\n",
		"moe.ship,2013,0,0,0.5,kt-CO2,published,moe.chart,,\n",
		"moe.civil,2013,31,30,32,kt-CO2,derived,moe.chart,業務その他＋家庭,commercial + household\n",
		"moe.total,2013,63,58,68,kt-CO2,derived,moe.chart,産業＋業務その他＋家庭＋運輸＋一般廃棄物,",
	} {
		if !strings.Contains(facts, want) {
			t.Errorf("%s lacks %s", facts, want)
		}
	}
}

func TestSeriesRefusals(t *testing.T) {
	first := mustRead(t, specimen.List(2013), "2013.xlsx")
	later := mustRead(t, specimen.List(2019, specimen.Modified("2023-03-20T00:00:00Z")), "2019.xlsx")
	undated := mustRead(t, specimen.Rewrite(specimen.List(2019), "docProps/core.xml", func(string) string {
		return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`
	}), "undated.xlsx")
	chart := mustRead(t, specimen.DataSheet(unit("千t-CO2")), "14205.xlsx")
	for _, test := range []struct {
		name, code string
		books      []*Workbook
		want       string
	}{
		{"none", "14205", nil, "no workbook"},
		{"code", "14999", []*Workbook{first}, "2013.xlsx: no municipality 14999 among its 3"},
		// WE-02: the figures of one year are revised from one vintage to the next.
		{"vintages", "14205", []*Workbook{first, later}, "vintages are not mixed: 2013.xlsx is of 2022-03, 2019.xlsx of 2023-03"},
		{"no date", "14205", []*Workbook{undated}, "undated.xlsx does not say when it was made: its source needs a date"},
		{"unknown vintage", "14205", []*Workbook{first, undated}, "undated.xlsx does not say when it was made: its vintage cannot be compared"},
		{"unknown first", "14205", []*Workbook{undated, first}, "undated.xlsx does not say when it was made: its vintage cannot be compared"},
		{"year twice", "14205", []*Workbook{first, first}, "14205 has FY2013 both in 2013.xlsx and in 2013.xlsx"},
		{"layouts", "14205", []*Workbook{first, chart}, "a list and a chart make no series: 2013.xlsx, 14205.xlsx"},
	} {
		_, err := NewSeries(test.code, "moe.inventory", test.books...)
		refusal(t, test.name, err, test.want)
	}
}

// The vintage is a month in Japan: late on 31 March in London is April there.
func TestVintageIsJapanese(t *testing.T) {
	w := mustRead(t, specimen.List(2019, specimen.Modified("2022-03-31T20:00:00Z")), "x.xlsx")
	if w.Vintage.Month != "2022-04" {
		t.Error(w.Vintage.Month)
	}
}

func TestSpans(t *testing.T) {
	for want, years := range map[string][]int{
		"1990・2005・2007〜2019": {1990, 2005, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019},
		"2013":                {2013},
		"2013〜2014・2019":      {2013, 2014, 2019},
	} {
		var list []Year
		for _, fy := range years {
			list = append(list, Year{FY: engine.FiscalYear(fy)})
		}
		if got := spans(list); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
