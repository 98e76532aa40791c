package edge

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
)

// Store holds the bytes of representations: a folder on a server, an assets
// binding in a Worker.
type Store interface {
	// Open finds length bytes of the representation from the offset on. The
	// bounds lie within the representation. What it returns is written once.
	Open(ctx context.Context, part Representation, from, length int64) (io.WriterTo, error)
}

// TablePath and ObjectPath say where a pack keeps its parts.
const TablePath = "routes.txt"

// ObjectPath is the path of a representation inside a pack.
func ObjectPath(part Representation) string { return "objects/" + part.SHA256 }

// Memory is a Store of a whole pack, read and checked once. A pack is some tens
// of megabytes, and whatever happens to the disk later cannot reach a visitor.
type Memory struct{ objects map[string][]byte }

// ReadPack reads a pack's table and all its representations, and refuses one
// whose bytes are not those of its table.
func ReadPack(pack fs.FS) (*Table, *Memory, error) {
	text, err := fs.ReadFile(pack, TablePath)
	if err != nil {
		return nil, nil, err
	}
	table, err := ParseTable(string(text))
	if err != nil {
		return nil, nil, err
	}
	m := &Memory{map[string][]byte{}}
	for _, r := range table.routes {
		for _, c := range r.candidates() {
			if err := m.read(pack, c.part); err != nil {
				return nil, nil, fmt.Errorf("route %s: %w", r.Path, err)
			}
		}
	}
	return table, m, nil
}

func (m *Memory) read(pack fs.FS, part Representation) error {
	if m.objects[part.SHA256] != nil {
		return nil
	}
	content, err := fs.ReadFile(pack, ObjectPath(part))
	if err != nil {
		return err
	}
	sum := sha256.Sum256(content)
	if int64(len(content)) != part.Length || hex.EncodeToString(sum[:]) != part.SHA256 {
		return fmt.Errorf("%s: content is not that of its name", ObjectPath(part))
	}
	m.objects[part.SHA256] = content
	return nil
}

// Open never fails for a representation of the table it was read with.
func (m *Memory) Open(_ context.Context, part Representation, from, length int64) (io.WriterTo, error) {
	content, ok := m.objects[part.SHA256]
	if !ok {
		return nil, fmt.Errorf("%s: %w", ObjectPath(part), fs.ErrNotExist)
	}
	return bytes.NewReader(content[from : from+length]), nil
}
