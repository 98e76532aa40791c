package scene

// Lasts is how long a transition takes, in seconds.
const Lasts = 0.22

// Motion carries the picture from one state to the next and then rests. Time
// is told to it, in seconds from any beginning.
type Motion struct {
	from, to State
	began    float64
	started  bool
	moving   bool
}

// Aim sets the state to go to. The first state, and any state that asks for
// stillness, is shown at once.
func (m *Motion) Aim(s State, now float64) {
	if !m.started || s.Still {
		m.from, m.to, m.started, m.moving = s, s, true, false
		return
	}
	m.from, _ = m.Now(now)
	m.to, m.began, m.moving = s, now, true
}

// Now returns the state to show and the phase of the transition.
func (m *Motion) Now(now float64) (State, float64) {
	t := m.progress(now)
	if t >= 1 {
		return m.to, 0
	}
	rest := 1 - t
	eased := 1 - rest*rest*rest // fast first, arriving softly
	return Between(m.from, m.to, eased), eased
}

// Rests reports whether nothing moves any more; from then on Now does not
// depend on time.
func (m *Motion) Rests(now float64) bool { return m.progress(now) >= 1 }

// Started reports whether there is anything to show.
func (m *Motion) Started() bool { return m.started }

func (m *Motion) progress(now float64) float64 {
	if !m.moving {
		return 1
	}
	return min(max((now-m.began)/Lasts, 0), 1)
}
