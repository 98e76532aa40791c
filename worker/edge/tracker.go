package edge

import (
	"fmt"
	"net/http"
)

// tracker remembers whether the status line has gone out.
type tracker struct {
	http.ResponseWriter
	sent bool
}

func (t *tracker) WriteHeader(status int) {
	t.sent = true
	t.ResponseWriter.WriteHeader(status)
}

func (t *tracker) Write(b []byte) (int, error) {
	t.sent = true
	return t.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach the server's own writer.
func (t *tracker) Unwrap() http.ResponseWriter { return t.ResponseWriter }

// rescue turns a panic into a 500. Once bytes have gone out it can only make
// sure that the answer does not look complete.
func (h *Handler) rescue(t *tracker, r *http.Request) {
	cause := recover()
	if cause == nil {
		return
	}
	h.config.Report(fmt.Errorf("panic: %v", cause))
	if t.sent {
		panic(http.ErrAbortHandler)
	}
	sendPage(t, r, http.StatusInternalServerError, failureText)
}
