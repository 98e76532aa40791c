// Package suite is one black-box test for every way of running the edge: it is
// given a base address and speaks nothing but HTTP. What it expects is written
// out here from the contract, not taken from the edge's code.
package suite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strings"
	"testing"

	"fujisawa2030/data/seal"
)

// Run holds an open server at base ("http://127.0.0.1:8080") to the contract.
func Run(t *testing.T, base string, site *Site) {
	c := &client{base: base, site: site}
	for _, part := range []struct {
		name string
		run  func(*testing.T, *client)
	}{
		{"routes", routes}, {"head", head}, {"not modified", notModified},
		{"encodings", encodings}, {"ranges", ranges}, {"unknown paths", unknownPaths},
		{"attacks", attacks}, {"methods", methods}, {"body unread", bodyUnread},
		{"nothing echoed", nothingEchoed}, {"many at once", manyAtOnce},
		{"visitors who leave", leavers}, {"verified release", verifiedRelease},
	} {
		t.Run(part.name, func(t *testing.T) { part.run(t, c) })
	}
}

// RunTampered shows that a changed file is served and refused by its reader.
func RunTampered(t *testing.T, base string, site *Site) {
	_, err := seal.Load(source(base), site.Keys, seal.Seen{}, Now)
	var refusal *seal.Refusal
	if !errors.As(err, &refusal) || refusal.Kind != seal.BadHash {
		t.Errorf("a flipped byte gave %v", err)
	}
}

// RunClosed holds a server in maintenance or stopped to the contract.
func RunClosed(t *testing.T, base string, site *Site, words, retryAfter string) {
	c := &client{base: base, site: site}
	for _, path := range []string{"/", "/town/", "/edition/manifest.note", "/a/page.0a1b2c3d.js", "/nothing"} {
		for _, method := range []string{"GET", "HEAD"} {
			a := c.ask(t, method, path, nil)
			a.want(t, 503)
			a.header(t, "Retry-After", retryAfter)
			a.header(t, "Content-Type", "text/html; charset=utf-8")
			a.header(t, "Cache-Control", "no-store")
			if method == "GET" {
				checkFixedPage(t, a.body, words)
			}
		}
	}
	c.ask(t, "POST", "/", nil).want(t, 405)
}

// RunStopped holds a stopped server to what readers with a copy rely on.
func RunStopped(t *testing.T, base string, site *Site) {
	c := &client{base: base, site: site}
	note := c.ask(t, "GET", "/edition/stop.note", nil)
	note.want(t, 200)
	note.header(t, "Content-Type", "text/plain; charset=utf-8")
	note.header(t, "Cache-Control", "no-cache")
	if note.body != string(site.Stop) {
		t.Errorf("stop note is %q", note.body)
	}
	if _, err := seal.LoadStop(source(base), site.Keys, seal.Seen{Release: 1}); err != nil {
		t.Error(err)
	}
	// A reader that has met a newer release is not stopped by this note.
	if _, err := seal.LoadStop(source(base), site.Keys, seal.Seen{Release: 2}); err == nil {
		t.Error("an old stop note was obeyed")
	}
	worker := c.ask(t, "GET", "/sw.js", nil)
	worker.want(t, 200)
	worker.header(t, "Content-Type", "text/javascript; charset=utf-8")
	worker.header(t, "Cache-Control", "no-store")
	if !strings.Contains(worker.body, "unregister()") || worker.body == site.files["/sw.js"] {
		t.Errorf("service worker is %q", worker.body)
	}
}

// RunRunning: while the service runs or is maintained, no reader is stopped.
func RunRunning(t *testing.T, base string, site *Site) {
	if _, err := seal.LoadStop(source(base), site.Keys, seal.Seen{}); err == nil {
		t.Error("a running service is stopped")
	}
}

// checkFixedPage: the page must help without any other file and any script.
func checkFixedPage(t *testing.T, body, words string) {
	t.Helper()
	for _, need := range []string{`<html lang="ja">`, "<title>" + words, "<h1>" + words + "</h1>", "<main>", `name="viewport"`, `lang="en"`} {
		if !strings.Contains(body, need) {
			t.Errorf("page lacks %s", need)
		}
	}
	for _, bad := range []string{"<script", "<link", "<img", "style", "<form"} {
		if strings.Contains(body, bad) {
			t.Errorf("page has %s", bad)
		}
	}
}

func verifiedRelease(t *testing.T, c *client) {
	r, err := seal.Load(source(c.base), c.site.Keys, seal.Seen{}, Now)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Content) != 2 {
		t.Errorf("%d files", len(r.Content))
	}
}

// source reads a release over HTTP.
func source(base string) seal.Source {
	return func(object string, limit int) ([]byte, error) {
		res, err := http.Get(base + "/edition/" + object)
		if err != nil {
			return nil, err
		}
		defer res.Body.Close()
		if res.StatusCode == http.StatusNotFound {
			return nil, fs.ErrNotExist
		}
		if res.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("status %d", res.StatusCode)
		}
		return io.ReadAll(io.LimitReader(res.Body, int64(limit)+1))
	}
}

// manyAtOnce asks for everything over several connections: answers must not mix.
func manyAtOnce(t *testing.T, c *client) {
	const visitors, rounds = 8, 5
	wrong := make(chan string, visitors)
	for range visitors {
		go func() {
			for range rounds {
				for path, want := range c.site.files {
					got, err := fetch(c.base + path)
					if err != nil || got != want {
						wrong <- path
						return
					}
				}
			}
			wrong <- ""
		}()
	}
	for range visitors {
		if path := <-wrong; path != "" {
			t.Errorf("%s: wrong answer", path)
		}
	}
}

func fetch(address string) (string, error) {
	res, err := http.Get(address)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	return string(body), err
}

// leavers close the connection in the middle of an answer; others go on.
func leavers(t *testing.T, c *client) {
	large := ""
	for path, content := range c.site.files {
		if len(content) > len(c.site.files[large]) {
			large = path
		}
	}
	for range 20 {
		ctx, leave := context.WithCancel(t.Context())
		req, err := http.NewRequestWithContext(ctx, "GET", c.base+large, nil)
		if err != nil {
			t.Fatal(err)
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(res.Body, make([]byte, 100)); err != nil {
			t.Error(err)
		}
		leave()
		res.Body.Close()
	}
	a := c.ask(t, "GET", large, nil)
	a.want(t, 200)
	if !bytes.Equal([]byte(a.body), []byte(c.site.files[large])) {
		t.Error("wrong answer after visitors who left")
	}
}
