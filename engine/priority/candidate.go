package priority

import (
	"fujisawa2030/engine"
)

// candidates lists the levers that compete, and those that do not.
func candidates(m *engine.Model, scenario bool) (list []Candidate, apart []Apart) {
	for i := range m.Levers() {
		l := &m.Levers()[i]
		if l.IsChoice() {
			continue
		}
		switch l.Sector {
		case "sink", "footprint":
			apart = append(apart, Apart{i, l.ID, l.Name, l.Sector})
			continue
		}
		to := l.Reach
		if scenario {
			to = min(max(m.Positions()[i], l.Min), l.Reach)
		}
		list = append(list, Candidate{Lever: i, ID: l.ID, Name: l.Name, Actor: l.Actor, Sector: l.Sector, Unit: l.Unit, From: l.Today, To: to, stocks: stocksOf(l.ID)})
	}
	return list, apart
}

// rest puts all levers with a position to today's adoption and returns what
// brings them back.
func rest(m *engine.Model) (back func()) {
	before := append([]float64(nil), m.Positions()...)
	for i := range m.Levers() {
		if l := &m.Levers()[i]; !l.IsChoice() {
			m.Positions()[i] = l.Today
		}
	}
	return func() {
		copy(m.Positions(), before)
		m.Run()
	}
}

// try has the engine try all candidates, alone and at the margin, and leaves
// the trials that go on through the futures. The model is left at today's
// adoption.
func try(m *engine.Model, list []Candidate, futures int) *engine.Trials {
	forth, back := make([]engine.Try, len(list)), make([]engine.Try, len(list))
	for i := range list {
		c := &list[i]
		forth[i], back[i] = engine.Try{Lever: c.Lever, To: c.To}, engine.Try{Lever: c.Lever, To: c.From}
		m.Positions()[c.Lever] = c.To
	}
	m.Run()
	margin := engine.NewTrials(m, back, 0)
	for i := range list {
		m.Positions()[list[i].Lever] = list[i].From
	}
	m.Run()
	alone := engine.NewTrials(m, forth, futures)
	contract := alone
	if k := m.Lever("ledger"); k >= 0 {
		before := m.Positions()[k]
		m.Positions()[k] = float64(m.Levers()[k].Choice("contract"))
		m.Run()
		contract = engine.NewTrials(m, forth, 0)
		m.Positions()[k] = before
		m.Run()
	}
	for i := range list {
		c := &list[i]
		c.Contract = saved(contract, i)
		c.Alone, c.Margin = saved(alone, i), margin.Tried[i].Total.Less(&margin.Ground.Total)
		c.Spend, c.Bill = alone.Tried[i].Spend.Less(&alone.Before[i]), alone.Tried[i].Bill.Less(&alone.Ground.Bill)
		c.Gross, c.Net, _ = price(alone, i)
	}
	return alone
}
