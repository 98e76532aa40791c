package specimen

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Names of a chart's sheets.
const (
	DataName = "データシート1"
	PageName = "カルテ(1)" // not known from an original
)

// DataSheet makes a chart with the data sheet of Fujisawa and without a unit:
// the header in row 8 from column E, FY2013 and FY2019 in rows 9 and 11, a year
// without values between, a row of the prefecture and a note below.
func DataSheet(edits ...Edit) []byte {
	f := excelize.NewFile()
	must(f.SetSheetName("Sheet1", DataName))
	addData(f)
	return pack(f, edits)
}

// Page makes a chart with the first page of Ogose: years in row 5 from column
// D, labels in columns A to C by their level.
func Page(edits ...Edit) []byte {
	f := excelize.NewFile()
	must(f.SetSheetName("Sheet1", PageName))
	addPage(f, "越生町", [][]float64{
		{62, 8, 7, 1, 0, 11, 14, 27, 26, 16, 11, 1, 0, 2},
		{63, 7, 6, 1, 0, 13, 18, 24, 23, 14, 9, 1, 0, 1},
	}, "平成17年度", "平成25年度")
	return pack(f, edits)
}

// Whole makes a chart with both sheets of Fujisawa.
func Whole(edits ...Edit) []byte {
	f := excelize.NewFile()
	must(f.SetSheetName("Sheet1", PageName))
	_, err := f.NewSheet(DataName)
	must(err)
	addData(f)
	addPage(f, "藤沢市", [][]float64{
		{3842, 2103, 2072, 16, 15, 692, 565, 447, 414, 280, 135, 33, 0, 35},
		{3561, 2044, 2017, 13, 14, 553, 509, 412, 385, 251, 134, 27, 0, 43},
	}, "平成25年度", "令和元年度")
	return pack(f, edits)
}

// leaves are the columns of the list that the data sheet has.
var leaves = []int{0, 1, 2, 4, 5, 7, 8, 9, 10, 12}

func addData(f *excelize.File) {
	header := []any{"西暦", "和暦", "団体コード", "自治体名", "区分", "aa_製造業", "aa_建設業・鉱業", "aa_農林水産業", "aa_業務その他部門", "aa_家庭部門",
		"aa_旅客自動車", "aa_貨物自動車", "aa_鉄道", "aa_船舶", "aa_一般廃棄物", "ab_製造品出荷額等"}
	must(f.SetSheetRow(DataName, "E8", &header))
	year := func(cell string, year int, era, code, name string, values []float64) {
		cells := []any{year, era, code, name, "市町村"}
		for _, v := range values {
			cells = append(cells, v)
		}
		line(f, DataName, cell, cells)
	}
	year("E9", 2013, "平成25年度", "14205", "藤沢市", fujisawa(2013))
	year("E10", 2006, "平成18年度", "14205", "藤沢市", nil)
	year("E11", 2019, "令和元年度", "14205", "藤沢市", fujisawa(2019))
	year("E12", 2019, "令和元年度", "14000", "神奈川県", nil)
	must(f.SetCellValue(DataName, "H14", "※2006年度は推計していない。"))
	Modified("2022-03-10T01:00:00Z")(f)
}

// fujisawa returns the sub-sectors of the list.
func fujisawa(fy int) []float64 {
	var values []float64
	for _, i := range leaves {
		values = append(values, rows[fy][2].values[i])
	}
	return values
}

func addPage(f *excelize.File, name string, columns [][]float64, years ...string) {
	set := func(cell, value string) { must(f.SetCellValue(PageName, cell, value)) }
	set("A1", "CO2排出量の傾向把握 【自治体排出量カルテ】(1/4) "+name)
	set("A2", "1)排出量の部門・分野別構成比 平成17年度(2005年度)")
	set("A4", "4)部門・分野別の温室効果ガス(CO2)排出量の経年変化")
	labels := []struct{ column, text string }{
		{"A", "産業部門"}, {"B", "製造業"}, {"B", "建設業・鉱業"}, {"B", "農林水産業"}, {"A", "業務その他部門"}, {"A", "家庭部門"},
		{"A", "運輸部門"}, {"B", "自動車"}, {"C", "旅客"}, {"C", "貨物"}, {"B", "鉄道"}, {"B", "船舶"}, {"A", "廃棄物分野（一般廃棄物）"},
	}
	for i, l := range labels {
		set(fmt.Sprintf("%s%d", l.column, 9+i), l.text)
	}
	for i, values := range columns {
		column := string(rune('D' + i))
		set(column+"5", years[i])
		set(column+"6", "排出量")
		set(column+"7", "（千t-CO2）")
		for j, v := range values {
			must(f.SetCellValue(PageName, fmt.Sprintf("%s%d", column, 8+j), v))
		}
	}
	set("A23", "※四捨五入のため合計が合わないことがある。")
	Modified("2022-03-10T01:00:00Z")(f)
}
