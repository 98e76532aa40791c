package engine

import (
	"errors"

	"fujisawa2030/engine/draw"
	"fujisawa2030/engine/formula"
)

// doubts is what the futures need besides the positions.
type doubts struct {
	inputs []input
	part   *formula.Part // from the uncertain inputs to the total and the target
	kept   [2]*draws
}

// input is an uncertain fact.
type input struct {
	fact  *Fact
	row   int // of the part
	shape Shape
}

// placeDoubts finds the uncertain inputs and the rules that they move.
func (m *Model) placeDoubts() error {
	d := &m.doubts
	d.inputs = make([]input, len(m.city.Doubts))
	moving, held := make([]int, len(d.inputs)), make([]int, 0, 2*len(m.levers))
	for i := range m.city.Doubts {
		doubt := &m.city.Doubts[i]
		f := m.fact(doubt.ID, LastFY)
		if f == nil || !(f.Low < f.High) {
			return errors.New("doubt " + doubt.ID + ": not a fact with a range")
		}
		moving[i], _ = m.program.Row(doubt.ID)
		d.inputs[i] = input{f, 0, doubt.Shape}
	}
	for i := range m.levers {
		if l := &m.levers[i]; !l.IsChoice() {
			today, _ := m.program.Row(l.Measure.Today)
			reach, _ := m.program.Row(l.Measure.Reach)
			held = append(held, today, reach)
		}
	}
	d.part = m.program.Part(ShownYears, moving, held, []int{m.total, m.target})
	for i, row := range moving {
		d.inputs[i].row = d.part.Row(row)
	}
	return nil
}

// at returns the value that the input stays below with probability u.
func (in *input) at(u float64) float64 {
	switch in.shape {
	case Uniform:
		return draw.Uniform(u, in.fact.Low, in.fact.High)
	case Normal:
		return draw.TwoPieceNormal(u, in.fact.Low, in.fact.Value, in.fact.High)
	}
	return draw.Triangle(u, in.fact.Low, in.fact.Value, in.fact.High)
}

// draws are the values of n futures. They are made on first use and kept,
// because every run asks for the same ones.
type draws struct {
	n, made int
	columns []draw.Column
	values  []float64 // by input, then future
	totals  []float64 // results: by year, then future
}

// seed is fixed: whoever looks at the same positions sees the same futures.
const seed = 14205

// draws returns those of n futures. Two sizes are kept: few while a lever
// moves, many when it rests.
func (d *doubts) draws(n int) *draws {
	for _, s := range d.kept {
		if s != nil && s.n == n {
			return s
		}
	}
	s := &draws{n: n, columns: d.columns(n, ""), values: make([]float64, len(d.inputs)*n), totals: make([]float64, ShownYears*n)}
	d.kept[0], d.kept[1] = d.kept[1], s
	return s
}

// columns prepares n draws of every input; another suffix draws anew.
func (d *doubts) columns(n int, suffix string) []draw.Column {
	columns := make([]draw.Column, len(d.inputs))
	for i := range columns {
		columns[i] = draw.Sample{Seed: seed, Draws: n}.Column(draw.Dimension(d.inputs[i].fact.ID + suffix))
	}
	return columns
}

// more makes the values of some more futures.
func (s *draws) more(d *doubts) {
	k := min(64, s.n-s.made)
	for i := range d.inputs {
		values := s.values[i*s.n+s.made:][:k]
		s.columns[i].Fill(values, s.made)
		for j, u := range values {
			values[j] = d.inputs[i].at(u)
		}
	}
	s.made += k
}
