package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"fujisawa2030/worker/scale"
)

// steps are visitors at once; the last is the school morning. A step makes as
// many visits as visitors, 200 at least, and ends after the limit at the latest.
var steps = []int{1, 8, 64, 512, scale.Schools * scale.PupilsAtOnce}

const (
	leastVisits = 200
	limit       = 45 * time.Second
)

func replay(base string, f files) error {
	visits, _, err := read(f)
	if err != nil {
		return err
	}
	var levels []scale.Level
	failed := 0
	fmt.Println("visitors  visits/s  requests/s  Mbit/s  p50 ms  p99 ms  errors")
	for _, visitors := range steps {
		l, err := scale.Replay(context.Background(), base, visits.Full, visitors, max(visitors, leastVisits), limit)
		if err != nil {
			return err
		}
		levels = append(levels, l)
		failed += l.Errors
		fmt.Printf("%8d  %8.1f  %10.0f  %6.0f  %6.2f  %6.1f  %6d\n", l.Visitors, float64(l.Visits)/l.Seconds,
			float64(l.Requests)/l.Seconds, float64(l.Bytes)*8/1e6/l.Seconds, l.MedianMS, l.P99MS, l.Errors)
	}
	out, err := json.MarshalIndent(levels, "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(f.levels, append(out, '\n'), 0o644); err != nil {
		return err
	}
	if failed > 0 {
		return fmt.Errorf("%d requests failed", failed)
	}
	return nil
}
