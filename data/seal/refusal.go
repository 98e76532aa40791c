package seal

import "fmt"

// Kind says why a release was refused. The words are shared with the page.
type Kind string

const (
	BadSignature Kind = "signature" // not a note, or not signed by enough trusted keys
	BadManifest  Kind = "manifest"  // signed text that is not a manifest
	Missing      Kind = "missing"   // a file or role is not there
	BadHash      Kind = "hash"      // bytes that are not those of the manifest
	Oversize     Kind = "oversize"  // longer than a bound or than the manifest says
	Rollback     Kind = "rollback"  // genuine, but older than what was seen before
	Expired      Kind = "expired"   // genuine, but past its date
	WrongClock   Kind = "clock"     // genuine, but the clock stands before it was made
	Network      Kind = "network"   // could not be read
)

// Refusal is the error of every check in this package.
type Refusal struct {
	Kind Kind
	What string

	few bool // only the number of trusted signatures is wrong
}

func (r *Refusal) Error() string { return string(r.Kind) + ": " + r.What }

func refuse(kind Kind, format string, args ...any) *Refusal {
	return &Refusal{Kind: kind, What: fmt.Sprintf(format, args...)}
}
