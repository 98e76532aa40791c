// Command scale replays visits against a running edge of this machine, and writes
// the document on load and cost. SITE_URL is the address of the edge.
//
//	scale replay   [-visit FILE] [-levels FILE]
//	scale document [-visit FILE] [-levels FILE] [-out FILE]
//
// Exit status: 0 done, 1 failed or errors were replayed, 2 wrong usage.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"runtime"
	"strings"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/scale"
)

type files struct{ visit, levels, routes, edition, out string }

func main() {
	var f files
	set := flag.NewFlagSet("scale", flag.ExitOnError)
	set.StringVar(&f.visit, "visit", ".build/scale/visit.json", "recorded visits")
	set.StringVar(&f.levels, "levels", ".build/scale/levels.json", "results of the replay")
	set.StringVar(&f.routes, "routes", ".build/pack/routes.txt", "route table")
	set.StringVar(&f.edition, "edition", ".build/public/edition/manifest.note", "manifest of the release")
	set.StringVar(&f.out, "out", ".build/scale/scale.md", "document")
	base := strings.TrimSuffix(os.Getenv("SITE_URL"), "/")
	if len(os.Args) < 2 || base == "" {
		fmt.Fprintln(os.Stderr, "usage: SITE_URL=http://127.0.0.1:PORT scale replay|document [flags]")
		os.Exit(2)
	}
	_ = set.Parse(os.Args[2:]) // ends the program itself
	work, known := map[string]func(string, files) error{"replay": replay, "document": document}[os.Args[1]]
	if !known {
		fmt.Fprintf(os.Stderr, "scale: no command %q\n", os.Args[1])
		os.Exit(2)
	}
	if err := work(base, f); err != nil {
		fmt.Fprintf(os.Stderr, "scale: %v\n", err)
		os.Exit(1)
	}
}

func read(f files) (scale.Visits, *edge.Table, error) {
	text, err := os.ReadFile(f.routes)
	if err != nil {
		return scale.Visits{}, nil, err
	}
	table, err := edge.ParseTable(string(text))
	if err != nil {
		return scale.Visits{}, nil, err
	}
	if text, err = os.ReadFile(f.visit); err != nil {
		return scale.Visits{}, nil, err
	}
	visits, err := scale.ParseVisits(text, table)
	return visits, table, err
}

func document(base string, f files) error {
	visits, table, err := read(f)
	if err != nil {
		return err
	}
	facts := scale.Facts{Machine: fmt.Sprintf("%d個のコア、%s、%s/%s", runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH)}
	for _, one := range []struct {
		to    *scale.Weight
		paths []string
		known bool
	}{{&facts.First, visits.First, false}, {&facts.Full, visits.Full, false}, {&facts.Again, visits.Again, true}} {
		if *one.to, err = scale.Weigh(base, table, one.paths, one.known); err != nil {
			return err
		}
	}
	if facts.Question, err = scale.Question(base); err != nil {
		return err
	}
	note, err := os.ReadFile(f.edition)
	if err != nil {
		return err
	}
	if found := regexp.MustCompile(`(?m)^edition (.*)$`).FindSubmatch(note); found != nil {
		facts.Edition = string(found[1])
	}
	levels, err := os.ReadFile(f.levels)
	if err == nil {
		err = json.Unmarshal(levels, &facts.Levels)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", f.levels, err)
	}
	text, err := scale.Document(facts)
	if err != nil {
		return err
	}
	return os.WriteFile(f.out, []byte(text), 0o644)
}
