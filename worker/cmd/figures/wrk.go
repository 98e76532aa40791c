package main

import (
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"time"
)

// run is what wrk says of one run.
type run struct {
	requests, errors int
	rate             float64 // per second
	p99              float64 // ms
}

var (
	wrkTotal  = regexp.MustCompile(`(\d+) requests in `)
	wrkRate   = regexp.MustCompile(`Requests/sec:\s+([\d.]+)`)
	wrkP99    = regexp.MustCompile(`99%\s+([\d.]+)(us|ms|s)`)
	wrkBad    = regexp.MustCompile(`Non-2xx or 3xx responses: (\d+)`)
	wrkSocket = regexp.MustCompile(`Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)`)
)

// wrk puts a load on a server of this machine for some seconds.
func wrk(address string, connections, seconds int) (run, error) {
	out, err := exec.Command("wrk", "--latency", "-t", strconv.Itoa(threads), "-c", strconv.Itoa(connections),
		"-d", strconv.Itoa(seconds)+"s", "-H", "Accept-Encoding: br", address).CombinedOutput()
	if err != nil {
		return run{}, fmt.Errorf("wrk: %w: %s", err, out)
	}
	var r run
	total, rate, p99 := wrkTotal.FindSubmatch(out), wrkRate.FindSubmatch(out), wrkP99.FindSubmatch(out)
	if total == nil || rate == nil || p99 == nil {
		return run{}, fmt.Errorf("wrk said %s", out)
	}
	r.requests, _ = strconv.Atoi(string(total[1]))
	r.rate, _ = strconv.ParseFloat(string(rate[1]), 64)
	late, err := time.ParseDuration(string(p99[1]) + string(p99[2]))
	if err != nil {
		return run{}, err
	}
	r.p99 = float64(late) / float64(time.Millisecond)
	for _, form := range []*regexp.Regexp{wrkBad, wrkSocket} {
		if found := form.FindSubmatch(out); found != nil {
			for _, text := range found[1:] {
				n, _ := strconv.Atoi(string(text))
				r.errors += n
			}
		}
	}
	return r, nil
}
