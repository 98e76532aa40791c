package seal

import (
	"errors"
	"io/fs"
	"time"
)

// Release is a manifest together with the proved content of its files, by role.
type Release struct {
	Manifest
	Content map[string][]byte
}

// Source reads one object of a release, at most limit+1 bytes of it: the one
// byte too many shows that there would be more. An object that is not there is
// [fs.ErrNotExist].
type Source func(object string, limit int) ([]byte, error)

// Load reads the note and the files of the given roles (all files when none is
// given), and returns them when every check has passed. A release past its date,
// or one that the clock cannot judge, is returned too, with a [Refusal] of kind
// [Expired] or [WrongClock]: the caller decides whether genuine data that may be
// old are of use.
func Load(read Source, trusted KeyList, seen Seen, now time.Time, roles ...string) (*Release, error) {
	m, err := openLatest(read, trusted, seen)
	if err != nil {
		return nil, err
	}
	files := m.Files
	if len(roles) > 0 {
		files = files[:0:0]
		for _, role := range roles {
			f, ok := m.File(role)
			if !ok {
				return nil, refuse(Missing, "release %d has no %s", m.Release, clip(role))
			}
			files = append(files, f)
		}
	}
	r := &Release{*m, map[string][]byte{}}
	for _, f := range files {
		content, err := fetch(read, f.Object(), f.Length)
		if err != nil {
			return nil, err
		}
		if err := f.Check(content); err != nil {
			return nil, err
		}
		r.Content[f.Role] = content
	}
	return r, m.Fresh(now)
}

func fetch(read Source, object string, limit int) ([]byte, error) {
	content, err := read(object, limit)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, refuse(Missing, "%s is not there", object)
	}
	if err != nil {
		return nil, refuse(Network, "%s: %v", object, err)
	}
	if len(content) > limit {
		return nil, refuse(Oversize, "%s: more than %d bytes", object, limit)
	}
	return content, nil
}
