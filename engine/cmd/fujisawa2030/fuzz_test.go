package main

import (
	"os"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/scenario"
)

// FuzzSettings: whatever -set and -link take, the positions are within the
// levers' bounds, and the link that run prints leads to the same result.
func FuzzSettings(f *testing.F) {
	for _, seed := range []string{"pv=20 view=plan", "link:#1MEdQm6UY1A2", "link:#v=1&pv=20&a=window.saving:0.2", "ev=1e1", "ev=0x1p4", "bluecarbon=12.345", "pv", "=", "pv=NaN", "link:x#a=moe.total@2013:3000"} {
		f.Add(seed)
	}
	city, err := table.City(os.DirFS(facts), "2026-11-23")
	if err != nil {
		f.Fatal(err)
	}
	plain, err := engine.New(&city)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, line string) {
		r := &request{model: plain}
		for _, word := range strings.Fields(line) {
			if text, ok := strings.CutPrefix(word, "link:"); ok {
				if r.link, err = scenario.ParseLink(text); err != nil {
					return
				}
				continue
			}
			lever, value, ok := strings.Cut(word, "=")
			if !ok || lever == "" || value == "" {
				return
			}
			r.settings = append(r.settings, setting{lever, value})
		}
		if a := r.link.Assumption; a != nil {
			if changed := city; r.assume(&changed) == nil {
				if r.model, err = engine.New(&changed); err != nil {
					return
				}
			}
		}
		if r.follow() != nil {
			return
		}
		for _, s := range r.settings {
			if r.set(s) != nil {
				return
			}
		}
		for i, l := range r.model.Levers() {
			x := r.model.Positions()[i]
			if !l.IsChoice() && !(x >= l.Min && x <= l.Max) || l.IsChoice() && l.Choices[int(x)] == "" {
				t.Errorf("%s is at %v", l.ID, x)
			}
		}
		address, err := r.address()
		if err != nil {
			t.Fatal(err)
		}
		again := &request{model: r.model}
		if again.link, err = scenario.ParseLink(address); err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		if err := again.follow(); err != nil {
			t.Fatal(err)
		}
		if second, err := again.address(); err != nil || second != strings.Split(address, "&")[0] && again.link.Assumption == nil || again.link.Assumption != nil && second != address {
			t.Errorf("%s leads to %s, %v", address, second, err)
		}
	})
}
