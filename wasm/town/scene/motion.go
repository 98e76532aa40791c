package scene

import "math"

// A transition's seconds: what glides arrives after Glides, what turns or
// rocks comes to rest after Lasts.
const (
	Glides = 0.22
	Lasts  = 0.9
)

// Motion carries the picture from one state to the next and then rests. Time
// is told to it, in seconds from any beginning.
type Motion struct {
	from, to State
	phase    float64 // when the transition began
	began    float64
	started  bool
	moving   bool
}

// Aim sets the state to go to. The first state, and any state that asks for
// stillness, is shown at once.
func (m *Motion) Aim(s State, now float64) {
	if !m.started || s.Still {
		*m = Motion{from: s, to: s, started: true}
		return
	}
	m.from, m.phase = m.Now(now)
	m.to, m.began, m.moving = s, now, true
}

// Now returns the state to show and the phase of what moves. A new aim takes
// both over as they are, and the phase goes on to the end of its round.
func (m *Motion) Now(now float64) (State, float64) {
	if m.Rests(now) {
		return m.to, 0
	}
	end := 1.0
	if m.phase > 0.5 { // too near to the end to be seen: once more around
		end = 2
	}
	phase := math.Mod(mix(m.phase, end, ease((now-m.began)/Lasts)), 1)
	return Between(m.from, m.to, ease((now-m.began)/Glides)), phase
}

// ease starts fast and arrives softly.
func ease(t float64) float64 {
	rest := 1 - within(t)
	return 1 - rest*rest*rest
}

// Rests reports whether nothing moves any more; from then on Now does not
// depend on time.
func (m *Motion) Rests(now float64) bool { return !m.moving || now-m.began >= Lasts }

// Started reports whether there is anything to show.
func (m *Motion) Started() bool { return m.started }

// Aims returns the state that the picture goes to, if there is one.
func (m *Motion) Aims() (State, bool) { return m.to, m.started }
