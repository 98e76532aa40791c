// Command figures measures the edge and prints one line per figure: name, value,
// unit, limit. Everything runs on this machine and loopback, bounded in count and
// time. This is no test: only what cannot be measured fails.
//
//	figures [-serve .build/bin/serve] [-pack .build/pack] [-worker .build/worker] [NAME...]
//
// NAME is one of module, beside (nginx), enduring, routes; without one all are
// measured.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
)

type places struct{ serve, pack, worker, modules string }

func main() {
	var p places
	flag.StringVar(&p.serve, "serve", ".build/bin/serve", "native edge")
	flag.StringVar(&p.pack, "pack", ".build/pack", "pack of the build")
	flag.StringVar(&p.worker, "worker", ".build/worker", "Worker module of the build")
	flag.StringVar(&p.modules, "modules", "worker/node_modules", "where npm has put workerd")
	flag.Parse()
	for _, figure := range []struct {
		name    string
		measure func(places) error
	}{{"module", module}, {"beside", beside}, {"enduring", enduring}, {"routes", perRoute}} {
		if flag.NArg() > 0 && !slices.Contains(flag.Args(), figure.name) {
			continue
		}
		if err := figure.measure(p); err != nil {
			fmt.Fprintf(os.Stderr, "figures: %v\n", err)
			os.Exit(1)
		}
	}
}

// say prints a figure to three places.
func say(name string, value float64, unit, limit string) {
	fmt.Println(name, strconv.FormatFloat(float64(int(value*1000+0.5))/1000, 'f', -1, 64), unit, limit)
}
