package formula

import "strconv"

// Error is a fault in a rule, with the place where it stands.
type Error struct {
	File   string
	Line   int
	Reason string
}

func (e *Error) Error() string {
	return e.File + ":" + strconv.Itoa(e.Line) + ": " + e.Reason
}

type tokenKind uint8

const (
	tokenEnd tokenKind = iota
	tokenName
	tokenNumber
	tokenSign // one of + - * / ( ) , =
	tokenUnit // [ ... ]
)

type token struct {
	kind tokenKind
	sign byte // of a tokenSign, else 0
	text string
}

// scan splits one logical line into tokens, which it appends. It returns the
// offending text when a character has no meaning.
func scan(s string, tokens []token) (_ []token, bad string) {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n':
			i++
		case c == '[':
			j := i + 1
			for j < len(s) && s[j] != ']' {
				j++
			}
			if j == len(s) {
				return nil, s[i:]
			}
			tokens = append(tokens, token{tokenUnit, 0, s[i+1 : j]})
			i = j + 1
		case isLetter(c):
			j := i
			for j < len(s) && (isLetter(s[j]) || isDigit(s[j]) || s[j] == '.') {
				j++
			}
			tokens = append(tokens, token{tokenName, 0, s[i:j]})
			i = j
		case isDigit(c):
			j := i
			for j < len(s) && (isDigit(s[j]) || s[j] == '.') {
				j++
			}
			tokens = append(tokens, token{tokenNumber, 0, s[i:j]})
			i = j
		case isSign(c):
			tokens = append(tokens, token{tokenSign, c, s[i : i+1]})
			i++
		default:
			return nil, s[i:]
		}
	}
	return tokens, ""
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c == '_' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

func isSign(c byte) bool {
	switch c {
	case '+', '-', '*', '/', '(', ')', ',', '=':
		return true
	}
	return false
}
