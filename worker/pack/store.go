package pack

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/google/renameio/v2"

	"fujisawa2030/worker/edge"
)

// workers bounds how many files are compressed at once: brotli's best level
// wants memory and the machine has other work.
const workers = 2

// store is the folder of a pack that is being written.
type store struct {
	folder string
	known  map[edge.Representation][2]edge.Representation // twins in the previous pack
}

func openStore(folder string) (*store, error) {
	if err := os.MkdirAll(filepath.Join(folder, "objects"), 0o755); err != nil {
		return nil, err
	}
	s := &store{folder, map[edge.Representation][2]edge.Representation{}}
	text, err := os.ReadFile(filepath.Join(folder, edge.TablePath))
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	// A table of an older format is no error: everything is made anew.
	if table, err := edge.ParseTable(string(text)); err == nil {
		for _, r := range table.Routes() {
			s.known[r.Plain] = [2]edge.Representation{r.Brotli, r.Gzip}
		}
	}
	return s, nil
}

// addAll stores the files and their twins and completes their routes.
func (s *store) addAll(files []*file) error {
	errs := make([]error, len(files))
	var wait sync.WaitGroup
	places := make(chan struct{}, workers)
	for i, f := range files {
		wait.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			errs[i] = s.add(f)
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}

func (s *store) add(f *file) error {
	var err error
	if f.route.Plain, err = s.put(f.content); err != nil || !f.route.Kind.Compresses() {
		return err
	}
	if twins, ok := s.known[f.route.Plain]; ok && s.has(twins[0]) && s.has(twins[1]) {
		f.route.Brotli, f.route.Gzip = twins[0], twins[1]
		return nil
	}
	if f.route.Brotli, err = s.putTwin(f.content, brotlied); err != nil {
		return err
	}
	f.route.Gzip, err = s.putTwin(f.content, gzipped)
	return err
}

// putTwin stores the compressed content if it is smaller.
func (s *store) putTwin(content []byte, compress func([]byte) ([]byte, error)) (edge.Representation, error) {
	small, err := compress(content)
	if err != nil || len(small) >= len(content) {
		return edge.Representation{}, err
	}
	return s.put(small)
}

func (s *store) put(content []byte) (edge.Representation, error) {
	part := describe(content)
	if s.has(part) {
		return part, nil
	}
	return part, renameio.WriteFile(s.path(part), content, 0o644)
}

// has reports whether the pack holds the bytes already. It reads them: a
// damaged object is made anew instead of being carried along.
func (s *store) has(part edge.Representation) bool {
	if part.Length == 0 {
		return true // a twin that was not worth keeping
	}
	content, err := os.ReadFile(s.path(part))
	return err == nil && describe(content) == part
}

func describe(content []byte) edge.Representation {
	sum := sha256.Sum256(content)
	return edge.Representation{SHA256: hex.EncodeToString(sum[:]), Length: int64(len(content))}
}

func (s *store) path(part edge.Representation) string {
	return filepath.Join(s.folder, filepath.FromSlash(edge.ObjectPath(part)))
}

// finish writes the table and removes objects that no route needs.
func (s *store) finish(table *edge.Table) error {
	if err := renameio.WriteFile(filepath.Join(s.folder, edge.TablePath), []byte(table.Text()), 0o644); err != nil {
		return err
	}
	needed := map[string]bool{}
	for _, r := range table.Routes() {
		needed[r.Plain.SHA256], needed[r.Brotli.SHA256], needed[r.Gzip.SHA256] = true, true, true
	}
	entries, err := os.ReadDir(filepath.Join(s.folder, "objects"))
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !needed[e.Name()] {
			if err := os.Remove(filepath.Join(s.folder, "objects", e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}
