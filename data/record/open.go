package record

import (
	"fmt"
	"strconv"

	"fujisawa2030/data/edition"
	"fujisawa2030/engine"
	"fujisawa2030/engine/scenario"
)

// Open compiles the model over an edition's text and sets it to a link's
// scenario; an empty link is today's adoption. It returns the link's assumption
// as text, empty for none. A figure must not rest on a link that was read in
// part: a lever or an option that the edition does not have is an error.
func Open(text []byte, link string) (m *engine.Model, assumption string, err error) {
	city, err := edition.Parse(text)
	if err != nil {
		return nil, "", err
	}
	var l scenario.Link
	if link != "" {
		if l, err = scenario.ParseLink(link); err != nil {
			return nil, "", err
		}
	}
	if a := l.Assumption; a != nil {
		if city, err = engine.Assume(&city, a.ID, engine.FiscalYear(a.FY), a.Value); err != nil {
			return nil, "", err
		}
		assumption = a.String()
	}
	if m, err = engine.New(&city); err != nil {
		return nil, "", err
	}
	if unknown := l.Code.Place(m); len(unknown) > 0 {
		return nil, "", fmt.Errorf("link: this city has no lever or option of number %v", unknown)
	}
	for _, n := range l.Named {
		if err := place(m, n); err != nil {
			return nil, "", err
		}
	}
	m.Run()
	return m, assumption, nil
}

func place(m *engine.Model, n scenario.Named) error {
	i := m.Lever(n.Lever)
	if i < 0 {
		return fmt.Errorf("link: unknown lever %q", n.Lever)
	}
	l := &m.Levers()[i]
	if l.IsChoice() {
		k := l.Choice(n.Value)
		if k < 0 {
			return fmt.Errorf("link: lever %s has no option %q", l.ID, n.Value)
		}
		m.Positions()[i] = float64(k)
		return nil
	}
	x, err := strconv.ParseFloat(n.Value, 64)
	if err != nil || !(l.Min <= x && x <= l.Max) {
		return fmt.Errorf("link: lever %s: %q is no position between %v and %v", l.ID, n.Value, l.Min, l.Max)
	}
	m.Positions()[i] = x
	return nil
}
