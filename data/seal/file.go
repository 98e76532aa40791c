package seal

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// File is one file of a release.
type File struct {
	SHA256 string // lower-case hex
	Length int    // bytes
	Role   string // what the page asks for: city, model, desk, town
	Name   string // what people call it: city.txt
}

// NewFile describes the content of a file.
func NewFile(role, name string, content []byte) File {
	sum := sha256.Sum256(content)
	return File{SHA256: hex.EncodeToString(sum[:]), Length: len(content), Role: role, Name: name}
}

// Object is the file's name inside a release: content hash and extension.
func (f File) Object() string {
	_, ext, _ := strings.Cut(f.Name, ".")
	return f.SHA256 + "." + ext
}

// Check refuses any content but the one that was sealed.
func (f File) Check(content []byte) error {
	if len(content) > f.Length {
		return refuse(Oversize, "%s: more than %d bytes", f.Name, f.Length)
	}
	if len(content) < f.Length {
		return refuse(BadHash, "%s: %d bytes, not %d", f.Name, len(content), f.Length)
	}
	if NewFile(f.Role, f.Name, content) != f {
		return refuse(BadHash, "%s: content does not have the sealed SHA-256", f.Name)
	}
	return nil
}
