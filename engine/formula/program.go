package formula

// Program is a compiled set of rules over an axis of fiscal years. It is
// immutable; values live in Tables.
type Program struct {
	First, Years int // axis: First, First+1, ... of length Years
	Rules        []Rule
	rows         map[string]int // identifier -> row of its value
	names        []string       // row -> identifier, "" for a temporary
	constants    []constant
	steps        []step
	fixed        int // steps[:fixed] do not depend on a lever
	main         int // steps[fixed:main] are what Run computes, the others RunRest
}

type constant struct {
	row   int32
	value float64
}

// step writes row dst from the rows of args.
type step struct {
	op    Op
	count uint8 // of args in use
	dst   int32
	args  [4]int32
	more  []int32 // all arguments of a Choose
}

// Row is where a table holds an identifier's values.
func (p *Program) Row(id string) (int, bool) {
	r, ok := p.rows[id]
	return r, ok
}

// Rule returns the rule of an identifier, or nil for a fact or a lever.
func (p *Program) Rule(id string) *Rule {
	for i := range p.Rules {
		if p.Rules[i].ID == id {
			return &p.Rules[i]
		}
	}
	return nil
}

// compiler carries what is needed only while compiling.
type compiler struct {
	*Program
	place  map[string]int // of each rule
	state  []uint8        // of each rule: 0 new, 1 open, 2 done
	moving []bool         // rows that depend on a lever
	path   []string
	late   []step
}

// Compile orders the rules and turns them into steps. Facts and levers are the
// identifiers given from outside. The first main rules are those of every run;
// the others wait for RunRest, unless one of the first needs them. Compile
// refuses unknown and doubled identifiers and circles, naming the rule.
func Compile(rules []Rule, main int, facts, levers []string, first, years int) (*Program, error) {
	c := compiler{
		Program: &Program{First: first, Years: years, Rules: rules, rows: make(map[string]int, len(facts)+len(levers)+len(rules))},
		place:   make(map[string]int, len(rules)), state: make([]uint8, len(rules)),
	}
	for _, id := range facts {
		c.newRow(id, false)
	}
	for _, id := range levers {
		c.newRow(id, true)
	}
	for i := range rules {
		r := &rules[i]
		_, given := c.rows[r.ID]
		if _, twice := c.place[r.ID]; twice || given {
			return nil, &Error{r.File, r.Line, r.ID + " is given twice"}
		}
		c.place[r.ID] = i
	}
	for i := range rules {
		if i == main {
			c.main = len(c.late)
		}
		if err := c.rule(i); err != nil {
			return nil, err
		}
	}
	if main >= len(rules) {
		c.main = len(c.late)
	}
	c.fixed = len(c.steps)
	c.main += c.fixed
	c.steps = append(c.steps, c.late...)
	return c.Program, nil
}

//go:noinline
func (c *compiler) newRow(id string, moves bool) int32 {
	row := len(c.names)
	c.names = append(c.names, id)
	c.moving = append(c.moving, moves)
	if id != "" {
		c.rows[id] = row
	}
	return int32(row)
}

func (c *compiler) rule(i int) error {
	r := &c.Rules[i]
	switch c.state[i] {
	case 2:
		return nil
	case 1:
		circle := r.ID
		for i := len(c.path) - 1; i >= 0; i-- {
			circle = c.path[i] + " <- " + circle
		}
		return &Error{r.File, r.Line, "circle: " + circle}
	}
	c.state[i] = 1
	c.path = append(c.path, r.ID)
	row, err := c.expr(r, r.Expr)
	if err != nil {
		return err
	}
	if r.Expr.Op == Name || r.Expr.Op == Number {
		c.rows[r.ID] = int(row) // another name for the same values
	} else {
		c.rows[r.ID] = int(row)
		c.names[row] = r.ID
	}
	c.path = c.path[:len(c.path)-1]
	c.state[i] = 2
	return nil
}

func (c *compiler) expr(r *Rule, x *Expr) (int32, error) {
	switch x.Op {
	case Number:
		for _, known := range c.constants {
			if known.value == x.Num {
				return known.row, nil
			}
		}
		row := c.newRow("", false)
		c.constants = append(c.constants, constant{row, x.Num})
		return row, nil
	case Name:
		if i, ok := c.place[x.Name]; ok && c.state[i] != 2 {
			if err := c.rule(i); err != nil {
				return 0, err
			}
		}
		row, ok := c.rows[x.Name]
		if !ok {
			return 0, &Error{r.File, r.Line, r.ID + " uses " + quote(x.Name) + ", which is neither a fact nor a rule"}
		}
		return int32(row), nil
	}
	s := step{op: x.Op}
	moves := false
	for i, arg := range x.Args {
		row, err := c.expr(r, arg)
		if err != nil {
			return 0, err
		}
		if i < len(s.args) {
			s.args[i] = row
			s.count++
		}
		if x.Op == Choose {
			s.more = append(s.more, row)
		}
		moves = moves || c.moving[row]
	}
	s.dst = c.newRow("", moves)
	if moves {
		c.late = append(c.late, s)
	} else {
		c.steps = append(c.steps, s)
	}
	return s.dst, nil
}
