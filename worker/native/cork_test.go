package native

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"testing"
)

// TestCork: answers of every length around the held buffer arrive whole, one
// after another on one connection, and on connections that end.
func TestCork(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	pattern := bytes.Repeat([]byte("0123456789abcdef"), 4<<10)
	go func() {
		ended <- Serve(ctx, listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			n, _ := strconv.Atoi(r.URL.Path[1:])
			w.Header().Set("Content-Length", strconv.Itoa(n))
			_, _ = w.Write(pattern[:n])
		}), Usual)
	}()
	for _, closing := range []string{"keep-alive", "close"} {
		var conn net.Conn
		var answers *bufio.Reader
		for n := serverBuffer - 400; n < 2*serverBuffer+400; n++ {
			if closing == "close" {
				n += 7 // a connection for each is slow
			}
			if conn == nil || closing == "close" {
				if conn, err = net.Dial("tcp", listener.Addr().String()); err != nil {
					t.Fatal(err)
				}
				answers = bufio.NewReader(conn)
			}
			if _, err := fmt.Fprintf(conn, "GET /%d HTTP/1.1\r\nHost: x\r\nConnection: %s\r\n\r\n", n, closing); err != nil {
				t.Fatal(err)
			}
			res, err := http.ReadResponse(answers, nil)
			if err != nil {
				t.Fatalf("%d: %v", n, err)
			}
			body, err := io.ReadAll(res.Body)
			if err != nil || !bytes.Equal(body, pattern[:n]) {
				t.Fatalf("%d: %d bytes, %v", n, len(body), err)
			}
			if closing == "close" {
				conn.Close()
			}
		}
		conn.Close()
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
