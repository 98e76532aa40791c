package formula

import (
	"strconv"
	"strings"
)

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
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		first := i
		logical := withoutComment(lines[i])
		for i+1 < len(lines) && lines[i+1] != "" && (lines[i+1][0] == ' ' || lines[i+1][0] == '\t') {
			i++
			logical += " " + withoutComment(lines[i])
		}
		if strings.TrimSpace(logical) == "" {
			continue
		}
		rule, reason := parseRule(logical)
		if reason != "" {
			return nil, &Error{file, first + 1, reason}
		}
		rule.File, rule.Line = file, first+1
		rules = append(rules, rule)
	}
	return rules, nil
}

func withoutComment(line string) string {
	if i := strings.IndexByte(line, '#'); i >= 0 {
		return line[:i]
	}
	return line
}

func parseRule(s string) (rule Rule, reason string) {
	tokens, bad := scan(s)
	if bad != "" {
		return rule, "cannot read from " + strconv.Quote(bad)
	}
	if len(tokens) < 4 || tokens[0].kind != tokenName || tokens[1].kind != tokenUnit || tokens[2].text != "=" {
		return rule, "a rule is written: name [unit] = formula"
	}
	p := parser{tokens: tokens[3:]}
	rule.ID, rule.Unit = tokens[0].text, tokens[1].text
	rule.Expr = p.sum()
	if p.reason == "" && p.next().kind != tokenEnd {
		p.fail("unexpected " + strconv.Quote(p.next().text))
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

func (p *parser) fail(reason string) *Expr {
	if p.reason == "" {
		p.reason = reason
	}
	return &Expr{Op: Number}
}

func (p *parser) next() token {
	if p.at < len(p.tokens) {
		return p.tokens[p.at]
	}
	return token{}
}

func (p *parser) take(sign string) bool {
	if t := p.next(); t.kind == tokenSign && t.text == sign {
		p.at++
		return true
	}
	return false
}

func (p *parser) sum() *Expr {
	x := p.product()
	for p.reason == "" {
		switch {
		case p.take("+"):
			x = &Expr{Op: Add, Args: []*Expr{x, p.product()}}
		case p.take("-"):
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
		case p.take("*"):
			x = &Expr{Op: Mul, Args: []*Expr{x, p.factor()}}
		case p.take("/"):
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
	case p.take("-"):
		return &Expr{Op: Neg, Args: []*Expr{p.factor()}}
	case p.take("("):
		x := p.sum()
		if !p.take(")") {
			return p.fail("a parenthesis is not closed")
		}
		return x
	case t.kind == tokenNumber:
		p.at++
		v, err := strconv.ParseFloat(t.text, 64)
		if err != nil {
			return p.fail(strconv.Quote(t.text) + " is not a number")
		}
		return &Expr{Op: Number, Num: v}
	case t.kind == tokenName:
		p.at++
		if p.take("(") {
			return p.call(t.text)
		}
		return &Expr{Op: Name, Name: t.text}
	}
	return p.fail("a value is missing")
}

func (p *parser) call(name string) *Expr {
	f, ok := functionNamed(name)
	if !ok {
		return p.fail("there is no function " + strconv.Quote(name))
	}
	x := &Expr{Op: f.op}
	for p.reason == "" {
		x.Args = append(x.Args, p.sum())
		if p.take(",") {
			continue
		}
		if p.take(")") {
			break
		}
		return p.fail("the arguments of " + name + " are not closed")
	}
	if f.args >= 0 && len(x.Args) != f.args || f.args < 0 && len(x.Args) < -f.args {
		return p.fail(name + " does not take " + strconv.Itoa(len(x.Args)) + " arguments")
	}
	return x
}
