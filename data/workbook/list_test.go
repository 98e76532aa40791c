package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fujisawa2030/data/workbook/specimen"
	"fujisawa2030/engine"
)

// refusal compares an error with a text that it must contain, none for none.
func refusal(t *testing.T, name string, err error, want string) {
	t.Helper()
	switch {
	case err == nil && want != "":
		t.Errorf("%s: accepted, want %s", name, want)
	case err != nil && want == "":
		t.Errorf("%s: %v", name, err)
	case err != nil && !strings.Contains(err.Error(), want):
		t.Errorf("%s: %v, want %s", name, err, want)
	}
}

func mustRead(t *testing.T, data []byte, name string) *Workbook {
	t.Helper()
	w, err := Read(bytes.NewReader(data), name)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// WE-13 and WE-20: the layout of the ministry's lists, as the specimens have it.
// One release writes the codes as text with the zero, the other as numbers
// without it; both have the same municipalities here.
func TestList(t *testing.T) {
	for fy, total := range map[int]float64{2013: 3841.6536394771701, 2019: 3560.8181670493891} { // R698 of the lists
		w := mustRead(t, specimen.List(fy), "00.xlsx")
		var codes []string
		for _, m := range w.Municipalities() {
			codes = append(codes, m.Code+" "+m.Prefecture+m.Name)
		}
		if got := strings.Join(codes, ", "); got != "01100 北海道札幌市, 14204 神奈川県鎌倉市, 14205 神奈川県藤沢市" {
			t.Errorf("FY%d: %s", fy, got)
		}
		if w.Layout != List || w.Vintage.Month != "2022-03" || len(w.Unread) != 0 {
			t.Errorf("FY%d: layout %v, vintage %s, unread %v", fy, w.Layout, w.Vintage.Month, w.Unread)
		}
		if years := w.Years(); len(years) != 1 || int(years[0]) != fy {
			t.Errorf("FY%d: years %v", fy, years)
		}
		m, err := w.Municipality("14205")
		if err != nil {
			t.Fatal(err)
		}
		if y := m.Years[0]; y.Values[Total] != total || y.FY != engine.FiscalYear(fy) {
			t.Errorf("FY%d: %+v", fy, y)
		}
	}
}

// move exchanges two columns of the header and the three municipalities.
func move(a, b string) specimen.Edit {
	return func(f *excelize.File) {
		for row := 2; row <= 5; row++ {
			one, _ := f.GetCellValue("2013_一覧表", fmt.Sprint(a, row), excelize.Options{RawCellValue: true})
			other, _ := f.GetCellValue("2013_一覧表", fmt.Sprint(b, row), excelize.Options{RawCellValue: true})
			if row == 2 {
				specimen.Set("2013_一覧表", a+"2", other)(f)
				specimen.Set("2013_一覧表", b+"2", one)(f)
				continue
			}
			f.SetCellDefault("2013_一覧表", fmt.Sprint(a, row), other)
			f.SetCellDefault("2013_一覧表", fmt.Sprint(b, row), one)
		}
	}
}

// What varies between lists without changing what they say.
func TestListIsReadByItsTexts(t *testing.T) {
	const sheet = "2013_一覧表"
	plainly := mustRead(t, specimen.List(2013), "00.xlsx").Municipalities()
	for _, test := range []struct {
		name   string
		unread int
		edit   specimen.Edit
	}{
		{"other order of columns", 0, move("E", "R")},
		{"group headings", 0, specimen.GroupHeadings(sheet)},
		{"spaces and full-width signs", 0, specimen.Set(sheet, "F2", " 建設業\r\n･　鉱業 ")},
		{"codes in full-width digits", 0, specimen.Set(sheet, "C5", "１４２０５ ")},
		{"another unit sign", 0, specimen.Set(sheet, "R1", "（単位：千t-CO₂）")},
		{"title", 0, specimen.Set(sheet, "E1", "部門別CO2排出量の現況推計（平成25年度）")},
		{"statistics of another year", 0, specimen.Set(sheet, "E1", "※2014年度経済センサスによる")},
		{"note below", 0, specimen.Set(sheet, "A8", "出典：環境省")},
		{"note below the codes", 0, specimen.Set(sheet, "C8", "※暫定値")},
		{"column of another kind", 1, specimen.Set(sheet, "S2", "備考")},
		{"another sheet", 0, func(f *excelize.File) { f.NewSheet("説明") }},
		{"wide sheet name", 0, specimen.Rename(sheet, "２０１３＿一覧表")},
	} {
		w := mustRead(t, specimen.List(2013, test.edit), "00.xlsx")
		if fmt.Sprint(w.Municipalities()) != fmt.Sprint(plainly) {
			t.Errorf("%s: %v", test.name, w.Municipalities())
		}
		if len(w.Unread) != test.unread {
			t.Errorf("%s: unread %q", test.name, w.Unread)
		}
	}
}

// A total row is checked against the rows above.
func TestListTotal(t *testing.T) {
	total := func(change float64) specimen.Edit {
		return func(f *excelize.File) {
			w := mustRead(t, specimen.List(2013), "00.xlsx")
			line := []any{"合計", nil, nil, nil}
			for i := range Item(Items) {
				sum := 0.0
				for _, m := range w.Municipalities() {
					sum += m.Years[0].Values[i]
				}
				line = append(line, sum)
			}
			line[4] = line[4].(float64) + change
			if err := f.SetSheetRow("2013_一覧表", "A6", &line); err != nil {
				t.Fatal(err)
			}
		}
	}
	mustRead(t, specimen.List(2013, total(0)), "00.xlsx")
	_, err := Read(bytes.NewReader(specimen.List(2013, total(0.1))), "00.xlsx")
	refusal(t, "wrong total", err, "00.xlsx: 2013_一覧表!E6: 製造業: 4023.64")
}

// WE-13 and WE-20 among them: H = E+F+G, K = I+J, P = L+M+N+O, R = H+K+P+Q.
func TestListRefusals(t *testing.T) {
	const sheet = "2013_一覧表"
	set := func(cell string, value any) []specimen.Edit {
		return []specimen.Edit{specimen.Set(sheet, cell, value)}
	}
	for _, test := range []struct {
		name  string
		edits []specimen.Edit
		want  string
	}{
		{"wrong sheet", []specimen.Edit{specimen.Rename(sheet, "一覧表")}, `00.xlsx: neither a sheet YYYY_一覧表 nor a table of the chart (自治体排出量カルテ): the sheets are "一覧表"`},
		{"no codes", set("C2", nil), "00.xlsx: 2013_一覧表: 市区町村コード: missing column: no cell has this header"},
		{"missing column", set("E2", nil), "00.xlsx: 2013_一覧表: 製造業: missing column: no cell of the header says so"},
		{"column twice", set("S2", "製造業"), "00.xlsx: 2013_一覧表!S2: 製造業: column given twice, first in E2"},
		{"other unit", set("R1", "単位：1,000tC"), `00.xlsx: 2013_一覧表!R1: unit "1,000tC" is not 1,000tCO2`},
		{"tonnes", set("R1", "単位：t-CO2"), `00.xlsx: 2013_一覧表!R1: unit "t-CO2" is not 1,000tCO2`},
		{"no unit", set("R1", nil), "00.xlsx: 2013_一覧表: no unit above the table"},
		{"two units", set("E1", "(t-CO2)"), `00.xlsx: 2013_一覧表!E1: unit "t-CO2" is not 1,000tCO2`},
		{"other year", set("E1", "CO2排出量（2012年度）"), "00.xlsx: 2013_一覧表!E1: title says FY2012, the sheet's name FY2013"},
		{"other year of an era", set("E1", "CO2排出量（令和元年度）"), "00.xlsx: 2013_一覧表!E1: title says FY2019, the sheet's name FY2013"},
		{"text", set("E5", "X"), `00.xlsx: 2013_一覧表!E5: 製造業: text "X" where a number belongs`},
		{"number as text", set("E5", "2072.2"), `00.xlsx: 2013_一覧表!E5: 製造業: text "2072.2" where a number belongs`},
		{"truth", set("E5", true), "00.xlsx: 2013_一覧表!E5: 製造業: a date or a truth value where a number belongs"},
		{"blank", set("E5", nil), "00.xlsx: 2013_一覧表!E5: 製造業: empty"},
		{"negative", set("O5", -1), "00.xlsx: 2013_一覧表!O5: 船舶: -1 is below zero"},
		{"industry", set("H5", 2103), "00.xlsx: 2013_一覧表!H5: 産業部門小計: 2103 is not the sum 2102.8471461374284 of 製造業 + 建設業・鉱業 + 農林水産業"},
		{"civil", set("K5", 1257), "00.xlsx: 2013_一覧表!K5: 民生部門小計: 1257 is not the sum 1257.1859281455052 of 業務 + 家庭"},
		{"transport", set("P5", 447), "00.xlsx: 2013_一覧表!P5: 運輸部門小計: 447 is not the sum"},
		{"total", set("R5", 3841.6537), "00.xlsx: 2013_一覧表!R5: 排出量合計: 3841.6537 is not the sum"},
		{"no code", set("C5", nil), "00.xlsx: 2013_一覧表!C5: 市区町村コード: empty"},
		{"no code in the first row", set("C3", nil), "00.xlsx: 2013_一覧表!C3: 市区町村コード: empty"},
		{"check digit", set("C5", "142051"), `00.xlsx: 2013_一覧表!C5: 市区町村コード: "142051" is not a municipal code of five digits`},
		{"no prefecture", set("C5", "48205"), `00.xlsx: 2013_一覧表!C5: 市区町村コード: "48205" is not a municipal code: there is no prefecture 48`},
		{"other prefecture", set("A5", "13"), `00.xlsx: 2013_一覧表!A5: 都道府県コード: "13" does not begin the municipal code 14205`},
		{"no name", set("D5", nil), "00.xlsx: 2013_一覧表!D5: 市区町村: empty"},
		{"twice", set("C5", 14204), "00.xlsx: 2013_一覧表!C5: 市区町村コード: 14204 藤沢市 stands already in row 4"},
		{"code without values", set("C7", "14207"), "00.xlsx: 2013_一覧表!E7: 製造業: empty"},
		{"values without code", set("E7", 1), "00.xlsx: 2013_一覧表!C7: 市区町村コード: empty"},
		{"no rows", []specimen.Edit{func(f *excelize.File) {
			for range 3 {
				f.RemoveRow(sheet, 3)
			}
		}}, "00.xlsx: 2013_一覧表: no municipality"},
		{"one year twice", []specimen.Edit{func(f *excelize.File) {
			to, _ := f.NewSheet("2013_ 一覧表")
			f.CopySheet(0, to)
		}}, "00.xlsx: 2013_ 一覧表!C3: 市区町村コード: 01100 has FY2013 already on another sheet"},
	} {
		w, err := Read(bytes.NewReader(specimen.List(2013, test.edits...)), "00.xlsx")
		refusal(t, test.name, err, test.want)
		if w != nil {
			t.Errorf("%s: refused, but something was returned", test.name)
		}
	}
}

// A formula's value counts, one that Excel could not compute does not.
func TestListFormulas(t *testing.T) {
	formula := func(cell string) []byte {
		return specimen.Rewrite(specimen.List(2019), "xl/worksheets/sheet1.xml", func(text string) string {
			before, after, ok := strings.Cut(text, `<c r="H5">`)
			if !ok {
				t.Fatal("H5 is written otherwise")
			}
			_, after, _ = strings.Cut(after, "</c>")
			return before + cell + after
		})
	}
	mustRead(t, formula(`<c r="H5"><f>SUM(E5:G5)</f><v>2044.2226835024942</v></c>`), "00.xlsx")
	_, err := Read(bytes.NewReader(formula(`<c r="H5" t="e"><f>SUM(E5:G5)</f><v>#REF!</v></c>`)), "00.xlsx")
	refusal(t, "error", err, "00.xlsx: 2019_一覧表!H5: 産業部門小計: formula without a value: #REF!")
	_, err = Read(bytes.NewReader(formula(`<c r="H5"><f>SUM(E5:G5)</f></c>`)), "00.xlsx")
	refusal(t, "no value", err, "00.xlsx: 2019_一覧表!H5: 産業部門小計: empty")
}

// A column that went wrong does not fill the screen.
func TestManyRefusals(t *testing.T) {
	_, err := Read(bytes.NewReader(specimen.List(2013, func(f *excelize.File) {
		for row := 6; row < 36; row++ {
			f.SetCellValue("2013_一覧表", fmt.Sprint("C", row), "X")
			f.SetCellValue("2013_一覧表", fmt.Sprint("D", row), "X")
		}
	})), "00.xlsx")
	if lines := strings.Split(err.Error(), "\n"); len(lines) != shown+1 || !strings.HasPrefix(lines[shown], "and ") {
		t.Errorf("%d lines, the last is %q", len(lines), lines[len(lines)-1])
	}
}
