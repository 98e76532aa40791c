package suite

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// patience is how long an answer may take before the test gives up.
const patience = 20 * time.Second

type client struct {
	base  string
	site  *Site
	plain bool // an ordinary server, without the edge's headers
}

// answer is a response, read to its end.
type answer struct {
	what   string
	status int
	head   http.Header
	length int64
	body   string
}

// ask sends a request through Go's client, without its own Accept-Encoding, and
// checks what holds for every answer.
func (c *client) ask(t *testing.T, method, path string, header map[string]string) *answer {
	t.Helper()
	req, err := http.NewRequest(method, c.base+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range header {
		req.Header.Set(name, value)
	}
	plain := http.Client{
		Transport:     &http.Transport{DisableCompression: true, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Timeout:       patience,
	}
	res, err := plain.Do(req)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	a := read(t, method+" "+path, res)
	if c.plain {
		return a
	}
	a.security(t, strings.HasPrefix(path, "/town") && res.StatusCode < 400)
	return a
}

// raw sends bytes as they are and reads one answer.
func (c *client) raw(t *testing.T, request string) *answer {
	t.Helper()
	what, _, _ := strings.Cut(request, "\r\n")
	if len(what) > 80 {
		what = what[:80]
	}
	conn, err := net.Dial("tcp", strings.TrimPrefix(c.base, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(conn, request); err != nil {
		t.Fatal(err)
	}
	method, _, _ := strings.Cut(request, " ")
	res, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: method})
	if err != nil {
		t.Fatalf("%q: %v", what, err)
	}
	return read(t, fmt.Sprintf("%q", what), res)
}

func read(t *testing.T, what string, res *http.Response) *answer {
	t.Helper()
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	return &answer{what, res.StatusCode, res.Header, res.ContentLength, string(body)}
}

func (a *answer) want(t *testing.T, status int) {
	t.Helper()
	if a.status != status {
		t.Errorf("%s: status %d, not %d", a.what, a.status, status)
	}
}

// header checks one header; the empty value means that it must not be there.
func (a *answer) header(t *testing.T, name, want string) {
	t.Helper()
	got := a.head.Values(name)
	if want == "" && len(got) == 0 {
		return
	}
	if len(got) != 1 || got[0] != want {
		t.Errorf("%s: %s is %q, not %q", a.what, name, got, want)
	}
}

// security checks the headers that every answer of the edge must have.
func (a *answer) security(t *testing.T, framed bool) {
	t.Helper()
	ancestors, frame := "'none'", "DENY"
	if framed {
		ancestors, frame = "'self'", "SAMEORIGIN"
	}
	a.header(t, "Content-Security-Policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "+ancestors+"; require-trusted-types-for 'script'")
	a.header(t, "X-Frame-Options", frame)
	a.header(t, "Strict-Transport-Security", "max-age=31536000")
	a.header(t, "X-Content-Type-Options", "nosniff")
	a.header(t, "Referrer-Policy", "no-referrer")
	a.header(t, "Cross-Origin-Opener-Policy", "same-origin")
	a.header(t, "Cross-Origin-Resource-Policy", "same-origin")
	for _, name := range []string{"Set-Cookie", "Location", "Server", "X-Powered-By", "Access-Control-Allow-Origin", "Refresh"} {
		a.header(t, name, "")
	}
	features := strings.Split(a.head.Get("Permissions-Policy"), ", ")
	for _, feature := range features {
		if !strings.HasSuffix(feature, "=()") {
			t.Errorf("%s: Permissions-Policy has %q", a.what, feature)
		}
	}
	for _, feature := range []string{"camera", "microphone", "geolocation", "payment", "usb", "clipboard-read"} {
		if !strings.Contains(a.head.Get("Permissions-Policy"), feature+"=()") {
			t.Errorf("%s: Permissions-Policy allows %s", a.what, feature)
		}
	}
}
