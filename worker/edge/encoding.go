package edge

import (
	"net/http"
	"strconv"
	"strings"
)

// choose picks the representation for a request (RFC 9110, 12.5.3).
func (r *Route) choose(req *http.Request) (Representation, string) {
	best := candidate{identity, r.Plain}
	if !r.varies() || req.Header.Get("Range") != "" {
		return best.part, best.encoding
	}
	accepted := acceptance(req.Header.Values("Accept-Encoding"))
	quality := 0
	for _, c := range r.candidates() {
		q := accepted.quality(c.encoding)
		if q > quality || q == quality && q > 0 && c.part.Length < best.part.Length {
			best, quality = c, q
		}
	}
	return best.part, best.encoding
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
