// Package manual sets the operating manual (操作説明書): the residents' page, the
// event, the lesson, the plan desk, the yearly and monthly data, the publication.
// Its texts are part/*.html; its pictures are taken of the page itself by
// site/test/browser/manual.mjs, so that a button which is gone cannot be shown.
package manual

import (
	"bytes"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fujisawa2030/worker/papers/print"
)

//go:embed part/*.html
var parts embed.FS

//go:embed style.css
var style string

// Manual is what the manual needs to know.
type Manual struct {
	Edition  string // date of the data
	Model    string // version of the rules
	Pictures string // folder of the pictures
}

// contents are the parts in their order.
var contents = []struct{ ID, Title string }{
	{"resident", "1　みんなのページを使う"},
	{"event", "2　イベントで使う"},
	{"lesson", "3　授業で使う"},
	{"plan", "4　計画の画面を使う"},
	{"data", "5　データを新しくする"},
	{"deploy", "6　公開する、止める、引き渡す"},
	{"trouble", "7　困ったとき"},
}

// Contents lists the parts.
func (m Manual) Contents() []struct{ ID, Title string } { return contents }

// Names lists the pictures that the texts show, each once, sorted.
func Names() ([]string, error) {
	seen := map[string]bool{}
	_, err := execute(Manual{}, func(name, _ string) (template.HTML, error) {
		seen[name] = true
		return "", nil
	})
	var all []string
	for name := range seen {
		all = append(all, name)
	}
	slices.Sort(all)
	return all, err
}

// Document sets the manual. A picture that is not there is an error.
func (m Manual) Document() (print.Document, error) {
	number := 0
	body, err := execute(m, func(name, caption string) (template.HTML, error) {
		content, err := os.ReadFile(filepath.Join(m.Pictures, name+".png"))
		if err != nil {
			return "", fmt.Errorf("picture of %q: %w", caption, err)
		}
		number++
		class := "wide"
		if strings.HasPrefix(name, "explore-first") || strings.HasPrefix(name, "explore-card") || strings.HasPrefix(name, "explore-why") {
			class = "tall"
		}
		return template.HTML(fmt.Sprintf(`<figure class="%s"><img src="data:image/png;base64,%s" alt="%s"><figcaption><b>図%d</b>　%s</figcaption></figure>`,
			class, base64.StdEncoding.EncodeToString(content), template.HTMLEscapeString(caption), number, template.HTMLEscapeString(caption))), nil
	})
	return print.Document{
		Title: "ふじさわ2030パスウェイ　操作説明書", Running: "ふじさわ2030パスウェイ 操作説明書　データの版 " + m.Edition,
		Style: style, Body: body}, err
}

func execute(m Manual, shot func(name, caption string) (template.HTML, error)) (template.HTML, error) {
	set, err := template.New("manual").Funcs(template.FuncMap{
		"shot": shot,
		"head": func(id string) (template.HTML, error) {
			for _, c := range contents {
				if c.ID == id {
					return template.HTML(`<h2 id="` + id + `">` + template.HTMLEscapeString(c.Title) + `</h2>`), nil
				}
			}
			return "", fmt.Errorf("part %q is not in the contents", id)
		},
	}).ParseFS(parts, "part/*.html")
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = set.ExecuteTemplate(&b, "manual", m)
	return template.HTML(b.String()), err
}
