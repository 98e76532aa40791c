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

// Limits bound what one visitor can hold.
type Limits struct {
	Header    time.Duration // for a request's head to arrive
	Request   time.Duration // for all of a request, its body unread
	Answer    time.Duration // for an answer to be taken
	Idle      time.Duration // between two requests of a connection
	Farewell  time.Duration // for running answers when the server ends
	MaxHeader int           // bytes of a request's head; Go adds 4,096
}

// Usual limits. A slow phone at 0.5 Mbit/s takes half a minute for the town;
// nobody honest needs longer than these to ask or to receive.
var Usual = Limits{
	Header: 10 * time.Second, Request: 10 * time.Second, Answer: 5 * time.Minute,
	Idle: time.Minute, Farewell: 10 * time.Second, MaxHeader: 16 << 10,
}

// Serve answers on the listener until the context ends, then lets the running
// answers finish.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler, limits Limits) error {
	server := &http.Server{
		Handler:                      closing(handler),
		ReadHeaderTimeout:            limits.Header,
		ReadTimeout:                  limits.Request,
		WriteTimeout:                 limits.Answer,
		IdleTimeout:                  limits.Idle,
		MaxHeaderBytes:               limits.MaxHeader,
		DisableGeneralOptionsHandler: true, // OPTIONS * is 405 as any other
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(corks{listener}) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	farewell, cancel := context.WithTimeout(context.WithoutCancel(ctx), limits.Farewell)
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
