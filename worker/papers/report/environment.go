package report

import (
	"fmt"
	"strings"
	"time"

	"fujisawa2030/worker/papers/licence"
	"fujisawa2030/worker/papers/paper"
	"fujisawa2030/worker/papers/part"
)

// Machine is a piece of the host that the profile names, such as its operating
// system; what is not decided yet is left open for the city.
type Machine struct{ Role, Name, Version string }

// Environment is the report of the web server's environment (様式第2号).
func Environment(all []licence.Licence, host string, machines []Machine, date time.Time) (paper.Paper, error) {
	support, err := readSupport()
	if err != nil {
		return paper.Paper{}, err
	}
	p := paper.Paper{
		Name: "form-2-environment", Title: "ウェブサーバの運用環境報告", Form: "様式第2号", Date: date, Landscape: true, Letter: true,
		Lead: []string{
			"「ウェブサイト等のセキュリティ対策に関する仕様書」3(14) により、使用しているソフトウェアの種類、版などを報告します。",
			"部品の表は、組立ての記録（go list、ロックファイル、パッケージ管理）から作りました。同じ内容の機械可読の表（CycloneDX 1.6）を添えます。",
		},
	}
	t := &paper.Table{Columns: []paper.Column{{Name: "役割", Width: 24}, {Name: "名称", Width: 30}, {Name: "版", Width: 16}, {Name: "備考", Width: 30}}}
	for _, m := range machines {
		note := ""
		if m.Version == "" {
			note = "公開先の決定後に記入"
		}
		t.Rows = append(t.Rows, []string{m.Role, m.Name, m.Version, note})
	}
	p.Sections = append(p.Sections, paper.Section{Heading: "1　公開先: " + host, Table: t})
	for i, use := range []part.Use{part.Shipped, part.Built, part.Tested} {
		s, over := parts(all, use, support, date)
		s.Heading = fmt.Sprintf("%d　%s（%d件）", i+2, use.Words(), len(s.Table.Rows))
		p.Sections = append(p.Sections, s)
		for _, line := range over {
			p.Lead = append(p.Lead, "注意: "+line)
		}
	}
	return p, nil
}

func parts(all []licence.Licence, use part.Use, support []support, date time.Time) (s paper.Section, over []string) {
	s.Table = &paper.Table{Columns: []paper.Column{{Name: "種類", Width: 13}, {Name: "名称", Width: 25}, {Name: "版", Width: 16}, {Name: "入っている所", Width: 14}, {Name: "ライセンス", Width: 14}, {Name: "サポートの期限", Width: 18}}}
	for _, l := range all {
		if l.Part.Use != use {
			continue
		}
		until, past := supported(support, l.Part.Name, l.Part.Version, date)
		if past {
			over = append(over, fmt.Sprintf("%s %s のサポートは %s。", l.Part.Name, l.Part.Version, until))
		}
		s.Table.Rows = append(s.Table.Rows, []string{l.Part.Kind.Words(), l.Part.Words(), l.Part.Version, strings.Join(l.Part.In, "、"), l.SPDX(), until})
	}
	return s, over
}
