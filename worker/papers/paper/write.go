package paper

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
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
	return renameio.WriteFile(name, content, 0o644)
}
