package suite

import (
	"net/http"
	"strings"
	"testing"
)

func unknownPaths(t *testing.T, c *client) {
	for _, p := range []string{
		"/nothing", "/index.html", "/easy/index.html", "/a/", "/a", "/edition/", "/edition/stop.note", "/EASY/", "/easy/x", "/town/x",
		"/favicon.ico", "/robots.txt", "/.git/config", "/.env", "/admin", "/routes.txt", "/objects/",
		"/a/page.0a1b2c3d.js/", "/a/page.0a1b2c3d.js.br", "/edition/manifest.note/",
		"/%65asy/", "/sw%2ejs", "/a%2fpage.0a1b2c3d.js", "/%00", "/sw.js%00", "/sw.js%0d%0aSet-Cookie:x=1",
		"/" + strings.Repeat("a", 4000),
	} {
		a := c.ask(t, "GET", p, nil)
		a.want(t, 404)
		a.header(t, "Cache-Control", "no-store")
		a.header(t, "Content-Type", "text/html; charset=utf-8")
		a.header(t, "ETag", "")
		checkFixedPage(t, a.body, "ページが見つかりません")
	}
	// The query is ignored, not refused: links may have gained one on the way.
	if a := c.ask(t, "GET", "/?utm=1&next=//evil.example", nil); a.status != 200 || a.body != c.site.files["/"] {
		t.Errorf("/ with a query: %d", a.status)
	}
}

// attacks sends targets that no browser would. A server may refuse them, or read
// them as the address that a browser would make of them; what it may not do is
// hand out anything but a file of the table.
func attacks(t *testing.T, c *client) {
	public := map[string]bool{}
	for _, content := range c.site.files {
		public[content] = true
	}
	for _, target := range []string{
		"/../../../../etc/passwd", "/a/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
		"/%2e%2e%2froutes.txt", "/a/..%5c..%5croutes.txt", "/..\\..\\routes.txt", "/a\\..\\routes.txt", "\\etc\\passwd",
		"/../routes.txt", "/objects/../routes.txt", "/.%2e/routes.txt", "/a/./../routes.txt", "/a/.../routes.txt",
		"//", "//evil.example/", "///", "/easy//", "//easy/", "/a//page.0a1b2c3d.js", "/easy/..", "/easy/.",
		"/sw.js\x00", "/sw.js\x00.html", "/sw.js%00.html", "/\xff\xfe", "/%ff", "/%", "/%zz", "/%c0%ae%c0%ae/routes.txt",
		"/sw.js;x", "/sw.js#x", "/*", "*", "http://evil.example/../routes.txt", "/sw.js\t", "/\x7f", "",
		"/" + strings.Repeat("../", 400) + "etc/passwd", "/" + strings.Repeat("a", 10_000),
	} {
		a := c.raw(t, "GET "+target+" HTTP/1.1\r\nHost: suite.test\r\nConnection: close\r\n\r\n")
		switch {
		case a.status == http.StatusOK && public[a.body]:
		case a.status == http.StatusNotFound, a.status == http.StatusBadRequest, a.status == http.StatusRequestURITooLong:
		case c.plain && a.status >= 300 && a.status < 500 && a.status != http.StatusPartialContent: // moved to a folder's address, or refused
		default:
			t.Errorf("%s: status %d, %d bytes", a.what, a.status, len(a.body))
		}
		if strings.Contains(a.body, "root:") || strings.Contains(a.body, "fujisawa2030 routes") {
			t.Errorf("%s: handed out a file", a.what)
		}
		if c.plain {
			continue
		}
		for _, name := range []string{"Location", "Set-Cookie"} {
			a.header(t, name, "")
		}
	}
	overlong := c.raw(t, "GET /"+strings.Repeat("a", 200_000)+" HTTP/1.1\r\nHost: suite.test\r\n\r\n")
	if overlong.status < 400 || overlong.status >= 500 {
		t.Errorf("%s: status %d", overlong.what, overlong.status)
	}
}

func methods(t *testing.T, c *client) {
	for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "PURGE", "MKCOL", "REPORT", "SEARCH", "LOCK"} {
		for _, p := range []string{"/", "/a/page.0a1b2c3d.js", "/nothing"} {
			a := c.ask(t, method, p, nil)
			a.want(t, 405)
			a.header(t, "Allow", "GET, HEAD")
			a.header(t, "Cache-Control", "no-store")
		}
	}
	// A runtime may refuse these in its own way before the edge sees them.
	for _, line := range []string{"TRACE / HTTP/1.1", "CONNECT evil.example:80 HTTP/1.1", "BREW / HTTP/1.1", "get / HTTP/1.1", "OPTIONS * HTTP/1.1"} {
		a := c.raw(t, line+"\r\nHost: suite.test\r\nConnection: close\r\n\r\n")
		if a.status < 400 {
			t.Errorf("%s: status %d", line, a.status)
		}
	}
}

// bodyUnread announces a body and never sends it: the answer has to come all the
// same, and nobody may have asked for the body.
func bodyUnread(t *testing.T, c *client) {
	for line, status := range map[string]int{"POST / HTTP/1.1": 405, "PUT /sw.js HTTP/1.1": 405, "GET /sw.js HTTP/1.1": 200} {
		for _, head := range []string{"Content-Length: 10000000", "Content-Length: 10", "Transfer-Encoding: chunked", "Content-Length: 10\r\nExpect: 100-continue"} {
			a := c.raw(t, line+"\r\nHost: suite.test\r\n"+head+"\r\n\r\n")
			a.want(t, status)
		}
	}
}

// nothingEchoed marks every part of a request and looks for the mark.
func nothingEchoed(t *testing.T, c *client) {
	const mark = "fjsw2030mark"
	marked := map[string]string{}
	for _, name := range []string{"Origin", "Referer", "User-Agent", "Accept", "Accept-Language", "Cookie", "X-Forwarded-Host", "X-Forwarded-For", "Forwarded", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "Access-Control-Request-Headers", "If-None-Match", "Range", "If-Range", "Accept-Encoding"} {
		marked[name] = mark
	}
	marked["Origin"] = "https://" + mark + ".example"
	for _, p := range []string{"/?" + mark, "/" + mark, "/sw.js?next=" + mark, "/" + mark + "/../sw.js"} {
		for _, method := range []string{"GET", "HEAD", "POST", "OPTIONS"} {
			a := c.ask(t, method, p, marked)
			for name, values := range a.head {
				if strings.Contains(strings.Join(values, " "), mark) {
					t.Errorf("%s: %s holds request data", a.what, name)
				}
			}
			if strings.Contains(a.body, mark) {
				t.Errorf("%s: the body holds request data", a.what)
			}
		}
	}
}
