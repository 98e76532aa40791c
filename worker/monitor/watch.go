package monitor

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptrace"
	"slices"
	"time"

	"fujisawa2030/worker/edge"
)

// watch is a look under way.
type watch struct {
	Job
	ctx    context.Context
	client *http.Client
	report Report
	waits  []time.Duration // until the first byte
}

func client(patience time.Duration) *http.Client {
	return &http.Client{
		Transport:     &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 1},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Timeout:       patience,
	}
}

func (w *watch) find(kind Kind, path, format string, args ...any) {
	f := Finding{kind, path, fmt.Sprintf(format, args...)}
	if !slices.Contains(w.report.Findings, f) {
		w.report.Findings = append(w.report.Findings, f)
	}
}

// answer is a response, read to at most one byte beyond what was expected.
type answer struct {
	status int
	head   http.Header
	body   []byte
	err    error
}

// ask sends a GET, and a second one when the first fails: one lost packet is no
// incident, but it is counted.
func (w *watch) ask(path, encoding string, limit int64) answer {
	a := w.once(path, encoding, limit)
	if a.err == nil && a.status < 500 || a.status == http.StatusServiceUnavailable {
		return a
	}
	w.report.Errors++
	if a = w.once(path, encoding, limit); a.err != nil || a.status >= 500 {
		w.report.Errors++
	}
	return a
}

func (w *watch) once(path, encoding string, limit int64) answer {
	w.report.Requests++
	var wait time.Duration
	start := time.Now()
	ctx := httptrace.WithClientTrace(w.ctx, &httptrace.ClientTrace{GotFirstResponseByte: func() { wait = time.Since(start) }})
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, w.Base+path, nil)
	if err != nil {
		return answer{err: err}
	}
	req.Header.Set("Accept-Encoding", encoding)
	res, err := w.client.Do(req)
	if err != nil {
		return answer{err: err}
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, limit+1))
	w.report.Bytes += int64(len(body))
	w.waits = append(w.waits, wait)
	if w.Slow > 0 && wait > w.Slow {
		w.find(Slow, path, "first byte after more than %v", w.Slow)
	}
	return answer{res.StatusCode, res.Header, body, err}
}

// route asks for every stored representation of a route.
func (w *watch) route(r edge.Route) {
	if r.When == edge.WhileStopped {
		return
	}
	for encoding, part := range map[string]edge.Representation{"identity": r.Plain, "br": r.Brotli, "gzip": r.Gzip} {
		if part.Length == 0 {
			continue
		}
		a := w.ask(r.Path, encoding, part.Length)
		if !w.answered(r.Path, a) {
			continue
		}
		w.compare(r, part, a)
		if w.Headers {
			w.headers(r, a.head)
		}
	}
}

// compare holds the body against the table. A host may send another encoding
// than was asked for: what counts is that its bytes are known.
func (w *watch) compare(r edge.Route, part edge.Representation, a answer) {
	switch got := a.head.Get("Content-Encoding"); {
	case got == "" && part != r.Plain:
		part = r.Plain
		if int64(len(a.body)) > part.Length {
			a.body = a.body[:part.Length]
		}
	case got != "" && part == r.Plain:
		w.find(Exposed, r.Path, "sends %q, which was not asked for", got)
		return
	}
	sum := sha256.Sum256(a.body)
	if hex.EncodeToString(sum[:]) != part.SHA256 {
		w.find(Tampered, r.Path, "%d bytes, not the %d that were packed", len(a.body), part.Length)
	}
}

// answered reports whether there is a whole answer to look at.
func (w *watch) answered(path string, a answer) bool {
	switch {
	case a.err != nil:
		w.find(Failing, path, "%v", a.err)
	case a.status == http.StatusNotFound, a.status == http.StatusGone:
		w.find(Missing, path, "status %d", a.status)
	case a.status >= 500:
		w.find(Failing, path, "status %d", a.status)
	case a.status != http.StatusOK:
		w.find(Tampered, path, "status %d", a.status)
	default:
		return true
	}
	return false
}

func (w *watch) headers(r edge.Route, head http.Header) {
	for name, want := range edge.Security(r.Framed) {
		if got := head.Values(name); !slices.Equal(got, want) {
			w.find(Exposed, r.Path, "%s is %q", name, got)
		}
	}
	for _, name := range []string{"Set-Cookie", "Location", "Refresh"} {
		if got := head.Values(name); len(got) > 0 {
			w.find(Tampered, r.Path, "%s is %q", name, got)
		}
	}
}

// unknown asks for what nobody has published.
func (w *watch) unknown() {
	const path = "/nobody-has-published-this"
	if a := w.ask(path, "identity", 1<<20); a.err == nil && a.status != http.StatusNotFound {
		w.find(Exposed, path, "status %d, not 404", a.status)
	}
}

// source reads objects of the release.
func (w *watch) source(object string, limit int) ([]byte, error) {
	a := w.ask("/edition/"+object, "identity", int64(limit))
	switch {
	case a.err != nil:
		return nil, a.err
	case a.status == http.StatusNotFound:
		return nil, fs.ErrNotExist
	case a.status != http.StatusOK:
		return nil, fmt.Errorf("status %d", a.status)
	}
	return a.body, nil
}

func (w *watch) times() Times {
	slices.Sort(w.waits)
	n := len(w.waits)
	if n == 0 {
		return Times{}
	}
	ms := func(i int) float64 { return float64(w.waits[min(i, n-1)].Microseconds()) / 1000 }
	return Times{ms(n / 2), ms(n * 95 / 100), ms(n - 1)}
}
