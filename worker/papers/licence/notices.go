package licence

import (
	"fmt"
	"strings"
	"time"

	"fujisawa2030/worker/papers/paper"
	"fujisawa2030/worker/papers/part"
)

// Notices is the paper with the texts of everything that ships, and a list of
// the rest.
func Notices(all []Licence, date time.Time) paper.Paper {
	p := paper.Paper{
		Name: "third-party-notices", Title: "第三者ソフトウェアの一覧とライセンス", Date: date,
		Lead: []string{
			"本サービスが使う第三者のソフトウェアと書体の一覧です。配布物に含むものは、ライセンス全文を後ろに付けます。",
			"市に帰属する成果（文章、データの整理、プログラム）と、ここに挙げる第三者の著作物は、フォルダで分かれています。",
			"強いコピーレフト条項のあるもの（GPL、AGPL、LGPL など）は、配布物にも組立てにも入れていません。実行するだけのDebianの道具は、この検査の外です。",
		},
	}
	for _, use := range []part.Use{part.Shipped, part.Built, part.Tested} {
		t := &paper.Table{Columns: []paper.Column{{Name: "種類", Width: 20}, {Name: "名称", Width: 40}, {Name: "版", Width: 20}, {Name: "ライセンス", Width: 20}}}
		for _, l := range all {
			if l.Part.Use == use {
				t.Rows = append(t.Rows, []string{l.Part.Kind.Words(), l.Part.Words(), l.Part.Version, nameOf(l)})
			}
		}
		p.Sections = append(p.Sections, paper.Section{Heading: fmt.Sprintf("%s（%d件）", use.Words(), len(t.Rows)), Table: t})
	}
	for _, l := range all {
		if l.Part.Use == part.Shipped {
			p.Sections = append(p.Sections, paper.Section{Heading: "全文: " + l.Part.Words() + " " + l.Part.Version, Verse: l.Text})
		}
	}
	return p
}

// nameOf says where to look when a licence has no single name.
func nameOf(l Licence) string {
	switch {
	case l.SPDX() != "":
		return l.SPDX()
	case l.Text != "":
		return "部分ごとに異なる（配布しない）"
	}
	return "本文なし（配布しない）"
}

// Plain is the file that goes with the product: THIRD_PARTY_NOTICES.txt.
func Plain(all []Licence) string {
	var b strings.Builder
	b.WriteString("THIRD PARTY NOTICES / 第三者ソフトウェアのライセンス\n")
	for _, l := range all {
		if l.Part.Use == part.Shipped {
			fmt.Fprintf(&b, "\n%s\n%s %s (%s)\n%s\n\n%s\n", strings.Repeat("=", 72), l.Part.Name, l.Part.Version, l.SPDX(), strings.Repeat("=", 72), l.Text)
		}
	}
	return b.String()
}
