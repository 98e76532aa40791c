package edge

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Table is the closed list of everything the edge serves. Its text is written by
// the packer and parsed strictly:
//
//	fujisawa2030 routes v2
//	route / html revalidate alone open identity 5e88.. 5120 br 0b14.. 1400 gzip 77aa.. 1600
//
// that is path, kind, cache, framing, when, then one to three representations of
// encoding, SHA-256 and length, in this order. Lines are sorted by path.
type Table struct {
	routes []Route
	byPath map[string]*Route
}

// Route is one path and the file behind it.
type Route struct {
	Path   string
	Kind   Kind
	Cache  Cache
	Framed bool // may be framed by our own page: the town's document
	When   When
	Plain  Representation
	Brotli Representation // of length 0 when there is none
	Gzip   Representation

	sendings []sending // in the table only
}

// Representation is a stored sequence of bytes, named by its content.
type Representation struct {
	SHA256 string // lower-case hex
	Length int64
}

// ETag is the strong validator: half of the hash tells any two apart.
func (p Representation) ETag() string { return `"` + p.SHA256[:32] + `"` }

const (
	tableMagic = "fujisawa2030 routes v2"
	identity   = "identity"
	alone      = "alone"
	framed     = "framed"
)

// NewTable makes a table of routes with different paths.
func NewTable(routes []Route) (*Table, error) {
	t := &Table{slices.Clone(routes), make(map[string]*Route, len(routes))}
	slices.SortFunc(t.routes, func(a, b Route) int { return cmp.Compare(a.Path, b.Path) })
	for i := range t.routes {
		r := &t.routes[i]
		if err := r.check(); err != nil {
			return nil, fmt.Errorf("route %q: %w", r.Path, err)
		}
		if t.byPath[r.Path] != nil {
			return nil, fmt.Errorf("route %q: twice", r.Path)
		}
		r.sendings = nil
		r.prepare()
		t.byPath[r.Path] = r
	}
	return t, nil
}

// Lookup finds the route of a path, compared byte by byte.
func (t *Table) Lookup(path string) (*Route, bool) {
	r, ok := t.byPath[path]
	return r, ok
}

// Routes lists the routes in order of their paths.
func (t *Table) Routes() []Route { return slices.Clone(t.routes) }

// Text is the canonical form.
func (t *Table) Text() string {
	var b strings.Builder
	b.WriteString(tableMagic + "\n")
	for _, r := range t.routes {
		framing := alone
		if r.Framed {
			framing = framed
		}
		fmt.Fprintf(&b, "route %s %s %s %s %s", r.Path, r.Kind, r.Cache, framing, r.When)
		for _, c := range r.candidates() {
			fmt.Fprintf(&b, " %s %s %d", c.encoding, c.part.SHA256, c.part.Length)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// ParseTable reads the canonical form and nothing else.
func ParseTable(text string) (*Table, error) {
	head, rest, _ := strings.Cut(text, "\n")
	if head != tableMagic {
		return nil, fmt.Errorf("route table: line 1 is not %q", tableMagic)
	}
	var routes []Route
	for n := 2; rest != ""; n++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		r, err := parseRoute(strings.Split(line, " "))
		if err != nil {
			return nil, fmt.Errorf("route table: line %d: %w", n, err)
		}
		routes = append(routes, r)
	}
	t, err := NewTable(routes)
	if err != nil {
		return nil, fmt.Errorf("route table: %w", err)
	}
	if t.Text() != text {
		return nil, fmt.Errorf("route table: not in canonical form")
	}
	return t, nil
}

func parseRoute(field []string) (Route, error) {
	if len(field) < 9 || len(field) > 15 || len(field)%3 != 0 || field[0] != "route" {
		return Route{}, fmt.Errorf("%d fields", len(field))
	}
	r := Route{Path: field[1], Kind: Kind(field[2]), Cache: Cache(field[3]), Framed: field[4] == framed, When: When(field[5])}
	for field = field[6:]; len(field) > 0; field = field[3:] {
		length, err := strconv.ParseInt(field[2], 10, 64)
		if err != nil {
			return Route{}, err
		}
		part := Representation{field[1], length}
		switch field[0] {
		case identity:
			r.Plain = part
		case "br":
			r.Brotli = part
		case "gzip":
			r.Gzip = part
		default:
			return Route{}, fmt.Errorf("encoding %q", field[0])
		}
	}
	return r, nil
}
