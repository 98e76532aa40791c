package edition

import (
	"cmp"
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
	last   place
	city   engine.City
	err    error
}

// place is where a sorted record stands.
type place struct {
	kind int
	id   string
	year engine.FiscalYear
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
	case missingKind:
		p.missing()
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
	s := engine.Source{ID: p.text(0), Title: p.optional(1), Publisher: p.optional(2), Date: p.optional(3), Address: p.optional(4)}
	if told := s.Title != ""; told != (s.Publisher != "") || told != (s.Date != "") || !told && s.Address != "" {
		p.fail("source: " + s.ID + " is told in part")
	}
	p.ascends(s.ID, 0)
	p.city.Sources = append(p.city.Sources, s)
}

func (p *parser) label() {
	l := engine.Label{ID: p.text(0), Name: p.texts(1)}
	p.ascends(l.ID, 0)
	p.city.Labels = append(p.city.Labels, l)
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
	if !p.hasSource(f.Source) {
		p.fail("fact: no source " + f.Source)
	}
	p.ascends(f.ID, f.FY)
	p.city.Facts = append(p.city.Facts, f)
}

func (p *parser) missing() {
	m := engine.Missing{ID: p.text(0), Instead: p.optional(1)}
	for lang := range m.Reason {
		m.Reason[lang] = p.optional(2 + lang)
	}
	if told := m.Reason[0] != ""; told != (m.Reason[1] != "") || told != (m.Reason[2] != "") {
		p.fail("missing: the reason of " + m.ID + " is told in part")
	}
	p.ascends(m.ID, 0)
	p.city.Missing = append(p.city.Missing, m)
}

func (p *parser) hasSource(id string) bool {
	_, found := slices.BinarySearchFunc(p.city.Sources, id, func(s engine.Source, id string) int { return cmp.Compare(s.ID, id) })
	return found
}

func (p *parser) measure() {
	m := engine.Measure{
		ID:       p.text(0),
		Number:   p.whole(1),
		Group:    p.text(2),
		Place:    p.text(3),
		Actor:    engine.Actor(p.text(4)),
		Sector:   p.text(5),
		Kind:     p.text(6),
		Unit:     p.optional(7),
		Min:      p.number(8),
		Max:      p.number(9),
		Step:     p.number(10),
		Today:    p.optional(11),
		Reach:    p.optional(12),
		Stock:    p.optional(13),
		Cost:     p.optional(14),
		Choices:  p.list(15),
		Explain:  p.text(16),
		Evidence: p.list(17),
	}
	var ok bool
	if m.Name, m.About, m.Indicator, ok = measureTexts(p.city.Labels, m.ID); !ok {
		p.fail("measure: no labels lever." + m.ID)
	}
	if slices.ContainsFunc(p.city.Measures, func(other engine.Measure) bool { return other.ID == m.ID || other.Number == m.Number }) {
		p.fail("measure: " + m.ID + " or its number appears twice")
	}
	p.city.Measures = append(p.city.Measures, m)
}

func (p *parser) doubt() {
	d := engine.Doubt{ID: p.text(0), Reason: engine.Note{Japanese: p.optional(2), English: p.optional(3)}}
	if (d.Reason.Japanese == "") != (d.Reason.English == "") {
		p.fail("doubt: the reason of " + d.ID + " is told in part")
	}
	var ok bool
	if d.Shape, ok = engine.ParseShape(p.fields[1]); !ok {
		p.fail("doubt: unknown shape " + p.fields[1])
	}
	p.ascends(d.ID, 0)
	p.city.Doubts = append(p.city.Doubts, d)
}

// ascends refuses a record that does not stand after the last one of its kind.
func (p *parser) ascends(id string, year engine.FiscalYear) {
	if p.kind == p.last.kind && (id < p.last.id || id == p.last.id && year <= p.last.year) {
		p.fail(kinds[p.kind] + ": " + id + " is not sorted")
	}
	p.last = place{p.kind, id, year}
}
