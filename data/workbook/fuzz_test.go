package workbook

import (
	"regexp"
	"testing"

	"fujisawa2030/data/workbook/specimen"
)

var fiveDigits = regexp.MustCompile(`^[0-9]{5}$`)

// sound fails when something was read that this package promises not to return.
func sound(t *testing.T, w *Workbook) {
	if len(w.Municipalities()) == 0 || len(w.Years()) == 0 {
		t.Error("nothing was read, and nothing refused")
	}
	for _, m := range w.Municipalities() {
		if !fiveDigits.MatchString(m.Code) {
			t.Errorf("code %q", m.Code)
		}
		for _, y := range m.Years {
			for i := range Item(Items) {
				if !(y.Values[i] >= 0) || i.sum() && y.broken(i) != "" {
					t.Errorf("%s FY%d %v: %v", m.Code, y.FY, i, y.Values[i])
				}
			}
		}
	}
}

// FuzzRead mutates whole files; read is Read without its guard against panics.
func FuzzRead(f *testing.F) {
	for _, seed := range [][]byte{
		specimen.List(2013), specimen.List(2019, specimen.GroupHeadings("2019_一覧表")),
		specimen.DataSheet(unit("千t-CO2")), specimen.Page(), specimen.Whole(), []byte("PK\x03\x04"), nil,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if w, err := read(data, "14205.xlsx"); err == nil {
			sound(t, w)
		}
	})
}

// FuzzSheet mutates what is inside: the sheet and the texts of a list.
func FuzzSheet(f *testing.F) {
	plainly := specimen.List(2013)
	sheet, texts := "", ""
	specimen.Rewrite(plainly, "xl/worksheets/sheet1.xml", func(s string) string { sheet = s; return s })
	specimen.Rewrite(plainly, "xl/sharedStrings.xml", func(s string) string { texts = s; return s })
	f.Add(sheet, texts)
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>市区町村コード</t></is></c></row></sheetData></worksheet>`, `<sst/>`)
	f.Add(`<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C9"/></mergeCells></worksheet>`, texts)
	f.Fuzz(func(t *testing.T, sheet, texts string) {
		data := specimen.Rewrite(plainly, "xl/worksheets/sheet1.xml", func(string) string { return sheet })
		data = specimen.Rewrite(data, "xl/sharedStrings.xml", func(string) string { return texts })
		if w, err := read(data, "14205.xlsx"); err == nil {
			sound(t, w)
		}
	})
}
