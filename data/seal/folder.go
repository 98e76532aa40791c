package seal

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/renameio/v2"
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

// Order is what a release is made of.
type Order struct {
	Manifest         // without its files
	Inputs   []Input // the files
	Chain    [][]byte
	Private  []string // signers
	Partial  bool     // other signers will add theirs: do not ask for enough
}

// Seal completes the manifest with the inputs, signs it and writes the release
// into the folder, with the notes of the key lists that led to the manifest's.
// The note is written last, so that a broken run never leaves a note without its
// files; objects of earlier releases are then removed.
func Seal(folder string, o Order) error {
	m := o.Manifest
	m.Files = nil
	content := map[string][]byte{NoteName: nil}
	for _, in := range o.Inputs {
		f := NewFile(in.Role, in.Name, in.Content)
		m.Files = append(m.Files, f)
		content[f.Object()] = in.Content
	}
	slices.SortFunc(m.Files, func(a, b File) int { return strings.Compare(a.Role, b.Role) })
	signed, err := Sign(&m, o.Private...)
	if err != nil {
		return err
	}
	// A note that its own key list would refuse must not pass for finished.
	if _, err := Open(signed, m.KeyList); err != nil && !(o.Partial && tooFew(err)) {
		return err
	}
	links, err := chain(o.Chain, m.List)
	if err != nil {
		return err
	}
	for name, link := range links {
		content[name] = link
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for name, bytes := range content {
		if name == NoteName {
			continue
		}
		if err := renameio.WriteFile(filepath.Join(folder, name), bytes, 0o644); err != nil {
			return err
		}
	}
	if err := renameio.WriteFile(filepath.Join(folder, NoteName), signed, 0o644); err != nil {
		return err
	}
	return sweep(folder, content)
}

// chain names the notes of key lists, which must lead up to the last list
// without a gap.
func chain(notes [][]byte, last int) (map[string][]byte, error) {
	links := map[string][]byte{}
	for i, signed := range notes {
		text, _, _ := strings.Cut(string(signed), "\n\n")
		list, err := ParseKeyList(text + "\n")
		if err != nil {
			return nil, fmt.Errorf("note %d of the key lists: %w", i+1, err)
		}
		if want := last - len(notes) + i + 1; list.List != want {
			return nil, fmt.Errorf("note %d of the key lists is of list %d, not %d", i+1, list.List, want)
		}
		links[KeysName(list.List)] = signed
	}
	return links, nil
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
		link := strings.HasPrefix(e.Name(), "keys.") && strings.HasSuffix(e.Name(), ".note")
		if !link && (len(e.Name()) < 65 || !isHash(e.Name()[:64])) {
			return fmt.Errorf("%s: not a file of a release", filepath.Join(folder, e.Name()))
		}
		if err := os.Remove(filepath.Join(folder, e.Name())); err != nil {
			return err
		}
	}
	return nil
}
