package seal

import "strconv"

// StopName is the name of the signed stop note beside a release. While the
// service runs there is no such file.
const StopName = "stop.note"

const stopMagic = "fujisawa2030 stop v1"

// Stop is a signed order to readers that keep a copy: forget it, the service is
// stopped. It is signed together with the release and kept back, so that
// stopping takes a switch and not a meeting of the key holders. Its number is
// that of the last release it speaks for: a reader that has met a newer one, or
// a city that opens again with one, is not stopped by an old note.
type Stop struct{ Release int }

// Text is the canonical form.
func (s Stop) Text() string { return stopMagic + "\nrelease " + strconv.Itoa(s.Release) + "\n" }

// SignStop signs the order.
func SignStop(s Stop, private ...string) ([]byte, error) {
	if _, err := parseStop(s.Text()); err != nil {
		return nil, err
	}
	return sign(s.Text(), private)
}

// LoadStop reads the stop note. No error means: stopped. The keys are found as
// those of a release are, along the chain of key lists.
func LoadStop(read Source, trusted KeyList, seen Seen) (Stop, error) {
	signed, err := fetch(read, StopName, MaxNote)
	if err != nil {
		return Stop{}, err
	}
	var text string
	_, err = follow(read, trusted, seen, func(list KeyList) (err error) {
		text, err = openNote(signed, list)
		return err
	})
	if err != nil {
		return Stop{}, err
	}
	s, err := parseStop(text)
	if err == nil && s.Release < seen.Release {
		err = refuse(Rollback, "stop of release %d, but release %d was seen", s.Release, seen.Release)
	}
	return s, err
}

func parseStop(text string) (Stop, error) {
	p := &lines{rest: text}
	if got := p.next(); got != stopMagic {
		return Stop{}, refuse(BadManifest, "line 1: %q is not %q", clip(got), stopMagic)
	}
	s := Stop{Release: p.number("release", maxRelease)}
	if p.err == nil && p.rest != "" {
		p.fail("nothing may follow the release")
	}
	return s, p.err
}
