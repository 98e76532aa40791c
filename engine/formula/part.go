package formula

// Part is the way from some identifiers that move to some that are wanted: the
// steps that lie between them, on an axis that may end earlier. Everything
// else is copied from a table of the whole program, so that a part gives the
// same bits as the whole in a fraction of the time.
//
// The axis may be cut because no function looks ahead of its year, but for at,
// hold, line, slope, carry and spread over series with known values after the
// end: those must not move, or a test must show that they give the same.
type Part struct {
	*Program
	copied []int32 // row in the whole, for each of the part's first rows
}

// Part returns the part of a program that follows what moves to what is
// wanted. A held identifier keeps its copied value although it lies between.
// Identifiers that the program does not know are ignored.
func (p *Program) Part(years int, moving, held, wanted []string) *Part {
	moves, stays, needed := p.marks(moving), p.marks(held), p.marks(wanted)
	for _, s := range p.steps {
		for _, a := range s.inputs() {
			moves[s.dst] = moves[s.dst] || moves[a] && !stays[s.dst]
		}
	}
	computed := make([]bool, len(p.names))
	var steps []step
	for i := len(p.steps) - 1; i >= 0; i-- {
		s := p.steps[i]
		if !needed[s.dst] || !moves[s.dst] {
			continue
		}
		computed[s.dst] = true
		steps = append(steps, s)
		for _, a := range s.inputs() {
			needed[a] = true
		}
	}
	for _, id := range moving {
		if row, ok := p.rows[id]; ok {
			needed[row] = true // even if it leads nowhere, so that it can be set
		}
	}
	part := &Part{Program: &Program{First: p.First, Years: years, rows: map[string]int{}}}
	place := make([]int32, len(p.names))
	for row := range p.names {
		if needed[row] && !computed[row] {
			place[row] = part.newRow(p.names[row])
			part.copied = append(part.copied, int32(row))
		}
	}
	for i := len(steps) - 1; i >= 0; i-- {
		s := steps[i]
		place[s.dst] = part.newRow(p.names[s.dst])
		part.steps = append(part.steps, s.moved(place))
	}
	for id, row := range p.rows { // other names for the same values
		if needed[row] {
			part.rows[id] = int(place[row])
		}
	}
	return part
}

func (p *Program) marks(ids []string) []bool {
	marks := make([]bool, len(p.names))
	for _, id := range ids {
		if row, ok := p.rows[id]; ok {
			marks[row] = true
		}
	}
	return marks
}

// inputs lists the rows that a step reads.
func (s *step) inputs() []int32 {
	if s.more != nil {
		return s.more
	}
	return s.args[:s.count]
}

// moved returns the step with its rows renumbered.
func (s *step) moved(place []int32) step {
	m := step{op: s.op, count: s.count, dst: place[s.dst]}
	for i, a := range s.args[:s.count] {
		m.args[i] = place[a]
	}
	for _, a := range s.more {
		m.more = append(m.more, place[a])
	}
	return m
}

// Copy takes over everything that the part does not compute from a table of
// the whole.
func (part *Part) Copy(t, whole *Table) {
	for row, from := range part.copied {
		copy(t.row(int32(row)), whole.row(from))
	}
}
