package agenda

import (
	"math"
	"slices"

	"fujisawa2030/engine"
	"fujisawa2030/engine/wedge"
)

// noticed is the least saving that counts, in kt.
const noticed = 1e-6

// actors in the order of the papers.
var actors = []engine.Actor{engine.Resident, engine.Business, engine.CityHall}

// Work is an agenda in the making.
type Work struct {
	model   *engine.Model
	ask     Ask
	agenda  Agenda
	actions []Action
	shared  *shared
	single  *engine.Probe // pathway.total, for levers by themselves
	before  float64       // of it, with all at rest
}

// New prepares an agenda. Run must have been called for the model's positions;
// they and the results are as before when it returns. Errors: an Ask that
// cannot be meant.
func New(m *engine.Model, ask Ask) (*Work, error) {
	if err := ask.check(m); err != nil {
		return nil, err
	}
	w := &Work{model: m, ask: ask}
	w.agenda = Agenda{Reach: ask.Reach, Sectors: engine.Sectors(), Budget: ask.Budget}
	if i := m.Lever("ledger"); i >= 0 {
		w.agenda.Contract = int(m.Positions()[i]) == m.Levers()[i].Choice("contract")
	}
	before := slices.Clone(m.Positions())
	defer func() {
		copy(m.Positions(), before)
		m.Run()
	}()
	w.single = m.Probe("pathway.total")
	w.rest(w.single)
	w.single.Run()
	w.before = w.single.Value(0)
	w.place()
	m.Run()
	w.actions, w.agenda.Apart = w.list()
	w.shared = share(m, w.actions, w.agenda.Sectors)
	w.agenda.Sampled = len(w.actions) > wedge.Exact
	for i := range w.actions {
		w.actions[i].Indicator = w.indicator(w.actions[i].Lever)
		w.actions[i].Subsidy = w.subsidy(&w.actions[i])
	}
	w.sinks()
	w.technologies()
	return w, nil
}

// place puts the levers where the agenda has them: those that take part at
// reach when that is asked, but for those that would raise emissions; the others
// at today's adoption.
func (w *Work) place() {
	m := w.model
	for i := range m.Levers() {
		l := &m.Levers()[i]
		switch {
		case l.IsChoice():
		case !w.ask.takes(l.ID):
			m.Positions()[i] = l.Today
		case w.ask.Reach:
			if m.Positions()[i] = l.Reach; w.alone(i, l.Reach) < -noticed {
				m.Positions()[i] = l.Today
			}
		}
	}
}

// rest puts all levers of a probe to today's adoption.
func (w *Work) rest(p *engine.Probe) {
	for i := range w.model.Levers() {
		if l := &w.model.Levers()[i]; !l.IsChoice() {
			p.Set(i, l.Today)
		}
	}
}

// counted is the position that the model counts for a lever.
func counted(m *engine.Model, i int) float64 {
	l := &m.Levers()[i]
	return min(max(m.Positions()[i], l.Min), l.Reach)
}

// list tells the levers that take part from those that do not.
func (w *Work) list() (list []Action, apart []Apart) {
	m := w.model
	for i := range m.Levers() {
		l := &m.Levers()[i]
		why := ""
		switch {
		case l.IsChoice() || l.Sector == "sink":
			continue
		case l.Sector == "footprint":
			why = "footprint"
		case counted(m, i) == l.Today && w.ask.Reach && w.ask.takes(l.ID) && l.Reach > l.Today:
			why = "raises"
		case counted(m, i) == l.Today:
			why = "still"
		}
		if why != "" {
			apart = append(apart, Apart{i, l.ID, l.Name, why})
			continue
		}
		list = append(list, Action{Lever: i, ID: l.ID, Name: l.Name, Actor: l.Actor, Sector: l.Sector})
	}
	return list, apart
}

// Step evaluates up to n more sets of actions and returns how many are left.
func (w *Work) Step(n int) int { return w.shared.step(n) }

// Agenda returns the agenda once no set is left; nil before.
func (w *Work) Agenda() *Agenda {
	if w.shared.left() > 0 {
		return nil
	}
	w.shared.into(w.actions)
	a := w.agenda
	a.BySector, a.Total = sums(w.actions, len(a.Sectors))
	for _, id := range actors {
		a.Actors = append(a.Actors, w.actor(id))
	}
	a.Curve = curve(w.actions)
	a.New = slices.Clone(a.New)
	for i := range a.New {
		for _, one := range w.actions {
			if one.ID == a.New[i].ID {
				a.New[i].In, a.New[i].Saved = true, one.Saved
			}
		}
	}
	return &a
}

// sums adds actions up, by sector and over all.
func sums(list []Action, sectors int) (by []engine.Yearly, total engine.Yearly) {
	by = make([]engine.Yearly, sectors)
	for i := range list {
		for s := range by {
			for k := range total {
				by[s][k] += list[i].BySector[s][k]
			}
		}
	}
	for s := range by {
		for k := range total {
			total[k] += by[s][k]
		}
	}
	return by, total
}

// actor gathers one actor's actions, by the sector they stand under.
func (w *Work) actor(id engine.Actor) Actor {
	var own []Action
	for _, one := range w.actions {
		if one.Actor == id {
			own = append(own, one)
		}
	}
	a := Actor{ID: id}
	a.BySector, a.Total = sums(own, len(w.agenda.Sectors))
	for _, sector := range w.agenda.Sectors {
		s := Sector{ID: sector}
		for _, one := range own {
			if one.Sector == sector {
				s.Actions = append(s.Actions, one)
			}
		}
		if s.Actions != nil {
			_, s.Total = sums(s.Actions, len(w.agenda.Sectors))
			a.Sectors = append(a.Sectors, s)
		}
	}
	return a
}

// curve orders the priced actions by their cost.
func curve(list []Action) Curve {
	var c Curve
	for i := range list {
		one := &list[i]
		kt := one.Saved.Last()
		cost, ok := one.Cost()
		switch {
		case kt < -noticed:
			c.Contrary += kt
		case !ok:
			c.Unpriced += kt
		default:
			c.Steps = append(c.Steps, Step{one.Lever, one.ID, one.Name, cost, kt, math.NaN()})
			if cost < 0 {
				c.Negative += kt
			}
		}
	}
	slices.SortStableFunc(c.Steps, func(a, b Step) int {
		switch {
		case a.Cost < b.Cost:
			return -1
		case a.Cost > b.Cost:
			return 1
		}
		return 0
	})
	from := 0.0
	for i := range c.Steps {
		c.Steps[i].From = from
		from += c.Steps[i].Width
	}
	return c
}
