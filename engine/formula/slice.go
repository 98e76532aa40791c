package formula

// Slice is the part of a program that some rules need: the way to one number
// when everything else may wait.
type Slice []step

// Slice returns the steps that levers move and that the named rules depend on.
func (p *Program) Slice(ids ...string) Slice {
	needed := make([]bool, len(p.names))
	for _, id := range ids {
		if row, ok := p.rows[id]; ok {
			needed[row] = true
		}
	}
	var back []step
	for i := len(p.steps) - 1; i >= p.fixed; i-- {
		s := p.steps[i]
		if !needed[s.dst] {
			continue
		}
		for _, a := range s.args {
			needed[a] = true
		}
		for _, a := range s.more {
			needed[a] = true
		}
		back = append(back, s)
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return back
}

// RunSlice computes a slice only.
func (t *Table) RunSlice(s Slice) { t.exec(s) }

// Clone returns a copy with values of its own.
func (t *Table) Clone() *Table {
	c := &Table{t.program, make([]float64, len(t.values))}
	copy(c.values, t.values)
	return c
}
