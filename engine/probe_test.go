package engine_test

import (
	"math/rand/v2"
	"testing"
)

// A probe gives the bits of the whole model, wherever the levers stand.
func TestProbeIsTheModel(t *testing.T) {
	m := fujisawa(t)
	r := rand.New(rand.NewPCG(8, 1))
	ids := []string{"pathway.total", "target", "pathway.household", "ev.cars", "gap"}
	for range 20 {
		random(m, r)
		m.Run()
		p := m.Probe(ids...)
		for range 10 {
			for i := range m.Levers() {
				if l := &m.Levers()[i]; !l.IsChoice() {
					m.Positions()[i] = l.Min + r.Float64()*(l.Max-l.Min)
					p.Set(i, m.Positions()[i])
				}
			}
			p.Run()
			m.Run()
			for k, id := range ids {
				near(t, id, p.Value(k), m.Value(id, 2030), 0)
			}
		}
	}
	p := m.Probe("moon", "pathway.total")
	p.Run()
	if v := p.Value(0); v == v || p.Value(1) != p.Value(1) {
		t.Errorf("the moon is %v, the total %v", v, p.Value(1))
	}
}

func TestProbeDoesNotAllocate(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	p := m.Probe("pathway.total")
	if n := testing.AllocsPerRun(10, func() { p.Set(0, 15); p.Run() }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
