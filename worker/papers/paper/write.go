package paper

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// WriteWorkbook and WriteHTML put a paper into a folder under its own name.
func (p Paper) WriteWorkbook(dir string) (string, error) { return p.write(dir, ".xlsx", p.Workbook) }

// WriteHTML is for printing.
func (p Paper) WriteHTML(dir string) (string, error) { return p.write(dir, ".html", p.HTML) }

func (p Paper) write(dir, extension string, form func(io.Writer) error) (string, error) {
	var b bytes.Buffer
	if err := form(&b); err != nil {
		return "", fmt.Errorf("%s%s: %w", p.Name, extension, err)
	}
	name := filepath.Join(dir, p.Name+extension)
	return name, Replace(name, b.Bytes())
}

// Replace writes a file in one step: a reader sees the old content or the new.
func Replace(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails after the rename, which is as it should be
	_, err = f.Write(content)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
