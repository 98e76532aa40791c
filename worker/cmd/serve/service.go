package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/native"
)

type service struct{ pack, mode, log string }

// run serves until the context ends.
func run(ctx context.Context, s service, address string) (err error) {
	out, err := s.openLog()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	handler, err := s.handler(out)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	fmt.Printf("http://%s/\n", listener.Addr())
	return native.Serve(ctx, listener, handler)
}

func (s service) handler(out io.Writer) (http.Handler, error) {
	mode, err := edge.ParseMode(s.mode)
	if err != nil {
		return nil, err
	}
	table, memory, err := edge.ReadPack(os.DirFS(s.pack))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.pack, err)
	}
	report := func(err error) { fmt.Fprintf(os.Stderr, "edge: %v\n", err) }
	log := &native.Log{Out: out, Table: table, Clock: time.Now}
	return log.Wrap(edge.New(edge.Config{Table: table, Store: memory, Mode: mode, Report: report})), nil
}

// openLog readies the access log; only its owner may read it.
func (s service) openLog() (io.WriteCloser, error) {
	if s.log == "" {
		return keepOpen{os.Stderr}, nil
	}
	return os.OpenFile(s.log, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
}

// keepOpen writes to a stream that is not ours to close.
type keepOpen struct{ io.Writer }

func (keepOpen) Close() error { return nil }
