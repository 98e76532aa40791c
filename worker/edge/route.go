package edge

import (
	"errors"
	"fmt"
	"strings"
)

// maxPath bounds a path of the table; it keeps the access log short, too.
const maxPath = 200

// check refuses a route that the packer cannot have meant.
func (r *Route) check() error {
	switch {
	case !validPath(r.Path):
		return errors.New("path is not made of plain segments")
	case !r.Kind.Known():
		return fmt.Errorf("no kind %q", r.Kind)
	case r.Cache != Immutable && r.Cache != Revalidate:
		return fmt.Errorf("no cache class %q", r.Cache)
	case r.When != WhileOpen && r.When != WhileStopped && r.When != UnlessClosed:
		return fmt.Errorf("nothing is served %q", r.When)
	case r.Framed && r.Kind != "html":
		return errors.New("only a document can be framed")
	case !r.Plain.valid() || r.Plain.Length == 0:
		return errors.New("no identity representation")
	}
	for _, twin := range []Representation{r.Brotli, r.Gzip} {
		if twin != (Representation{}) && (!twin.valid() || twin.Length == 0 || twin.Length >= r.Plain.Length) {
			return errors.New("a compressed twin that is not smaller")
		}
	}
	return nil
}

// validPath accepts / and /a/b.c and /a/: segments of letters, digits, dot,
// hyphen and underscore that do not begin with a dot.
func validPath(path string) bool {
	if path == "/" {
		return true
	}
	if len(path) > maxPath || !strings.HasPrefix(path, "/") {
		return false
	}
	for segment := range strings.SplitSeq(strings.TrimSuffix(path[1:], "/"), "/") {
		if segment == "" || segment[0] == '.' {
			return false
		}
		for _, c := range []byte(segment) {
			if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_') {
				return false
			}
		}
	}
	return true
}

func (p Representation) valid() bool {
	if len(p.SHA256) != 64 || p.Length < 0 {
		return false
	}
	for _, c := range []byte(p.SHA256) {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
			return false
		}
	}
	return true
}

type candidate struct {
	encoding string
	part     Representation
}

// candidates lists the stored representations, identity first.
func (r *Route) candidates() []candidate {
	list := []candidate{{identity, r.Plain}}
	if r.Brotli.Length > 0 {
		list = append(list, candidate{"br", r.Brotli})
	}
	if r.Gzip.Length > 0 {
		list = append(list, candidate{"gzip", r.Gzip})
	}
	return list
}

// varies reports whether Accept-Encoding can change the answer.
func (r *Route) varies() bool { return r.Brotli.Length > 0 || r.Gzip.Length > 0 }
