// Package print makes documents for A4 paper: one self-contained HTML file with
// its typeface inside, and the PDF that Debian's Chromium prints of it.
//
// A [Document] brings its own style and body; the frame gives the page size,
// page numbers, headings and tables the look that all of them share. Nothing in
// the file points elsewhere: it can be opened from a disc.
package print

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"path/filepath"
	"slices"
	"strings"

	"fujisawa2030/site/font"
)

//go:embed frame.html
var frameText string

//go:embed style.css
var style string

var frame = template.Must(template.New("frame").Parse(frameText))

// Document is one document to be printed.
type Document struct {
	Title   string
	Running string        // at the foot of every page, beside the page number
	Style   string        // rules beside the frame's
	Body    template.HTML // trusted: written by this module's templates
}

// HTML is the whole file. The typeface is embedded as far as the text uses it;
// without the tools it is named only, and lack says what is missing.
func (d Document) HTML() (content []byte, lack string, err error) {
	faces := ""
	if lack = font.Lack(font.Folder); lack == "" {
		if faces, err = d.faces(); err != nil {
			return nil, "", err
		}
	}
	var b bytes.Buffer
	err = frame.Execute(&b, struct {
		Document
		CSS template.CSS
	}{d, template.CSS(faces + style + d.Style + "@page{@bottom-left{content:" + quoted(d.Running) + "}}")})
	return b.Bytes(), lack, err
}

// quoted writes a text as a string of CSS.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "<", `\3c `).Replace(text) + `"`
}

// faces cuts both weights to the document's characters.
func (d Document) faces() (string, error) {
	characters := []rune(d.Title + d.Running + string(d.Body) + d.Style + style + "0123456789 /.,…")
	slices.Sort(characters)
	text := string(slices.DeleteFunc(slices.Compact(characters), func(r rune) bool { return r < ' ' }))
	css := ""
	for _, one := range []struct {
		file   string
		weight int
	}{{font.Regular, 400}, {font.Bold, 700}} {
		cut, err := font.Subset(filepath.Join(font.Folder, one.file), text)
		if err != nil {
			return "", err
		}
		css += fmt.Sprintf("@font-face{font-family:\"BIZ UDPGothic\";font-weight:%d;src:url(data:font/woff2;base64,%s) format(\"woff2\")}\n",
			one.weight, base64.StdEncoding.EncodeToString(cut))
	}
	return css, nil
}
