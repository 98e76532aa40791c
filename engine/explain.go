package engine

import (
	"cmp"
	"slices"

	"fujisawa2030/engine/formula"
)

// Chosen is the mark of a lever's position, beside the grades of facts.
const Chosen = "chosen"

// Input is one value that a formula used.
type Input struct {
	ID, Label string
	Unit      string // symbol
	UnitName  string // the unit for people, in the language asked for
	Kind      string // fact, quantity or lever
	Grade     string // a Grade's name, or Chosen
	FY        FiscalYear
	Value     float64
}

// Explanation answers why a number is what it is: the rule that computed it,
// the values that went in, and every source that is reached below it.
type Explanation struct {
	Input
	Low, High float64 // NaN when the evidence gives no range
	Formula   string  // empty for a fact or a lever
	Note      string
	Doubt     *Doubt // of an uncertain fact
	Inputs    []Input
	Source    *Source // of a fact
	Sources   []*Source
}

const outlookPrefix = "outlook."

// Explain explains an output or anything below it in a fiscal year, as of the
// last Run. An ID that begins with "outlook." is explained at today's
// adoption. It returns false for an ID or a year that the model does not know.
func (m *Model) Explain(id string, fy FiscalYear, lang Lang) (*Explanation, bool) {
	if fy < FirstFY || fy > LastFY || lang >= Langs {
		return nil, false
	}
	w := walk{m: m, table: m.scenario, fy: fy, lang: lang, grades: map[string]Grade{}, sources: map[string]bool{}}
	rule := id
	if id == "frozen.total" {
		w.table, w.prefix, rule = m.frozen, outlookPrefix, "pathway.total"
	} else if rest := cutPrefix(id, outlookPrefix); rest != id {
		w.table, w.prefix, rule = m.outlook, outlookPrefix, rest
		if _, ok := m.program.Row("pathway." + rest); ok {
			rule = "pathway." + rest
		}
	}
	if _, ok := m.program.Row(rule); !ok {
		return nil, false
	}
	w.table.RunRest()
	e := &Explanation{Input: w.input(rule), Low: nan(), High: nan()}
	if r := m.program.Rule(rule); r != nil {
		e.Formula = w.text(r.Expr, 0)
		for _, name := range inputNames(nil, r.Expr) {
			e.Inputs = append(e.Inputs, w.input(name))
		}
		e.Note = m.note(r.ID, lang)
		if reason := m.reason(r.ID, lang); reason != "" {
			e.Note = reason // another formula stands in the rule's place
		}
	} else if w.m.isGap(rule) {
		e.Note = m.reason(rule, lang)
	} else if f := m.fact(rule, fy); f != nil {
		e.Low, e.High, e.Note = f.Low, f.High, f.Note.In(lang)
		e.Source = m.source(f.Source)
		for i := range m.city.Doubts {
			if d := &m.city.Doubts[i]; d.ID == rule {
				e.Doubt = d
			}
		}
	}
	for i := range m.city.Sources {
		if s := &m.city.Sources[i]; w.sources[s.ID] {
			e.Sources = append(e.Sources, s)
		}
	}
	return e, true
}

func cutPrefix(s, prefix string) string {
	if len(s) >= len(prefix) && s[:len(prefix)] == prefix {
		return s[len(prefix):]
	}
	return s
}

// walk is one explanation in the making.
type walk struct {
	m       *Model
	table   *formula.Table
	prefix  string // put before quantities' ids, so that a drill-down stays in the outlook
	fy      FiscalYear
	lang    Lang
	grades  map[string]Grade
	sources map[string]bool
}

func (w *walk) value(id string) float64 {
	row, ok := w.m.program.Row(id)
	if !ok {
		return nan()
	}
	return w.table.Row(row)[w.fy-FirstFY]
}

func (w *walk) input(id string) Input {
	in := Input{ID: id, Label: w.m.Label(id, w.lang), FY: w.fy, Value: w.value(id)}
	if r := w.m.program.Rule(id); r != nil {
		in.ID, in.Unit, in.Kind, in.Grade = w.prefix+id, r.Unit, "quantity", w.grade(id).String()
	} else if f := w.m.fact(id, w.fy); f != nil {
		in.Unit, in.Kind, in.Grade = f.Unit, "fact", w.grade(id).String()
		if f.FY != 0 {
			in.FY = f.FY
		}
	} else if w.m.isGap(id) {
		in.Kind, in.Grade = "missing", "missing"
	} else {
		in.Kind, in.Grade = "lever", Chosen
		if i := w.m.Lever(cutPrefix(id, leverPrefix)); i >= 0 {
			in.Unit = w.m.levers[i].Unit
		}
	}
	in.UnitName = w.m.unitName(in.Unit, w.lang)
	return in
}

// grade is the weakest grade below an identifier; what is computed is never
// better than derived. It collects the sources on the way.
func (w *walk) grade(id string) Grade {
	if g, ok := w.grades[id]; ok {
		return g
	}
	w.grades[id] = Published // circles cannot occur, a lever ends here
	g := Published
	if r := w.m.program.Rule(id); r != nil {
		g = Derived
		for _, name := range inputNames(nil, r.Expr) {
			g = max(g, w.grade(name))
		}
	} else if f := w.m.fact(id, w.fy); f != nil {
		g = f.Grade
		w.sources[f.Source] = true
	}
	w.grades[id] = g
	return g
}

// isGap says whether an identifier is neither rule nor fact nor lever of the
// city: one for which it has no data.
func (m *Model) isGap(id string) bool {
	for _, h := range household {
		if h.ID == id {
			return false
		}
	}
	return m.program.Rule(id) == nil && m.fact(id, 0) == nil && (cutPrefix(id, leverPrefix) == id || m.Lever(cutPrefix(id, leverPrefix)) < 0)
}

// fact finds a fact's row for a year: the year's own, else the latest before
// it, else the first.
func (m *Model) fact(id string, fy FiscalYear) *Fact {
	var found *Fact
	first, _ := slices.BinarySearchFunc(m.city.Facts, id, func(f Fact, id string) int { return cmp.Compare(f.ID, id) })
	for i := first; i < len(m.city.Facts) && m.city.Facts[i].ID == id; i++ {
		if f := &m.city.Facts[i]; found == nil || f.FY <= fy {
			found = f
		}
	}
	return found
}

func (m *Model) source(id string) *Source {
	for i := range m.city.Sources {
		if m.city.Sources[i].ID == id {
			return &m.city.Sources[i]
		}
	}
	return nil
}

// label finds a label; nil when there is none.
func (m *Model) label(id string) *Label {
	i, ok := slices.BinarySearchFunc(m.city.Labels, id, func(l Label, id string) int { return cmp.Compare(l.ID, id) })
	if !ok {
		return nil
	}
	return &m.city.Labels[i]
}

// Label names anything that has an ID; the ID itself when no label is known.
func (m *Model) Label(id string, lang Lang) string {
	if l := m.label(id); l != nil {
		return l.Name[lang]
	}
	return id
}

// unitName is a unit's name for readers, kept as the label of unit.SYMBOL; the
// symbol itself when no label is known.
func (m *Model) unitName(symbol string, lang Lang) string {
	if l := m.label("unit." + symbol); l != nil {
		return l.Name[lang]
	}
	return symbol
}

// note is a rule's remark for readers, kept as the label of ID.note.
func (m *Model) note(id string, lang Lang) string {
	if l := m.label(id + ".note"); l != nil {
		return l.Name[lang]
	}
	return ""
}

// inputNames appends the identifiers of a formula, each once, in order.
func inputNames(names []string, x *formula.Expr) []string {
	if x.Op == formula.Name {
		for _, n := range names {
			if n == x.Name {
				return names
			}
		}
		return append(names, x.Name)
	}
	for _, a := range x.Args {
		names = inputNames(names, a)
	}
	return names
}

// Text returns a label in all reading levels.
func (m *Model) Text(id string) Text {
	if l := m.label(id); l != nil {
		return l.Name
	}
	return Text{id, id, id}
}
