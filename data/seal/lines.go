package seal

import (
	"strconv"
	"strings"
	"time"
)

// lines walks a manifest's text and keeps the first error.
type lines struct {
	rest string
	n    int // number of the line last read
	err  error
}

// next cuts the next line; a text without its final newline ends in an error.
func (p *lines) next() string {
	line, rest, ended := strings.Cut(p.rest, "\n")
	p.rest, p.n = rest, p.n+1
	if !ended {
		p.fail("no newline at the end")
	}
	return line
}

func (p *lines) fail(format string, args ...any) {
	if p.err == nil {
		p.err = refuse(BadManifest, "line "+strconv.Itoa(p.n)+": "+format, args...)
	}
}

// field reads the line "name value" whose value satisfies valid.
func (p *lines) field(name string, valid func(string) bool) string {
	line := p.next()
	value, ok := strings.CutPrefix(line, name+" ")
	if !ok || !valid(value) {
		p.fail("%q is no valid %s line", clip(line), name)
		return ""
	}
	return value
}

func (p *lines) number(name string, most int) int {
	value := p.field(name, func(s string) bool { return isNumber(s, most) })
	n, _ := strconv.Atoi(value)
	return n
}

func (p *lines) time(name string) time.Time {
	value := p.field(name, isTime)
	t, _ := time.Parse(timeLayout, value)
	return t
}

func (p *lines) keyList() KeyList {
	list := KeyList{List: p.number("list", MaxLists), Threshold: p.number("threshold", MaxKeys)}
	for p.err == nil && strings.HasPrefix(p.rest, "key ") {
		list.Keys = append(list.Keys, p.field("key", isKey))
	}
	return list
}

func (p *lines) file() File {
	value := p.field("file", func(s string) bool { return strings.Count(s, " ") == 3 })
	if p.err != nil {
		return File{}
	}
	part := strings.Split(value, " ")
	if !isHash(part[0]) || !isNumber(part[1], maxRelease) || !isRole(part[2]) || !isName(part[3]) {
		p.fail("%q is no valid file line", clip(value))
		return File{}
	}
	length, _ := strconv.Atoi(part[1])
	return File{SHA256: part[0], Length: length, Role: part[2], Name: part[3]}
}

// clip keeps foreign text in messages short.
func clip(s string) string {
	if len(s) > 80 {
		return s[:80]
	}
	return s
}
