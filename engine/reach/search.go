package reach

import (
	"errors"
	"math"
	"slices"

	"fujisawa2030/engine"
)

// Search is a question that is being answered.
type Search struct {
	model  *engine.Model
	ask    Ask
	course *course
	roles  map[int]Role
	stages []func() bool // each is called until it returns false
	answer *Answer

	start   float64 // total, spending and energy bill before the mix
	spend   float64
	bill    float64
	descent *descent
	lowest  []float64
	walks   []*walk
	turn    int // of the swaps
	idle    int // swaps without gain
}

// New prepares a search at the model's present positions and settings, for
// which Run must have been called.
func New(m *engine.Model, ask Ask) (*Search, error) {
	if ask.Free != nil && len(ask.Free) != len(m.Levers()) {
		return nil, errors.New("reach: not as many levers as the model has")
	}
	if math.IsNaN(ask.Goal) {
		ask.Goal = m.Value("target", engine.EndFY)
	}
	switch {
	case math.IsNaN(ask.Goal):
		return nil, errors.New("reach: the city has no target in these settings: a goal is needed")
	case math.IsInf(ask.Goal, 0):
		return nil, errors.New("reach: the goal is not a number")
	}
	s := &Search{model: m, ask: ask, course: newCourse(m, ask), roles: map[int]Role{}}
	s.stages = []func() bool{s.survey, s.descend, s.walk, s.swap, s.limits}
	return s, nil
}

// Step goes on for up to n steps, each of which takes at most some hundred runs
// of the model, and returns how many stages are left.
func (s *Search) Step(n int) int {
	for ; n > 0 && len(s.stages) > 0; n-- {
		if !s.stages[0]() {
			s.stages = s.stages[1:]
		}
	}
	return len(s.stages)
}

// Answer returns what was found once no stage is left; nil before.
func (s *Search) Answer() *Answer { return s.answer }

func (s *Search) survey() bool {
	s.roles = s.course.survey()
	if s.ask.By == Cost {
		for lever, role := range s.course.unpriced() {
			s.roles[lever] = role
		}
	}
	s.start = s.course.total(make([]float64, len(s.course.levers)))
	s.spend, s.bill = s.course.spending(), s.course.bill()
	return false
}

// descend looks for the lowest total from today's adoption, and then from all
// levers at reach.
func (s *Search) descend() bool {
	if s.descent == nil {
		s.descent = s.course.descent(make([]float64, len(s.course.levers)))
	}
	if s.descent.sweep() {
		return true
	}
	if s.lowest == nil {
		s.lowest = s.descent.point
		all := make([]float64, len(s.lowest))
		for i := range all {
			all[i] = 1
		}
		s.descent = s.course.descent(all)
		return true
	}
	if s.descent.here < s.course.total(s.lowest)-noticed {
		s.lowest = s.descent.point
	}
	if s.met() {
		s.walks = []*walk{s.course.walk(s.lowest, s.ask.Goal)}
		if w := s.course.walk(make([]float64, len(s.lowest)), s.ask.Goal); w != nil {
			s.walks = append(s.walks, w)
		}
	}
	return false
}

// met says whether any mix meets the goal.
func (s *Search) met() bool { return s.course.total(s.lowest) <= s.ask.Goal }

// walk takes a step on each walk that has not ended, and keeps the best end.
func (s *Search) walk() bool {
	going := false
	for _, w := range s.walks {
		if w.radius >= narrowest {
			going = w.step() || going
		}
	}
	if going {
		return true
	}
	slices.SortStableFunc(s.walks, func(a, b *walk) int {
		switch {
		case a.cost < b.cost:
			return -1
		case a.cost > b.cost:
			return 1
		}
		return 0
	})
	return false
}

// swap tries one swap on the best walk, until a whole round gains nothing.
func (s *Search) swap() bool {
	rounds := 2 * len(s.course.levers)
	if len(s.walks) == 0 || s.idle == rounds {
		return false
	}
	s.idle++
	if s.walks[0].swap(s.turn) {
		s.idle = 0
	}
	s.turn = (s.turn + 1) % rounds
	return s.idle < rounds
}

func (s *Search) limits() bool {
	point := s.lowest
	if len(s.walks) > 0 {
		point = s.walks[0].point
	}
	s.answer = s.found(point)
	return false
}
