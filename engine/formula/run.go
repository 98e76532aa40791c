package formula

import "math"

// Table holds the values of a program: one row of Years values per identifier
// and per intermediate result.
type Table struct {
	program *Program
	stride  int // Years, rounded up to whole fours
	values  []float64
}

// NewTable returns a table in which every value is missing (NaN) but the
// constants. Facts and levers are set next, then Settle is called once.
func (p *Program) NewTable() *Table {
	stride := (p.Years + 3) / 4 * 4
	t := &Table{p, stride, make([]float64, len(p.names)*stride)}
	for i := range t.values {
		t.values[i] = math.NaN()
	}
	for _, c := range p.constants {
		t.fill(c.row, c.value)
	}
	return t
}

// Clone returns a copy with values of its own.
func (t *Table) Clone() *Table {
	c := &Table{t.program, t.stride, make([]float64, len(t.values))}
	copy(c.values, t.values)
	return c
}

//go:noinline
func (t *Table) row(r int32) []float64 { return t.values[int(r)*t.stride:][:t.program.Years] }

// rowOf cuts a row with its padding, in such a way that the compiler sees that
// all have the same length and need not be checked at each step of a loop.
func rowOf(values []float64, n int, r int32) []float64 { return values[int(r)*n:][:n:n] }

//go:noinline
func (t *Table) fill(r int32, v float64) {
	n := t.stride
	row := rowOf(t.values, n, r)
	for i := 0; i <= n-4; i += 4 {
		row := row[i : i+4]
		row[0], row[1], row[2], row[3] = v, v, v, v
	}
}

// Row returns the values of a row, one per year. The slice is the table's own.
func (t *Table) Row(r int) []float64 { return t.row(int32(r)) }

// Set gives a fact or a lever the same value in all years.
func (t *Table) Set(r int, v float64) { t.fill(int32(r), v) }

// SetYear gives a fact its value in one year. Years off the axis are ignored.
func (t *Table) SetYear(r, year int, v float64) {
	if i := year - t.program.First; i >= 0 && i < t.program.Years {
		t.row(int32(r))[i] = v
	}
}

// Settle computes everything that no lever moves.
func (t *Table) Settle() { t.exec(t.program.steps[:t.program.fixed]) }

// Run computes what a lever can move, as far as the main rules go. It does not
// allocate.
func (t *Table) Run() { t.exec(t.program.steps[t.program.fixed:t.program.main]) }

// RunRest computes, after Run, the rules that are not among the main ones.
func (t *Table) RunRest() { t.exec(t.program.steps[t.program.main:]) }

// exec works on whole rows, four years at a time where it matters: a jump back
// is what costs most in WebAssembly.
func (t *Table) exec(steps []step) {
	values, n := t.values, t.stride
	for k := range steps {
		s := &steps[k]
		d, a := rowOf(values, n, s.dst), rowOf(values, n, s.args[0])
		switch s.op {
		case Add:
			b := rowOf(values, n, s.args[1])
			for i := 0; i <= n-4; i += 4 {
				d, a, b := d[i:i+4], a[i:i+4], b[i:i+4]
				d[0] = a[0] + b[0]
				d[1] = a[1] + b[1]
				d[2] = a[2] + b[2]
				d[3] = a[3] + b[3]
			}
		case Sub:
			b := rowOf(values, n, s.args[1])
			for i := 0; i <= n-4; i += 4 {
				d, a, b := d[i:i+4], a[i:i+4], b[i:i+4]
				d[0] = a[0] - b[0]
				d[1] = a[1] - b[1]
				d[2] = a[2] - b[2]
				d[3] = a[3] - b[3]
			}
		case Mul:
			b := rowOf(values, n, s.args[1])
			for i := 0; i <= n-4; i += 4 {
				d, a, b := d[i:i+4], a[i:i+4], b[i:i+4]
				d[0] = a[0] * b[0]
				d[1] = a[1] * b[1]
				d[2] = a[2] * b[2]
				d[3] = a[3] * b[3]
			}
		case Div:
			b := rowOf(values, n, s.args[1])
			for i := 0; i <= n-4; i += 4 {
				d, a, b := d[i:i+4], a[i:i+4], b[i:i+4]
				d[0] = a[0] / b[0]
				d[1] = a[1] / b[1]
				d[2] = a[2] / b[2]
				d[3] = a[3] / b[3]
			}
		case Neg:
			for i := range d {
				d[i] = -a[i]
			}
		case Min:
			b := rowOf(values, n, s.args[1])
			for i := range d {
				d[i] = lesser(a[i], b[i])
			}
		case Max:
			b := rowOf(values, n, s.args[1])
			for i := range d {
				d[i] = greater(a[i], b[i])
			}
		case Clip:
			low, high := rowOf(values, n, s.args[1]), rowOf(values, n, s.args[2])
			for i := range d {
				d[i] = lesser(greater(a[i], low[i]), high[i])
			}
		case Sqrt:
			for i := range d {
				d[i] = math.Sqrt(a[i]) // exact rounding everywhere
			}
		default:
			t.execYears(s, t.row(s.dst), t.row(s.args[0]))
		}
	}
}

// lesser and greater keep a missing value missing.
func lesser(a, b float64) float64 {
	if b < a || b != b {
		return b
	}
	return a
}

func greater(a, b float64) float64 {
	if b > a || b != b {
		return b
	}
	return a
}
