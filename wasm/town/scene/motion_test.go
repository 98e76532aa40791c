package scene

import (
	"math"
	"testing"
)

func TestMotionRestsAfterItsTime(t *testing.T) {
	var m Motion
	if m.Started() {
		t.Error("started before any state")
	}
	m.Aim(scenario(0, 3000), 10)
	if !m.Started() || !m.Rests(10) {
		t.Error("the first state is not shown at once")
	}
	m.Aim(scenario(1, 2000), 20)
	if m.Rests(20 + Lasts/2) {
		t.Error("rests halfway")
	}
	state, phase := m.Now(20 + Glides/2)
	if end := state.Pathway[17]; end >= 2500 || end <= 2000 { // eased: more than half done
		t.Errorf("halfway FY2030 is %g", end)
	}
	if phase <= 0 || phase >= 1 {
		t.Errorf("halfway phase is %g", phase)
	}
	if !m.Rests(20 + 1.01*Lasts) {
		t.Error("moves on")
	}
	if state, phase := m.Now(99); state.Shares[PV] != 1 || phase != 0 {
		t.Errorf("ends at pv %g, phase %g", state.Shares[PV], phase)
	}
}

func TestMotionTurnsWithoutJump(t *testing.T) {
	for _, at := range []float64{0.1, 0.3, 0.8} {
		var m Motion
		m.Aim(scenario(0, 3000), 0)
		m.Aim(scenario(1, 2000), 1)
		before, phase := m.Now(1 + at*Lasts)
		m.Aim(scenario(0, 3000), 1+at*Lasts)
		after, turned := m.Now(1 + at*Lasts)
		if before.Pathway[17] != after.Pathway[17] || math.Abs(phase-turned) > 1e-12 {
			t.Errorf("after %g: FY2030 jumps from %g to %g, phase from %g to %g", at, before.Pathway[17], after.Pathway[17], phase, turned)
		}
	}
}

func TestMotionStaysStillWhenAsked(t *testing.T) {
	var m Motion
	m.Aim(scenario(0, 3000), 0)
	still := scenario(1, 2000)
	still.Still = true
	m.Aim(still, 1)
	if !m.Rests(1) {
		t.Error("moves")
	}
	if state, _ := m.Now(1); state.Shares[PV] != 1 {
		t.Errorf("pv is %g", state.Shares[PV])
	}
}
