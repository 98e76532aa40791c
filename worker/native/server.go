// Package native runs the edge as an ordinary Linux server: time-outs, limits,
// graceful shutdown and an access log around the one handler.
//
// TLS is the business of a proxy in front of it or of the host.
package native

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// Limits. A slow phone at 0.5 Mbit/s takes half a minute for the town; nobody
// honest needs longer than these to ask or to receive.
const (
	headerTime   = 5 * time.Second
	requestTime  = 10 * time.Second
	answerTime   = 5 * time.Minute
	idleTime     = time.Minute
	farewellTime = 10 * time.Second
	maxHeader    = 16 << 10 // bytes of a request's head
)

// Serve answers on the listener until the context ends, then lets the running
// answers finish.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:                      closing(handler),
		ReadHeaderTimeout:            headerTime,
		ReadTimeout:                  requestTime,
		WriteTimeout:                 answerTime,
		IdleTimeout:                  idleTime,
		MaxHeaderBytes:               maxHeader,
		DisableGeneralOptionsHandler: true, // OPTIONS * is 405 as any other
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	farewell, cancel := context.WithTimeout(context.WithoutCancel(ctx), farewellTime)
	defer cancel()
	err := server.Shutdown(farewell)
	if ended := <-ended; !errors.Is(ended, http.ErrServerClosed) {
		return ended
	}
	return err
}

// closing ends the connection after a request that has a body, so that the
// server does not read the body to find the next request behind it.
func closing(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength != 0 {
			w.Header().Set("Connection", "close")
		}
		next.ServeHTTP(w, r)
	})
}
