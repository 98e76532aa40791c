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
	accepted := acceptance(req.Header["Accept-Encoding"])
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
	head http.Header // of any answer, 304 included
	body http.Header // of an answer that has a body
}

// prepare makes the route ready to be sent.
func (r *Route) prepare() {
	for _, c := range r.candidates() {
		s := sending{c, Security(r.Framed), http.Header{}}
		s.head.Set("ETag", c.part.ETag())
		s.head.Set("Cache-Control", r.Cache.header())
		if r.varies() {
			s.head.Set("Vary", "Accept-Encoding")
		}
		s.body.Set("Content-Type", r.Kind.contentType())
		s.body.Set("Content-Length", strconv.FormatInt(c.part.Length, 10))
		if c.encoding == identity {
			s.body.Set("Accept-Ranges", "bytes")
		} else {
			s.body.Set("Content-Encoding", c.encoding)
		}
		r.sendings = append(r.sendings, s)
	}
}

// accept holds q-values in thousandths.
type accept map[string]int

// acceptance parses Accept-Encoding. An element that cannot be read counts as
// not acceptable: identity is always a right answer.
func acceptance(values []string) accept {
	a := accept{}
	for element := range strings.SplitSeq(strings.Join(values, ","), ",") {
		coding, params, _ := strings.Cut(element, ";")
		if coding = strings.ToLower(strings.TrimSpace(coding)); coding != "" {
			a[coding] = weight(params)
		}
	}
	return a
}

func (a accept) quality(encoding string) int {
	if q, ok := a[encoding]; ok {
		return q
	}
	if q, ok := a["*"]; ok {
		return q
	}
	if encoding == identity {
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
