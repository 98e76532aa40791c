package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
)

// Verify compares a folder with its index: nothing may be changed, missing or
// added.
func Verify(dir string) error {
	text, err := os.ReadFile(filepath.Join(dir, indexName))
	if err != nil {
		return err
	}
	listed, err := readIndex(text)
	if err != nil {
		return err
	}
	found, err := walk(dir)
	if err != nil {
		return err
	}
	there := map[string]File{}
	for _, f := range found {
		there[f.Path] = f
	}
	var errs []error
	for _, f := range listed {
		got, ok := there[f.Path]
		switch {
		case !ok:
			errs = append(errs, fmt.Errorf("%s is missing", f.Path))
		case got.SHA256 != f.SHA256 || got.Bytes != f.Bytes:
			errs = append(errs, fmt.Errorf("%s is not what was exported", f.Path))
		}
		delete(there, f.Path)
	}
	for _, f := range found {
		if _, extra := there[f.Path]; extra {
			errs = append(errs, fmt.Errorf("%s is not in %s", f.Path, indexName))
		}
	}
	return errors.Join(errs...)
}

func readIndex(text []byte) ([]File, error) {
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", indexName, err)
	}
	if len(rows) < 2 || !slices.Equal(rows[0], columns) {
		return nil, fmt.Errorf("%s, row 1: header is not %v, or nothing is listed", indexName, columns)
	}
	var files []File
	for i, r := range rows[1:] {
		size, err := strconv.ParseInt(r[2], 10, 64)
		if err != nil || !filepath.IsLocal(filepath.FromSlash(r[0])) {
			return nil, fmt.Errorf("%s, row %d: no size or no path within the folder", indexName, i+2)
		}
		files = append(files, File{r[0], r[1], size, r[3], r[4]})
	}
	return files, nil
}

// rebuilt are the files that the tables must give again, byte by byte.
var rebuilt = []string{"city.txt", "brief.txt"}

// Restore verifies an export, compiles the edition anew with the sources and
// tables in it, and sees that the same bytes come out. The folder out then holds
// the edition and the public files.
func Restore(from, out string) error {
	if _, err := os.Stat(out); err == nil {
		return fmt.Errorf("%s is there already", out)
	}
	if err := Verify(from); err != nil {
		return err
	}
	source := filepath.Join(from, "source")
	date, err := editionOf(source)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "restore")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	command := exec.Command("go", "run", "./data/cmd/edition", "-facts", filepath.Join("data", "fujisawa"), "-out", dir, "-edition", date)
	command.Dir = source
	if said, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("compile the tables: %w\n%s", err, said)
	}
	for _, name := range rebuilt {
		was, err1 := os.ReadFile(filepath.Join(from, "edition", name))
		is, err2 := os.ReadFile(filepath.Join(dir, name))
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		if !bytes.Equal(was, is) {
			return fmt.Errorf("edition/%s: the tables give %d other bytes than the %d exported", name, len(is), len(was))
		}
	}
	return errors.Join(
		os.CopyFS(filepath.Join(out, "edition"), os.DirFS(dir)),
		os.CopyFS(filepath.Join(out, "public"), os.DirFS(filepath.Join(from, "public"))),
	)
}

// editionOf reads the edition's date, which is the version of the tables.
func editionOf(source string) (string, error) {
	name := filepath.Join(source, "data", "fujisawa", "datapackage.json")
	text, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	var descriptor struct{ Version string }
	if err := json.Unmarshal(text, &descriptor); err != nil || descriptor.Version == "" {
		return "", fmt.Errorf("%s: no version: %v", name, err)
	}
	return descriptor.Version, nil
}
