package scale

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// Level is what came out of so many visitors at once.
type Level struct {
	Visitors int     `json:"visitors"`
	Visits   int     `json:"visits"`
	Requests int     `json:"requests"`
	Errors   int     `json:"errors"`
	Bytes    int64   `json:"bytes"`
	Seconds  float64 `json:"seconds"`
	MedianMS float64 `json:"median_ms"` // of one request, to its last byte
	P99MS    float64 `json:"p99_ms"`
	VisitMS  float64 `json:"visit_ms"` // of one whole visit, median
}

// Replay lets so many visitors at once make the visit, one request after another
// over a connection of their own, until count visits are made or the time is up.
// It goes to a loopback address only.
func Replay(ctx context.Context, base string, paths []string, visitors, count int, limit time.Duration) (Level, error) {
	host, _, err := net.SplitHostPort(strings.TrimPrefix(base, "http://"))
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
		return Level{}, fmt.Errorf("%s is not a loopback address: a load is only put on this machine", base)
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	tickets := make(chan struct{}, count)
	for range count {
		tickets <- struct{}{}
	}
	close(tickets)
	crowd := make([]visitor, visitors)
	var wait sync.WaitGroup
	start := time.Now()
	for i := range crowd {
		wait.Go(func() {
			for range tickets {
				if ctx.Err() != nil {
					return
				}
				crowd[i].visit(ctx, base, paths)
			}
		})
	}
	wait.Wait()
	return sum(crowd, visitors, time.Since(start)), nil
}

// visitor is one person at a time.
type visitor struct {
	visits   []time.Duration
	requests []time.Duration
	bytes    int64
	errors   int
}

func (v *visitor) visit(ctx context.Context, base string, paths []string) {
	transport := &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 1}
	defer transport.CloseIdleConnections()
	client := http.Client{Transport: transport}
	begun := time.Now()
	for _, path := range paths {
		start := time.Now()
		n, err := fetch(ctx, &client, base+path)
		if ctx.Err() != nil {
			return // the time was up, which is nobody's error
		}
		v.requests = append(v.requests, time.Since(start))
		v.bytes += n
		if err != nil {
			v.errors++
		}
	}
	v.visits = append(v.visits, time.Since(begun))
}

func fetch(ctx context.Context, client *http.Client, address string) (int64, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, err
	}
	req.Header.Set("Accept-Encoding", "gzip, deflate, br")
	res, err := client.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	n, err := io.Copy(io.Discard, res.Body)
	if err == nil && (res.StatusCode != http.StatusOK || res.ContentLength != n) {
		err = fmt.Errorf("status %d, %d bytes", res.StatusCode, n)
	}
	return n, err
}

func sum(crowd []visitor, visitors int, took time.Duration) Level {
	l := Level{Visitors: visitors, Seconds: took.Seconds()}
	var requests, visits []time.Duration
	for _, v := range crowd {
		requests, visits = append(requests, v.requests...), append(visits, v.visits...)
		l.Bytes += v.bytes
		l.Errors += v.errors
	}
	l.Requests, l.Visits = len(requests), len(visits)
	l.MedianMS, l.P99MS, l.VisitMS = quantile(requests, 0.5), quantile(requests, 0.99), quantile(visits, 0.5)
	return l
}

func quantile(list []time.Duration, q float64) float64 {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return float64(list[min(int(q*float64(len(list))), len(list)-1)].Microseconds()) / 1000
}
