package reach

import (
	"math"
	"slices"

	"fujisawa2030/engine"
)

// found writes the answer for a point.
func (s *Search) found(point []float64) *Answer {
	base := s.model.Value("pathway.total", engine.FirstFY)
	a := &Answer{By: s.ask.By, Goal: s.ask.Goal, Start: s.start, Lowest: s.course.total(s.lowest), Total: s.course.total(point)}
	a.Met = a.Total <= a.Goal
	if !a.Met {
		a.Miss = a.Total - a.Goal
		a.Points = 100 * a.Miss / base
	}
	a.Spend, a.Bill = s.course.spending()-s.spend, s.course.bill()-s.bill
	spend := map[int]float64{}
	for k, lever := range s.course.priced {
		spend[lever] = s.course.probe.Value(theCosts + k)
	}
	places := map[int]int{}
	for k, w := range s.course.levers {
		places[w.lever] = k
		a.Change += point[k]
	}
	for i, l := range s.model.Levers() {
		if l.IsChoice() {
			continue
		}
		lever := Lever{Lever: i, Role: s.role(i), From: l.Today, To: l.Today, Spend: math.NaN()}
		if known, ok := spend[i]; ok {
			lever.Spend = known
		}
		if lever.Role == Held {
			lever.From = s.model.Positions()[i]
			lever.To = lever.From
		} else if k, ok := places[i]; ok && point[k] > 0 {
			s.moved(&lever, point, k)
			a.Unpriced = a.Unpriced || lever.Spend != lever.Spend
		}
		a.Levers = append(a.Levers, lever)
	}
	s.course.total(point)
	a.Limits = s.bind(point, a.Total)
	return a
}

// moved fills in a lever that is used.
func (s *Search) moved(lever *Lever, point []float64, k int) {
	lever.Role, lever.To, lever.Share = Used, s.course.levers[k].at(point[k]), point[k]
	s.course.total(point)
	with := s.course.bill()
	point[k] = 0
	s.course.total(point)
	lever.Bill = with - s.course.bill()
	point[k] = lever.Share
}

// role is what a lever that is not used does.
func (s *Search) role(lever int) Role {
	if role, ok := s.roles[lever]; ok {
		return role
	}
	switch l := &s.model.Levers()[lever]; {
	case s.ask.Free != nil && !s.ask.Free[lever]:
		return Held
	case l.Today == l.Reach:
		return Idle
	}
	return Unused
}

// bind says of every lever at its reach what one more point would save.
func (s *Search) bind(point []float64, total float64) []Limit {
	var limits []Limit
	for k, w := range s.course.levers {
		if point[k] < 1 {
			continue
		}
		l := &s.model.Levers()[w.lever]
		limit := Limit{Lever: w.lever, Reach: l.Reach, Worth: math.NaN()}
		if more := math.Min(1, l.Max-l.Reach); more > 0 {
			s.course.probe.Extend(w.lever, l.Reach+more)
			s.course.probe.Set(w.lever, l.Reach+more)
			s.course.probe.Run()
			limit.Worth = (total - s.course.probe.Value(theTotal)) / more
			s.course.probe.Extend(w.lever, l.Reach)
			s.course.probe.Set(w.lever, l.Reach)
		}
		limits = append(limits, limit)
	}
	slices.SortStableFunc(limits, func(a, b Limit) int {
		switch {
		case a.Worth > b.Worth, a.Worth == a.Worth && b.Worth != b.Worth:
			return -1
		case b.Worth > a.Worth, b.Worth == b.Worth && a.Worth != a.Worth:
			return 1
		}
		return 0
	})
	return limits
}
