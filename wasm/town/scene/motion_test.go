package scene

import "testing"

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
	state, phase := m.Now(20 + Lasts/2)
	if share := state.Shares[PV]; share <= 0.5 || share >= 1 { // eased: more than half done
		t.Errorf("halfway pv is %g", share)
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
	var m Motion
	m.Aim(scenario(0, 3000), 0)
	m.Aim(scenario(1, 2000), 1)
	before, _ := m.Now(1 + Lasts/3)
	m.Aim(scenario(0, 3000), 1+Lasts/3)
	after, _ := m.Now(1 + Lasts/3)
	if before.Shares[PV] != after.Shares[PV] {
		t.Errorf("pv jumps from %g to %g", before.Shares[PV], after.Shares[PV])
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
