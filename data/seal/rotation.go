package seal

import (
	"errors"
	"strconv"
)

// KeysName is the name of the note by which a key list follows the one before.
func KeysName(list int) string { return "keys." + strconv.Itoa(list) + ".note" }

// Rotate signs the next key list. The note counts when enough keys of the list
// before and of the new one have signed it; see [OpenRotation].
func Rotate(next KeyList, private ...string) ([]byte, error) {
	if _, err := ParseKeyList(next.Text()); err != nil {
		return nil, err
	}
	return sign(next.Text(), private)
}

// OpenRotation checks the note of the list that follows the trusted one and
// returns it. A list that skips a number is refused, whoever signed it.
func OpenRotation(signed []byte, trusted KeyList) (KeyList, error) {
	text, err := openNote(signed, trusted)
	if err != nil {
		return KeyList{}, err
	}
	next, err := ParseKeyList(text)
	if err != nil {
		return KeyList{}, err
	}
	if next.List != trusted.List+1 {
		return KeyList{}, refuse(BadManifest, "key list %d does not follow list %d", next.List, trusted.List)
	}
	if _, err := openNote(signed, next); err != nil {
		return KeyList{}, refuse(BadSignature, "by key list %d itself: %v", next.List, err)
	}
	return next, nil
}

// openLatest opens the manifest and holds it against what was seen.
func openLatest(read Source, trusted KeyList, seen Seen) (*Manifest, error) {
	signed, err := fetch(read, NoteName, MaxNote)
	if err != nil {
		return nil, err
	}
	var m *Manifest
	trusted, err = follow(read, trusted, seen, func(list KeyList) (err error) {
		m, err = Open(signed, list)
		return err
	})
	if err != nil {
		return nil, err
	}
	return m, seen.check(m, trusted)
}

// follow opens a note by the trusted list or, where that list has been followed
// by others, along the chain of their notes. It returns the list that opened.
func follow(read Source, trusted KeyList, seen Seen, open func(KeyList) error) (KeyList, error) {
	for {
		err := open(trusted)
		if trusted.List >= seen.List && !tooFew(err) {
			return trusted, err
		}
		link, lost := fetch(read, KeysName(trusted.List+1), MaxNote)
		var r *Refusal
		if tooFew(err) && errors.As(lost, &r) && r.Kind == Missing {
			return trusted, err // the plain reason: nothing explains these signatures
		}
		if lost != nil {
			return trusted, lost
		}
		if trusted, err = OpenRotation(link, trusted); err != nil {
			return trusted, err
		}
	}
}

// tooFew reports whether only the number of trusted signatures is wrong: a
// newer key list may then explain the others.
func tooFew(err error) bool {
	var r *Refusal
	return errors.As(err, &r) && r.few
}
