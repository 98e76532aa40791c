package workbook

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"fujisawa2030/data/workbook/specimen"
)

const (
	data   = specimen.DataName
	onPage = specimen.PageName
)

// unit states the data sheet's unit above its table.
func unit(text string) specimen.Edit { return specimen.Set(data, "J7", text) }

// The data sheet has the same sub-sectors as the ministry's list; its sums are
// computed.
func TestDataSheet(t *testing.T) {
	w := mustRead(t, specimen.DataSheet(unit("（千t-CO2）")), "karte.xlsx")
	if len(w.Municipalities()) != 1 || w.Layout != Chart || w.Vintage.Month != "2022-03" {
		t.Fatalf("%+v", w)
	}
	// Other columns: the year in Japanese, the kind of municipality, shipments.
	if got := fmt.Sprint(w.Unread); got != "[和暦 区分 ab_製造品出荷額等]" {
		t.Errorf("unread %s", got)
	}
	m := w.Municipalities()[0]
	if m.Code != "14205" || m.Name != "藤沢市" || fmt.Sprint(w.Years()) != "[2013 2019]" {
		t.Errorf("%+v", m)
	}
	for i, y := range m.Years {
		list := mustRead(t, specimen.List(int(y.FY)), "00.xlsx").Municipalities()[2]
		for item := range Item(Items) {
			if d := y.Values[item] - list.Years[0].Values[item]; d > Tolerance || d < -Tolerance {
				t.Errorf("FY%d %v: %v, the list has %v", y.FY, item, y.Values[item], list.Years[0].Values[item])
			}
		}
		if y.Rounding != 0 {
			t.Errorf("year %d: rounding %v", i, y.Rounding)
		}
	}
}

// A data sheet without a unit has that of the page with the same figures.
func TestDataSheetWithPage(t *testing.T) {
	w := mustRead(t, specimen.Whole(), "14205.xlsx")
	if m := w.Municipalities()[0]; m.Years[0].Values[Manufacturing] != 2072.2465294376771 {
		t.Errorf("%+v", m)
	}
}

// Ogose's chart: whole kilotonnes, the file's name tells the municipality.
func TestPage(t *testing.T) {
	w := mustRead(t, specimen.Page(), "karte/xlsx/11327.xlsx")
	m, err := w.Municipality("11327")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		fy    int
		total float64
	}{{2005, 63}, {2013, 63}} { // sums of what is printed; for FY2005 the page prints 62
		if y := m.Years[i]; int(y.FY) != want.fy || y.Values[Total] != want.total || y.Rounding != 0.5 || y.Values[Car]+y.Values[Freight] == 0 {
			t.Errorf("%+v", y)
		}
	}
}

// What may vary in a chart without changing what it says.
func TestChartIsReadByItsTexts(t *testing.T) {
	for _, test := range []struct {
		name, file string
		data       []byte
	}{
		{"data sheet further down", "karte.xlsx", specimen.DataSheet(unit("千t-CO2"), func(f *excelize.File) { f.InsertRows(data, 2, 3) })},
		{"data sheet further right", "karte.xlsx", specimen.DataSheet(unit("千t-CO2"), func(f *excelize.File) { f.InsertCols(data, "B", 2) })},
		{"unit in a header", "karte.xlsx", specimen.DataSheet(specimen.Set(data, "J8", "aa_製造業（千t-CO2）"))},
		{"other words for sub-sectors", "karte.xlsx", specimen.DataSheet(unit("千t-CO2"), specimen.Set(data, "O8", "aa_運輸部門（旅客）"), specimen.Set(data, "S8", "aa_廃棄物分野"))},
		{"numeric code", "karte.xlsx", specimen.DataSheet(unit("千t-CO2"), specimen.Set(data, "G9", 14205))},
		{"years in both counts", "11327.xlsx", specimen.Page(specimen.Set(onPage, "D5", "平成17年度（2005年度）"))},
		{"year without values", "11327.xlsx", specimen.Page(specimen.Set(onPage, "F5", "平成30年度"))},
		{"labelled total", "11327.xlsx", specimen.Page(specimen.Set(onPage, "A8", "合計"))},
		{"shares below", "11327.xlsx", specimen.Page(specimen.Set(onPage, "A25", "産業部門"), specimen.Set(onPage, "D25", "12%"))},
	} {
		if w := mustRead(t, test.data, test.file); len(w.Years()) != 2 {
			t.Errorf("%s: years %v", test.name, w.Years())
		}
	}
}

func TestChartRefusals(t *testing.T) {
	set := func(sheet, cell string, value any) []specimen.Edit {
		return []specimen.Edit{unit("千t-CO2"), specimen.Set(sheet, cell, value)}
	}
	for _, test := range []struct {
		name  string
		edits []specimen.Edit
		want  string
	}{
		{"no unit", nil, "k.xlsx: データシート1: no unit, and 0 pages with the same figures"},
		{"tonnes", []specimen.Edit{unit("t-CO2")}, `k.xlsx: データシート1!J7: unit "t-CO2" is not 1,000tCO2`},
		{"no year", set(data, "E8", nil), "k.xlsx: データシート1: 西暦: missing column: no cell of row 8 says so"},
		{"no codes", set(data, "G8", nil), "k.xlsx: neither a sheet YYYY_一覧表 nor a table of the chart"},
		{"no rail", set(data, "Q8", nil), "k.xlsx: データシート1: aa_鉄道: missing column"},
		{"rail twice", set(data, "R8", "aa_鉄道"), "k.xlsx: データシート1!R8: aa_鉄道: column given twice, first in Q8"},
		{"two in one", set(data, "N8", "aa_業務・家庭"), "k.xlsx: データシート1: aa_家庭: missing column"},
		{"text", set(data, "J9", "X"), `k.xlsx: データシート1!J9: 製造業: text "X" where a number belongs`},
		{"partly blank", set(data, "R9", nil), "k.xlsx: データシート1!R9: 船舶: empty"},
		{"code", set(data, "G9", "142051"), `k.xlsx: データシート1!G9: 団体コード: "142051" is not a municipal code of five digits`},
		{"year", set(data, "E9", "平成25"), `k.xlsx: データシート1!E9: 西暦: "平成25" is not a year`},
		{"year twice", set(data, "E11", 2013), "k.xlsx: データシート1!G11: 団体コード: 14205 藤沢市 has FY2013 already"},
		{"nobody", []specimen.Edit{unit("千t-CO2"), specimen.Set(data, "G9", "14000"), specimen.Set(data, "G11", "00000")}, "k.xlsx: データシート1: no municipality"},
		{"two data sheets", []specimen.Edit{unit("千t-CO2"), func(f *excelize.File) {
			to, _ := f.NewSheet("データシート2")
			f.CopySheet(0, to)
		}}, `k.xlsx: two data sheets, "データシート1" and "データシート2"`},
	} {
		_, err := Read(bytes.NewReader(specimen.DataSheet(test.edits...)), "k.xlsx")
		refusal(t, test.name, err, test.want)
	}
}

func TestPageRefusals(t *testing.T) {
	set := func(cell string, value any) []specimen.Edit {
		return []specimen.Edit{specimen.Set(onPage, cell, value)}
	}
	for _, test := range []struct {
		name, file string
		edits      []specimen.Edit
		want       string
	}{
		{"no code", "karte.xlsx", nil, "karte.xlsx: the page names no municipal code: call the file CODE.xlsx, as the ministry does"},
		{"no sub-sector", "11327.xlsx", set("B20", nil), "neither a sheet YYYY_一覧表 nor a table of the chart"},
		{"no unit", "11327.xlsx", []specimen.Edit{specimen.Set(onPage, "D7", nil), specimen.Set(onPage, "E7", nil)}, "11327.xlsx: カルテ(1)!D5: no unit below the years"},
		{"other unit", "11327.xlsx", set("D7", "（t-CO2）"), `11327.xlsx: カルテ(1)!D7: unit "t-CO2" is not 1,000tCO2`},
		{"one figure not whole, so none is rounded", "11327.xlsx", set("D10", 6.75), "11327.xlsx: カルテ(1)!D9: 産業部門小計: FY2005: 8 is not the sum 7.75 of its parts"},
		{"text", "11327.xlsx", set("D13", "-"), `11327.xlsx: カルテ(1)!D13: 業務: FY2005: text "-" where a number belongs`},
		{"partly blank", "11327.xlsx", set("D13", nil), "11327.xlsx: カルテ(1)!D13: 業務: FY2005: empty"},
		{"industry", "11327.xlsx", set("D9", 11), "11327.xlsx: カルテ(1)!D9: 産業部門小計: FY2005: 11 is not the sum 8 of its parts"},
		{"cars", "11327.xlsx", set("E16", 26), "11327.xlsx: カルテ(1)!E16: 自動車: FY2013: 26 is not the sum 23 of its parts"},
		{"total without a label", "11327.xlsx", set("D8", 99), "11327.xlsx: カルテ(1)!D8: 排出量合計: FY2005: 99 is not the sum 63 of its parts"},
		{"no values", "11327.xlsx", []specimen.Edit{func(f *excelize.File) {
			for row := 8; row < 22; row++ {
				specimen.Set(onPage, fmt.Sprint("D", row), nil)(f)
				specimen.Set(onPage, fmt.Sprint("E", row), nil)(f)
			}
		}}, "11327.xlsx: カルテ(1)!D5: no year has values"},
		{"two tables", "11327.xlsx", []specimen.Edit{func(f *excelize.File) {
			to, _ := f.NewSheet("二")
			f.CopySheet(0, to)
		}}, `11327.xlsx: two tables of emissions by year, on "カルテ(1)" and "二"`},
	} {
		_, err := Read(bytes.NewReader(specimen.Page(test.edits...)), test.file)
		refusal(t, test.name, err, test.want)
	}
}

// The page of another scale or municipality is no witness for the unit.
func TestPageDiffers(t *testing.T) {
	for _, test := range []struct {
		name, file string
		edits      []specimen.Edit
		want       string
	}{
		{"value", "14205.xlsx", []specimen.Edit{specimen.Set(onPage, "D14", 566)}, "14205.xlsx: カルテ(1): 家庭: FY2013 is 566 here and 565.1473858597392 on \"データシート1\""},
		{"years", "14205.xlsx", []specimen.Edit{specimen.Set(onPage, "D5", "平成26年度"), specimen.Set(onPage, "E5", "平成27年度")}, `14205.xlsx: "データシート1" and "カルテ(1)" have no year in common`},
		{"which municipality", "k.xlsx", []specimen.Edit{specimen.Set(data, "G11", "14204")}, "k.xlsx: which of 2 municipalities is it?"},
	} {
		_, err := Read(bytes.NewReader(specimen.Whole(test.edits...)), test.file)
		refusal(t, test.name, err, test.want)
	}
}
