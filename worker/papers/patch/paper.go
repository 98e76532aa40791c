package patch

import (
	"fmt"
	"strings"
	"time"

	"fujisawa2030/worker/papers/paper"
	"fujisawa2030/worker/papers/part"
)

// Source says what the parts were compared with.
type Source struct {
	Database string
	Made     time.Time // zero where unknown
	Npm      string    // folder of OSV files, or empty
}

// Report is the paper on what is open, what is late and what was closed.
func Report(open []Open, ledger []Row, source Source, today time.Time) paper.Paper {
	p := paper.Paper{Name: "patch-clock", Title: "脆弱性と修正の適用の状況", Date: today, Landscape: true,
		Lead: []string{fmt.Sprintf("仕様書6(2)キにより、修正の公開から%d日以内の適用を確かめた結果です。日数は公開日（わからないときは、はじめに見つけた日）から数えます。", Days)}}
	made := "作成日不明"
	if !source.Made.IsZero() {
		made = source.Made.Format(time.DateOnly) + " 時点"
		if old := int(today.Sub(source.Made).Hours() / 24); old > Days {
			p.Lead = append(p.Lead, fmt.Sprintf("注意: データベースは%d日前のものです。新しいもので照らし直してください。", old))
		}
	}
	p.Lead = append(p.Lead, "照らしたもの: Goは govulncheck のデータベース（"+source.name()+"、"+made+"）。")
	if source.Npm == "" {
		p.Lead = append(p.Lead, "npmパッケージとDebianパッケージは、この照合に含みません（npmの勧告は、OSV形式のフォルダを渡すと照らします）。")
	} else {
		p.Lead = append(p.Lead, "npmは "+source.Npm+" の勧告（OSV形式）。Debianパッケージは、この照合に含みません。")
	}
	t := &paper.Table{Columns: []paper.Column{{Name: "識別番号", Width: 13}, {Name: "部品と使用中の版", Width: 18}, {Name: "修正版", Width: 9}, {Name: "公開日", Width: 10}, {Name: "見つけた日", Width: 10}, {Name: "期限", Width: 10}, {Name: "入っている所", Width: 14}, {Name: "状態", Width: 16}}}
	late := 0
	for _, o := range open {
		if o.Late {
			late++
		}
		t.Rows = append(t.Rows, []string{o.Advisory.ID, o.Advisory.Module + " " + o.Version, orDash(o.Fixed), orDash(orEmpty(o.Row.Published)), orEmpty(o.Seen), orDash(orEmpty(o.Due)), strings.ReplaceAll(strings.Join(o.In, "、"), part.Staff, "職員用の道具"), o.State})
	}
	p.Lead = append(p.Lead, fmt.Sprintf("見つかったもの %d件。うち期限を過ぎたもの %d件。", len(open), late))
	p.Sections = []paper.Section{{Heading: fmt.Sprintf("開いているもの（%d件）", len(open)), Table: t}}
	closed := &paper.Table{Columns: []paper.Column{{Name: "識別番号", Width: 25}, {Name: "部品", Width: 35}, {Name: "見つけた日", Width: 20}, {Name: "閉じた日", Width: 20}}}
	for _, r := range ledger {
		if !r.Closed.IsZero() {
			closed.Rows = append(closed.Rows, []string{r.ID, r.Module, orEmpty(r.Seen), orEmpty(r.Closed)})
		}
	}
	if len(closed.Rows) > 0 {
		p.Sections = append(p.Sections, paper.Section{Heading: fmt.Sprintf("閉じたもの（%d件）", len(closed.Rows)), Table: closed})
	}
	return p
}

// name leaves out where on this machine the database lies.
func (s Source) name() string {
	if strings.HasPrefix(s.Database, "file:") {
		return "手元に置いた写し"
	}
	return s.Database
}

func orDash(s string) string {
	if s == "" {
		return "－"
	}
	return s
}
