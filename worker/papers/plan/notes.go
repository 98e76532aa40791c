package plan

import (
	"fmt"
	"html/template"
	"strings"

	"fujisawa2030/engine"
)

// notes numbers the sources in the order in which they are called.
type notes struct {
	order  []string
	number map[string]int
}

// cite writes the numbers of sources, as links to the list.
func (n *notes) cite(sources ...string) template.HTML {
	var links []string
	for _, id := range sources {
		links = append(links, fmt.Sprintf(`<a href="#source-%[1]d">%[1]d</a>`, n.of(id)))
	}
	if links == nil {
		return ""
	}
	return template.HTML(`<sup class="cite">[` + strings.Join(links, "、") + `]</sup>`)
}

func (n *notes) of(id string) int {
	if n.number == nil {
		n.number = map[string]int{}
	}
	if n.number[id] == 0 {
		n.order = append(n.order, id)
		n.number[id] = len(n.order)
	}
	return n.number[id]
}

// Cited is a numbered source.
type Cited struct {
	Number int
	*engine.Source
}

// Cited lists the sources that the text has called so far; the list therefore
// stands last.
func (p *Plan) Cited() ([]Cited, error) {
	var all []Cited
	for i, id := range p.notes.order {
		found := false
		for k := range p.City.Sources {
			if s := &p.City.Sources[k]; s.ID == id {
				all = append(all, Cited{i + 1, s})
				found = true
			}
		}
		if !found {
			return nil, fmt.Errorf("source %q is cited but not in the edition", id)
		}
	}
	return all, nil
}

// Behind cites the sources behind a quantity in a year.
func (p *Plan) Behind(id string, fy engine.FiscalYear) (template.HTML, error) {
	e, ok := p.Model.Explain(id, fy, engine.Japanese)
	if !ok {
		return "", fmt.Errorf("quantity %q is not known", id)
	}
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.ID)
	}
	return p.notes.cite(ids...), nil
}

// Fact cites the sources of a fact, all its years.
func (p *Plan) Fact(ids ...string) (template.HTML, error) {
	var sources []string
	for _, id := range ids {
		found := false
		for _, f := range p.City.Facts {
			if f.ID != id {
				continue
			}
			found = true
			seen := false
			for _, s := range sources {
				seen = seen || s == f.Source
			}
			if !seen {
				sources = append(sources, f.Source)
			}
		}
		if !found {
			return "", fmt.Errorf("fact %q is not known", id)
		}
	}
	return p.notes.cite(sources...), nil
}
