//go:build twin

package formula

import (
	"fmt"
	"strings"
)

// Twin writes what Run does as plain JavaScript over one Float64Array, for the
// benchmark that holds this machine against a hand-written loop. It is made from
// the very steps, so that it cannot drift; the few functions that look across
// years are in site/figures/twin.js. The text is an expression: an object with
// the stride, the axis, the values as they are now, and the steps as functions
// over them.
func (t *Table) Twin() (string, error) {
	var b strings.Builder
	n := t.stride
	fmt.Fprintf(&b, "{ stride: %d, years: %d, first: %d,\nvalues: Float64Array.from([", n, t.program.Years, t.program.First)
	for i, v := range t.values {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprint(&b, v)
	}
	b.WriteString("]),\nparts: [")
	steps := t.program.steps[t.program.fixed:t.program.main]
	for i := range steps {
		if i%together == 0 {
			b.WriteString("(v) => {\n")
		}
		line, err := steps[i].twin(n)
		if err != nil {
			return "", err
		}
		b.WriteString(line + "\n")
		if i%together == together-1 || i == len(steps)-1 {
			b.WriteString("},\n")
		}
	}
	b.WriteString("] }")
	return b.String(), nil
}

// together is how many steps make a function: a compiler gives up on huge ones.
const together = 25

var signs = map[Op]string{Add: "+", Sub: "-", Mul: "*", Div: "/"}

func (s *step) twin(n int) (string, error) {
	d, a, b, c, e := int(s.dst)*n, int(s.args[0])*n, int(s.args[1])*n, int(s.args[2])*n, int(s.args[3])*n
	each := func(format string, args ...any) (string, error) {
		return fmt.Sprintf("for (let i = 0; i < %d; i++) v[%d + i] = ", n, d) + fmt.Sprintf(format, args...) + ";", nil
	}
	switch s.op {
	case Add, Sub, Mul, Div:
		return each("v[%d + i] %s v[%d + i]", a, signs[s.op], b)
	case Neg:
		return each("-v[%d + i]", a)
	case Min:
		return each("Math.min(v[%d + i], v[%d + i])", a, b)
	case Max:
		return each("Math.max(v[%d + i], v[%d + i])", a, b)
	case Clip:
		return each("Math.min(Math.max(v[%d + i], v[%d + i]), v[%d + i])", a, b, c)
	case Sqrt:
		return each("Math.sqrt(v[%d + i])", a)
	case Known, At, Ramp, Carry, Turnover, Cohort:
		return fmt.Sprintf("%s(v, %d, %d, %d, %d, %d);", s.op, d, a, b, c, e), nil
	case Switch: // the word is taken
		return fmt.Sprintf("switch_(v, %d, %d, %d, %d);", d, a, b, c), nil
	case Choose:
		var rows []string
		for _, row := range s.more[1:] {
			rows = append(rows, fmt.Sprint(int(row)*n))
		}
		return fmt.Sprintf("choose(v, %d, %d, [%s]);", d, a, strings.Join(rows, ", ")), nil
	}
	return "", fmt.Errorf("formula: the twin does not know %s", s.op)
}
