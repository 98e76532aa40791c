package native

import (
	"crypto/tls"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"fujisawa2030/worker/edge"
)

// Log writes one line per answer, fields separated by tabs, behind the number
// that a [Journal] gives it:
//
//	time in UTC, time in Japan, method, path, status, bytes of the body,
//	cache state, TLS version, agent
//
// Nothing a visitor can choose freely is kept: the path is one of the route
// table or "-", without its query; the method is a standard one or "other"; the
// agent is a browser family. There is no address and no referrer. The cache
// state is full (the whole file), part (a range), fresh (304) or "-".
type Log struct {
	Out   Lines
	Table *edge.Table
	Clock func() time.Time

	mu     sync.Mutex
	second int64 // for which the two texts below are made: many answers share it
	utc    string
	jst    string
}

// Lines takes the log's lines, one at a time.
type Lines interface {
	Line(now time.Time, text string)
}

// Stream is Lines without numbers, for a terminal or a supervisor's own log.
type Stream struct{ io.Writer }

// Line writes a line; nobody can be told of a failure.
func (s Stream) Line(_ time.Time, text string) { _, _ = io.WriteString(s.Writer, text+"\n") }

var japan = time.FixedZone("JST", 9*60*60)

// Wrap logs what next answers, also when it panics.
func (l *Log) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c := &counter{ResponseWriter: w}
		defer func() { l.write(r, c) }()
		next.ServeHTTP(c, r)
	})
}

func (l *Log) write(r *http.Request, c *counter) {
	now := l.Clock()
	l.mu.Lock()
	defer l.mu.Unlock()
	line := l.stamp(make([]byte, 0, 256), now)
	for _, field := range [...]string{
		method(r.Method), l.path(r), strconv.Itoa(c.status), strconv.FormatInt(c.bytes, 10),
		state(c.status), tlsVersion(r), agent(r.UserAgent()),
	} {
		line = append(append(line, field...), '\t')
	}
	l.Out.Line(now, string(line[:len(line)-1]))
}

// stamp appends both times.
func (l *Log) stamp(line []byte, now time.Time) []byte {
	if second := now.Unix(); second != l.second || l.utc == "" {
		l.second = second
		l.utc = now.UTC().Format("2006-01-02T15:04:05.")
		l.jst = now.In(japan).Format("Z\t2006-01-02T15:04:05-07:00\t")
	}
	ms := now.Nanosecond() / int(time.Millisecond)
	line = append(line, l.utc...)
	line = append(line, byte('0'+ms/100), byte('0'+ms/10%10), byte('0'+ms%10))
	return append(line, l.jst...)
}

func (l *Log) path(r *http.Request) string {
	if route, ok := l.Table.Lookup(r.URL.EscapedPath()); ok {
		return route.Path
	}
	return "-"
}

func method(m string) string {
	switch m {
	case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT":
		return m
	}
	return "other"
}

func state(status int) string {
	switch status {
	case http.StatusOK:
		return "full"
	case http.StatusPartialContent:
		return "part"
	case http.StatusNotModified:
		return "fresh"
	}
	return "-"
}

func tlsVersion(r *http.Request) string {
	if r.TLS == nil {
		return "-"
	}
	return strings.ReplaceAll(tls.VersionName(r.TLS.Version), " ", "")
}

// families are tried in order: most browsers also carry the names of others.
var families = [...][2]string{
	{"bot", "robot"}, {"spider", "robot"}, {"crawl", "robot"},
	{"edg", "edge"}, {"opr/", "opera"}, {"firefox/", "firefox"}, {"fxios/", "firefox"},
	{"crios/", "chrome"}, {"chrome/", "chrome"}, {"safari/", "safari"},
}

func agent(userAgent string) string {
	userAgent = strings.ToLower(userAgent)
	for _, family := range families {
		if strings.Contains(userAgent, family[0]) {
			return family[1]
		}
	}
	return "other"
}

// counter notes status and size of an answer.
type counter struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the server's own writer.
func (c *counter) Unwrap() http.ResponseWriter { return c.ResponseWriter }
