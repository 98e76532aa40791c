package suite

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// contentTypes by extension; a path without one is a page.
var contentTypes = map[string]string{
	"":             "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".svg":         "image/svg+xml; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".note":        "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json; charset=utf-8",
	".wasm":        "application/wasm",
	".woff2":       "font/woff2",
	".xlsx":        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

func routes(t *testing.T, c *client) {
	if len(c.site.files) < 12 {
		t.Fatalf("only %d routes", len(c.site.files))
	}
	for p, content := range c.site.files {
		a := c.ask(t, "GET", p, nil)
		a.want(t, 200)
		if a.body != content {
			t.Errorf("%s: wrong content", p)
		}
		if a.length != int64(len(content)) {
			t.Errorf("%s: Content-Length %d, not %d", p, a.length, len(content))
		}
		a.header(t, "Content-Type", contentTypes[path.Ext(p)])
		a.header(t, "Cache-Control", cacheControl(p))
		a.header(t, "Content-Encoding", "")
		if tag := a.head.Get("ETag"); len(tag) < 18 || tag[0] != '"' {
			t.Errorf("%s: ETag %s is not strong", p, tag)
		}
	}
}

func cacheControl(p string) string {
	if strings.HasPrefix(p, "/a/") || strings.HasPrefix(p, "/edition/") && p != "/edition/manifest.note" {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// head: the same head as GET, and nothing behind it.
func head(t *testing.T, c *client) {
	for p := range c.site.files {
		for _, encoding := range []string{"identity", "br"} {
			wish := map[string]string{"Accept-Encoding": encoding}
			get, head := c.ask(t, "GET", p, wish), c.ask(t, "HEAD", p, wish)
			head.want(t, 200)
			if head.body != "" {
				t.Errorf("HEAD %s has a body", p)
			}
			for _, name := range []string{"Content-Type", "Content-Length", "Content-Encoding", "ETag", "Cache-Control", "Vary", "Accept-Ranges"} {
				head.header(t, name, get.head.Get(name))
			}
		}
	}
	lost := c.ask(t, "HEAD", "/nothing", nil)
	lost.want(t, 404)
	if lost.body != "" {
		t.Error("HEAD of an unknown path has a body")
	}
}

func notModified(t *testing.T, c *client) {
	for _, p := range []string{"/", "/a/page.0a1b2c3d.js", "/edition/manifest.note"} {
		for _, encoding := range []string{"identity", "br", "gzip"} {
			first := c.ask(t, "GET", p, map[string]string{"Accept-Encoding": encoding})
			tag := first.head.Get("ETag")
			for condition, status := range map[string]int{
				tag: 304, "W/" + tag: 304, `"other", ` + tag: 304, "*": 304,
				`"other"`: 200, strings.Trim(tag, `"`): 200, "": 200,
			} {
				for _, method := range []string{"GET", "HEAD"} {
					a := c.ask(t, method, p, map[string]string{"Accept-Encoding": encoding, "If-None-Match": condition})
					a.want(t, status)
					a.header(t, "ETag", tag)
					a.header(t, "Cache-Control", cacheControl(p))
					a.header(t, "Vary", first.head.Get("Vary"))
					if status == 304 && a.body != "" {
						t.Errorf("%s: 304 with a body", p)
					}
				}
			}
		}
	}
	c.ask(t, "GET", "/nothing", map[string]string{"If-None-Match": "*"}).want(t, 404)
}

func encodings(t *testing.T, c *client) {
	const p = "/a/page.0a1b2c3d.js"
	tags := map[string]string{}
	for _, one := range []struct{ accept, want string }{
		{"", ""}, {"identity", ""}, {"br", "br"}, {"gzip", "gzip"}, {"GZIP", "gzip"},
		{"gzip, deflate, br, zstd", "br"}, {"gzip, deflate", "gzip"}, {"deflate", ""},
		{"gzip;q=1.0, br;q=0.5", "gzip"}, {"gzip;q=0.5, br;q=1.0", "br"}, {"gzip ; q=0.2 , br ; q=0.1", "gzip"},
		{"br;q=0", ""}, {"br;q=0, gzip", "gzip"}, {"br;q=0, *", "gzip"}, {"*", "br"}, {"*;q=0", ""},
		{"identity;q=0", ""}, {"identity;q=0, gzip;q=0.1", "gzip"}, {"identity, br;q=0.5", ""},
		{"br;q=high", ""}, {"br;q=2", ""}, {";;;,,,", ""},
	} {
		a := c.ask(t, "GET", p, map[string]string{"Accept-Encoding": one.accept})
		a.want(t, 200)
		a.header(t, "Content-Encoding", one.want)
		a.header(t, "Vary", "Accept-Encoding")
		if a.length != int64(len(a.body)) {
			t.Errorf("%s: Content-Length %d with %d bytes", one.accept, a.length, len(a.body))
		}
		if got, err := decoded(one.want, a.body); err != nil || got != script {
			t.Errorf("%q: wrong content (%v)", one.accept, err)
		}
		tag := a.head.Get("ETag")
		if known := tags[one.want]; known != "" && known != tag {
			t.Errorf("%q: two ETags for one encoding", one.accept)
		}
		tags[one.want] = tag
	}
	if tags[""] == tags["br"] || tags[""] == tags["gzip"] || tags["br"] == tags["gzip"] {
		t.Errorf("encodings share an ETag: %q", tags)
	}
	incompressible := c.ask(t, "GET", "/a/font.8c9d0e1f.woff2", map[string]string{"Accept-Encoding": "br, gzip"})
	incompressible.header(t, "Content-Encoding", "")
	incompressible.header(t, "Vary", "")
}

func decoded(encoding, body string) (string, error) {
	var r io.Reader = strings.NewReader(body)
	switch encoding {
	case "br":
		r = brotli.NewReader(r)
	case "gzip":
		var err error
		if r, err = gzip.NewReader(r); err != nil {
			return "", err
		}
	}
	var b bytes.Buffer
	_, err := b.ReadFrom(r)
	return b.String(), err
}

func ranges(t *testing.T, c *client) {
	const p = "/a/page.0a1b2c3d.js"
	size := len(script)
	full := c.ask(t, "GET", p, nil)
	full.header(t, "Accept-Ranges", "bytes")
	tag := full.head.Get("ETag")
	for _, one := range []struct {
		value, condition string
		from, to         int // to is exclusive; both 0 for the whole
	}{
		{"bytes=0-9", "", 0, 10}, {"bytes=40000-", "", 40000, size}, {"bytes=-5", "", size - 5, size},
		{"bytes=10-999999999", "", 10, size}, {fmt.Sprintf("bytes=%d-", size-1), "", size - 1, size},
		{"bytes=-999999999", "", 0, size}, {"bytes=0-9", tag, 0, 10},
		{"bytes=0-9", `"other"`, 0, 0}, {"bytes=0-9", "Mon, 23 Nov 2026 00:00:00 GMT", 0, 0},
		{"bytes=0-9,20-29", "", 0, 0}, {"bytes=9-0", "", 0, 0}, {"bytes=", "", 0, 0}, {"bytes=a-b", "", 0, 0},
		{"lines=0-9", "", 0, 0}, {"bytes=-", "", 0, 0}, {"bytes=+1-2", "", 0, 0}, {"bytes=99999999999999999999-", "", 0, 0},
	} {
		wish := map[string]string{"Range": one.value, "Accept-Encoding": "br"}
		if one.condition != "" {
			wish["If-Range"] = one.condition
		}
		a := c.ask(t, "GET", p, wish)
		a.header(t, "Content-Encoding", "")
		a.header(t, "ETag", tag)
		if one.to == 0 {
			a.want(t, 200)
			one.to = size
		} else {
			a.want(t, 206)
			a.header(t, "Content-Range", fmt.Sprintf("bytes %d-%d/%d", one.from, one.to-1, size))
		}
		if a.body != script[one.from:one.to] {
			t.Errorf("%s: wrong bytes", one.value)
		}
	}
	for _, beyond := range []string{fmt.Sprintf("bytes=%d-", size), "bytes=-0", "bytes=999999999-"} {
		a := c.ask(t, "GET", p, map[string]string{"Range": beyond})
		a.want(t, 416)
		a.header(t, "Content-Range", fmt.Sprintf("bytes */%d", size))
		a.header(t, "ETag", "")
	}
	c.ask(t, "HEAD", p, map[string]string{"Range": "bytes=0-9"}).want(t, 200)
}
