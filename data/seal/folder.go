package seal

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Folder is the Source of a release on disk.
func Folder(fsys fs.FS) Source {
	return func(object string, limit int) ([]byte, error) {
		f, err := fsys.Open(object)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, int64(limit)+1))
	}
}

// Input is a file to be sealed.
type Input struct {
	Role, Name string
	Content    []byte
}

// Seal completes the manifest with the inputs, signs it and writes the release
// into the folder. The note is written last, so that a broken run never leaves
// a note without its files; objects of earlier releases are then removed.
func Seal(folder string, m Manifest, inputs []Input, private ...string) error {
	m.Keys = slices.Sorted(slices.Values(m.Keys))
	m.Files = nil
	content := map[string][]byte{NoteName: nil}
	for _, in := range inputs {
		f := NewFile(in.Role, in.Name, in.Content)
		m.Files = append(m.Files, f)
		content[f.Object()] = in.Content
	}
	slices.SortFunc(m.Files, func(a, b File) int { return strings.Compare(a.Role, b.Role) })
	signed, err := Sign(&m, private...)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, f := range m.Files {
		if err := replace(filepath.Join(folder, f.Object()), content[f.Object()]); err != nil {
			return err
		}
	}
	if err := replace(filepath.Join(folder, NoteName), signed); err != nil {
		return err
	}
	return sweep(folder, content)
}

// replace writes a file so that readers see the old or the new one, never half.
func replace(path string, content []byte) error {
	part := path + ".part"
	if err := os.WriteFile(part, content, 0o644); err != nil {
		return err
	}
	return os.Rename(part, path)
}

// sweep removes objects that the note no longer lists, and refuses to go on
// beside files that no release would contain.
func sweep(folder string, keep map[string][]byte) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if _, ok := keep[e.Name()]; ok {
			continue
		}
		if len(e.Name()) < 65 || !isHash(e.Name()[:64]) {
			return fmt.Errorf("%s: not a file of a release", filepath.Join(folder, e.Name()))
		}
		if err := os.Remove(filepath.Join(folder, e.Name())); err != nil {
			return err
		}
	}
	return nil
}
