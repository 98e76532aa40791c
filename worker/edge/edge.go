// Package edge answers HTTP for the whole service: one [Handler], run by a
// native server and by a Worker, that carries public files and computes nothing.
//
// # Contract
//
// Methods: GET and HEAD. Any other method is 405 with Allow; a request body is
// never read, whatever the method.
//
// Paths: the closed [Table]. A path is compared byte by byte as it was sent,
// before percent-decoding; anything not in the table is 404. There are no
// redirects and no directory listings, and the query is ignored. A page in a
// folder answers with and without its final slash, so that an address read off
// paper works.
//
// Files never change while a table is served. Each stored [Representation] is
// named by its SHA-256, which is also its strong ETag:
//
//   - If-None-Match that names it: 304.
//   - Accept-Encoding with q-values chooses among br, gzip and identity; on a tie
//     the smaller one wins. When nothing is acceptable, identity is sent. Vary is
//     set wherever there is a choice.
//   - Range: one range, always of the identity encoding; If-Range with its ETag.
//     Anything else in Range is ignored, except a range beyond the end: 416.
//   - Cache-Control: immutable for content-named files, no-cache (store, but ask
//     each time) for all else, no-store for errors.
//
// Every answer, errors included, carries the headers of header.go. No answer
// sets a cookie. No response header holds anything from the request, apart from
// the bounds of a satisfied range.
//
// Modes: see [Mode]. Outside Open every GET is 503 with a page that needs no
// script and no other file, but for two addresses while the service is stopped:
// /edition/stop.note is the signed stop note, and /sw.js a service worker that
// removes itself and its copies.
//
// A page or service worker that keeps a copy asks for /edition/stop.note once a
// minute while it is in use, past every cache. The answer says it all:
//
//	404  the service runs
//	503  maintenance: say so in a banner and go on with the copy
//	200  signed by enough keys, for a release no older than the copy's: the
//	     service is stopped; forget the copy. Without these signatures: go on.
//
// So a stranger's error page ends nothing, and the city needs no key at hand to
// stop: the note was signed together with the release and waits in the pack.
//
// What is no HTTP never gets here: a server refuses a malformed or overlong
// request head in its own words (400, 431, 501), with nothing of ours in it.
//
// A panic or a file that cannot be opened is 500 with a fixed text; the cause
// goes to Config.Report alone.
package edge

import (
	"fmt"
	"net/http"
	"strconv"
)

// Config is all that a Handler needs.
type Config struct {
	Table  *Table
	Store  Store
	Mode   func() Mode // asked for each request; nil is always Open
	Report func(error) // told what the visitor is not
}

// Handler is the edge. It has no state that a request could change.
type Handler struct{ config Config }

// New makes a handler.
func New(c Config) *Handler { return &Handler{c} }

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t := &tracker{ResponseWriter: w}
	defer h.rescue(t, r)
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		sendPage(t, r, http.StatusMethodNotAllowed, methodText)
		return
	}
	mode := Open
	if h.config.Mode != nil {
		mode = h.config.Mode()
	}
	route, ok := h.config.Table.Lookup(r.URL.EscapedPath())
	ok = ok && route.When.serves(mode)
	if !ok && mode != Open {
		mode.send(t, r)
		return
	}
	if !ok {
		sendPage(t, r, http.StatusNotFound, notFoundPage)
		return
	}
	if err := h.sendFile(t, r, route); err != nil {
		h.config.Report(fmt.Errorf("%s: %w", route.Path, err))
		if !t.sent {
			w.Header().Del("Content-Range")
			sendPage(t, r, http.StatusInternalServerError, failureText)
		}
	}
}

// sendFile answers with a file of the table. An error before the first byte was
// sent leaves room for a 500.
func (h *Handler) sendFile(w http.ResponseWriter, r *http.Request, route *Route) error {
	chosen := route.choose(r)
	part := chosen.part
	header := w.Header()
	chosen.head.into(header)
	if tags := r.Header["If-None-Match"]; len(tags) > 0 && matches(tags, part.ETag()) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	chosen.body.into(header)
	from, length, status := int64(0), part.Length, http.StatusOK
	if chosen.encoding == identity {
		from, length, status = wantedRange(r, part)
	}
	switch status {
	case http.StatusRequestedRangeNotSatisfiable:
		header.Set("Content-Range", fmt.Sprintf("bytes */%d", part.Length))
		sendPage(w, r, status, rangeText)
		return nil
	case http.StatusPartialContent:
		header.Set("Content-Range", fmt.Sprintf("bytes %d-%d/%d", from, from+length-1, part.Length))
		header.Set("Content-Length", strconv.FormatInt(length, 10))
	}
	if r.Method == http.MethodHead {
		w.WriteHeader(status)
		return nil
	}
	body, err := h.config.Store.Open(r.Context(), part, from, length)
	if err != nil {
		return err
	}
	w.WriteHeader(status)
	if n, err := body.WriteTo(w); err != nil && r.Context().Err() == nil {
		return fmt.Errorf("after %d of %d bytes: %w", n, length, err)
	}
	return nil
}
