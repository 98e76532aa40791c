package formula

// Fork is a second way through a part: what follows when one moving row has
// another value, computed into rows of its own, so that the first way stays as
// it is. Where many rows are to be tried one by one on the same ground, the
// ground is computed once and each try costs only the steps that its row
// moves. The result has the bits that the whole would give.
type Fork struct {
	steps []step
	input int32   // where the other value goes
	place []int32 // of each row of the part: its twin, or itself
	part  *Part
}

// Forks makes the forks of a part. They share their twins, so only the fork
// that ran last has its values.
type Forks struct {
	part        *Part
	rows, twins int32 // rows without twins, and twins so far
}

// NewForks prepares a part for forks. Tables must be made after the last one:
// older ones lack the twins. This file has functions where others have methods:
// phones link the types, and would carry the methods' names.
func NewForks(part *Part) *Forks { return &Forks{part: part, rows: int32(len(part.program.names))} }

// Fork prepares a fork for one of the part's moving rows, towards some of its
// wanted ones (rows of the whole program).
func (all *Forks) Fork(moving int, wanted []int) *Fork {
	part := all.part
	p := &part.program
	f := &Fork{input: all.rows, place: make([]int32, all.rows), part: part}
	for row := range f.place {
		f.place[row] = int32(row)
	}
	taken := between(part, moving, wanted)
	f.place[part.place[moving]] = f.input
	twins := int32(1)
	for i := range p.steps {
		if taken[i] {
			f.place[p.steps[i].dst] = all.rows + twins
			f.steps = append(f.steps, p.steps[i].moved(f.place))
			twins++
		}
	}
	for ; all.twins < twins; all.twins++ {
		p.names = append(p.names, "")
	}
	return f
}

// between marks the part's steps that lie between a moving row and wanted ones.
func between(part *Part, moving int, wanted []int) []bool {
	p := &part.program
	moves, needed := make([]bool, len(p.names)), make([]bool, len(p.names))
	moves[part.place[moving]] = true
	for i := range p.steps {
		for _, a := range reads(&p.steps[i]) {
			moves[p.steps[i].dst] = moves[p.steps[i].dst] || moves[a]
		}
	}
	for _, row := range wanted {
		needed[part.place[row]] = true
	}
	taken := make([]bool, len(p.steps))
	for i := len(p.steps) - 1; i >= 0; i-- {
		if s := &p.steps[i]; needed[s.dst] && moves[s.dst] {
			taken[i] = true
			for _, a := range reads(s) {
				needed[a] = true
			}
		}
	}
	return taken
}

// reads lists the rows that a part's step reads.
func reads(s *step) []int32 {
	if len(s.more) > 0 {
		return s.more
	}
	return s.args[:s.count]
}

// Steps is how many steps a fork computes.
func (f *Fork) Steps() int { return len(f.steps) }

// Row is where a table holds a wanted row of the whole after the fork ran.
func (f *Fork) Row(whole int) int { return int(f.place[f.part.place[whole]]) }

// Run computes the fork in a table, its moving row at a value, over what the
// table computed last. It does not allocate.
func (f *Fork) Run(t *Table, value float64) {
	t.fill(f.input, value)
	t.exec(f.steps)
}
