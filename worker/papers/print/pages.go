package print

import (
	"bytes"
	"html/template"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
)

// mark is where a table of contents wants a page number: an empty
// <span data-page="ID"> for the heading of that id.
var (
	mark    = regexp.MustCompile(`<span data-page="([^"]+)">\d*</span>`)
	heading = regexp.MustCompile(`<h2 id="([^"]+)">([^<]+)</h2>`)
)

// Numbered writes the page numbers of chapters, as a first printing has them,
// into the table of contents, and says whether it could: pdftotext of Debian's
// poppler-utils finds the headings at the top of their pages.
func (d Document) Numbered(pdf []byte) (Document, bool) {
	command := exec.Command("pdftotext", "-", "-")
	command.Stdin = bytes.NewReader(pdf)
	text, err := command.Output()
	if err != nil {
		return d, false
	}
	titles := map[string]string{}
	for _, m := range heading.FindAllStringSubmatch(string(d.Body), -1) {
		titles[squeezed(m[2])] = m[1]
	}
	numbers := map[string]int{}
	for i, page := range strings.Split(string(text), "\f") {
		first, _, _ := strings.Cut(strings.TrimSpace(page), "\n")
		if id, ok := titles[squeezed(first)]; ok && numbers[id] == 0 {
			numbers[id] = i + 1
		}
	}
	d.Body = template.HTML(mark.ReplaceAllStringFunc(string(d.Body), func(span string) string {
		id := mark.FindStringSubmatch(span)[1]
		if numbers[id] == 0 {
			return span
		}
		return `<span data-page="` + id + `">` + strconv.Itoa(numbers[id]) + `</span>`
	}))
	return d, len(numbers) > 0
}

// squeezed is a text without blanks, which printing may change.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '　' || r == '\t' {
			return -1
		}
		return r
	}, text)
}
