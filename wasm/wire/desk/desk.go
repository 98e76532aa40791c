// Package desk writes the answers of the planners' part as JSON. It stands apart
// from package wire because phones that never ask do not load what it needs.
package desk

import (
	"fujisawa2030/engine"
	"fujisawa2030/engine/reach"
	"fujisawa2030/wasm/wire"
)

// Reach writes what it would take. A cost or a worth that is not known is null.
func Reach(m *engine.Model, a *reach.Answer) []byte {
	w := &wire.Writer{}
	levers := m.Levers()
	w.Open('{')
	w.Key("by").String(a.By.String())
	w.Key("goal").Number(a.Goal)
	w.Key("start").Number(a.Start)
	w.Key("lowest").Number(a.Lowest)
	w.Key("total").Number(a.Total)
	w.Key("met").Bool(a.Met)
	w.Key("miss").Number(a.Miss)
	w.Key("points").Number(a.Points)
	w.Key("spend").Number(a.Spend)
	w.Key("bill").Number(a.Bill)
	w.Key("cost").Number(a.Cost())
	w.Key("unpriced").Bool(a.Unpriced)
	w.Key("change").Number(a.Change)
	w.Key("levers").Open('[')
	for i := range a.Levers {
		l := &a.Levers[i]
		w.Open('{')
		w.Key("id").String(levers[l.Lever].ID)
		w.Key("role").String(string(l.Role))
		w.Key("from").Number(l.From)
		w.Key("to").Number(l.To)
		w.Key("share").Number(l.Share)
		w.Key("spend").Number(l.Spend)
		w.Key("bill").Number(l.Bill)
		w.Key("cost").Number(l.Cost())
		w.Close('}')
	}
	w.Close(']')
	w.Key("limits").Open('[')
	for _, l := range a.Limits {
		w.Open('{')
		w.Key("id").String(levers[l.Lever].ID)
		w.Key("reach").Number(l.Reach)
		w.Key("worth").Number(l.Worth)
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
	return w.Bytes()
}

// Sensitivity writes the name, the first-order and the total index of each uncertain input.
func Sensitivity(m *engine.Model, first, all []float64) []byte {
	w := &wire.Writer{}
	w.Open('{')
	w.Key("doubts").Open('[')
	for i, doubt := range m.City().Doubts {
		w.Open('{')
		w.Key("id").String(doubt.ID)
		w.Key("names").Text(m.Text(doubt.ID))
		w.Key("first").Number(first[i])
		w.Key("total").Number(all[i])
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
	return w.Bytes()
}
