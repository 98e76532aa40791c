package paper

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func sample() Paper {
	return Paper{
		Name: "sample", Title: "見本", Form: "様式第0号", Letter: true,
		Date: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC),
		Lead: []string{"はじめの文。"},
		Sections: []Section{
			{Heading: "表", Table: &Table{Columns: []Column{{"名", 20}, {"版", 20}, {"説明", 60}}, Rows: [][]string{{"まとまり"}, {"<b>", "=1+1", "一行目\n二行目"}}}},
			{Heading: "欄", Table: Fields("期日", "12月1日"), Verse: "line one\nline two"},
		},
	}
}

// What goes in comes out of the workbook again, and stays text: no formula.
func TestWorkbook(t *testing.T) {
	var first, second bytes.Buffer
	for _, b := range []*bytes.Buffer{&first, &second} {
		if err := sample().Workbook(b); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same paper gave different bytes")
	}
	f, err := excelize.OpenReader(&first)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(sheetName)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range rows {
		lines = append(lines, strings.Join(row, "|"))
	}
	got := strings.Join(lines, "\n")
	want := "様式第0号\n2026年（令和8年）12月1日\n藤沢市長　様\n見本\nはじめの文。\n\n表\n名|版|説明\nまとまり\n<b>|=1+1|一行目\n二行目\n\n欄\nline one\nline two\n期日|12月1日"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if formula, err := f.GetCellFormula(sheetName, "B10"); err != nil || formula != "" {
		t.Errorf("a cell became a formula: %q %v", formula, err)
	}
	if layout, err := f.GetPageLayout(sheetName); err != nil || *layout.Size != 9 {
		t.Errorf("paper size is not A4: %+v %v", layout, err)
	}
}

func TestHTML(t *testing.T) {
	var b strings.Builder
	if err := sample().HTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<h1>見本</h1>", "&lt;b&gt;", "size: A4 portrait", `<th scope="row">期日</th>`, `<th scope="rowgroup" colspan="3">まとまり</th>`, "藤沢市長　様", `<html lang="ja">`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q", want)
		}
	}
	for _, never := range []string{"<script", "http://", "https://", "<b>"} {
		if strings.Contains(b.String(), never) {
			t.Errorf("holds %q", never)
		}
	}
}

func TestRefuses(t *testing.T) {
	for name, damage := range map[string]func(*Paper){
		"short row": func(p *Paper) { p.Sections[0].Table.Rows[0] = []string{"x", "y"} },
		"no date":   func(p *Paper) { p.Date = time.Time{} },
		"bad name":  func(p *Paper) { p.Name = "../x" },
	} {
		p := sample()
		damage(&p)
		if p.Workbook(&bytes.Buffer{}) == nil || p.HTML(&bytes.Buffer{}) == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}
