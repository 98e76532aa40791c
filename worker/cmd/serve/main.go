// Command serve runs the edge natively and prints its address as one line.
//
//	serve [-pack .build/pack] [-host 127.0.0.1] [-mode open] [-switch FILE] [-log FOLDER]
//
// The environment: PORT is the port, a free one when it is empty or 0; MODE is
// the default of -mode.
package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// rubbish is how much the heap may grow between two collections, in percent of
// what is in use: the edge keeps little and drops little, so fewer are enough.
const rubbish = 400

func main() {
	var s service
	flag.StringVar(&s.pack, "pack", ".build/pack", "`folder` written by the pack command")
	flag.StringVar(&s.mode, "mode", os.Getenv("MODE"), "open, maintenance or stopped")
	flag.StringVar(&s.log, "log", "", "access log `folder` (default: lines without numbers on standard error)")
	flag.StringVar(&s.switchFile, "switch", "", "`file` whose one word, open, maintenance or stopped, sets the mode within a second")
	host := flag.String("host", "127.0.0.1", "`address` to listen on")
	flag.Parse()
	debug.SetGCPercent(rubbish)
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, s, net.JoinHostPort(*host, os.Getenv("PORT"))); err != nil {
		fmt.Fprintf(os.Stderr, "serve: %v\n", err)
		os.Exit(1)
	}
}
