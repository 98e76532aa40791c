// Command with serves a pack on a free loopback port, runs another command
// with the address in SITE_URL, and ends with that command's status:
//
//	with [-pack .build/pack] -- COMMAND ARGUMENTS...
//	with -bare .build/public -- COMMAND ARGUMENTS...
//
// With -bare, nginx serves a build folder instead, as an ordinary host would.
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
	"path/filepath"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/native"
	"fujisawa2030/worker/nginx"
)

func main() {
	bare := flag.String("bare", "", "build `folder` to serve by nginx")
	pack := flag.String("pack", ".build/pack", "`folder` written by the pack command")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	serve := func() (string, func() error, error) { return edged(*pack) }
	if *bare != "" {
		serve = func() (string, func() error, error) { return hosted(*bare) }
	}
	err := run(serve, flag.Args())
	var failed *exec.ExitError
	switch {
	case errors.As(err, &failed):
		os.Exit(max(failed.ExitCode(), 1))
	case err != nil:
		fmt.Fprintln(os.Stderr, "with:", err)
		os.Exit(1)
	}
}

func run(serve func() (base string, stop func() error, err error), command []string) error {
	base, stop, err := serve()
	if err != nil {
		return err
	}
	inner := exec.Command(command[0], command[1:]...)
	inner.Env = append(os.Environ(), "SITE_URL="+base+"/")
	inner.Stdin, inner.Stdout, inner.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = inner.Run()
	return errors.Join(err, stop())
}

// edged serves the pack by the native edge.
func edged(pack string) (string, func() error, error) {
	table, memory, err := edge.ReadPack(os.DirFS(pack))
	if err != nil {
		return "", nil, fmt.Errorf("%s: %w", pack, err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	report := func(err error) { fmt.Fprintln(os.Stderr, "edge:", err) }
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		handler := edge.New(edge.Config{Table: table, Store: memory, Report: report})
		ended <- native.Serve(ctx, listener, handler, native.Usual)
	}()
	return "http://" + listener.Addr().String(), func() error { stop(); return <-ended }, nil
}

// hosted serves the build folder by nginx.
func hosted(folder string) (string, func() error, error) {
	root, err := filepath.Abs(folder)
	if err != nil {
		return "", nil, err
	}
	s, err := nginx.Start(root, nil, nil)
	if err != nil {
		return "", nil, err
	}
	return s.Base, s.Stop, nil
}
