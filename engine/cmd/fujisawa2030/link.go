package main

import (
	"fmt"

	"fujisawa2030/engine"
	"fujisawa2030/engine/scenario"
)

// assume changes the fact that the link doubts.
func (r *request) assume(city *engine.City) error {
	a := r.link.Assumption
	if a == nil {
		return nil
	}
	changed, err := engine.Assume(city, a.ID, engine.FiscalYear(a.FY), a.Value)
	if err == nil {
		*city = changed
	}
	return err
}

// follow puts the link's settings before those of -set. A figure must not rest
// on a link that was read in part: a lever that this city does not have ends it.
func (r *request) follow() error {
	var linked []setting
	for _, n := range r.link.Named {
		linked = append(linked, setting{n.Lever, n.Value})
	}
	if unknown := r.link.Code.Place(r.model); len(unknown) > 0 {
		return fmt.Errorf("-link: this city has no lever or option of number %v", unknown)
	}
	for _, s := range r.link.Code.Settings {
		for i, l := range r.model.Levers() {
			if l.Number == s.Number {
				linked = append(linked, setting{l.ID, field(r.position(i))})
			}
		}
	}
	r.settings = append(linked, r.settings...)
	return nil
}

// address is the fragment of a link to what was run; empty for a city whose
// edition has no date.
func (r *request) address() (string, error) {
	if r.model.City().Edition == "" {
		return "", nil
	}
	c, err := scenario.Of(r.model)
	if err != nil {
		return "", err
	}
	text, err := c.Marshal()
	if err != nil {
		return "", err
	}
	if a := r.link.Assumption; a != nil {
		text += "&a=" + a.String()
	}
	return "#" + text, nil
}
