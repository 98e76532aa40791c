package native

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/suite"
)

// BenchmarkServe is one request and its answer over a kept connection, with the
// access log, as a visitor's browser meets the server.
func BenchmarkServe(b *testing.B) {
	site := suite.NewSite(b, false)
	table, memory, err := edge.ReadPack(os.DirFS(site.Pack))
	if err != nil {
		b.Fatal(err)
	}
	journal, err := OpenJournal(filepath.Join(b.TempDir(), "log"), time.Now(), func(err error) { b.Error(err) })
	if err != nil {
		b.Fatal(err)
	}
	log := &Log{Out: journal, Table: table, Clock: time.Now}
	handler := log.Wrap(edge.New(edge.Config{Table: table, Store: memory, Report: func(err error) { b.Error(err) }}))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	ctx, stop := context.WithCancel(b.Context())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, listener, handler, Usual) }()
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		conn, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			b.Error(err)
			return
		}
		defer conn.Close()
		answers := bufio.NewReaderSize(conn, 64<<10)
		for pb.Next() {
			if _, err := io.WriteString(conn, "GET /a/font.8c9d0e1f.woff2 HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n"); err != nil {
				b.Error(err)
				return
			}
			res, err := http.ReadResponse(answers, nil)
			if err != nil || res.StatusCode != 200 {
				b.Errorf("%v, %v", res, err)
				return
			}
			if _, err := io.Copy(io.Discard, res.Body); err != nil {
				b.Error(err)
			}
			res.Body.Close()
		}
	})
	stop()
	if err := <-ended; err != nil {
		b.Error(err)
	}
}
