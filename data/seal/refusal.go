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
	Expired      Kind = "expired"   // genuine, but past its date
	Network      Kind = "network"   // could not be read
)

// Refusal is the error of every check in this package.
type Refusal struct {
	Kind Kind
	What string
}

func (r *Refusal) Error() string { return string(r.Kind) + ": " + r.What }

func refuse(kind Kind, format string, args ...any) *Refusal {
	return &Refusal{kind, fmt.Sprintf(format, args...)}
}
