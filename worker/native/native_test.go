package native

import (
	"bytes"
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/edge"
)

func testTable(t *testing.T) *edge.Table {
	t.Helper()
	table, err := edge.NewTable([]edge.Route{{
		Path: "/easy/", Kind: "html", Cache: edge.Revalidate, When: edge.WhileOpen,
		Plain: edge.Representation{SHA256: strings.Repeat("a", 64), Length: 5},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestLog(t *testing.T) {
	const stamp = "2026-11-23T15:04:05.000Z\t2026-11-24T00:04:05+09:00\t"
	clock := func() time.Time { return time.Date(2026, 11, 23, 15, 4, 5, 0, time.UTC) }
	for _, c := range []struct {
		method, target, agent string
		secure                bool
		status                int
		want                  string
	}{
		{"GET", "/easy/?name=secret", "Mozilla/5.0 (X11) Gecko/20100101 Firefox/129.0", false, 200, "GET\t/easy/\t200\t5\tfull\t-\tfirefox"},
		{"GET", "/easy/", "Mozilla/5.0 (Macintosh) Version/17.4 Safari/605.1.15", true, 304, "GET\t/easy/\t304\t0\tfresh\tTLS1.3\tsafari"},
		{"HEAD", "/easy/", "Mozilla/5.0 Chrome/156.0 Safari/537.36", false, 206, "HEAD\t/easy/\t206\t5\tpart\t-\tchrome"},
		{"GET", "/secret\tGET", "Mozilla/5.0 Chrome/156.0 Safari/537.36 Edg/156.0", false, 404, "GET\t-\t404\t5\t-\t-\tedge"},
		{"BREW", "/", "Mozilla/5.0 (compatible; Secretbot/2.1)", false, 405, "other\t-\t405\t5\t-\t-\trobot"},
		{"GET", "/%65asy/", "", false, 404, "GET\t-\t404\t5\t-\t-\tother"},
	} {
		var out bytes.Buffer
		log := &Log{Out: Stream{&out}, Table: testTable(t), Clock: clock}
		handler := log.Wrap(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(c.status)
			_, _ = w.Write([]byte("12345"))
		}))
		r := httptest.NewRequest("GET", "/", nil)
		r.Method = c.method
		r.URL.Path, r.URL.RawQuery, _ = strings.Cut(c.target, "?")
		if strings.Contains(c.target, "%") {
			r = httptest.NewRequest("GET", c.target, nil)
		}
		r.Header.Set("User-Agent", c.agent)
		if c.secure {
			r.TLS = &tls.ConnectionState{Version: tls.VersionTLS13}
		}
		handler.ServeHTTP(httptest.NewRecorder(), r)
		if got := out.String(); got != stamp+c.want+"\n" {
			t.Errorf("%s %s: %q", c.method, c.target, got)
		}
	}
}

// TestLogPanic: an answer that was broken off is in the log as well.
func TestLogPanic(t *testing.T) {
	var out bytes.Buffer
	log := &Log{Out: Stream{&out}, Table: testTable(t), Clock: time.Now}
	handler := log.Wrap(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(200)
		panic(http.ErrAbortHandler)
	}))
	func() {
		defer func() {
			if recover() != http.ErrAbortHandler {
				t.Error("the log swallowed the panic")
			}
		}()
		handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/easy/", nil))
	}()
	if !strings.Contains(out.String(), "\tGET\t/easy/\t200\t0\t") {
		t.Errorf("log: %q", out.String())
	}
}

// TestShutdown: an answer that is under way when the server is told to end is
// still delivered, and no new connection is taken.
func TestShutdown(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	asked, release := make(chan bool), make(chan bool)
	handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked <- true
		<-release
		_, _ = w.Write([]byte("whole"))
	})
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, listener, handler, Usual) }()
	answer := make(chan string, 1)
	go func() {
		res, err := http.Get("http://" + listener.Addr().String())
		if err != nil {
			answer <- err.Error()
			return
		}
		defer res.Body.Close()
		var body bytes.Buffer
		_, _ = body.ReadFrom(res.Body)
		answer <- body.String()
	}()
	<-asked
	stop()
	for { // the listener closes soon after; until then connections still queue up
		conn, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			break
		}
		conn.Close()
	}
	close(release)
	if got := <-answer; got != "whole" {
		t.Errorf("answer under way: %q", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
