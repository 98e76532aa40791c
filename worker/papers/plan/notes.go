package plan

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// notes numbers the sources in the order in which they are called.
type notes struct {
	order  []string
	number map[string]int
}

// most is how many numbers stand at one place; what rests on more names the
// first and says that there are others, which the evidence lists.
const most = 6

// cite writes the numbers of sources, as links to the list.
func (n *notes) cite(sources ...string) template.HTML {
	var links []string
	more := ""
	var once []string
	for _, id := range sources {
		if !slices.Contains(once, id) {
			once = append(once, id)
		}
	}
	if sources = once; len(sources) > most {
		sources, more = sources[:most], "ほか"
	}
	for _, id := range sources {
		links = append(links, fmt.Sprintf(`<a href="#source-%[1]d">%[1]d</a>`, n.of(id)))
	}
	if links == nil {
		return ""
	}
	return template.HTML(`<sup class="cite">[` + strings.Join(links, "、") + more + `]</sup>`)
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
		lists := [][]engine.Source{p.City.Sources}
		if p.Now != nil {
			lists = append(lists, p.Now.set.Sources)
		}
		for _, list := range lists {
			for k := range list {
				if s := &list[k]; s.ID == id && !found {
					all = append(all, Cited{i + 1, s})
					found = true
				}
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

// Past cites the sources of the city's past as it is shown, and of the
// statistics that carry it on.
func (p *Plan) Past() template.HTML {
	prefix := map[string]string{"moe": "moe.", "plan": "plan.share.", "own": "own.", "computed": "kgw.carbon."}[p.Traits.View]
	var sources []string
	for _, f := range p.City.Facts {
		if (strings.HasPrefix(f.ID, prefix) || strings.HasPrefix(f.ID, "kgw.gj.") || strings.HasPrefix(f.ID, "nat.carbon.")) && !slices.Contains(sources, f.Source) {
			sources = append(sources, f.Source)
		}
	}
	return p.notes.cite(sources...)
}

// Present cites where a lever's present adoption comes from, with its grade.
func (p *Plan) Present(id string) template.HTML {
	e, ok := p.Model.Explain(p.Levers[p.lever(id)].Measure.Today, p.End, engine.Japanese)
	if !ok {
		return ""
	}
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.ID)
	}
	return " " + grade(e.Grade) + p.notes.cite(ids...)
}

// Cites cites a list of sources.
func (p *Plan) Cites(ids []string) template.HTML { return p.notes.cite(ids...) }
