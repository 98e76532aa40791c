package plan

import (
	"fmt"
	"html/template"
)

// heading is a chapter of the full version, in order. Those without a number
// stand before or after the others.
type heading struct {
	ID, Title string
	Letter    string // an appendix
	Bare      bool
}

var contents = []heading{
	{ID: "guide", Title: "この冊子の読み方", Bare: true},
	{ID: "city", Title: "市の排出量と目標"},
	{ID: "sectors", Title: "部門の特性"},
	{ID: "select", Title: "重点施策の選び方"},
	{ID: "measures", Title: "重点施策"},
	{ID: "actors", Title: "主体別の取組"},
	{ID: "homes", Title: "わたしたちの家でできること"},
	{ID: "cost", Title: "削減にかかる費用"},
	{ID: "far", Title: "目標に届くか"},
	{ID: "sinks", Title: "吸収源と新しい技術"},
	{ID: "now", Title: "排出量の随時把握"},
	{ID: "limits", Title: "この結果の限界"},
	{ID: "evidence", Title: "算定根拠", Letter: "A"},
	{ID: "candidates", Title: "候補の評価", Letter: "B"},
	{ID: "missing", Title: "データのないもの", Letter: "C"},
	{ID: "sources", Title: "出典", Letter: "D"},
}

// names are the chapters' headings as printed.
func names() map[string]string {
	all, number := map[string]string{}, 0
	for _, h := range contents {
		switch {
		case h.Bare:
			all[h.ID] = h.Title
		case h.Letter != "":
			all[h.ID] = "付録" + h.Letter + "　" + h.Title
		default:
			number++
			all[h.ID] = fmt.Sprintf("第%d章　%s", number, h.Title)
		}
	}
	return all
}

// head writes a chapter's heading.
func head(id string) (template.HTML, error) {
	name, ok := names()[id]
	if !ok {
		return "", fmt.Errorf("chapter %q is not in the contents", id)
	}
	return template.HTML(`<h2 id="` + id + `">` + template.HTMLEscapeString(name) + `</h2>`), nil
}

// place names a chapter in a sentence, as a link: 第3章.
func place(id string) (template.HTML, error) {
	name, ok := names()[id]
	if !ok {
		return "", fmt.Errorf("chapter %q is not in the contents", id)
	}
	word := name
	for i, r := range name {
		if r == '　' {
			word = name[:i]
			break
		}
	}
	return template.HTML(`<a href="#` + id + `">` + template.HTMLEscapeString(word) + `</a>`), nil
}

// Contents lists the chapters for the table of contents.
func (p *Plan) Contents() []struct{ ID, Name string } {
	var all []struct{ ID, Name string }
	for _, h := range contents {
		all = append(all, struct{ ID, Name string }{h.ID, names()[h.ID]})
	}
	return all
}
