package edge

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// testPack is a pack of one long text with twins, a short page and the town.
// The twins are stand-ins: the edge does not look into them.
func testPack(t testing.TB) fstest.MapFS {
	t.Helper()
	pack := fstest.MapFS{}
	put := func(content string) Representation {
		sum := sha256.Sum256([]byte(content))
		part := Representation{hex.EncodeToString(sum[:]), int64(len(content))}
		pack[ObjectPath(part)] = &fstest.MapFile{Data: []byte(content)}
		return part
	}
	table, err := NewTable([]Route{
		{Path: "/", Kind: "html", Cache: Revalidate, When: WhileOpen, Plain: put("<!doctype html>")},
		{Path: "/town/", Kind: "html", Cache: Revalidate, Framed: true, When: WhileOpen, Plain: put("<!doctype html><title>town</title>")},
		{Path: "/a/long.txt", Kind: "txt", Cache: Immutable, When: WhileOpen, Plain: put(strings.Repeat("0123456789", 10)), Brotli: put("brotli"), Gzip: put("gzipped")},
		{Path: "/edition/keys.2.note", Kind: "note", Cache: Revalidate, When: UnlessClosed, Plain: put("keys")},
		{Path: "/edition/stop.note", Kind: "note", Cache: Revalidate, When: WhileStopped, Plain: put("stop")},
	})
	if err != nil {
		t.Fatal(err)
	}
	pack[TablePath] = &fstest.MapFile{Data: []byte(table.Text())}
	return pack
}

func testHandler(t testing.TB, change func(*Config)) *Handler {
	t.Helper()
	table, memory, err := ReadPack(testPack(t))
	if err != nil {
		t.Fatal(err)
	}
	c := Config{Table: table, Store: memory, Report: func(err error) { t.Errorf("reported: %v", err) }}
	if change != nil {
		change(&c)
	}
	return New(c)
}

func TestReadPackRefuses(t *testing.T) {
	for name, damage := range map[string]func(fstest.MapFS, string){
		"no table":       func(pack fstest.MapFS, _ string) { delete(pack, TablePath) },
		"broken table":   func(pack fstest.MapFS, _ string) { pack[TablePath].Data = []byte("x") },
		"no object":      func(pack fstest.MapFS, object string) { delete(pack, object) },
		"flipped byte":   func(pack fstest.MapFS, object string) { pack[object].Data[0] ^= 1 },
		"one byte more":  func(pack fstest.MapFS, object string) { pack[object].Data = append(pack[object].Data, 'x') },
		"one byte fewer": func(pack fstest.MapFS, object string) { pack[object].Data = pack[object].Data[1:] },
	} {
		pack := testPack(t)
		table, _, err := ReadPack(pack)
		if err != nil {
			t.Fatal(err)
		}
		damage(pack, ObjectPath(table.Routes()[1].Gzip))
		if _, _, err := ReadPack(pack); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

// storeFunc is a Store made of one function.
type storeFunc func() (io.WriterTo, error)

func (f storeFunc) Open(context.Context, Representation, int64, int64) (io.WriterTo, error) {
	return f()
}

type writerTo func(io.Writer) (int64, error)

func (f writerTo) WriteTo(w io.Writer) (int64, error) { return f(w) }

func TestFailures(t *testing.T) {
	for name, c := range map[string]struct {
		open   storeFunc
		report string
	}{
		"store panics":      {func() (io.WriterTo, error) { panic("secret cause") }, "panic: secret cause"},
		"nil pointer":       {func() (io.WriterTo, error) { return (*bytes.Reader)(nil), nil }, "panic: runtime error"},
		"object is missing": {func() (io.WriterTo, error) { return nil, errors.New("secret cause") }, "/a/long.txt: secret cause"},
	} {
		t.Run(name, func(t *testing.T) {
			var reported string
			h := testHandler(t, func(c2 *Config) {
				c2.Store = c.open
				c2.Report = func(err error) { reported = err.Error() }
			})
			r := httptest.NewRequest("GET", "/a/long.txt", nil)
			r.Header.Set("Accept-Encoding", "br")
			w := httptest.NewRecorder()
			defer func() {
				if cause := recover(); cause != nil && cause != http.ErrAbortHandler {
					t.Errorf("panicked: %v", cause)
				}
				if !strings.Contains(reported, c.report) {
					t.Errorf("reported %q", reported)
				}
				if strings.Contains(w.Body.String(), "secret") {
					t.Error("the visitor was told the cause")
				}
			}()
			h.ServeHTTP(w, r)
			if w.Code != 500 || w.Body.String() != "500 internal error\n" {
				t.Errorf("%d %q", w.Code, w.Body)
			}
			for _, name := range []string{"ETag", "Content-Encoding", "Vary"} {
				if w.Header().Get(name) != "" {
					t.Errorf("the failure has %s", name)
				}
			}
			checkAlways(t, w.Header())
		})
	}
}

// TestBrokenOff: an answer that ends early must not look complete.
func TestBrokenOff(t *testing.T) {
	var reported []string
	h := testHandler(t, func(c *Config) {
		c.Report = func(err error) { reported = append(reported, err.Error()) }
		c.Store = storeFunc(func() (io.WriterTo, error) {
			return writerTo(func(w io.Writer) (int64, error) {
				n, _ := io.WriteString(w, "0123")
				return int64(n), errors.New("disk is gone")
			}), nil
		})
	})
	server := httptest.NewServer(h)
	defer server.Close()
	res, err := http.Get(server.URL + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if body, err := io.ReadAll(res.Body); err == nil {
		t.Errorf("%q was taken for a whole answer", body)
	}
	if len(reported) != 1 || reported[0] != "/: after 4 of 15 bytes: disk is gone" {
		t.Errorf("reported %q", reported)
	}
}

// untouchable fails the test when a request's body is read.
type untouchable struct{ t testing.TB }

func (u untouchable) Read([]byte) (int, error) { u.t.Error("body was read"); return 0, io.EOF }
func (u untouchable) Close() error             { return nil }

func checkAlways(t testing.TB, h http.Header) {
	t.Helper()
	for _, name := range []string{"Content-Security-Policy", "X-Frame-Options", "Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"} {
		if len(h.Values(name)) != 1 {
			t.Errorf("%s: %q", name, h.Values(name))
		}
	}
	if h.Get("Set-Cookie") != "" || h.Get("Location") != "" {
		t.Errorf("sets a cookie or redirects: %v", h)
	}
}

// FuzzRequest: whatever is asked, the answer keeps the contract.
func FuzzRequest(f *testing.F) {
	for _, path := range []string{"/", "/town/", "/a/long.txt", "/a/../a/long.txt", "/%61/long.txt", "//", "/\x00"} {
		for _, value := range []string{"", "br;q=0.5, gzip", `"x", *`, "bytes=0-9", "bytes=-1", "W/"} {
			f.Add("GET", path, value, value, value)
			f.Add("PUT", path, value, value, value)
		}
	}
	h := testHandler(f, nil)
	f.Fuzz(func(t *testing.T, method, path, encoding, condition, wanted string) {
		r := &http.Request{Method: method, URL: &url.URL{Path: path}, Header: http.Header{}, Body: untouchable{t}}
		if u, err := url.ParseRequestURI(path); err == nil {
			r.URL = u
		}
		for name, value := range map[string]string{"Accept-Encoding": encoding, "If-None-Match": condition, "Range": wanted, "If-Range": condition} {
			if value != "" {
				r.Header.Set(name, value)
			}
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		checkAlways(t, w.Header())
		checkAnswer(t, h, r, w)
	})
}

func checkAnswer(t *testing.T, h *Handler, r *http.Request, w *httptest.ResponseRecorder) {
	t.Helper()
	body := w.Body.String()
	length := w.Header().Get("Content-Length")
	if r.Method == "GET" && w.Code != 304 && length != strconv.Itoa(len(body)) {
		t.Errorf("Content-Length %s with %d bytes", length, len(body))
	}
	route, known := h.config.Table.Lookup(r.URL.EscapedPath())
	known = known && route.When.serves(Open)
	switch {
	case r.Method != "GET" && r.Method != "HEAD":
		if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d", r.Method, w.Code)
		}
	case !known:
		if w.Code != 404 {
			t.Errorf("%q: %d", r.URL, w.Code)
		}
	case r.Method == "HEAD" || w.Code == 304:
		if body != "" {
			t.Errorf("%s %d with a body", r.Method, w.Code)
		}
	case w.Code == 206:
		var from, to, size int64
		if _, err := fmt.Sscanf(w.Header().Get("Content-Range"), "bytes %d-%d/%d", &from, &to, &size); err != nil {
			t.Error(err)
		}
		if size != route.Plain.Length || from > to || to >= size || int64(len(body)) != to-from+1 {
			t.Errorf("%s with %d bytes", w.Header().Get("Content-Range"), len(body))
		}
	case w.Code == 200:
		tag := w.Header().Get("ETag")
		for _, c := range route.candidates() {
			if tag == c.part.ETag() && int64(len(body)) == c.part.Length {
				return
			}
		}
		t.Errorf("%q is no stored representation", body)
	case w.Code != 416:
		t.Errorf("status %d", w.Code)
	}
}

// TestModes: what is served in which mode, and nothing else.
func TestModes(t *testing.T) {
	for path, want := range map[string][3]int{ // open, maintenance, stopped
		"/":                    {200, 503, 503},
		"/nothing":             {404, 503, 503},
		"/sw.js":               {404, 503, 200},
		"/edition/keys.2.note": {200, 503, 200},
		"/edition/stop.note":   {404, 503, 200},
		"/edition/stop.note/":  {404, 503, 503},
		"/edition/%73top.note": {404, 503, 503},
		"/edition/../sw.js":    {404, 503, 503},
	} {
		for _, mode := range []Mode{Open, Maintenance, Stopped} {
			h := testHandler(t, func(c *Config) { c.Mode = func() Mode { return mode } })
			for _, method := range []string{"GET", "HEAD"} {
				w := httptest.NewRecorder()
				h.ServeHTTP(w, httptest.NewRequest(method, path, nil))
				if w.Code != want[mode] {
					t.Errorf("%s %s while %v: %d", method, path, mode, w.Code)
				}
				checkAlways(t, w.Header())
			}
		}
	}
}
