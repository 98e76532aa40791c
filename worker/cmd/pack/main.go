// Command pack turns a build folder into the pack that the edge serves. What a
// pack holds is specified in package pack.
//
//	pack [-dir .build/public] [-out .build/pack] [-stop .build/stop.note]
package main

import (
	"flag"
	"fmt"
	"os"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/pack"
)

func main() {
	dir := flag.String("dir", ".build/public", "build `folder` to pack")
	out := flag.String("out", ".build/pack", "`folder` of the pack, kept up to date")
	stop := flag.String("stop", "", "signed stop `note`, served only while the service is stopped")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*dir, *out, *stop); err != nil {
		fmt.Fprintf(os.Stderr, "pack: %v\n", err)
		os.Exit(1)
	}
}

func run(dir, out, stop string) error {
	var note []byte
	if stop != "" {
		var err error
		if note, err = os.ReadFile(stop); err != nil {
			return err
		}
	}
	table, err := pack.Folder(dir, out, note)
	if err != nil {
		return err
	}
	total := sum(table)
	_, err = fmt.Printf("%d routes, %d bytes, %d as brotli\n", len(table.Routes()), total.plain, total.brotli)
	return err
}

type totals struct{ plain, brotli int64 }

// sum counts each distinct file once, at its smallest in the second column.
func sum(table *edge.Table) (t totals) {
	seen := map[string]bool{}
	for _, r := range table.Routes() {
		if seen[r.Plain.SHA256] {
			continue
		}
		seen[r.Plain.SHA256] = true
		t.plain += r.Plain.Length
		if t.brotli += r.Plain.Length; r.Brotli.Length > 0 {
			t.brotli += r.Brotli.Length - r.Plain.Length
		}
	}
	return t
}
