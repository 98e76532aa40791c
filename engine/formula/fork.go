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

// Fork prepares a fork of the part for one of its moving rows, towards some of
// its wanted ones (rows of the whole program). Forks of a part share their
// twins, so only the last one that ran has its values. Tables must be made
// after the last call: older ones lack the twins.
func (part *Part) Fork(moving int, wanted []int) *Fork {
	p := &part.program
	if part.twins == 0 {
		part.rows = int32(len(p.names))
	}
	f := &Fork{input: part.rows, place: make([]int32, part.rows), part: part}
	for row := range f.place {
		f.place[row] = int32(row)
	}
	moves, needed := make([]bool, part.rows), make([]bool, part.rows)
	moves[part.place[moving]] = true
	for i := range p.steps {
		for _, a := range p.steps[i].inputs() {
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
			for _, a := range s.inputs() {
				needed[a] = true
			}
		}
	}
	f.place[part.place[moving]] = f.input
	twins := int32(1)
	for i := range p.steps {
		if taken[i] {
			f.place[p.steps[i].dst] = part.rows + twins
			f.steps = append(f.steps, p.steps[i].moved(f.place))
			twins++
		}
	}
	for ; part.twins < twins; part.twins++ {
		p.names = append(p.names, "")
	}
	return f
}

// Steps is how many steps a fork computes.
func (f *Fork) Steps() int { return len(f.steps) }

// Row is where a table holds a wanted row of the whole after the fork ran.
func (f *Fork) Row(whole int) int { return int(f.place[f.part.place[whole]]) }

// RunFork computes a fork whose moving row has a value, over what Run computed
// last. It does not allocate.
func (t *Table) RunFork(f *Fork, value float64) {
	t.fill(f.input, value)
	t.exec(f.steps)
}
