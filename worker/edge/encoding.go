package edge

import (
	"net/http"
	"strconv"
	"strings"
)

// choose picks the representation for a request (RFC 9110, 12.5.3).
func (r *Route) choose(req *http.Request) *sending {
	best := &r.sendings[0]
	if !r.varies() || len(req.Header["Range"]) > 0 {
		return best
	}
	var accepted accept
	accepted.read(req.Header["Accept-Encoding"])
	quality := 0
	for i := range r.sendings {
		s := &r.sendings[i]
		q := accepted.quality(s.encoding)
		if q > quality || q == quality && q > 0 && s.part.Length < best.part.Length {
			best, quality = s, q
		}
	}
	return best
}

// sending is a representation with its headers, prepared once.
type sending struct {
	candidate
	head prepared // of any answer, 304 included
	body prepared // of an answer that has a body
}

// prepare makes the route ready to be sent.
func (r *Route) prepare() {
	for _, c := range r.candidates() {
		head, body := Security(r.Framed), http.Header{}
		head.Set("ETag", c.part.ETag())
		head.Set("Cache-Control", r.Cache.header())
		if r.varies() {
			head.Set("Vary", "Accept-Encoding")
		}
		body.Set("Content-Type", r.Kind.contentType())
		body.Set("Content-Length", strconv.FormatInt(c.part.Length, 10))
		if c.encoding == identity {
			body.Set("Accept-Ranges", "bytes")
		} else {
			body.Set("Content-Encoding", c.encoding)
		}
		r.sendings = append(r.sendings, sending{c, prepare(head), prepare(body)})
	}
}

// accept holds q-values in thousandths of the codings that the edge knows, and of
// the wildcard; -1 where nothing was said.
type accept struct{ br, gzip, identity, rest int }

// read parses Accept-Encoding. An element that cannot be read counts as not
// acceptable: identity is always a right answer.
func (a *accept) read(values []string) {
	*a = accept{-1, -1, -1, -1}
	for _, value := range values {
		for element := range strings.SplitSeq(value, ",") {
			coding, params, _ := strings.Cut(element, ";")
			if known := a.of(strings.TrimSpace(coding)); known != nil {
				*known = weight(params)
			}
		}
	}
}

// of is the place of a coding, nil when the edge has no use for it.
func (a *accept) of(coding string) *int {
	switch {
	case strings.EqualFold(coding, "br"):
		return &a.br
	case strings.EqualFold(coding, "gzip"):
		return &a.gzip
	case strings.EqualFold(coding, identity):
		return &a.identity
	case coding == "*":
		return &a.rest
	}
	return nil
}

func (a *accept) quality(encoding string) int {
	switch known := a.of(encoding); {
	case *known >= 0:
		return *known
	case a.rest >= 0:
		return a.rest
	case encoding == identity:
		return 1 // acceptable unless excluded, but anything named comes first
	}
	return 0
}

// weight reads " q=0.8" as 800 and nothing at all as 1000.
func weight(params string) int {
	params = strings.TrimSpace(params)
	if params == "" {
		return 1000
	}
	value, ok := strings.CutPrefix(strings.ToLower(params), "q=")
	if !ok || len(value) > len("0.999") {
		return 0
	}
	q, err := strconv.ParseFloat(value, 64)
	if err != nil || !(q >= 0 && q <= 1) {
		return 0
	}
	return int(q*1000 + 0.5)
}
