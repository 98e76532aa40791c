package formula

// Op is what a node of a formula, or a step of a program, does.
type Op uint8

const (
	Number Op = iota
	Name
	Add
	Sub
	Mul
	Div
	Neg
	Min
	Max
	Clip
	Sqrt
	Known
	At
	Hold
	Line
	Slope
	Years
	Switch
	Choose
	Ramp
	Carry
	Spread
	Turnover
	Cohort
)

// function names a function of the language and the number of its arguments;
// a negative number means "at least so many".
type function struct {
	name string
	op   Op
	args int
}

var functions = [...]function{
	{"min", Min, 2}, {"max", Max, 2}, {"clip", Clip, 3}, {"sqrt", Sqrt, 1}, {"known", Known, 2},
	{"at", At, 2}, {"hold", Hold, 1}, {"line", Line, 1}, {"slope", Slope, 1}, {"years", Years, 1},
	{"switch", Switch, 3}, {"choose", Choose, -3}, {"ramp", Ramp, 4},
	{"carry", Carry, 2}, {"spread", Spread, 2}, {"turnover", Turnover, 4}, {"cohort", Cohort, 4},
}

func functionNamed(name string) (function, bool) {
	for _, f := range functions {
		if f.name == name {
			return f, true
		}
	}
	return function{}, false
}

// String is the operator's sign or the function's name.
func (op Op) String() string {
	switch op {
	case Add:
		return "+"
	case Sub, Neg:
		return "-"
	case Mul:
		return "*"
	case Div:
		return "/"
	}
	for _, f := range functions {
		if f.op == op {
			return f.name
		}
	}
	return ""
}
