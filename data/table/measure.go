package table

import (
	"io/fs"
	"strconv"

	"fujisawa2030/engine"
)

// Measures reads measures.csv in the order of the file, which is the order of
// the levers on the page. The texts come from the labels.
func Measures(fsys fs.FS, name string, labels []engine.Label) ([]engine.Measure, error) {
	s, err := open(fsys, name, "id", "number", "group", "place", "actor", "sector", "kind", "unit", "min", "max", "step",
		"today", "reach", "stock", "cost", "choices", "explain", "evidence")
	if err != nil {
		return nil, err
	}
	texts := map[string]engine.Text{}
	for _, l := range labels {
		texts[l.ID] = l.Name
	}
	var measures []engine.Measure
	seen, numbers := map[string]row{}, map[string]row{}
	for _, r := range s.rows {
		m := r.measure(texts)
		r.once("id", m.ID, seen)
		r.once("number", strconv.Itoa(m.Number), numbers)
		measures = append(measures, m)
	}
	if err := s.err(); err != nil {
		return nil, err
	}
	return measures, nil
}

func (r row) measure(texts map[string]engine.Text) engine.Measure {
	m := engine.Measure{
		ID:       r.id("id"),
		Number:   r.linkNumber("number"),
		Group:    r.oneOf("group", "home", "power", "car", "life", "business", "city", "sink", "new", "grid", "setting"),
		Place:    r.oneOf("place", "main", "more"),
		Actor:    engine.Actor(r.oneOf("actor", "resident", "business", "city", "nation", "setting")),
		Sector:   r.oneOf("sector", "industry", "commercial", "household", "transport", "waste", "sink", "footprint", "total"),
		Kind:     r.oneOf("kind", "share", "choice"),
		Choices:  r.ids("choices"),
		Explain:  r.id("explain"),
		Evidence: r.ids("evidence"),
	}
	if len(m.Evidence) == 0 {
		r.refuse("evidence", "empty: no measure without evidence")
	}
	switch m.Kind {
	case "share":
		r.share(&m)
	case "choice":
		r.choice(&m)
	}
	label := func(suffix string) engine.Text {
		text, ok := texts["lever."+m.ID+suffix]
		if !ok {
			r.refuse("id", "label lever.%s%s is missing", m.ID, suffix)
		}
		return text
	}
	m.Name, m.About, m.Indicator = label(""), label(".about"), label(".indicator")
	for _, c := range m.Choices {
		label("." + c)
	}
	return m
}

// share reads what only a lever with a position has.
func (r row) share(m *engine.Measure) {
	m.Unit = r.unit("unit")
	m.Min, m.Max, m.Step = r.number("min"), r.number("max"), r.number("step")
	m.Today, m.Reach = r.id("today"), r.id("reach")
	if r.optional("cost") != "" {
		m.Cost = r.id("cost")
	}
	if m.Unit == "%" {
		m.Stock = r.id("stock")
	} else if r.optional("stock") != "" {
		r.refuse("stock", "only a share in per cent has a stock")
	}
	if m.Min >= m.Max {
		r.refuse("max", "%v is not above min %v", m.Max, m.Min)
	}
	if m.Step <= 0 || m.Step > m.Max-m.Min {
		r.refuse("step", "%v is no step between %v and %v", m.Step, m.Min, m.Max)
	}
	if m.Choices != nil {
		r.refuse("choices", "a share has no choices")
	}
}

// choice reads a lever that is a pick of one among several: its position is
// the index of the choice, so the bounds follow from the list.
func (r row) choice(m *engine.Measure) {
	if len(m.Choices) < 2 {
		r.refuse("choices", "a choice needs at least two")
	}
	m.Max, m.Step = float64(len(m.Choices)-1), 1
	for _, column := range []string{"unit", "min", "max", "step", "today", "reach", "stock", "cost"} {
		if r.optional(column) != "" {
			r.refuse(column, "a choice has none: leave it empty")
		}
	}
}
