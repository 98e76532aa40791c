package formula

// Part is the way from some rows that move to some that are wanted: the steps
// that lie between them, on an axis that may end earlier. Everything else is
// copied from a table of the whole program, so that a part gives the same bits
// as the whole in a fraction of the time.
//
// The axis may be cut because no function looks ahead of its year, but for at,
// hold, line, slope, carry and spread over series with known values after the
// end: those must not move, or a test must show that they give the same.
type Part struct {
	program Program
	place   []int32 // of each row of the whole, if it is there
	copied  []bool  // rows of the whole that are there, but not computed
}

// Part returns the part of a program that follows what moves to what is
// wanted. A moving row is set from outside, even where a rule gives it. A held
// row keeps its copied value although it moves or lies between.
func (p *Program) Part(years int, moving, held, wanted []int) *Part {
	given, moves, needed := p.marks(moving), p.marks(moving), p.marks(wanted)
	stays := p.marks(held)
	for _, row := range held {
		moves[row] = false
	}
	for i := range p.steps {
		s := &p.steps[i]
		for _, a := range s.inputs() {
			moves[s.dst] = moves[s.dst] || moves[a] && !stays[s.dst]
		}
	}
	computed := make([]bool, len(moves))
	steps := 0
	for i := len(p.steps) - 1; i >= 0; i-- {
		s := &p.steps[i]
		if !needed[s.dst] || !moves[s.dst] || given[s.dst] {
			continue
		}
		computed[s.dst] = true
		steps++
		for _, a := range s.inputs() {
			needed[a] = true
		}
	}
	for _, row := range moving {
		needed[row] = true // even if it leads nowhere, so that it can be set
	}
	part := &Part{Program{First: p.First, Years: years}, make([]int32, len(moves)), needed}
	rows := int32(0)
	for row := range needed {
		if needed[row] {
			part.place[row] = rows
			rows++
		}
	}
	part.program.names = make([]string, rows)
	part.program.steps = make([]step, 0, steps)
	for i := range p.steps {
		if s := &p.steps[i]; computed[s.dst] {
			part.program.steps = append(part.program.steps, s.moved(part.place))
			part.copied[s.dst] = false
		}
	}
	part.program.main = len(part.program.steps) // a part has no rest
	return part
}

//go:noinline
func (p *Program) marks(rows []int) []bool {
	marks := make([]bool, len(p.names))
	for _, row := range rows {
		marks[row] = true
	}
	return marks
}

// inputs lists the rows that a step reads.
//
//go:noinline
func (s *step) inputs() []int32 {
	if s.more != nil {
		return s.more
	}
	return s.args[:s.count]
}

// moved returns the step with its rows renumbered.
//
//go:noinline
func (s *step) moved(place []int32) step {
	m := *s
	m.dst = place[s.dst]
	for i, a := range s.args[:s.count] {
		m.args[i] = place[a]
	}
	m.more = make([]int32, len(s.more))
	for i, a := range s.more {
		m.more[i] = place[a]
	}
	return m
}

// Row is where the part's tables hold a moving or wanted row of the whole.
func (part *Part) Row(whole int) int { return int(part.place[whole]) }

// NewTable returns a table of the part that has everything it does not compute
// from a table of the whole.
func (part *Part) NewTable(whole *Table) *Table {
	t := part.program.NewTable()
	for row, there := range part.copied {
		if there {
			copy(t.row(part.place[row]), whole.row(int32(row)))
		}
	}
	return t
}
