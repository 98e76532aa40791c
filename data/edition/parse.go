package edition

import (
	"errors"
	"slices"
	"strconv"

	"fujisawa2030/engine"
)

// Parse reads an edition. The error names the line and what is wrong with it.
func Parse(text []byte) (engine.City, error) {
	if len(text) > MaxSize {
		return engine.City{}, errors.New("edition of " + strconv.Itoa(len(text)) + " bytes is larger than " + strconv.Itoa(MaxSize))
	}
	p := parser{rest: string(text)}
	for p.err == nil && p.kind != endKind {
		p.record()
	}
	if p.err == nil && p.rest != "" {
		p.line++
		p.fail("text after the end record")
	}
	if p.err != nil {
		return engine.City{}, p.err
	}
	return p.city, nil
}

// parser holds what is left to read. After the first error its methods do
// nothing of use, and the caller stops.
type parser struct {
	rest   string
	line   int
	kind   int // of the last record
	fields []string
	city   engine.City
	err    error
}

func (p *parser) fail(reason string) {
	if p.err == nil {
		p.err = errors.New("edition line " + strconv.Itoa(p.line) + ": " + reason)
	}
}

// record reads one line into the city.
func (p *parser) record() {
	kind := p.next()
	if p.err != nil {
		return
	}
	single := kind == editionKind || kind == cityKind || kind == endKind
	switch {
	case p.line <= 2 && kind != p.line-1:
		p.fail(kinds[kind] + ": the text begins with an edition record and a city record")
		return
	case kind < p.kind || p.line > 2 && single && kind == p.kind:
		p.fail(kinds[kind] + ": out of order after " + kinds[p.kind])
		return
	}
	p.kind = kind
	switch kind {
	case editionKind:
		p.edition()
	case cityKind:
		p.city.Code, p.city.Name = p.text(0), p.texts(1)
	case sourceKind:
		p.source()
	case labelKind:
		p.label()
	case factKind:
		p.fact()
	case measureKind:
		p.measure()
	case doubtKind:
		p.doubt()
	case endKind:
		if p.fields[0] != strconv.Itoa(p.line-1) {
			p.fail("end: " + p.fields[0] + " records announced, " + strconv.Itoa(p.line-1) + " read")
		}
	}
}

// next splits the next line into fields and returns its kind.
func (p *parser) next() int {
	p.line++
	line, rest, found := cut(p.rest, '\n')
	if !found {
		if line == "" {
			p.fail("the end record is missing")
		} else {
			p.fail("the final line feed is missing")
		}
		return 0
	}
	p.rest = rest
	name, tail, _ := cut(line, '\t')
	kind := slices.Index(kinds[:], name)
	if kind < 0 {
		p.fail("unknown record")
		return 0
	}
	p.fields = p.fields[:0]
	for more := true; more; {
		var field string
		field, tail, more = cut(tail, '\t')
		if !isField(field) {
			p.fail(name + ": field " + strconv.Itoa(len(p.fields)+1) + " is empty, has an outer space, a control character or is not UTF-8")
			return 0
		}
		p.fields = append(p.fields, field)
	}
	if len(p.fields) != widths[kind] {
		p.fail(name + ": " + strconv.Itoa(len(p.fields)) + " fields, not " + strconv.Itoa(widths[kind]))
		return 0
	}
	return kind
}

func (p *parser) edition() {
	if p.fields[0] != version {
		p.fail("format " + p.fields[0] + " is not known here: " + version)
	}
	p.city.Edition = p.text(1)
}

func (p *parser) source() {
	s := engine.Source{ID: p.text(0), Title: p.text(1), Publisher: p.text(2), Date: p.text(3), Address: p.optional(4)}
	p.city.Sources = ascending(p, p.city.Sources, s, compareSources)
}

func (p *parser) label() {
	p.city.Labels = ascending(p, p.city.Labels, engine.Label{ID: p.text(0), Name: p.texts(1)}, compareLabels)
}

func (p *parser) fact() {
	f := engine.Fact{
		ID:     p.text(0),
		FY:     p.year(1),
		Value:  p.number(2),
		Low:    p.bound(3),
		High:   p.bound(4),
		Unit:   p.text(5),
		Source: p.text(7),
		Note:   engine.Note{Japanese: p.optional(8), English: p.optional(9)},
	}
	grade, ok := engine.ParseGrade(p.fields[6])
	if !ok {
		p.fail("fact: unknown grade " + p.fields[6])
	}
	f.Grade = grade
	if (f.Note.Japanese == "") != (f.Note.English == "") {
		p.fail("fact: a note in one language only")
	}
	if _, ok := slices.BinarySearchFunc(p.city.Sources, engine.Source{ID: f.Source}, compareSources); !ok {
		p.fail("fact: no source " + f.Source)
	}
	p.city.Facts = ascending(p, p.city.Facts, f, compareFacts)
}

func (p *parser) measure() {
	m := engine.Measure{
		ID:       p.text(0),
		Group:    p.text(1),
		Actor:    engine.Actor(p.text(2)),
		Sector:   p.text(3),
		Kind:     p.text(4),
		Unit:     p.optional(5),
		Min:      p.number(6),
		Max:      p.number(7),
		Step:     p.number(8),
		Today:    p.optional(9),
		Reach:    p.optional(10),
		Choices:  p.list(11),
		Explain:  p.text(12),
		Evidence: p.list(13),
	}
	var ok bool
	if m.Name, m.About, m.Indicator, ok = measureTexts(p.city.Labels, m.ID); !ok {
		p.fail("measure: no labels lever." + m.ID)
	}
	if slices.ContainsFunc(p.city.Measures, func(other engine.Measure) bool { return other.ID == m.ID }) {
		p.fail("measure: " + m.ID + " appears twice")
	}
	p.city.Measures = append(p.city.Measures, m)
}

func (p *parser) doubt() {
	d := engine.Doubt{ID: p.text(0), Reason: engine.Note{Japanese: p.text(2), English: p.text(3)}}
	var ok bool
	if d.Shape, ok = engine.ParseShape(p.fields[1]); !ok {
		p.fail("doubt: unknown shape " + p.fields[1])
	}
	p.city.Doubts = ascending(p, p.city.Doubts, d, compareDoubts)
}

// ascending appends a record that must stand after the last one.
func ascending[T any](p *parser, list []T, next T, compare func(a, b T) int) []T {
	if len(list) > 0 && compare(list[len(list)-1], next) >= 0 {
		p.fail(kinds[p.kind] + ": " + p.fields[0] + " is not sorted")
	}
	return append(list, next)
}
