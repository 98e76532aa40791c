package letter

import (
	"fmt"
	"time"

	"fujisawa2030/worker/papers/paper"
)

// Report is how many days after the erasure its certificate is due (Annex A
// 11-2, 11-3).
const Report = 14

// Place is something to erase at the host, and how.
type Place struct{ Name, How string }

// Erasure is the certificate of erasure (別紙A 様式第6号) with the list that is
// ticked off. Erased is zero before the work is done: the paper is then the list
// to work by. The export names what was handed over first, by its hash.
func Erasure(host string, places []Place, export string, erased, today time.Time) (paper.Paper, error) {
	if len(places) == 0 {
		return paper.Paper{}, fmt.Errorf("nothing says what to erase at %s", host)
	}
	if erased.After(today) {
		return paper.Paper{}, fmt.Errorf("erased on %s, which is still to come", erased.Format(time.DateOnly))
	}
	due := "消去した日から14日以内"
	if !erased.IsZero() {
		last := erased.AddDate(0, 0, Report)
		due = paper.Day(last)
		if today.After(last) {
			due += "（過ぎています。遅れた理由を添えてください）"
		}
	}
	if export == "" {
		export = "（引き渡した一式の SHA256SUMS の値を記入）"
	}
	t := &paper.Table{Columns: []paper.Column{{Name: "消去するもの", Width: 22}, {Name: "方法（復元できないこと）", Width: 38}, {Name: "消去した日時", Width: 16}, {Name: "作業者", Width: 12}, {Name: "確認者", Width: 12}}}
	for _, place := range places {
		t.Rows = append(t.Rows, []string{place.Name, place.How, "", "", ""})
	}
	return paper.Paper{
		Name: "erasure-certificate", Title: "データ消去証明書", Form: "様式第6号（データの保護及び秘密の保持等に関する仕様書）", Date: today, Letter: true,
		Lead: []string{
			"仕様書6(2)カと「データの保護及び秘密の保持等に関する仕様書」第11条により、外部サービスに保存されたデータを復元できないように消去したことを証明します。",
			"本サービスは利用者に何も尋ねず、何も集めません。消去の対象は、公開ファイル、記録（通信相手のIPアドレスを含むことがあります）、設定、鍵です。",
		},
		Sections: []paper.Section{
			{Heading: "1　対象", Table: paper.Fields("公開先", host, "消去した日", paper.Day(erased), "提出期限", due)},
			{Heading: "2　消去の前に引き渡したもの", Text: []string{"汎用の形式（CSV、JSON、TXT、HTML）のデータ一式。受け取った市の確認のあとに消去します。"}, Table: paper.Fields("一式の指紋（SHA-256）", export, "市の受領日・受領者", "")},
			{Heading: "3　消去の記録", Table: t},
			{Heading: "4　証明", Table: paper.Fields("受託者", "", "責任者　署名", "")},
		},
	}, nil
}
