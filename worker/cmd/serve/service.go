package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"time"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/native"
)

type service struct{ pack, mode, switchFile, log string }

// run serves until the context ends.
func run(ctx context.Context, s service, address string) (err error) {
	mode, err := edge.ParseMode(s.mode)
	if err != nil {
		return err
	}
	table, memory, err := edge.ReadPack(os.DirFS(s.pack))
	if err != nil {
		return fmt.Errorf("%s: %w", s.pack, err)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	out, end, err := s.openLog()
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	defer func() { err = errors.Join(err, end()) }()
	lever := native.NewSwitch(mode, s.switchFile, report)
	if s.switchFile != "" {
		lever.Read() // a closed service does not open for the first second
		go lever.Watch(ctx, time.Second)
	}
	log := &native.Log{Out: out, Table: table, Clock: time.Now}
	handler := log.Wrap(edge.New(edge.Config{Table: table, Store: memory, Mode: lever.Mode, Report: report}))
	fmt.Printf("http://%s/\n", listener.Addr())
	return native.Serve(ctx, listener, handler, native.Usual)
}

func report(err error) { fmt.Fprintf(os.Stderr, "edge: %v\n", err) }

// openLog readies the access log and what ends it.
func (s service) openLog() (native.Lines, func() error, error) {
	if s.log == "" {
		return native.Stream{Writer: os.Stderr}, func() error { return nil }, nil
	}
	journal, err := native.OpenJournal(s.log, time.Now(), report)
	if err != nil {
		return nil, nil, err
	}
	return journal, func() error { return journal.Close(time.Now()) }, nil
}
