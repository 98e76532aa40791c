package press

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
)

// shelf takes the printed files. Its first error stays; later puts do nothing.
type shelf struct {
	out string
	err error
}

// newShelf clears what an earlier printing left: all of a/.
func newShelf(out string) (*shelf, error) {
	err := os.RemoveAll(filepath.Join(out, "a"))
	return &shelf{out: out}, err
}

// put shelves an immutable file under its content's hash and returns its address.
func (s *shelf) put(name, ext string, content []byte) string {
	sum := sha256.Sum256(content)
	path := "a/" + name + "." + hex.EncodeToString(sum[:5]) + ext
	s.page(path, content)
	return "/" + path
}

// page shelves a file under a fixed name.
func (s *shelf) page(path string, content []byte) {
	if s.err != nil {
		return
	}
	if len(content) == 0 {
		s.err = errors.New(path + ": empty")
		return
	}
	path = filepath.Join(s.out, filepath.FromSlash(path))
	if s.err = os.MkdirAll(filepath.Dir(path), 0o755); s.err == nil {
		s.err = os.WriteFile(path, content, 0o644)
	}
}
