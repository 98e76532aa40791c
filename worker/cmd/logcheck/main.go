// Command logcheck proves that the native edge's access log is complete: no line
// is missing, none was changed, and the log reaches back as far as it must. It is
// meant for a scheduler, once a day.
//
//	logcheck [-since 2025-11-23] FOLDER
//
// It prints what it found as JSON. Exit status: 0 complete, 1 not, 2 wrong usage.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"time"

	"fujisawa2030/worker/native"
)

func main() {
	since := flag.String("since", "", "`day` that the log must reach back to, such as 2025-11-23")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	audit, err := check(flag.Arg(0), *since)
	if err != nil {
		fmt.Fprintf(os.Stderr, "logcheck: %v\n", err)
		os.Exit(1)
	}
	out, _ := json.MarshalIndent(audit, "", "  ") // times, numbers and texts always marshal
	fmt.Printf("%s\n", out)
	if len(audit.Faults) > 0 {
		os.Exit(1)
	}
}

func check(folder, since string) (native.Audit, error) {
	audit, err := native.CheckJournal(folder)
	if err != nil || since == "" {
		return audit, err
	}
	day, err := time.Parse(time.DateOnly, since)
	if err != nil {
		return audit, fmt.Errorf("-since: %w", err)
	}
	if audit.From.After(day.AddDate(0, 0, 1)) {
		audit.Faults = append(audit.Faults, "the log begins on "+audit.From.Format(time.DateOnly)+", after "+since)
	}
	return audit, nil
}
