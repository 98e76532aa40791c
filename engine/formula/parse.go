package formula

import "strconv"

// Expr is a parsed formula.
type Expr struct {
	Op   Op
	Num  float64 // of a Number
	Name string  // of a Name
	Args []*Expr
}

// Rule is one line of the model.
type Rule struct {
	ID, Unit string
	Expr     *Expr
	File     string
	Line     int
}

// Parse reads the rules of one file. The first fault ends the reading.
func Parse(file, text string) ([]Rule, error) {
	var rules []Rule
	var tokens []token // of one rule after the other
	var bad string
	for line := 1; text != ""; {
		first := line
		logical, rest := cutLine(text)
		for line++; rest != "" && (rest[0] == ' ' || rest[0] == '\t'); line++ {
			var more string
			more, rest = cutLine(rest)
			logical += " " + more
		}
		text = rest
		tokens, bad = scan(logical, tokens[:0])
		if len(tokens) == 0 && bad == "" {
			continue
		}
		rule, reason := parseRule(tokens, bad)
		if reason != "" {
			return nil, &Error{file, first, reason}
		}
		rule.File, rule.Line = file, first
		rules = append(rules, rule)
	}
	return rules, nil
}

// cutLine splits off the first line and drops its comment.
//
//go:noinline
func cutLine(text string) (line, rest string) {
	line = text
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			line, rest = text[:i], text[i+1:]
			break
		}
	}
	for i := 0; i < len(line); i++ {
		if line[i] == '#' {
			return line[:i], rest
		}
	}
	return line, rest
}

//go:noinline
func quote(s string) string { return "\"" + s + "\"" }

func parseRule(tokens []token, bad string) (rule Rule, reason string) {
	if bad != "" {
		return rule, "cannot read from " + quote(bad)
	}
	if len(tokens) < 4 || tokens[0].kind != tokenName || tokens[1].kind != tokenUnit || tokens[2].sign != '=' {
		return rule, "a rule is written: name [unit] = formula"
	}
	p := parser{tokens: tokens[3:]}
	rule.ID, rule.Unit = tokens[0].text, tokens[1].text
	rule.Expr = p.sum()
	if p.reason == "" && p.next().kind != tokenEnd {
		p.fail("unexpected " + quote(p.next().text))
	}
	return rule, p.reason
}

// parser is a recursive-descent parser; after a fault it goes on with dummies
// and keeps the first reason.
type parser struct {
	tokens []token
	at     int
	reason string
}

//go:noinline
func (p *parser) fail(reason string) *Expr {
	if p.reason == "" {
		p.reason = reason
	}
	return &Expr{Op: Number}
}

//go:noinline
func (p *parser) next() token {
	if p.at < len(p.tokens) {
		return p.tokens[p.at]
	}
	return token{}
}

//go:noinline
func (p *parser) take(sign byte) bool {
	if p.at < len(p.tokens) && p.tokens[p.at].sign == sign {
		p.at++
		return true
	}
	return false
}

func (p *parser) sum() *Expr {
	x := p.product()
	for p.reason == "" {
		switch {
		case p.take('+'):
			x = &Expr{Op: Add, Args: []*Expr{x, p.product()}}
		case p.take('-'):
			x = &Expr{Op: Sub, Args: []*Expr{x, p.product()}}
		default:
			return x
		}
	}
	return x
}

func (p *parser) product() *Expr {
	x := p.factor()
	for p.reason == "" {
		switch {
		case p.take('*'):
			x = &Expr{Op: Mul, Args: []*Expr{x, p.factor()}}
		case p.take('/'):
			x = &Expr{Op: Div, Args: []*Expr{x, p.factor()}}
		default:
			return x
		}
	}
	return x
}

func (p *parser) factor() *Expr {
	t := p.next()
	switch {
	case p.take('-'):
		return &Expr{Op: Neg, Args: []*Expr{p.factor()}}
	case p.take('('):
		x := p.sum()
		if !p.take(')') {
			return p.fail("a parenthesis is not closed")
		}
		return x
	case t.kind == tokenNumber:
		p.at++
		v, err := strconv.ParseFloat(t.text, 64)
		if err != nil {
			return p.fail(quote(t.text) + " is not a number")
		}
		return &Expr{Op: Number, Num: v}
	case t.kind == tokenName:
		p.at++
		if p.take('(') {
			return p.call(t.text)
		}
		return &Expr{Op: Name, Name: t.text}
	}
	return p.fail("a value is missing")
}

func (p *parser) call(name string) *Expr {
	f, ok := functionNamed(name)
	if !ok {
		return p.fail("there is no function " + quote(name))
	}
	x := &Expr{Op: f.op}
	for p.reason == "" {
		x.Args = append(x.Args, p.sum())
		if p.take(',') {
			continue
		}
		if p.take(')') {
			break
		}
		return p.fail("the arguments of " + name + " are not closed")
	}
	if f.args >= 0 && len(x.Args) != f.args || f.args < 0 && len(x.Args) < -f.args {
		return p.fail(name + " does not take " + strconv.Itoa(len(x.Args)) + " arguments")
	}
	return x
}
