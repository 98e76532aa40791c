package suite

import (
	"path"
	"strings"
	"testing"
)

// RunStatic holds an ordinary web server over the build folder to the part of
// the contract that the page needs: every file under its path, whole and in
// parts, types that browsers insist on, revalidation, nothing but files, and a
// release that verifies. What an ordinary server does not know without being
// told (headers, compression, modes) is not asked for.
func RunStatic(t *testing.T, base string, site *Site) {
	c := &client{base: base, site: site, plain: true}
	for _, part := range []struct {
		name string
		run  func(*testing.T, *client)
	}{
		{"files", staticFiles}, {"unknown paths", staticUnknown}, {"attacks", attacks}, {"no writes", staticMethods},
		{"many at once", manyAtOnce}, {"visitors who leave", leavers}, {"verified release", verifiedRelease},
	} {
		t.Run(part.name, func(t *testing.T) { part.run(t, c) })
	}
	t.Run("no stop", func(t *testing.T) { RunRunning(t, base, site) })
}

// insisted are the types without which a browser does not use a file.
var insisted = map[string]string{"": "text/html", ".js": "javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm"}

func staticFiles(t *testing.T, c *client) {
	for p, content := range c.site.files {
		if path.Ext(p) == "" && !strings.HasSuffix(p, "/") {
			continue // an ordinary server redirects to the folder's address
		}
		a := c.ask(t, "GET", p, nil)
		a.want(t, 200)
		if a.body != content {
			t.Errorf("%s: wrong content", p)
		}
		if kind := a.head.Get("Content-Type"); !strings.Contains(kind, insisted[path.Ext(p)]) {
			t.Errorf("%s: type %q", p, kind)
		}
		if head := c.ask(t, "HEAD", p, nil); head.status != 200 || head.body != "" {
			t.Errorf("HEAD %s: %d", p, head.status)
		}
		tag := a.head.Get("ETag")
		if again := c.ask(t, "GET", p, map[string]string{"If-None-Match": tag}); tag == "" || again.status != 304 || again.body != "" {
			t.Errorf("%s: revalidation of %q: %d", p, tag, again.status)
		}
		part := c.ask(t, "GET", p, map[string]string{"Range": "bytes=1-9"})
		if part.status != 206 || part.body != content[1:10] {
			t.Errorf("%s: range: %d %q", p, part.status, part.body)
		}
	}
}

func staticUnknown(t *testing.T, c *client) {
	for _, p := range []string{"/nothing", "/a/nothing.js", "/edition/stop.note", "/edition/keys.2.note", "/routes.txt", "/%00"} {
		if a := c.ask(t, "GET", p, nil); a.status != 404 && a.status != 400 {
			t.Errorf("%s: status %d", p, a.status)
		}
	}
}

func staticMethods(t *testing.T, c *client) {
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH"} {
		if a := c.ask(t, method, "/sw.js", nil); a.status < 400 {
			t.Errorf("%s: status %d", method, a.status)
		}
	}
}
