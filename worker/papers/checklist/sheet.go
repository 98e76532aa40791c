package checklist

import (
	"fmt"
	"strings"
	"time"

	"fujisawa2030/worker/papers/paper"
)

// Sheet is the form, filled in.
func Sheet(items []Item, date time.Time) paper.Paper {
	count := map[string]int{}
	t := &paper.Table{Columns: []paper.Column{{Name: "番号", Width: 7}, {Name: "実施項目", Width: 24}, {Name: "性質", Width: 8}, {Name: "対応", Width: 8}, {Name: "理由（どのように対応したか）", Width: 30}, {Name: "確かめた試験", Width: 23}}}
	weakness := ""
	for _, item := range items {
		count[item.Status]++
		if item.Weakness != weakness {
			weakness = item.Weakness
			t.Rows = append(t.Rows, []string{weakness})
		}
		reason := item.Reason
		if item.Risk != "" {
			reason += "\n残るリスクへの対応: " + item.Risk
		}
		t.Rows = append(t.Rows, []string{item.ID, item.Text, item.Kind, item.Status, reason, proofWords(item.Proofs)})
	}
	return paper.Paper{
		Name: "form-1-security-check-sheet", Title: "ウェブサイト等のセキュリティチェックシート", Form: "様式第1号", Date: date, Landscape: true, Letter: true,
		Lead: []string{
			"独立行政法人情報処理推進機構（IPA）『安全なウェブサイトの作り方 改訂第7版』の確認項目について、対応の状況を報告します。項目の文は要約です。",
			fmt.Sprintf("全%d項目: %s %d、%s %d、%s %d", len(items), Done, count[Done], NotNeeded, count[NotNeeded], NotDone, count[NotDone]),
			"どの項目にも、それを確かめる自動試験があります。試験の名前がプログラムの中に見つからないと、この表は作られません。",
		},
		Sections: []paper.Section{{Table: t}},
	}
}

// proofWords puts each test on its own line: the name, then where it is.
func proofWords(proofs []string) string {
	var lines []string
	for _, proof := range proofs {
		_, rest, _ := strings.Cut(proof, ":")
		place, name, _ := strings.Cut(rest, "#")
		lines = append(lines, name+"（"+place+"）")
	}
	return strings.Join(lines, "\n")
}
