package scenario

import "errors"

// Link is what a link says of a scenario.
type Link struct {
	Code       Code        // the zero Code when there is none
	Named      []Named     // of the readable links that came before codes: #pv=30&view=plan
	Assumption *Assumption // nil when there is none
}

// Named is one lever's position in a readable link, as text: a number, or the
// id of an option.
type Named struct{ Lever, Value string }

// ParseLink reads a whole address, its fragment, or a code alone. The parts
// that belong to the page (mode, l and the old v) are passed over.
func ParseLink(text string) (Link, error) {
	if _, fragment, ok := cut(text, '#'); ok {
		text = fragment
	} else if _, _, ok := cut(text, '/'); ok {
		return Link{}, errors.New("the address has no #, after which a scenario would stand")
	}
	var link Link
	for first := true; text != ""; first = false {
		var part string
		part, text, _ = cut(text, '&')
		name, value, named := cut(part, '=')
		switch {
		case part == "":
		case !named && first:
			c, err := Parse(part)
			if err != nil {
				return Link{}, err
			}
			link.Code = c
		case !named || name == "" || value == "":
			return Link{}, errors.New("part " + part + " of the link is not of the form name=value")
		case name == "a" && link.Assumption == nil:
			a, err := ParseAssumption(value)
			if err != nil {
				return Link{}, err
			}
			link.Assumption = &a
		case name == "v" && value != "1":
			return Link{}, ErrNewer
		case name == "v", name == "l", name == "mode":
		case name == "a", link.Code.Engine > 0, link.named(name):
			return Link{}, errors.New("part " + part + " of the link is one too many")
		default:
			link.Named = append(link.Named, Named{name, value})
		}
	}
	return link, nil
}

func (link *Link) named(lever string) bool {
	for _, n := range link.Named {
		if n.Lever == lever {
			return true
		}
	}
	return false
}
