package specimen

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// row is a municipality of the list.
type row struct {
	prefectureCode, prefecture, code, name string
	values                                 [14]float64
}

// The rows of the two releases, at full precision.
var rows = map[int][]row{
	2013: {
		{"01", "北海道", "01100", "札幌市", [14]float64{1425.3188241915534, 215.84981967902755, 54.668293676087274, 1695.8369375466682, 4836.6893022509821, 5396.0397375367993, 10232.72903978778, 1516.369287726526, 743.1152979107901, 149.33586485045893, 0, 2408.8204504877749, 99.630566366366608, 14437.016994188591}},
		{"14", "神奈川県", "14204", "鎌倉市", [14]float64{525.98189297291083, 5.8808429296943316, 1.37730110970234, 533.24003701230754, 354.3444068439473, 244.90157044242096, 599.24597728636832, 107.97166633778265, 36.161437753014631, 13.744961818148779, 0, 157.87806590894604, 10.202233505639999, 1300.5663137132619}},
		{"14", "神奈川県", "14205", "藤沢市", [14]float64{2072.2465294376771, 16.05793733554107, 14.542679364210002, 2102.8471461374284, 692.03854228576597, 565.14738585973919, 1257.1859281455052, 279.51690632401312, 134.71496799603517, 32.591488700935308, 3.4432874982670683e-2, 446.85779589596626, 34.762769298269994, 3841.6536394771701}},
	},
	2019: {
		{"1", "北海道", "1100", "札幌市", [14]float64{1435.1199204204997, 166.24954057423224, 58.068378557272496, 1659.4378395520046, 3808.6022176542333, 5206.7539684489757, 9015.3561861032085, 1369.2178541846085, 738.69521304326634, 121.60147889014991, 0, 2229.5145461180246, 157.92540635357, 13062.233978126809}},
		{"14", "神奈川県", "14204", "鎌倉市", [14]float64{366.47280049618087, 3.4021734086322679, 4.1957712132792562, 374.07074511809242, 256.75897752586741, 210.0173016608131, 466.77627918668054, 92.459442007965066, 34.146550686954086, 10.948466982076658, 0, 137.5544596769958, 11.805571073851201, 990.20705505561989}},
		{"14", "神奈川県", "14205", "藤沢市", [14]float64{2016.5867095095387, 13.224411999517896, 14.411561993437443, 2044.2226835024942, 552.91518046154295, 509.07402122712591, 1061.9892016886688, 250.64482993221367, 134.08427145893145, 27.072394610129532, 2.4009248172019364e-2, 411.82550524944673, 42.780776608779405, 3560.8181670493891}},
	},
}

// headers of the list, with the line breaks and wide spaces of the original.
var headers = []string{"都道府県\nコード", "都道府県", "市区町村\nコード", "市区町村", "製造業", "建設業・鉱業", "農林水産業", "産業部門　小計",
	"業務", "家庭", "民生部門　小計", "旅客自動車", "貨物自動車", "鉄道", "船舶", "運輸部門　小計", "一般廃棄物", "排出量合計"}

// List makes the list of FY2013 or FY2019: a note in A1, the unit in R1, the
// header in row 2, three municipalities in rows 3 to 5. The codes are text in
// FY2013 and numbers in FY2019.
func List(fy int, edits ...Edit) []byte {
	f := excelize.NewFile()
	sheet := fmt.Sprintf("%d_一覧表", fy)
	must(f.SetSheetName("Sheet1", sheet))
	must(f.SetCellValue(sheet, "A1", "※表示上、小数点以下を四捨五入しているため、小計及び合計値が各欄の合計と合致しない箇所がある。"))
	must(f.SetCellRichText(sheet, "R1", []excelize.RichTextRun{
		{Text: "単位：1,000tCO"}, {Text: "2", Font: &excelize.Font{VertAlign: "subscript"}}}))
	must(f.SetSheetRow(sheet, "A2", &headers))
	for i, r := range rows[fy] {
		values := []any{r.prefectureCode, r.prefecture, r.code, r.name}
		if fy == 2019 {
			values = []any{number(r.prefectureCode), r.prefecture, number(r.code), r.name}
		}
		for _, v := range r.values {
			values = append(values, v)
		}
		line(f, sheet, fmt.Sprintf("A%d", 3+i), values)
	}
	Modified(map[int]string{2013: "2022-03-09T08:39:18Z", 2019: "2022-03-02T07:09:15Z"}[fy])(f)
	return pack(f, edits)
}

func number(text string) int {
	n := 0
	_, err := fmt.Sscan(text, &n)
	must(err)
	return n
}

// GroupHeadings turns the header of the list into two lines: headings merged
// over their columns, and what they consist of below. The municipalities move
// to rows 4 to 6.
func GroupHeadings(sheet string) Edit {
	return func(f *excelize.File) {
		must(f.InsertRows(sheet, 3, 1))
		for _, m := range []struct{ from, to, heading string }{
			{"A2", "A3", "都道府県コード"}, {"B2", "B3", "都道府県"}, {"C2", "C3", "市区町村コード"}, {"D2", "D3", "市区町村"},
			{"E2", "H2", "産業部門"}, {"I2", "K2", "民生部門"}, {"L2", "P2", "運輸部門"}, {"Q2", "Q3", "一般廃棄物"}, {"R2", "R3", "排出量合計"},
		} {
			must(f.MergeCell(sheet, m.from, m.to))
			must(f.SetCellValue(sheet, m.from, m.heading))
		}
		below := []string{"製造業", "建設業・鉱業", "農林水産業", "小　計", "業務", "家庭", "小　計", "旅客自動車", "貨物自動車", "鉄道", "船舶", "小　計"}
		must(f.SetSheetRow(sheet, "E3", &below))
	}
}
