// Command with serves a pack on a free loopback port, runs another command
// with the address in SITE_URL, and ends with that command's status:
//
//	with [-pack .build/pack] -- COMMAND ARGUMENTS...
//
// Tests and measurements of the page run behind it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"os"
	"os/exec"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/native"
)

func main() {
	pack := flag.String("pack", ".build/pack", "`folder` written by the pack command")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	err := run(*pack, flag.Args())
	var failed *exec.ExitError
	switch {
	case errors.As(err, &failed):
		os.Exit(max(failed.ExitCode(), 1))
	case err != nil:
		fmt.Fprintln(os.Stderr, "with:", err)
		os.Exit(1)
	}
}

func run(pack string, command []string) error {
	table, memory, err := edge.ReadPack(os.DirFS(pack))
	if err != nil {
		return fmt.Errorf("%s: %w", pack, err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	report := func(err error) { fmt.Fprintln(os.Stderr, "edge:", err) }
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- native.Serve(ctx, listener, edge.New(edge.Config{Table: table, Store: memory, Report: report}))
	}()
	inner := exec.Command(command[0], command[1:]...)
	inner.Env = append(os.Environ(), "SITE_URL=http://"+listener.Addr().String()+"/")
	inner.Stdin, inner.Stdout, inner.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = inner.Run()
	stop()
	return errors.Join(err, <-ended)
}
