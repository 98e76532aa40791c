package native

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// serving runs a server with short limits; its answers never end by themselves.
func serving(t *testing.T, limits Limits) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	block := bytes.Repeat([]byte("a"), 1<<20)
	go func() {
		ended <- Serve(ctx, listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			for r.URL.Path == "/long" {
				if _, err := w.Write(block); err != nil {
					return
				}
			}
		}), limits)
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return listener.Addr().String()
}

// short limits, so that the tests need not wait for the usual ones.
var short = Limits{
	Header: 50 * time.Millisecond, Request: 100 * time.Millisecond, Answer: 200 * time.Millisecond,
	Idle: 100 * time.Millisecond, Farewell: 10 * time.Second, MaxHeader: 1 << 10,
}

// TestSlowVisitors: whoever dawdles is hung up on; the test's own patience is a
// hundred times the limit.
func TestSlowVisitors(t *testing.T) {
	address := serving(t, short)
	for name, request := range map[string]string{
		"says nothing":            "",
		"head without end":        "GET / HTTP/1.1\r\nHost: x\r\n",
		"body that never comes":   "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n",
		"asks once and stays":     "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
		"takes no answer":         "GET /long HTTP/1.1\r\nHost: x\r\n\r\n",
		"head of a byte a moment": "GET / HTTP/1.1\r\nX-Slow: ",
	} {
		t.Run(name, func(t *testing.T) {
			conn, err := net.Dial("tcp", address)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if err := conn.SetDeadline(time.Now().Add(20 * time.Second)); err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(conn, request); err != nil {
				t.Fatal(err)
			}
			for strings.HasPrefix(request, "GET / HTTP/1.1\r\nX-Slow") {
				if _, err := io.WriteString(conn, "x"); err != nil {
					break
				}
				time.Sleep(5 * time.Millisecond)
			}
			if name == "takes no answer" {
				time.Sleep(2 * short.Answer) // the window fills, the server's write times out
			}
			_, err = io.Copy(io.Discard, conn)
			if timeout, ok := err.(net.Error); ok && timeout.Timeout() {
				t.Error("the connection was held")
			}
		})
	}
}

// TestOverlongHead: a head beyond the limit is refused without being kept.
func TestOverlongHead(t *testing.T) {
	address := serving(t, Limits{Header: 20 * time.Second, Request: 20 * time.Second, Answer: 20 * time.Second, Farewell: 10 * time.Second, MaxHeader: 1 << 10})
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	go func() {
		_, _ = io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\nX-Long: "+strings.Repeat("a", 100_000)+"\r\n\r\n")
	}()
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("status %d", res.StatusCode)
	}
}
