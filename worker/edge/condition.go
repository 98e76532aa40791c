package edge

import (
	"net/http"
	"strconv"
	"strings"
)

// matches compares If-None-Match weakly, as RFC 9110, 13.1.2 asks: a cache on
// the way may have marked our strong ETag as weak.
func matches(values []string, etag string) bool {
	for element := range strings.SplitSeq(strings.Join(values, ","), ",") {
		element = strings.TrimSpace(element)
		if element == "*" || strings.TrimPrefix(element, "W/") == etag {
			return true
		}
	}
	return false
}

// wantedRange gives offset, length and status for a request on the identity
// encoding.
func wantedRange(r *http.Request, part Representation) (from, length int64, status int) {
	values := r.Header.Values("Range")
	if len(values) != 1 || r.Method != http.MethodGet {
		return 0, part.Length, http.StatusOK
	}
	if condition := r.Header.Get("If-Range"); condition != "" && condition != part.ETag() {
		return 0, part.Length, http.StatusOK
	}
	first, last, ok := parseRange(values[0], part.Length)
	if !ok {
		return 0, part.Length, http.StatusOK
	}
	if first >= part.Length {
		return 0, 0, http.StatusRequestedRangeNotSatisfiable
	}
	return first, last - first + 1, http.StatusPartialContent
}

// parseRange reads one range of bytes, clamped to the length. A suffix of zero
// bytes begins at the end and is thereby not satisfiable.
func parseRange(value string, length int64) (first, last int64, ok bool) {
	spec, ok := strings.CutPrefix(value, "bytes=")
	begin, end, dash := strings.Cut(spec, "-")
	if !ok || !dash || strings.Contains(end, ",") {
		return 0, 0, false
	}
	if begin == "" {
		n, ok := offset(end)
		return max(length-n, 0), length - 1, ok
	}
	if first, ok = offset(begin); !ok {
		return 0, 0, false
	}
	if end == "" {
		return first, length - 1, true
	}
	last, ok = offset(end)
	return first, min(last, length-1), ok && first <= last
}

// offset reads plain decimal digits.
func offset(s string) (int64, bool) {
	n, err := strconv.ParseUint(s, 10, 62)
	return int64(n), err == nil
}
