package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"

	"fujisawa2030/worker/papers/paper"
	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/patch"
)

// all writes every paper that needs no further word. Whatever blocks is found
// before the first is written; only the patch clock speaks last, because its
// paper is what a late correction has to be discussed with.
func all(args []string) error {
	d := newDesk("all")
	w := d.watch()
	host := d.flags.String("host", "worker/deploy/domestic", "`folder` of the profile that the environment report describes")
	profiles := d.flags.String("profiles", "worker/deploy", "`folder` with a folder per host")
	if err := d.parse(args); err != nil {
		return err
	}
	hosts, err1 := d.profiles(*profiles, "")
	licences, err2 := d.licences()
	sheet, err3 := d.sheet("")
	list, table, err4 := d.algorithms()
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return err
	}
	var parts []part.Part
	for _, l := range licences {
		parts = append(parts, l.Part)
	}
	seen, err := d.look(w, parts)
	if err != nil {
		return err
	}
	err = errors.Join(
		d.put(sheet, both), d.environment(licences, *host), d.put(list, printed), d.file("crypto.json", table),
		d.put(seen.report, both), d.file("advisories.csv", patch.LedgerText(seen.rows)), d.bills(licences), d.notices(licences))
	for _, p := range hosts {
		name := filepath.Base(p.Dir)
		err = errors.Join(err, d.put(p.Evidence(name, d.date), both), d.erasure(filepath.Join(*profiles, name), "", ""))
	}
	if err == nil {
		err = d.contents()
	}
	return errors.Join(err, seen.verdict)
}

// contents is the list of the papers with their hashes.
func (d *desk) contents() error {
	t := &paper.Table{Columns: []paper.Column{{Name: "ファイル", Width: 32}, {Name: "バイト", Width: 12}, {Name: "指紋（SHA-256）", Width: 56}}}
	const name = "contents"
	files, err := os.ReadDir(d.out)
	if err != nil {
		return err
	}
	for _, f := range files {
		if f.IsDir() || f.Name() == name+".html" {
			continue
		}
		content, err := os.ReadFile(filepath.Join(d.out, f.Name()))
		if err != nil {
			return err
		}
		sum := sha256.Sum256(content)
		t.Rows = append(t.Rows, []string{f.Name(), number(len(content)), hex.EncodeToString(sum[:])})
	}
	return d.put(paper.Paper{
		Name: name, Title: "書類の一覧", Date: d.date,
		Lead: []string{"一つの命令（make papers）で作った書類です。HTMLはA4に印刷でき、XLSXは書き足せます。"},
		Sections: []paper.Section{{Table: t}, {Heading: "あとから作るもの", Text: []string{
			"毎月の運用報告（様式第3号）: papers updates -from 前月の部品表 -to 今月の部品表 -month 年-月",
			"一時停止のお知らせ: papers notice -from 開始 -to 終了 -work 内容",
			"消去の証明（別紙A 様式第6号）: papers erasure -erased 日付 -export 引き渡した一式"}}},
	}, printed)
}
