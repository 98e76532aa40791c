// Package seal signs the files of a release offline and checks them again
// wherever they arrive: in the page, on the command line, in the monitor.
//
// Start with [Load], which reads a whole release and hands it out only when
// every byte asked for is proved, and with [Seal], which writes one.
//
// # Layout
//
// A release is a folder that any static host can carry:
//
//	manifest.note     the signed manifest, revalidated on each visit
//	<sha256>.<ext>    one object per file, named by its content, immutable
//	keys.<n>.note     the signed key list n, for each list after the first
//	stop.note         only while the service is stopped: the signed order
//
// # Manifest
//
// The manifest is UTF-8 text in lines ended by one newline (U+000A), fields
// separated by one space, in exactly this order and form:
//
//	fujisawa2030 manifest v1
//	release 7
//	edition 2026-11-23
//	created 2026-11-23T00:00:00Z
//	expires 2027-03-31T15:00:00Z
//	list 1
//	threshold 2
//	key fujisawa2030/dev+99b4eb6a+AYKT6...
//	file 9f86d081...0f00a08 4211 city city.txt
//
// Numbers run from 1 to 2147483647 without leading zeros, times are UTC to the
// second. The lines mean:
//
//   - release: its number, which only ever rises.
//   - edition: version of the facts, letters, digits, dots and hyphens.
//   - created, expires: after expires the data are still genuine but may no
//     longer be called current.
//   - list, threshold, key: the keys that speak for this and later releases, and
//     how many of them must sign; the list's number rises by one with each
//     change. Keys are sorted and differ in their public key:
//     one key under two names would otherwise count twice.
//   - file: SHA-256 in lower-case hex, length in bytes, role, name. Sorted by
//     role, one file per role. The extension of the object is that of the name.
//
// There is one writer ([Manifest.Text]) and the parser accepts nothing that the
// writer would not have written: [ParseManifest] followed by Text gives the
// same bytes.
//
// # Note
//
// The manifest is the text of a C2SP signed note (c2sp.org/signed-note),
// Ed25519 only, as in golang.org/x/mod/sumdb/note: text, blank line, then per
// signer
//
//	— fujisawa2030/dev mbTrat...
//
// where the base64 holds four bytes of key hash and the signature of the text.
// Base64 is canonical, a signer appears once. Signatures of unknown keys are
// passed over; a wrong signature of a known key refuses the note.
//
// # Key lists
//
// A [KeyList] is also a text of its own, which readers are built with:
//
//	fujisawa2030 keys v1
//	list 2
//	threshold 2
//	key fujisawa2030/one+...
//	key fujisawa2030/three+...
//	key fujisawa2030/two+...
//
// As a note keys.2.note it is the step from list 1 to list 2 and carries enough
// signatures of both. With a threshold of two, one stolen key neither signs a
// release nor changes the list.
//
// # Rules of a reader
//
// A reader starts with a key list of its own and with what it has [Seen]. A note
// is accepted when enough keys of the reader's list have signed it and also
// enough of the list in the manifest. Where the signatures of the reader's list
// are too few, it takes keys.<n+1>.note, and so on: one list at a time, each
// signed by the one before and by itself. A skipped or broken step is refused.
//
// A release older than one seen before is refused, as is a key list older than
// one seen before. Only a new release with a higher number goes back to old
// facts.
//
// After expires, and while the clock stands a day or more before created, the
// data are handed out with a [Refusal] that says so: they may not pass as
// current.
//
// # Stop
//
// See [Stop]. The note's text is
//
//	fujisawa2030 stop v1
//	release 7
//
// Lengths are bounded before anything is read: [MaxNote], [MaxFile], [MaxTotal],
// [MaxFiles]. Whatever is refused is refused whole, with a [Refusal] that names
// one of a closed list of kinds.
package seal

// Bounds of a release. The largest file today is the town, about 8 MB.
const (
	MaxNote  = 64 << 10 // bytes of manifest.note
	MaxFile  = 32 << 20 // bytes of one file
	MaxTotal = 64 << 20 // bytes of all files
	MaxFiles = 64
	MaxKeys  = 16 // keys in a list, signatures on a note
	MaxLists = 64 // key lists after one another
)

// NoteName is the name of the signed manifest inside a release.
const NoteName = "manifest.note"
