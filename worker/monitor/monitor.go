// Package monitor looks at a running service from outside, as a visitor does:
// it downloads everything, holds every byte against the route table kept since
// the release was packed, verifies the release's signatures, and notes how fast
// and how reliably the answers came. It asks nothing but the one address and
// changes nothing there.
package monitor

import (
	"context"
	"errors"
	"time"

	"fujisawa2030/data/seal"
	"fujisawa2030/worker/edge"
)

// Job says what to look at and what to expect.
type Job struct {
	Base     string // https://host, no final slash
	Table    *edge.Table
	Keys     seal.KeyList
	Seen     seal.Seen // an older release is a rollback
	Now      time.Time
	Slow     time.Duration // until the first byte; longer is a finding
	Warn     time.Duration // an expiry that is nearer is a finding
	Rounds   int           // how often everything is asked for
	Headers  bool          // the edge's security headers are expected
	Patience time.Duration // for one answer
}

// Kind says what is wrong.
type Kind string

const (
	Tampered Kind = "tampered" // bytes or signatures that are not ours
	Stale    Kind = "stale"    // past the expiry, or soon
	Older    Kind = "rollback" // a release older than one seen
	Missing  Kind = "missing"  // a file is not there
	Failing  Kind = "failing"  // no answer, or a server's error
	Slow     Kind = "slow"
	Exposed  Kind = "exposed" // a header is missing, or an answer where there should be none
	Closed   Kind = "closed"  // maintenance or stopped
)

// Finding is one thing that is wrong.
type Finding struct {
	Kind Kind   `json:"kind"`
	Path string `json:"path"`
	What string `json:"what"`
}

// Report is all that was found.
type Report struct {
	Base      string    `json:"base"`
	Time      time.Time `json:"time"`
	Mode      string    `json:"mode"` // open, maintenance, stopped or down
	Release   int       `json:"release"`
	Expires   string    `json:"expires"`
	Requests  int       `json:"requests"`
	Errors    int       `json:"errors"` // requests without a proper answer, also those that went well when repeated
	Bytes     int64     `json:"bytes"`
	FirstByte Times     `json:"first_byte_ms"`
	Findings  []Finding `json:"findings"`
}

// Times are in milliseconds.
type Times struct {
	Median float64 `json:"median"`
	P95    float64 `json:"p95"`
	Max    float64 `json:"max"`
}

// Look does the job. A report without findings means that all is well.
func Look(ctx context.Context, job Job) Report {
	w := &watch{Job: job, ctx: ctx, client: client(job.Patience)}
	w.report = Report{Base: job.Base, Time: job.Now.UTC(), Findings: []Finding{}}
	if w.mode(); w.report.Mode == edge.Open.String() {
		for range max(job.Rounds, 1) {
			for _, route := range job.Table.Routes() {
				w.route(route)
			}
		}
		w.release()
		w.unknown()
	}
	w.report.FirstByte = w.times()
	return w.report
}

// mode asks for the first page and the stop note, whose answers say in which mode
// the service is.
func (w *watch) mode() {
	home, note := w.ask("/", "identity", 1<<20), w.ask("/edition/"+seal.StopName, "identity", seal.MaxNote)
	switch {
	case home.err != nil:
		w.report.Mode = "down"
		w.find(Failing, "/", "%v", home.err)
	case home.status != 503:
		w.report.Mode = edge.Open.String()
		if note.status == 200 {
			w.find(Exposed, "/edition/"+seal.StopName, "a stop note is found while the service runs: readers will stop")
		}
	case note.status == 200:
		w.report.Mode = edge.Stopped.String()
		w.find(Closed, "/", "stopped")
		if _, err := seal.LoadStop(w.source, w.Keys, w.Seen); err != nil {
			w.find(Tampered, "/edition/"+seal.StopName, "readers will not obey: %v", err)
		}
	default:
		w.report.Mode = edge.Maintenance.String()
		w.find(Closed, "/", "maintenance")
	}
}

// release verifies the release as a reader does.
func (w *watch) release() {
	path := "/edition/" + seal.NoteName
	r, err := seal.Load(w.source, w.Keys, w.Seen, w.Now)
	if r != nil {
		w.report.Release, w.report.Expires = r.Release, r.Expires.Format(time.RFC3339)
		if left := r.Expires.Sub(w.Now); left > 0 && left < w.Warn {
			w.find(Stale, path, "expires on %s", w.report.Expires)
		}
	}
	var refusal *seal.Refusal
	if !errors.As(err, &refusal) {
		return
	}
	kinds := map[seal.Kind]Kind{
		seal.Expired: Stale, seal.WrongClock: Stale, seal.Rollback: Older, seal.Missing: Missing, seal.Network: Failing,
	}
	kind, known := kinds[refusal.Kind]
	if !known {
		kind = Tampered
	}
	w.find(kind, path, "%v", refusal)
}
