// Package scale works out what many visitors at once mean for a host: from the
// requests that a browser really made for one visit, the bytes that the edge
// really sent for them, and a replay of those requests at growing concurrency.
// Nothing in it is an estimate unless it is called an assumption.
package scale

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"fujisawa2030/data/seal"
	"fujisawa2030/worker/edge"
)

// Visits are the paths asked for, as site/figures/visit.mjs records them.
type Visits struct {
	First []string `json:"first"` // until the levers are alive
	Full  []string `json:"full"`  // with the town and an explanation
	Again []string `json:"again"` // a second visit, the rest kept by the browser
}

// ParseVisits reads a recording and refuses one that does not fit the table.
func ParseVisits(text []byte, table *edge.Table) (Visits, error) {
	var v Visits
	if err := json.Unmarshal(text, &v); err != nil {
		return v, fmt.Errorf("visits: %w", err)
	}
	for name, paths := range map[string][]string{"first": v.First, "full": v.Full, "again": v.Again} {
		if len(paths) == 0 {
			return v, fmt.Errorf("visits: %s is empty", name)
		}
		for _, path := range paths {
			if _, ok := table.Lookup(path); !ok {
				return v, fmt.Errorf("visits: %s: %s is not in the route table; record the visit anew", name, path)
			}
		}
	}
	// How often the stop note was asked for hangs on the time, not on the visit.
	asks := func(path string) bool { r, _ := table.Lookup(path); return r.When == edge.WhileStopped }
	v.First, v.Full, v.Again = slices.DeleteFunc(v.First, asks), slices.DeleteFunc(v.Full, asks), slices.DeleteFunc(v.Again, asks)
	return v, nil
}

// Weight is what a visit costs a host.
type Weight struct {
	Requests    int
	Bytes       int64 // heads and bodies that the host sends
	Revalidated int   // requests for what may change: the page, the manifest, the town's document
	Kept        int64 // bytes of content-named files, which any cache may answer
}

// Weigh asks a running edge for the paths as a browser does and counts bytes.
// With known, a file asked for before is revalidated by its ETag.
func Weigh(base string, table *edge.Table, paths []string, known bool) (Weight, error) {
	tags := map[string]string{}
	if known {
		for _, r := range table.Routes() {
			tags[r.Path] = smallest(r).ETag()
		}
	}
	var w Weight
	for _, path := range paths {
		n, status, tag, err := bytesOf(base, path, tags[path])
		if err != nil {
			return w, err
		}
		if status != http.StatusOK && status != http.StatusNotModified {
			return w, fmt.Errorf("%s: status %d", path, status)
		}
		tags[path] = tag
		w.Requests++
		w.Bytes += n
		if r, _ := table.Lookup(path); r.Cache == edge.Immutable {
			w.Kept += n
		} else {
			w.Revalidated++
		}
	}
	return w, nil
}

func smallest(r edge.Route) edge.Representation {
	if r.Brotli.Length > 0 {
		return r.Brotli
	}
	return r.Plain
}

// Question is the weight of asking whether the service is stopped, which an open
// page does every 45 seconds.
func Question(base string) (Weight, error) {
	n, status, _, err := bytesOf(base, "/edition/"+seal.StopName, "")
	if err == nil && status != http.StatusNotFound {
		err = fmt.Errorf("stop note: status %d", status)
	}
	return Weight{Requests: 1, Bytes: n, Revalidated: 1}, err
}

// bytesOf counts the bytes of one answer on the connection.
func bytesOf(base, path, tag string) (n int64, status int, etag string, err error) {
	conn, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
	if err != nil {
		return 0, 0, "", err
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(30 * time.Second)); err != nil {
		return 0, 0, "", err
	}
	request := "GET " + path + " HTTP/1.1\r\nHost: scale.test\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nConnection: close\r\n"
	if tag != "" {
		request += "If-None-Match: " + tag + "\r\n"
	}
	if _, err := io.WriteString(conn, request+"\r\n"); err != nil {
		return 0, 0, "", err
	}
	count := &counter{Reader: conn}
	res, err := http.ReadResponse(bufio.NewReader(count), nil)
	if err != nil {
		return 0, 0, "", err
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		return 0, 0, "", err
	}
	return count.n, res.StatusCode, res.Header.Get("ETag"), nil
}

type counter struct {
	io.Reader
	n int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.n += int64(n)
	return n, err
}
