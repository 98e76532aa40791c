// Command monitor downloads everything from a running service, verifies it, and
// prints what it found as JSON; for a scheduler, and for eyes.
//
//	monitor -routes routes.txt -keys keys.txt [flags] https://host
//
// routes.txt and keys.txt are kept since the release was built, on another
// machine than the service's. Exit status: 0 all is well, 1 something is not,
// 2 wrong usage.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/url"
	"os"
	"strings"
	"time"

	"fujisawa2030/data/seal"
	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/monitor"
)

func main() {
	routes := flag.String("routes", ".build/pack/routes.txt", "route table `file` of the release")
	keys := flag.String("keys", ".build/keys/keys.txt", "key list `file` to trust")
	seen := flag.Int("seen", 0, "`number` of the newest release: an older one is a rollback")
	now := flag.String("now", "", "`time` to take as the present (default: the clock)")
	slow := flag.Duration("slow", 2*time.Second, "how late a first byte may be")
	warn := flag.Duration("warn", 30*24*time.Hour, "how near an expiry may be")
	rounds := flag.Int("rounds", 1, "how often to ask for everything")
	plain := flag.Bool("plain", false, "the host is an ordinary web server without the edge's headers")
	patience := flag.Duration("patience", 30*time.Second, "how long to wait for one answer")
	limit := flag.Duration("limit", 10*time.Minute, "how long to look altogether")
	flag.Parse()
	job := monitor.Job{Seen: seal.Seen{Release: *seen}, Slow: *slow, Warn: *warn, Rounds: *rounds, Headers: !*plain, Patience: *patience}
	err := complete(&job, flag.Args(), *routes, *keys, *now)
	if err != nil {
		fmt.Fprintf(os.Stderr, "monitor: %v\n", err)
		os.Exit(2)
	}
	ctx, cancel := context.WithTimeout(context.Background(), *limit)
	defer cancel()
	report := monitor.Look(ctx, job)
	out, _ := json.MarshalIndent(report, "", "  ") // times, numbers and texts always marshal
	fmt.Printf("%s\n", out)
	if len(report.Findings) > 0 {
		os.Exit(1)
	}
}

// complete reads what the job needs.
func complete(job *monitor.Job, args []string, routes, keys, now string) error {
	if len(args) != 1 {
		return fmt.Errorf("one address is needed, not %d", len(args))
	}
	u, err := url.Parse(args[0])
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" {
		return fmt.Errorf("%q is not the address of a host, such as https://example.jp", args[0])
	}
	job.Base = u.Scheme + "://" + u.Host
	text, err := os.ReadFile(routes)
	if err != nil {
		return err
	}
	if job.Table, err = edge.ParseTable(string(text)); err != nil {
		return fmt.Errorf("%s: %w", routes, err)
	}
	if text, err = os.ReadFile(keys); err != nil {
		return err
	}
	if job.Keys, err = seal.ParseKeyList(string(text)); err != nil {
		return fmt.Errorf("%s: %w", keys, err)
	}
	if job.Now = time.Now(); now != "" {
		job.Now, err = time.Parse(time.RFC3339, now)
	}
	return err
}
